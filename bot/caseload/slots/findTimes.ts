import { type Council, today } from '#bot/caseload/council.ts';
import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { type EvaluatedChild, evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import type { CalendarReading } from '#shared/model/calendar.ts';
import { type MustInclude, mustIncludeParts } from '#shared/model/evaluation.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonDay, londonInstant } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import { onlineIsNoVisit } from '#shared/words/bookings.ts';
import { slotProblems, travelIsAssumed } from '#shared/words/slotAnswer.ts';
import { defaultPlaces, journeyMinutes, minutesFor } from './defaults.ts';
import { ownBookings } from './ownBookings.ts';
import { readChildDays } from './readChildDays.ts';

/** What is asked; all but the child may be left out. */
export interface SlotWish {
  childIds: string[];
  /** Days, both included; from today to the later of `dueBy` and 10 working days when left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** For one child; brothers and sisters make the visit longer, so that each has their own time. */
  minutes?: number | undefined;
  place?: SlotPlace | undefined;
  /** How many times at most, best first; 12 when left out. */
  howMany?: number | undefined;
}

const furthestDays = 62;
const gridMinutes = 15;
const usually = 12;

/**
 * Times at which the person who asks could see these children on one trip: free in their Outlook, kind to each child's
 * day, before the visit is due where that is possible. What could not be known is said and never taken as free.
 * @throws ProblemError for days that are not in order, or past
 */
export async function findTimes(council: Council, person: Person, wish: SlotWish): Promise<Slots> {
  const childIds = [...new Set(wish.childIds)];
  await requireChildren(council, person, childIds);
  const evaluated = await evaluateChildren(council, childIds);
  const children = childIds.flatMap((id) => evaluated.get(id) ?? []);
  const due = dueTogether(children);
  const { from, to } = daysToLookAt(council, wish, due.dueBy);
  const days = await readChildDays(council, children, from, to);
  const [first, ...others] = days.map((one, index) => ({
    ...one,
    ageYears: ageOf(children[index] as EvaluatedChild, from),
  }));
  if (!first) throw new Error('a child who may be seen was not read');
  const places = wish.place ? [wish.place] : defaultPlaces(first.wishes.places);
  const answer = proposeSlots({
    now: council.now(),
    from,
    to,
    minutes: minutesFor(childIds.length, wish.minutes),
    places,
    ...due,
    people: [{ id: person.id, calendar: await calendarOf(council, person, childIds, from, to) }],
    ...first,
    otherChildren: others,
    travelMinutes: journeyMinutes,
    gridMinutes,
    limit: wish.howMany ?? usually,
  });
  return {
    aimBy: due.aimBy,
    dueBy: due.dueBy,
    mustInclude: due.mustInclude,
    slots: answer.slots.map((slot) => ({
      start: instantText(slot.start),
      end: instantText(slot.end),
      place: slot.place,
      afterAim: slot.afterAim,
      afterDue: slot.afterDue,
      reasons: slot.place === 'online' ? [onlineIsNoVisit, ...slot.reasons] : slot.reasons,
    })),
    inTheWay: answer.inTheWay,
    unknown: [...answer.unknown, ...(places.some((place) => place !== 'online') ? [travelIsAssumed] : [])],
  };
}

/** The earliest dates of all, and everything that one visit must include for any of them. */
function dueTogether(children: EvaluatedChild[]) {
  const next = children.flatMap(({ evaluation }) => evaluation.next ?? []);
  const earliest = (dates: string[]) =>
    dates.sort((one, other) => lateFrom(one) - lateFrom(other))[0] ?? null;
  const needed = new Set<MustInclude>(next.flatMap(({ mustInclude }) => mustInclude));
  return {
    aimBy: earliest(next.map(({ aimBy }) => aimBy)),
    dueBy: earliest(next.map(({ dueBy }) => dueBy)),
    mustInclude: mustIncludeParts.filter((part) => needed.has(part)),
  };
}

function daysToLookAt(council: Council, wish: SlotWish, dueBy: string | null) {
  const now = today(council);
  const from = wish.from ?? now;
  if (from < now) throw new ProblemError(slotProblems.past, { where: 'from' });
  const tenDays = addWorkingDays(from, 10);
  const dueDay = dueBy === null ? tenDays : isoDate(londonDay(lateFrom(dueBy) - 1));
  const furthest = isoDate(dayNumber(from) + furthestDays - 1);
  const usual = dueDay > tenDays ? dueDay : tenDays;
  const to = wish.to ?? (usual < furthest ? usual : furthest);
  if (to < from) throw new ProblemError(slotProblems.order, { where: 'to' });
  if (to > furthest) throw new ProblemError(slotProblems.tooMany(furthestDays), { where: 'to' });
  return { from, to };
}

function ageOf({ story }: EvaluatedChild, day: string): number | null {
  return story.dateOfBirth ? Math.max(0, ageOn(dayNumber(story.dateOfBirth), dayNumber(day))) : null;
}

/**
 * The worker's Outlook with our own bookings laid over it: theirs, which Outlook may not show yet, and any other worker's with these
 * children. An event of a booking that was cancelled and is still to be taken out leaves its time free.
 */
async function calendarOf(
  council: Council,
  person: Person,
  childIds: string[],
  from: string,
  to: string,
): Promise<CalendarReading> {
  const start = londonInstant(dayNumber(from));
  const end = endOfLondonDay(dayNumber(to));
  const readings = await council.calendar.readCalendars([person.objectId], start, end);
  const reading = readings.get(person.objectId) ?? { read: false, why: 'unreachable' };
  if (!reading.read) return reading;
  const own = await ownBookings(council, person, childIds, start, end);
  const busy = reading.busy.filter(
    ({ bookingId }) => bookingId === undefined || !own.cancelled.has(bookingId),
  );
  return { ...reading, busy: [...busy, ...own.booked] };
}
