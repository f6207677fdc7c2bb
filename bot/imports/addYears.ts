/**
 * The same day some years later; 29 February becomes 1 March where the year has none (SR-8, losing a stricter duty).
 * @example addYears('2008-02-29', 18) // '2026-03-01'
 */
export function addYears(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
