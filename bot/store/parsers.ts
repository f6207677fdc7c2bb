/**
 * How values come out of the database, the same on both engines: a bigint as a number, a date as it is written
 * (`2026-11-05`; a JavaScript Date would shift it by the machine's zone), an instant as a Date.
 */
const oidOf = { bigint: 20, date: 1082, instant: 1184 };

function bigintToNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too great for a JavaScript number`);
  return value;
}

function instant(text: string): Date {
  // `2026-11-05 16:00:00.123+00` is how PostgreSQL writes it in every setting we use.
  const value = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  if (Number.isNaN(value.getTime())) throw new RangeError(`${text} is not an instant`);
  return value;
}

/** Parsers by PostgreSQL's number of the type. */
export const parsers: Record<number, (text: string) => unknown> = {
  [oidOf.bigint]: bigintToNumber,
  [oidOf.date]: (text) => text,
  [oidOf.instant]: instant,
};
