/**
 * A British postcode in the one way in which it is looked up, or null for what is none.
 * @example postcodeKey(' mk42  3aa ') // 'MK423AA'
 */
export function postcodeKey(text: string): string | null {
  const key = text.replaceAll(/\s+/g, '').toUpperCase();
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(key) ? key : null;
}
