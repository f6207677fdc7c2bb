import { addMonths, dayNumber } from '#shared/time/calendarDay.ts';

/** Why a child's wishes are to be asked for (again), with the day they were last asked; null: what they said is fresh. */
export type AskWishes =
  { why: 'never' } | { why: 'six-months' | 'new-home' | 'new-school'; askedOn: string } | null;

const freshMonths = 6;

/**
 * Are the child's wishes to be asked for again: never asked, asked before they moved or changed school, or six months ago? Days are
 * `2026-11-05`, Europe/London. What they said still counts until then: it is the best that is known.
 * @param since the days on which their homes and schools began, as far as they are known
 * @example askWishesAgain('2026-11-23', '2026-05-01', { homes: [], schools: [] }) // { why: 'six-months', askedOn: '2026-05-01' }
 */
export function askWishesAgain(
  today: string,
  askedOn: string | null,
  since: { homes: readonly string[]; schools: readonly string[] },
): AskWishes {
  if (askedOn === null) return { why: 'never' };
  const isNew = (day: string) => day > askedOn && day <= today;
  if (since.homes.some(isNew)) return { why: 'new-home', askedOn };
  if (since.schools.some(isNew)) return { why: 'new-school', askedOn };
  return dayNumber(today) >= addMonths(dayNumber(askedOn), freshMonths)
    ? { why: 'six-months', askedOn }
    : null;
}
