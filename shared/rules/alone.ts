import type { AloneExemption, Visit } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter } from '#shared/time/duration.ts';
import { isAfter, type Moment, momentOfDay } from '#shared/time/moment.ts';
import { countingOf } from './due.ts';
import type { Facts } from './facts.ts';
import type { PackView } from './packView.ts';
import type { PolicyPack } from './policyPack.ts';
import type { PastVisit } from './timeline.ts';

/** Seen alone: unknown means no, and a child who was asleep was not seen alone (SR-10). */
export function seenAlone({ visit }: { visit: Visit }): boolean {
  return visit.alone === 'yes' && visit.awake !== 'no';
}

/** True below the age under which "too young" may be said of being seen alone (SR-23). */
export function isYoung({ born }: Facts, { settings }: PolicyPack, day: DayNumber): boolean {
  return born !== null && day < birthday(born, settings.tooYoungForAlone, 'duty-begins');
}

/** True below the age from which the policy asks for "alone", but for a child who is able to engage (HA-4). Asked where the age is not known. */
function isBelowAge({ born, child }: Facts, { aloneAge }: PolicyPack, day: DayNumber): boolean {
  if (aloneAge === undefined || born === null || child.ableToEngage === true) return false;
  return day < birthday(born, aloneAge.from, 'duty-begins');
}

/** Whether this child is to be seen alone at all, by their age on a day. Unborn children are not (SR-16). */
export function isAloneAskedOn(day: DayNumber, facts: Facts, pack: PolicyPack): boolean {
  return !facts.unborn && !isBelowAge(facts, pack, day);
}

/** Whether this child is to be seen alone today: by age, and while no exemption holds. */
export function isAloneAsked(view: PackView): boolean {
  return isAloneAskedOn(view.facts.now.day, view.facts, view.pack) && !isExemptToday(view);
}

/** An exemption from "alone" (SR-12). */
export interface Exemption {
  /** The day of the visit it was made on, or on which it was entered to begin. */
  from: DayNumber;
  /** The first day on which it no longer holds. */
  lapses: DayNumber;
  reason: string;
}

/**
 * Of the exemptions that have begun, from a visit or entered for a time, the one that holds longest, lapsed or not. Each needs a
 * reason, and lapses after the pack's time (3 months), at the next review or on its own last day, whichever comes first.
 * For a child too young for "alone" it holds until they are old enough, and their age is reason enough.
 */
export function lastExemption(counted: PastVisit[], facts: Facts, pack: PolicyPack): Exemption | null {
  // Most children have none.
  if (!facts.isExemptAtAny && facts.child.aloneExemptions === undefined) return null;
  let longest: Exemption | null = null;
  for (const one of [...fromVisits(counted, facts, pack), ...entered(facts, pack)])
    if (longest === null || one.lapses > longest.lapses) longest = one;
  return longest;
}

function fromVisits(counted: PastVisit[], facts: Facts, pack: PolicyPack): Exemption[] {
  const past = counted.findLast(
    ({ visit, moment }) => visit.alone === 'exempt' && (hasReason(visit) || isYoung(facts, pack, moment.day)),
  );
  if (!past) return [];
  const { visit, moment } = past;
  const young = isYoung(facts, pack, moment.day);
  const lapses = young ? oldEnoughOn(facts, pack) : lapsesAfter(moment, facts, pack);
  return [{ from: moment.day, lapses, reason: visit.aloneReason?.trim() ?? '' }];
}

function entered(facts: Facts, pack: PolicyPack): Exemption[] {
  return (facts.child.aloneExemptions ?? []).flatMap((exemption) => {
    const { why, reason, until } = exemption;
    const from = dayNumber(exemption.from);
    if (from > facts.now.day || isTooOldFor(exemption, facts, pack)) return [];
    const lapses =
      why === 'too-young' ? oldEnoughOn(facts, pack) : lapsesAfter(momentOfDay(from), facts, pack);
    const ends = until === undefined ? lapses : Math.min(lapses, dayNumber(until) + 1);
    return [{ from, lapses: ends, reason: reason.trim() }];
  });
}

/** "Too young" of a child who is not, or whose age nobody knows, exempts from nothing. */
export function isTooOldFor({ why, from }: AloneExemption, facts: Facts, pack: PolicyPack): boolean {
  return why === 'too-young' && !isYoung(facts, pack, dayNumber(from));
}

function oldEnoughOn({ born }: Facts, { settings }: PolicyPack): DayNumber {
  return birthday(born!, settings.tooYoungForAlone, 'duty-begins');
}

/** The pack's time, or the next review where that comes sooner. */
function lapsesAfter(begun: Moment, facts: Facts, pack: PolicyPack): DayNumber {
  const review = facts.milestones.find(
    ({ milestone: { kind }, moment }) =>
      (kind === 'review-held' || kind === 'review-conference') && isAfter(moment, begun),
  );
  const runsOut = dayAfter(begun.day, pack.settings.exemptionLapsesAfter, countingOf(pack)) + 1;
  return Math.min(runsOut, review?.moment.day ?? runsOut);
}

function hasReason({ aloneReason }: Visit): boolean {
  return (aloneReason ?? '').trim() !== '';
}

/** True while an exemption holds today. */
export function isExemptToday({ exemption, facts }: PackView): boolean {
  return exemption !== null && facts.now.day < exemption.lapses;
}
