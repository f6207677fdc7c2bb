/**
 * True where something with this end goes on: it has no end, or one that is planned. An end is a last day, as in the rules.
 * Without `today` an end is taken as passed.
 * @example goesOn('2027-03-31', '2026-11-20') // true
 */
export function goesOn(end: string | null | undefined, today: string | null): boolean {
  if (end === null || end === undefined) return true;
  return today !== null && end >= today;
}
