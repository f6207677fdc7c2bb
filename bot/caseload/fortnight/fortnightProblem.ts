import { minutesFor } from '#bot/caseload/slots/defaults.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import type { FortnightProblem, PlanOption, PlanTask } from '#shared/slots/fortnight/problem.ts';
import { fewestTrips, tasksOf } from '#shared/slots/fortnight/fewestTrips.ts';
import { slotOptions } from '#shared/slots/slotOptions.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonDay } from '#shared/time/london.ts';
import { bookedWithFamily } from './bookedWithFamily.ts';
import { askOf } from './askOf.ts';
import { atOneHome } from './atOneHome.ts';
import type { ChildQuestion, TripQuestion } from './childQuestion.ts';
import { inParts } from './inParts.ts';
import { type Cover, coverBetween, type CoverReason, coverFor, dutyCounts } from './mayCover.ts';
import { planPlaces, type PlanPlaces, type Whereabouts } from './placesOf.ts';
import type { TakenTimes } from './takenTimes.ts';
import { urgencyOf } from './urgencyOf.ts';
import type { WhoseDays } from './whoseDays.ts';

/** Besides the journey: to write down what was said before the next child. */
const minutesBetween = 10;
/** More would serve no child well. */
const visitsADay = 5;

export interface ProblemFacts {
  questions: readonly ChildQuestion[];
  who: WhoseDays;
  taken: TakenTimes;
  packs: readonly PolicyPack[];
  /** By child. */
  postcodes: ReadonlyMap<string, string | null>;
  whereabouts: Whereabouts;
  now: number;
}

export interface MadeProblem {
  problem: FortnightProblem;
  /** Whom each of the problem's trips is for (`tripsOf`). */
  trips: TripQuestion[];
  places: PlanPlaces;
  /** So many of the places, the first of them, may be shown. */
  shownPlaces: number;
  /** By booking: where it is. */
  bookedAt: ReadonlyMap<string, number>;
  /** By trip: why somebody other than the children's own worker may go; null: nobody may. */
  coverBecause: (CoverReason | null)[];
}

type PlaceOf = (kind: Parameters<PlanPlaces['indexOf']>[0], id: string) => number;

/**
 * The fortnight as the planner takes it: who can go, and every time that keeps the slots' limits for each child. Brothers and sisters of one
 * home are one trip, unless that costs one of them too much. Others are answered between two trips.
 */
export async function fortnightProblem(facts: ProblemFacts, signal?: AbortSignal): Promise<MadeProblem> {
  const { questions, who, taken, postcodes, now } = facts;
  const places = planPlaces(facts.whereabouts);
  const schools = new Map(questions.map(({ due, days }) => [due.line.id, days.schoolId]));
  const placeOf: PlaceOf = (kind, id) =>
    places.indexOf(kind, {
      id,
      postcode: postcodes.get(id) ?? null,
      schoolId: schools.get(id) ?? null,
    });
  const bookedAt = new Map(
    taken.booked.map(({ id, place, childIds }) => [id, placeOf(place, childIds[0] ?? id)]),
  );
  const made = await inParts(
    atOneHome(questions, who, postcodes),
    (children) => fewestTrips(children, (some) => taskOf(some, facts, placeOf), now),
    signal,
  );
  const { tasks, alternatives, instead } = tasksOf(made);
  const trips = [...tasks, ...instead];
  // Homes are the last places: the answer is cut off before them, so that nobody learns of one by its journeys.
  const shownPlaces = places.kinds().length;
  const workers = who.goers.map(({ id }) => ({
    id,
    base: places.baseOf(id),
    locked: taken.booked
      .filter(({ workerId }) => workerId === id)
      .map((one) => ({ start: one.start, end: one.end, at: bookedAt.get(one.id) ?? places.office })),
  }));
  const journeys = places.journeys(facts.whereabouts.minutes);
  return {
    problem: {
      workers,
      tasks: tasks.map(({ task }) => task),
      alternatives,
      journeys,
      minutesBetween,
      visitsADay,
    },
    trips: trips.map(({ trip }) => trip),
    places,
    shownPlaces,
    bookedAt,
    coverBecause: trips.map(({ cover }) => cover?.because ?? null),
  };
}

interface MadeTask {
  trip: TripQuestion;
  task: PlanTask;
  cover: Cover | null;
}

function taskOf(trip: TripQuestion, facts: ProblemFacts, placeOf: PlaceOf): MadeTask {
  const { who, now } = facts;
  const children = trip.map(({ due }) => ({ id: due.line.id, urgency: urgencyOf(due, now) }));
  const own = who.own.get(children[0]?.id ?? '');
  const cover = coverOf(trip, children, facts);
  const covering = cover ? who.duty.filter((one) => one !== own) : [];
  const options = (worker: number) => optionsOf(trip, worker, worker !== own, facts, placeOf);
  return {
    trip,
    cover,
    task: {
      children,
      family: trip[0]?.due.family ?? null,
      options: [
        ...(own === undefined ? [] : options(own)),
        ...covering.flatMap(options).filter(({ start }) => cover && start < cover.until),
      ],
    },
  };
}

/** Null where nobody else may go, be it that a visit by them would not count. */
function coverOf(trip: TripQuestion, children: PlanTask['children'], facts: ProblemFacts): Cover | null {
  const { who, packs, now } = facts;
  if (who.duty.length === 0 || !trip.every(({ due }) => dutyCounts(packs, due.line.involvements)))
    return null;
  const own = who.own.get(children[0]?.id ?? '');
  const request = own === undefined ? null : requestOf(trip, own, facts);
  const calendar = request?.people[0]?.calendar ?? null;
  const time = {
    from: now,
    to: endOfLondonDay(dayNumber(trip[0]?.to ?? '')),
    minutes: minutesFor(trip.length),
  };
  const dueOver = Math.min(...children.map(({ urgency }) => urgency.dueOver ?? time.to));
  const always = coverFor(calendar, { dueOver }, time);
  if (always || !request || !calendar?.read) return always;
  return coverBetween(calendar, { dueOver }, time, (instead) => {
    const people = request.people.map(({ id }) => ({ id, calendar: instead }));
    return slotOptions({ ...request, people }).map(({ start }) => start);
  });
}

/** Lateness is weighed by the plan itself, against other children's: the slots are asked only how well a time suits. */
function requestOf(
  trip: TripQuestion,
  worker: number,
  { who, taken, whereabouts }: ProblemFacts,
): SlotRequest {
  return { ...askOf(trip, who.goers[worker]?.id ?? '', taken, whereabouts), aimBy: null, dueBy: null };
}

function optionsOf(
  trip: TripQuestion,
  worker: number,
  cover: boolean,
  facts: ProblemFacts,
  placeOf: PlaceOf,
): PlanOption[] {
  const id = trip[0]?.due.line.id ?? '';
  const withFamily = familyDays(trip, facts.taken);
  return slotOptions(requestOf(trip, worker, facts)).map(({ start, end, place, penalty }) => ({
    worker,
    start,
    end,
    place: placeOf(place, id),
    penalty,
    ...(cover ? { cover } : {}),
    ...(withFamily.has(londonDay(start)) ? { withFamily: true } : {}),
  }));
}

/** The days on which a visit that is booked sees brothers or sisters of a trip's children. */
function familyDays(trip: TripQuestion, taken: TakenTimes): ReadonlySet<number> {
  return new Set(bookedWithFamily(trip, taken).map(({ start }) => londonDay(start)));
}
