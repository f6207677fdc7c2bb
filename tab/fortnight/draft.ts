import type { Fortnight, FortnightOption, PlannedTrip } from '#shared/model/api/fortnight.ts';
import { fortnightWords } from '#shared/words/fortnight.ts';
import { londonTime } from '#tab/dates/londonTime.ts';

/** A plan as the person has changed it so far. By the plan's trips. */
export interface Draft {
  /** The chosen time of each trip, as an index into its options; null: none. */
  chosen: (number | null)[];
  leftOut: boolean[];
}

/** A visit of the draft. */
export interface DraftVisit {
  /** Index into the plan's trips. */
  at: number;
  trip: PlannedTrip;
  option: FortnightOption;
  leftOut: boolean;
}

const minute = 60_000;

export function startDraft({ trips }: Fortnight): Draft {
  return { chosen: trips.map(({ chosen }) => chosen), leftOut: trips.map(() => false) };
}

/** The draft with this trip at that time; a visit that was left out is back in. */
export function moved(draft: Draft, at: number, option: number): Draft {
  return {
    chosen: draft.chosen.map((old, index) => (index === at ? option : old)),
    leftOut: draft.leftOut.map((old, index) => (index === at ? false : old)),
  };
}

export function withLeftOut(draft: Draft, at: number, leftOut: boolean): Draft {
  return { ...draft, leftOut: draft.leftOut.map((old, index) => (index === at ? leftOut : old)) };
}

/** Every visit of the draft, those left out too, by start. */
export function draftVisits({ trips }: Fortnight, draft: Draft): DraftVisit[] {
  return trips
    .flatMap((trip, at): DraftVisit[] => {
      const option = trip.options[draft.chosen[at] ?? -1];
      return option ? [{ at, trip, option, leftOut: draft.leftOut[at] ?? false }] : [];
    })
    .sort((a, b) => a.option.start - b.option.start || a.at - b.at);
}

/** Whom a trip is for. @example namesOf(trip) // 'Mia and Leo Yeo' */
export function namesOf({ children }: PlannedTrip): string {
  return fortnightWords.names(children.map(({ name }) => name));
}

/** The earliest day by which one of its children should be seen. */
export function dueByOf({ children }: PlannedTrip): string {
  return children.map(({ dueBy }) => dueBy).sort()[0] ?? '';
}

/**
 * Why a trip cannot be made at one of its times, beside the other visits of the draft; null: nothing is against it. The children's own days
 * and the calendars are kept by every option already.
 */
export function whatIsAgainst(
  plan: Fortnight,
  draft: Draft,
  at: number,
  option: FortnightOption,
): string | null {
  const words = fortnightWords.cannotMove;
  const beside = draftVisits(plan, draft).filter(
    (visit) => visit.at !== at && !visit.leftOut && visit.option.person === option.person,
  );
  for (const { trip, option: other } of beside) {
    const [first, next] = other.start < option.start ? [other, option] : [option, other];
    const needed = (plan.journeys[first.place]?.[next.place] ?? 0) + plan.minutesBetween;
    if (next.start >= first.end + needed * minute) continue;
    return words.tooNear(namesOf(trip), next.start < first.end ? 0 : needed);
  }
  const day = dayOfInstant(option.start);
  const booked = (plan.people[option.person]?.taken ?? []).filter(
    ({ what, start }) => what === 'visit' && dayOfInstant(start) === day,
  );
  const thatDay = beside.filter(({ option: { start } }) => dayOfInstant(start) === day);
  return booked.length + thatDay.length >= plan.visitsADay ? words.fullDay(plan.visitsADay) : null;
}

/** How far a drop may miss a time and still mean it. */
const nearEnough = 15 * minute;

/** The option of a trip that a drop at this instant means: the nearest of that person, the better place first; null: none is near. */
export function optionNear(trip: PlannedTrip, person: number, start: number): number | null {
  let best: number | null = null;
  let least = nearEnough + 1;
  trip.options.forEach((option, index) => {
    const away = Math.abs(option.start - start);
    if (option.person === person && away < least) [best, least] = [index, away];
  });
  return best;
}

/** The London day of an instant. @example dayOfInstant(Date.parse('2026-11-24T15:45:00Z')) // '2026-11-24' */
export function dayOfInstant(instant: number): string {
  return londonTime(new Date(instant).toISOString()).day;
}
