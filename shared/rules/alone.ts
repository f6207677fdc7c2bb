import { birthday } from '#shared/time/birthday.ts';
import type { DayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter } from '#shared/time/duration.ts';
import { countingOf } from './due.ts';
import type { Facts, PastVisit } from './facts.ts';
import type { PackView } from './packView.ts';
import type { PolicyPack } from './policyPack.ts';

/** Seen alone: unknown means no, and a child who was asleep was not seen alone (SR-10). */
export function seenAlone({ visit }: PastVisit): boolean {
  return visit.alone === 'yes' && visit.awake !== 'no';
}

/** True below the age under which "too young" may be said of being seen alone (SR-23). */
export function isYoung({ born }: Facts, { settings }: PolicyPack, day: DayNumber): boolean {
  return born !== null && day < birthday(born, settings.tooYoungForAlone, 'duty-begins');
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
export function lastExemption(counted: PastVisit[], facts: Facts, pack: PolicyPack): Exemption | null {
  const visit = counted.findLast(
    (past) => past.visit.alone === 'exempt' && (hasReason(past) || isYoung(facts, pack, past.moment.day)),
  );
  if (!visit) return null;
  const reason = visit.visit.aloneReason?.trim() ?? '';
  const { day, instant } = visit.moment;
  const { tooYoungForAlone, exemptionLapsesAfter } = pack.settings;
  if (facts.born !== null && isYoung(facts, pack, day))
    return { visit, reason, lapses: birthday(facts.born, tooYoungForAlone, 'duty-begins') };
  const review = facts.milestones.find(
    ({ milestone, moment }) => milestone.kind === 'review-held' && moment.instant > instant,
  );
  const runsOut = dayAfter(day, exemptionLapsesAfter, countingOf(pack)) + 1;
  return { visit, reason, lapses: Math.min(runsOut, review?.moment.day ?? runsOut) };
}

function hasReason({ visit }: PastVisit): boolean {
  return (visit.aloneReason ?? '').trim() !== '';
}

/** True while an exemption holds today. */
export function isExemptToday({ exemption, facts }: PackView): boolean {
  return exemption !== null && facts.now.day < exemption.lapses;
}
