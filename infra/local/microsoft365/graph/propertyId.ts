/**
 * The id of an extended property in one writing. Exchange compares the property set, a GUID, in any case, and the name exactly.
 * @example samePropertyId('String {00020329-0000-0000-C000-000000000046} Name a', 'String {00020329-0000-0000-c000-000000000046} Name a') // true
 */
export function samePropertyId(one: string, other: string): boolean {
  return inOneWriting(one) === inOneWriting(other);
}

const inOneWriting = (id: string): string => id.replace(/\{[^}]*\}/, (set) => set.toLowerCase());
