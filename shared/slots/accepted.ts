import { subjectKey } from '#shared/schoolDay/taughtAs.ts';
import type { LimitAgainst } from './limitsAgainst.ts';
import { joined, without } from './stretch.ts';

/**
 * Something that stood against a visit when it was booked, as it is stored: by its kind, so that other words for it are no news. `from` and
 * `to` are minutes after the visit begins: the part of the visit that it took.
 */
export type Accepted = Pick<LimitAgainst, 'kind' | 'about' | 'sibling'> & { from: number; to: number };

const minute = 60_000;

/** @param start of the visit, in milliseconds since 1970 */
export function acceptedOf(limits: readonly LimitAgainst[], start: number): Accepted[] {
  return limits.map(({ kind, about, sibling, start: from, end: to }) => ({
    kind,
    ...(about && { about }),
    ...(sibling && { sibling }),
    from: (from - start) / minute,
    to: (to - start) / minute,
  }));
}

/**
 * What of these limits whoever booked did not know: another kind of thing, another lesson, or the same over a part of the visit that was
 * free of it. Each is said once.
 * @param start of the visit, in milliseconds since 1970
 */
export function newsOf(
  limits: readonly LimitAgainst[],
  accepted: readonly Accepted[],
  start: number,
): string[] {
  const known = Map.groupBy(accepted, keyOf);
  const news = limits.filter((limit) => {
    const before = (known.get(keyOf(limit)) ?? []).map(({ from, to }) => ({
      start: start + from * minute,
      end: start + to * minute,
    }));
    return without([limit], joined(before)).length > 0;
  });
  return [...new Set(news.map(({ because }) => because))];
}

function keyOf({ kind, about, sibling }: Pick<Accepted, 'kind' | 'about' | 'sibling'>): string {
  return JSON.stringify([kind, about ? subjectKey(about) : null, sibling ?? false]);
}
