import type { ObligationDates } from './obligation.ts';

/** An obligation with a date, of those that a report counts. */
export type Dated = ObligationDates & {
  dueBy: string;
  countedFrom: NonNullable<ObligationDates['countedFrom']>;
};

export const isDated = (obligation: ObligationDates): obligation is Dated =>
  obligation.dueBy !== null && obligation.countedFrom !== null;

/** Writing up has its own way to an end: it is settled for each visit by itself. */
export const isCounted = (obligation: ObligationDates): obligation is Dated =>
  isDated(obligation) && obligation.kind !== 'recording';

/** The id of the pack that an obligation comes from. */
export const packOf = ({ id, clause }: Dated): string => id.slice(0, id.lastIndexOf(`/${clause}`));

/** What an obligation is, whatever its clause and its date: by this a late one is known again when either changes. */
export function baseOf(obligation: Dated): string {
  const { kind, involvement, countedFrom } = obligation;
  return [packOf(obligation), kind, involvement, countedFrom.what, countedFrom.at].join('|');
}

/** What it is with its clause and its date. */
export const keyOf = (obligation: Dated): string =>
  [obligation.clause, obligation.dueBy, baseOf(obligation)].join('|');

/** Each with a key of its own: two homes may have the same clock with the same dates. */
export function numbered(obligations: readonly Dated[]): [string, Dated][] {
  const times = new Map<string, number>();
  return obligations.map((obligation) => {
    const key = keyOf(obligation);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return [time === 1 ? key : `${key}|${time}`, obligation];
  });
}

/** What is owed before and no longer after; one whose date alone has changed is still owed. */
export function endedBetween(
  before: readonly ObligationDates[],
  after: readonly ObligationDates[],
): [string, Dated][] {
  const left = numbered(after.filter(isCounted));
  const unmatched = numbered(before.filter(isCounted)).filter(([key]) => {
    const at = left.findIndex(([other]) => other === key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return unmatched.filter(([, obligation]) => {
    const at = left.findIndex(
      ([, other]) => other.clause === obligation.clause && baseOf(other) === baseOf(obligation),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
