import { minutesFor } from '#bot/caseload/slots/defaults.ts';
import { dueTogether } from '#bot/caseload/slots/dueTogether.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import type { TripQuestion } from './childQuestion.ts';
import { journeysTo } from './journeysTo.ts';
import type { Whereabouts } from './placesOf.ts';
import { calendarFor, type TakenTimes } from './takenTimes.ts';

const gridMinutes = 15;

/** The question that the slots answer for a trip of a plan, if this person goes: with their calendar and with the ways to the children. */
export function askOf(
  trip: TripQuestion,
  goerId: string,
  taken: TakenTimes,
  whereabouts: Whereabouts,
): SlotRequest {
  const [first, ...others] = trip;
  if (!first) throw new RangeError('A trip is to at least one child.');
  const { due, days, ageYears, from, to, now, placesLacking } = first;
  const ids = trip.map((child) => child.due.line.id);
  const { fromStart, fromBooked } = journeysTo(whereabouts, due.line.id, goerId);
  return {
    now,
    from,
    to,
    minutes: minutesFor(trip.length),
    places: others.length > 0 ? ['home'] : placesFor(days.wishes.places),
    ...dueTogether(trip.map((child) => child.due.next)),
    people: [{ id: goerId, calendar: calendarFor(taken, goerId, ids, fromBooked) }],
    ...days,
    ageYears,
    otherChildren: others.map((other) => ({ ...other.days, ageYears: other.ageYears })),
    meetings: trip.flatMap((child) => child.days.meetings),
    placesLacking,
    travelMinutes: fromStart,
    gridMinutes,
    limit: 1,
  };
}

/** Where the child likes to be seen, then at home and at school; the office and elsewhere only where they asked for it. */
export function placesFor(liked: SlotPlace[] = []): SlotPlace[] {
  return [...new Set<SlotPlace>([...liked.filter((place) => place !== 'online'), 'home', 'school'])];
}
