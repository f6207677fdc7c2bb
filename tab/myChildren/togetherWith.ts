import type { ChildLine } from '#shared/model/api/children.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';

/** Brothers and sisters due within so many days of each other can well be seen on one trip. */
const daysApart = 7;

type Seen = Pick<ChildLine, 'id' | 'evaluation' | 'booked'>;

/**
 * Brothers and sisters for whom one trip would do: due close together, and nothing booked yet for any of them.
 * Offered with the first of them in the list only.
 * @param families groups of brothers and sisters, by id
 * @example togetherWith(children, families).get(firstId)?.map(({ name }) => name)
 */
export function togetherWith<T extends Seen>(children: T[], families: string[][]): Map<string, T[]> {
  const trips = new Map<string, T[]>();
  for (const family of families) {
    const open = children.filter(
      ({ id, evaluation, booked }) => family.includes(id) && evaluation.next && !booked,
    );
    const [first] = open;
    const day = first?.evaluation.next?.dueBy;
    if (!first || !day) continue;
    const company = open.filter(
      ({ evaluation: { next } }) => next && Math.abs(daysBetween(day, next.dueBy)) <= daysApart,
    );
    if (company.length > 1 && !trips.has(first.id)) trips.set(first.id, company);
  }
  return trips;
}
