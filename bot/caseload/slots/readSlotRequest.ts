import { type Council } from '#bot/caseload/council.ts';
import { homeStartOf } from '#bot/caseload/dayStart/dayStart.ts';
import { type BookedVisit, type Goer, takenTimes } from '#bot/caseload/fortnight/takenTimes.ts';
import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import type { Person } from '#bot/identity/person.ts';
import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonInstant } from '#shared/time/london.ts';
import { brothersAndSistersOf } from './brothersAndSistersOf.ts';
import { dueTogether } from './dueTogether.ts';
import { slotJourneys } from './journeys.ts';
import { placesLacking } from './placesLacking.ts';
import { readChildDays } from './readChildDays.ts';

/** One question for times, with leave already asked for everything in it. */
export interface SlotQuestion {
  /** Who is seen on the one trip, first the child that was asked about. */
  children: readonly EvaluatedChild[];
  /** Who asks: a home where the worker's day begins counts only where they ask for themselves. */
  asker: Pick<Person, 'id'>;
  /** Everyone who must be free, the worker first. */
  people: readonly Goer[];
  /** Days, both included. */
  from: string;
  to: string;
  minutes: number;
  places: SlotPlace[];
  limit: number;
  /** A booking whose own time counts as free, since it is what is moved or looked at. */
  except: string | null;
}

const gridMinutes = 15;

/**
 * Everything that bears on times for a visit, as the slots take it: what the rules ask of it, the children's days and wishes, the
 * calendars with our own bookings laid over them, and the journeys.
 * @returns the request, and what could not be known of the journeys
 */
export async function readSlotRequest(
  council: Council,
  question: SlotQuestion,
): Promise<{ request: SlotRequest; said: string[] }> {
  const { children, people, from, to, places } = question;
  const childIds = children.map(({ rows }) => rows.child.id);
  const days = await readChildDays(council, children, from, to);
  const [first, ...others] = days.map((one, index) => ({
    ...one,
    ageYears: ageOf(children[index] as EvaluatedChild, from),
  }));
  if (!first) throw new Error('a visit to no child was asked about');
  const taken = await takenTimes(
    council,
    people,
    childIds,
    londonInstant(dayNumber(from)),
    endOfLondonDay(dayNumber(to)),
  );
  const booked = taken.booked.filter(({ id }) => id !== question.except);
  const [worker] = people;
  const home = worker && worker.id === question.asker.id ? await homeStartOf(council, worker.id) : null;
  const start = home ?? council.travel.office;
  const journeys = await slotJourneys(council, childIds, booked, start, places);
  const family = await brothersAndSistersOf(council, childIds);
  const blockOf = (visit: BookedVisit): BusyBlock => ({
    start: visit.start,
    end: visit.end,
    showAs: 'busy',
    bookingId: visit.id,
    ...withoutUndefined(visit.workerId === worker?.id ? journeys.fromBooked(visit) : undefined),
    ...(visit.workerId === worker?.id && visit.childIds.some((id) => family.has(id)) ? { family: true } : {}),
  });
  const calendarOf = ({ id }: Goer, index: number): CalendarReading => {
    const reading = taken.calendars.get(id) ?? { read: false, why: 'unreachable' };
    if (!reading.read) return reading;
    const own = booked.filter(
      ({ workerId, childIds: seen }) =>
        workerId === id || (index === 0 && seen.some((child) => childIds.includes(child))),
    );
    return { ...reading, busy: [...reading.busy, ...own.map(blockOf)] };
  };
  return {
    request: {
      now: council.now(),
      from,
      to,
      minutes: question.minutes,
      places,
      ...dueTogether(children.flatMap(({ evaluation }) => evaluation.next ?? [])),
      people: people.map((person, index) => ({
        id: person.id,
        ...(index === 0 ? {} : { name: person.name }),
        calendar: calendarOf(person, index),
      })),
      ...first,
      otherChildren: others,
      meetings: days.flatMap(({ meetings }) => meetings),
      placesLacking: placesLacking(children[0] as EvaluatedChild),
      travelMinutes: journeys.travelMinutes,
      gridMinutes,
      limit: question.limit,
      settings: { travelMinutesUnknown: council.travel.unknownMinutes },
    },
    said: journeys.said,
  };
}

function withoutUndefined(journeys: BusyBlock['journeys']): Pick<BusyBlock, 'journeys'> {
  return journeys === undefined ? {} : { journeys };
}

function ageOf({ story }: EvaluatedChild, day: string): number | null {
  return story.dateOfBirth ? Math.max(0, ageOn(dayNumber(story.dateOfBirth), dayNumber(day))) : null;
}
