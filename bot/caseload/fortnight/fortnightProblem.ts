import { minutesFor } from '#bot/caseload/slots/defaults.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import type { FortnightProblem, PlanOption, PlanTask } from '#shared/slots/fortnight/problem.ts';
import { slotOptions } from '#shared/slots/slotOptions.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { askOf } from './askOf.ts';
import type { ChildQuestion } from './childQuestion.ts';
import { inParts } from './inParts.ts';
import { type Cover, type CoverReason, coverFor, dutyCounts } from './mayCover.ts';
import { planPlaces, type PlanPlaces, type Whereabouts } from './placesOf.ts';
import { calendarFor, type TakenTimes } from './takenTimes.ts';
import { urgencyOf } from './urgencyOf.ts';
import type { WhoGoes } from './whoGoes.ts';

/** Besides the journey: to write down what was said before the next child. */
const minutesBetween = 10;
/** More would serve no child well. */
const visitsADay = 5;

export interface ProblemFacts {
  questions: readonly ChildQuestion[];
  who: WhoGoes;
  taken: TakenTimes;
  packs: readonly PolicyPack[];
  /** By child. */
  postcodes: ReadonlyMap<string, string | null>;
  whereabouts: Whereabouts;
  now: number;
}

export interface MadeProblem {
  problem: FortnightProblem;
  places: PlanPlaces;
  /** By booking: where it is. */
  bookedAt: ReadonlyMap<string, number>;
  /** By child: why somebody other than their own worker may go. */
  coverBecause: ReadonlyMap<string, CoverReason>;
}

/**
 * The fortnight as the planner takes it: who can go, and every time that keeps the slots' limits for each child. Others are answered
 * between two children.
 */
export async function fortnightProblem(facts: ProblemFacts, signal?: AbortSignal): Promise<MadeProblem> {
  const { questions, who, taken, postcodes } = facts;
  const places = planPlaces(facts.whereabouts);
  const schools = new Map(questions.map(({ due, days }) => [due.line.id, days.schoolId]));
  const placeOf = (kind: Parameters<PlanPlaces['indexOf']>[0], id: string): number =>
    places.indexOf(kind, {
      id,
      postcode: postcodes.get(id) ?? null,
      schoolId: schools.get(id) ?? null,
    });
  const bookedAt = new Map(
    taken.booked.map(({ id, place, childIds }) => [id, placeOf(place, childIds[0] ?? id)]),
  );
  const covers = new Map(
    questions.flatMap((question) => {
      const cover = coverOf(question, facts);
      return cover ? [[question.due.line.id, cover] as const] : [];
    }),
  );
  const coverBecause = new Map([...covers].map(([id, { because }]) => [id, because]));
  const tasks = await inParts(
    questions,
    (question) => taskOf(question, covers.get(question.due.line.id) ?? null, facts, placeOf),
    signal,
  );
  const workers = who.goers.map(({ id }) => ({
    id,
    base: places.office,
    locked: taken.booked
      .filter(({ workerId }) => workerId === id)
      .map((one) => ({ start: one.start, end: one.end, at: bookedAt.get(one.id) ?? places.office })),
  }));
  const journeys = places.journeys(facts.whereabouts.minutes);
  return {
    problem: { workers, tasks, journeys, minutesBetween, visitsADay },
    places,
    bookedAt,
    coverBecause,
  };
}

/** Null where nobody else may go, be it that a visit by them would not count. */
function coverOf({ due, to }: ChildQuestion, { who, taken, packs, now }: ProblemFacts): Cover | null {
  const { id, involvements } = due.line;
  if (!dutyCounts(packs, involvements)) return null;
  const own = who.own.get(id);
  const calendar = own === undefined ? null : calendarFor(taken, who.goers[own]?.id ?? '', id);
  const time = { from: now, to: endOfLondonDay(dayNumber(to)), minutes: minutesFor(1) };
  return coverFor(calendar, urgencyOf(due, now), time);
}

function taskOf(
  question: ChildQuestion,
  cover: Cover | null,
  facts: ProblemFacts,
  placeOf: (kind: Parameters<PlanPlaces['indexOf']>[0], id: string) => number,
): PlanTask {
  const { who, now } = facts;
  const { due } = question;
  const { id } = due.line;
  const own = who.own.get(id);
  const covering = cover ? who.duty.filter((one) => one !== own) : [];
  const options = (worker: number) => optionsOf(question, worker, worker !== own, facts, placeOf);
  return {
    id,
    family: due.family,
    urgency: urgencyOf(due, now),
    options: [
      ...(own === undefined ? [] : options(own)),
      ...covering.flatMap(options).filter(({ start }) => cover && start < cover.until),
    ],
  };
}

function optionsOf(
  question: ChildQuestion,
  worker: number,
  cover: boolean,
  { who, taken, whereabouts }: ProblemFacts,
  placeOf: (kind: Parameters<PlanPlaces['indexOf']>[0], id: string) => number,
): PlanOption[] {
  const { id } = question.due.line;
  const goer = who.goers[worker]?.id ?? '';
  // Lateness is weighed by the plan itself, against other children's: the slots are asked only how well a time suits.
  const request = { ...askOf(question, goer, taken, whereabouts), aimBy: null, dueBy: null };
  return slotOptions(request).map(({ start, end, place, penalty }) => ({
    worker,
    start,
    end,
    place: placeOf(place, id),
    penalty,
    ...(cover ? { cover } : {}),
  }));
}
