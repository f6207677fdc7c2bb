import type { Fortnight, PlannedTrip } from '#shared/model/api/fortnight.ts';
import type { FortnightPlan } from '#shared/slots/fortnight/planFortnight.ts';
import { type PlanOption, tripsOf } from '#shared/slots/fortnight/problem.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { slotReasons } from '#shared/slots/slotOptions.ts';
import { londonDay } from '#shared/time/london.ts';
import { fortnightWords } from '#shared/words/fortnight.ts';
import { askOf } from './askOf.ts';
import { bookedWithFamily } from './bookedWithFamily.ts';
import type { TripQuestion } from './childQuestion.ts';
import type { MadeProblem } from './fortnightProblem.ts';
import { inParts } from './inParts.ts';
import type { Whereabouts } from './placesOf.ts';
import type { TakenTimes } from './takenTimes.ts';
import type { WhoseDays } from './whoseDays.ts';

interface AnswerFacts {
  made: MadeProblem;
  plan: FortnightPlan;
  who: WhoseDays;
  taken: TakenTimes;
  whereabouts: Whereabouts;
  from: string;
  to: string;
}

/** A plan as a page shows it: every reason in words, and the times that each visit could be moved to. */
export async function fortnightAnswer(facts: AnswerFacts, signal?: AbortSignal): Promise<Fortnight> {
  const { made, plan, who, taken, from, to } = facts;
  const { journeys, minutesBetween, visitsADay } = made.problem;
  const kinds = made.places.kinds();
  return {
    from,
    to,
    people: who.goers.map((goer) => ({
      id: goer.id,
      name: goer.name,
      calendarRead: taken.calendars.get(goer.id)?.read ?? false,
      taken: takenBy(facts, goer.id),
    })),
    places: kinds.slice(0, made.shownPlaces).map((kind) => ({ kind })),
    journeys: journeys.slice(0, made.shownPlaces).map((row) => row.slice(0, made.shownPlaces)),
    minutesBetween,
    visitsADay,
    trips: await inParts(plannedTrips(plan), (task) => trip(facts, made.trips[task] ?? [], task), signal),
    optimal: plan.optimal,
    atMostPercentBetter: plan.optimal ? 0 : Math.max(1, Math.ceil(plan.gap * 100)),
    unknown: unknowns(facts),
  };
}

/** Every trip that the plan is of, placed or not, in the order of the children. */
function plannedTrips({ visits, unplaced }: FortnightPlan): number[] {
  return [...visits, ...unplaced].map(({ task }) => task).sort((a, b) => a - b);
}

function trip(facts: AnswerFacts, question: TripQuestion, task: number): PlannedTrip {
  const options = tripsOf(facts.made.problem)[task]?.options ?? [];
  const chosen = facts.plan.visits.find((visit) => visit.task === task)?.option ?? null;
  return {
    children: question.map(({ due: { line, next } }) => ({
      id: line.id,
      name: line.name,
      dueBy: next.dueBy,
      aimBy: next.aimBy,
      late: next.state === 'late',
    })),
    worker: facts.who.goers[ownOf(facts, question) ?? -1]?.name ?? null,
    announced: !question.some(({ due }) => due.next.mustInclude.includes('unannounced')),
    options: options.map(({ worker, place, start, end }) => ({ person: worker, place, start, end })),
    chosen,
    why: chosen === null ? whyNone(facts, question, task) : whyThis(facts, question, task, chosen),
  };
}

/** Who works with the children of a trip, as an index into those who go. */
function ownOf({ who }: AnswerFacts, trip: TripQuestion): number | undefined {
  return who.own.get(trip[0]?.due.line.id ?? '');
}

function whyThis(facts: AnswerFacts, question: TripQuestion, task: number, chosen: number): string[] {
  const option = tripsOf(facts.made.problem)[task]?.options[chosen];
  if (!option) return [];
  const goer = facts.who.goers[option.worker];
  const place = facts.made.places.kinds()[option.place] ?? 'home';
  const request = askOf(question, goer?.id ?? '', facts.taken, facts.whereabouts);
  const [reasons] = slotReasons(request, [{ start: option.start, end: option.end, place }]);
  const because = option.cover ? facts.made.coverBecause[task] : null;
  return [
    ...(because && goer ? [fortnightWords.cover[because](goer.name)] : []),
    ...(question.length > 1 ? [fortnightWords.oneTrip(question.length)] : []),
    ...sameDay(facts, question, option),
    ...(reasons ?? []),
  ];
}

/** Brothers and sisters who are seen on that day too, by this plan or by a visit that is booked. */
function sameDay(
  { made, plan, taken }: AnswerFacts,
  question: TripQuestion,
  { start }: PlanOption,
): string[] {
  const day = londonDay(start);
  const trips = tripsOf(made.problem);
  const planned = plan.visits
    .filter(({ task, option }) => londonDay(trips[task]?.options[option]?.start ?? 0) === day)
    .flatMap(({ task }) => made.trips[task]?.map(({ due }) => due.line.id) ?? []);
  const booked = bookedWithFamily(question, taken).filter((visit) => londonDay(visit.start) === day);
  const seen = new Set([...planned, ...booked.flatMap(({ childIds }) => childIds)]);
  const own = new Set(question.map(({ due }) => due.line.id));
  const family = new Map(
    question.flatMap(({ due }) => due.brothersAndSisters.map(({ id, name }) => [id, name] as const)),
  );
  const names = [...family].flatMap(([id, name]) => (seen.has(id) && !own.has(id) ? [name] : []));
  return names.length > 0 ? [fortnightWords.sameDay(names)] : [];
}

function whyNone(facts: AnswerFacts, question: TripQuestion, task: number): string[] {
  const { whyNot, whatHelps } = fortnightWords;
  const own = ownOf(facts, question);
  const unplaced = facts.plan.unplaced.find((one) => one.task === task);
  if (unplaced?.why === 'others') {
    const names = unplaced.tasks.flatMap(
      (other) => facts.made.trips[other]?.map(({ due }) => due.line.name) ?? [],
    );
    return [whyNot.others(names), whatHelps.freeTime];
  }
  if (unplaced?.why === 'booked') return [whyNot.booked, whatHelps.freeTime];
  if (unplaced?.why === 'full-days')
    return [whyNot.fullDays(facts.made.problem.visitsADay), whatHelps.freeTime];
  if (own === undefined) return [whyNot.nobody, whatHelps.nobody];
  const goer = facts.who.goers[own];
  if (!facts.taken.calendars.get(goer?.id ?? '')?.read) return [whyNot.calendar, whatHelps.calendar];
  return proposeSlots(askOf(question, goer?.id ?? '', facts.taken, facts.whereabouts)).inTheWay;
}

function takenBy({ made, taken }: AnswerFacts, goerId: string): Fortnight['people'][number]['taken'] {
  const reading = taken.calendars.get(goerId);
  const busy = reading?.read ? reading.busy.filter(({ showAs }) => showAs !== 'workingElsewhere') : [];
  return [
    ...busy.map(({ start, end, showAs }) => ({
      start,
      end,
      what:
        showAs === 'oof'
          ? ('away' as const)
          : showAs === 'tentative'
            ? ('tentative' as const)
            : ('busy' as const),
      place: null,
    })),
    ...taken.booked
      .filter(({ workerId }) => workerId === goerId)
      .map(({ start, end, id }) => ({
        start,
        end,
        what: 'visit' as const,
        place: made.bookedAt.get(id) ?? null,
      })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function unknowns({ made, plan, who, taken, whereabouts }: AnswerFacts): string[] {
  const { unknown } = fortnightWords;
  const questions = plannedTrips(plan).flatMap((task) => made.trips[task] ?? []);
  const unread = who.goers.filter(({ id }) => !taken.calendars.get(id)?.read);
  const nobodys = questions.filter(({ due }) => !who.own.has(due.line.id)).length;
  return [
    ...unread.map(({ name }) => unknown.calendar(name)),
    ...(nobodys > 0 ? [unknown.noOneWorksWith(nobodys)] : []),
    ...(questions.length > 0 ? [...whereabouts.said, unknown.journeys] : []),
  ];
}
