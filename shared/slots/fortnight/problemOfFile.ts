import type { SlotPlace } from '#shared/model/slots.ts';
import { slotOptions } from '#shared/slots/slotOptions.ts';
import { slotFileSchema } from '#shared/slots/slotFile.ts';
import { slotRequestOf } from '#shared/slots/slotRequestOf.ts';
import { type Point, straightLineTravel } from '#shared/slots/travel.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import { fewestTrips, tasksOf } from './fewestTrips.ts';
import type { FortnightFile } from './fortnightFile.ts';
import type { FortnightProblem, PlanOption, PlanTask, Urgency } from './problem.ts';

/** A file's problem, with what its places are, for whoever says the plan in words. */
export interface ProblemOfFile {
  problem: FortnightProblem;
  kinds: SlotPlace[];
  /** The first moment of the plan. */
  from: number;
}

type FileChild = FortnightFile['children'][number];
type FileWorker = FortnightFile['workers'][number];

/** The problem that a file stands for; `now` (milliseconds since 1970) holds where the file names no moment. */
export function problemOfFile(file: FortnightFile, now: number): ProblemOfFile {
  const moment = file.now === undefined ? now : readMoment(file.now).instant;
  const places: { kind: SlotPlace; point: Point | null; name: string }[] = [];
  const placeOf = (kind: SlotPlace, point: Point | null, name: string): number => {
    const found = places.findIndex((one) => one.name === name);
    return found >= 0 ? found : places.push({ kind, point, name }) - 1;
  };
  const named = (kind: SlotPlace, point: Point | null, owner: string): number =>
    placeOf(kind, point, point ? `${point.latitude} ${point.longitude}` : `${kind} ${owner}`);
  const workers = file.workers.map(({ id, base, booked }) => ({
    id,
    base: named('office', base, base ? id : ''),
    locked: booked.map(({ start, end, at }, index) => ({
      start: readMoment(start).instant,
      end: readMoment(end).instant,
      at: named('community', at, `${id} ${index}`),
    })),
  }));
  const taskOf = (children: readonly FileChild[]): PlanTask => {
    const [child] = children as [FileChild];
    return {
      children: children.map((one) => ({ id: one.id, urgency: urgencyOf(one, moment) })),
      family: child.family,
      options: child.workers.flatMap((id, rank) =>
        optionsOf(file, children, id, moment).map(({ start, end, place, penalty }): PlanOption => {
          const point = place === 'home' ? child.home : place === 'school' ? child.school : null;
          const owner =
            place === 'school' ? (child.schoolId ?? child.id) : place === 'office' ? '' : child.id;
          return {
            worker: file.workers.findIndex((worker) => worker.id === id),
            start,
            end,
            place: named(place, point, owner),
            penalty,
            ...(rank > 0 ? { cover: true } : {}),
          };
        }),
      ),
    };
  };
  const { tasks, alternatives } = tasksOf(
    atOneHome(file.children).map((children) =>
      fewestTrips(children, (some) => ({ task: taskOf(some) }), moment),
    ),
  );
  const travel = straightLineTravel(file.travel);
  const journeys = places.map((from) => places.map((to) => (from === to ? 0 : travel(from.point, to.point))));
  const { minutesBetween, visitsADay } = file;
  return {
    problem: {
      workers,
      tasks: tasks.map(({ task }) => task),
      alternatives,
      journeys,
      minutesBetween,
      visitsADay,
    },
    kinds: places.map(({ kind }) => kind),
    from: moment,
  };
}

/**
 * Brothers and sisters of one home, with the same workers, who may be seen there together; everybody else by themselves. In the order of
 * the file.
 */
function atOneHome(children: readonly FileChild[]): FileChild[][] {
  const groups = new Map<string, FileChild[]>();
  for (const child of children) {
    const { id, family, home, workers, places } = child;
    const togetherHome = family !== null && home !== null && places.includes('home');
    const name = togetherHome ? JSON.stringify([family, home, workers]) : id;
    groups.set(name, [...(groups.get(name) ?? []), child]);
  }
  return [...groups.values()];
}

/** The times that the slots would offer for these children on one trip, lateness left to the plan. */
function optionsOf(file: FortnightFile, children: readonly FileChild[], workerId: string, now: number) {
  const worker = file.workers.find(({ id }) => id === workerId);
  if (!worker) return [];
  const { from, to, minutes, minutesEachFurther, gridMinutes, schools, settings } = file;
  const [child, ...brothersAndSisters] = children.map(
    ({ dateOfBirth, schoolId, yearGroup, lessons, wishes, schoolOverride }) => ({
      dateOfBirth,
      schoolId,
      yearGroup,
      lessons,
      wishes,
      schoolOverride,
    }),
  );
  const question = slotFileSchema.parse({
    from,
    to,
    minutes: minutes + Math.ceil((minutesEachFurther * brothersAndSisters.length) / 15) * 15,
    gridMinutes,
    places: brothersAndSisters.length > 0 ? ['home'] : children[0]?.places,
    mustInclude: [...new Set(children.flatMap(({ mustInclude }) => mustInclude))],
    people: [{ id: worker.id, calendar: withBooked(worker) }],
    child,
    brothersAndSisters,
    schools,
    settings,
  });
  return slotOptions(slotRequestOf(question, now));
}

function withBooked({ calendar, booked }: FileWorker): FileWorker['calendar'] {
  if (!calendar.read) return calendar;
  const visits = booked.map(({ start, end }) => ({ start, end, showAs: 'busy' as const }));
  return { ...calendar, busy: [...calendar.busy, ...visits] };
}

function urgencyOf({ aimBy, dueBy, risk }: FileChild, now: number): Urgency {
  const dueOver = overAt(dueBy);
  const late = dueOver <= now;
  return {
    aimOver: aimBy === null ? null : overAt(aimBy),
    dueOver,
    late,
    daysLate: late ? Math.ceil((now - dueOver) / 86_400_000) : 0,
    risk,
  };
}

/** The first instant that is too late for a day or a moment. */
function overAt(text: string): number {
  const moment = readMoment(text);
  return moment.hasTime ? moment.instant + 1 : endOfLondonDay(moment.day);
}
