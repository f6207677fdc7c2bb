import { birthday } from '#shared/time/birthday.ts';
import { addMonths, type DayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter } from '#shared/time/duration.ts';
import type { PastVisit } from './facts.ts';
import type { PackView } from './packView.ts';

/** Seen alone: unknown means no, and a child who was asleep was not seen alone (SR-10). */
export function seenAlone({ visit }: PastVisit): boolean {
  return visit.alone === 'yes' && visit.awake !== 'no';
}

/** True below the age under which "too young" may be said of being seen alone (SR-23). */
export function isYoung(view: PackView, day: DayNumber): boolean {
  const { born } = view.facts;
  return born !== null && day < birthday(born, view.pack.settings.tooYoungForAlone, 'duty-begins');
}

/** An exemption from "alone" (SR-12). */
export interface Exemption {
  visit: PastVisit;
  /** The first day on which it no longer holds. */
  lapses: DayNumber;
  reason: string;
}

/**
 * The last exemption on record, lapsed or not: it needs a reason, and lapses after the pack's time (3 months) or at the next
 * review. For a child too young for "alone" it holds until they are old enough, and their age is reason enough.
 */
export function lastExemption(view: PackView): Exemption | null {
  const visit = view.counted.findLast(
    (past) => past.visit.alone === 'exempt' && (hasReason(past) || isYoung(view, past.moment.day)),
  );
  if (!visit) return null;
  const reason = visit.visit.aloneReason?.trim() ?? '';
  const { born, milestones } = view.facts;
  if (born !== null && isYoung(view, visit.moment.day))
    return { visit, reason, lapses: birthday(born, view.pack.settings.tooYoungForAlone, 'duty-begins') };
  const review = milestones.find(
    ({ milestone, moment }) => milestone.kind === 'review-held' && moment.instant > visit.moment.instant,
  );
  const runsOut = endOfExemption(visit.moment.day, view);
  return { visit, reason, lapses: Math.min(runsOut, review?.moment.day ?? runsOut) };
}

function endOfExemption(day: DayNumber, { pack, counting }: PackView): DayNumber {
  const { count, unit } = pack.settings.exemptionLapsesAfter;
  return unit === 'month' ? addMonths(day, count) + 1 : dayAfter(day, { count, unit }, counting) + 1;
}

export function hasReason({ visit }: PastVisit): boolean {
  return (visit.aloneReason ?? '').trim() !== '';
}

/** True while an exemption holds today. */
export function isExemptToday(view: PackView): boolean {
  const exemption = lastExemption(view);
  return exemption !== null && view.facts.now.day < exemption.lapses;
}
