import fc from 'fast-check';
import type { FortnightProblem, PlanTask } from '#shared/slots/fortnight/problem.ts';

/** Monday 23 November 2026, 08:00. */
export const from = Date.parse('2026-11-23T08:00:00Z');

const quarter = 15 * 60_000;
const hour = 4 * quarter;
const day = 24 * hour;
const placesAtMost = 5;

const instant = fc
  .record({ day: fc.integer({ min: 0, max: 2 }), quarter: fc.integer({ min: 4, max: 30 }) })
  .map(({ day: days, quarter: quarters }) => from + days * day + quarters * quarter);
const length = fc.constantFrom(2, 3, 4).map((quarters) => quarters * quarter);
const place = fc.nat({ max: placesAtMost - 1 });

const locked = fc.record({ start: instant, length, at: place }).map((one) => ({
  start: one.start,
  end: one.start + one.length,
  at: one.at,
}));

const option = (workers: number) =>
  fc
    .record({
      worker: fc.nat({ max: workers - 1 }),
      start: instant,
      length,
      place,
      penalty: fc.integer({ min: -4_000, max: 8_000 }),
      cover: fc.boolean(),
      withFamily: fc.boolean(),
    })
    .map(({ start, length: long, ...rest }) => ({ ...rest, start, end: start + long }));

const over = fc.option(fc.integer({ min: -2, max: 4 }).map((days) => from + days * day));

const urgency = fc.record({
  aimOver: over,
  dueOver: over,
  late: fc.boolean(),
  daysLate: fc.nat({ max: 12 }),
  risk: fc.constantFrom('protection' as const, 'looked-after' as const, 'in-need' as const, 'other' as const),
});

function task(workers: number, id: number, optionsAtMost: number): fc.Arbitrary<PlanTask> {
  return fc.record({
    children: fc
      .array(urgency, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one, index) => ({ id: `child ${id} ${index}`, urgency: one }))),
    family: fc.option(fc.constantFrom('one family', 'another family')),
    options: fc.array(option(workers), { maxLength: optionsAtMost }),
  });
}

/** Problems of every kind that the types allow, the odd ones too: visits booked over each other, ways that are longer than round about. */
export function problems(tasksAtMost: number, optionsAtMost: number): fc.Arbitrary<FortnightProblem> {
  return fc
    .record({ workers: fc.integer({ min: 1, max: 3 }), tasks: fc.integer({ min: 1, max: tasksAtMost }) })
    .chain(({ workers, tasks }) =>
      fc.record({
        workers: fc.tuple(
          ...Array.from({ length: workers }, (_, id) =>
            fc.record({
              id: fc.constant(`worker ${id}`),
              base: place,
              locked: fc.array(locked, { maxLength: 2 }),
            }),
          ),
        ),
        tasks: fc.tuple(...Array.from({ length: tasks }, (_, id) => task(workers, id, optionsAtMost))),
        journeys: fc
          .array(
            fc.array(fc.integer({ min: 0, max: 60 }), { minLength: placesAtMost, maxLength: placesAtMost }),
            {
              minLength: placesAtMost,
              maxLength: placesAtMost,
            },
          )
          .map((rows) => rows.map((row, at) => row.map((minutes, to) => (at === to ? 0 : minutes)))),
        minutesBetween: fc.constantFrom(0, 10),
        visitsADay: fc.integer({ min: 1, max: 4 }),
      }),
    );
}

/** Problems in which the first two trips may be one instead, and so may the next two. */
export function problemsWithAlternatives(
  tasksAtMost: number,
  optionsAtMost: number,
): fc.Arbitrary<FortnightProblem> {
  return problems(tasksAtMost, optionsAtMost).chain((problem) => {
    const pairs = [
      [0, 1],
      [2, 3],
    ].filter((instead) => instead.every((at) => at < problem.tasks.length));
    return fc
      .tuple(...pairs.map((_, at) => task(problem.workers.length, 100 + at, optionsAtMost)))
      .map((trips) => ({
        ...problem,
        alternatives: pairs.map((instead, at) => ({
          instead,
          together: {
            ...trips[at]!,
            children: instead.flatMap((one) => problem.tasks[one]!.children),
          },
        })),
      }));
  });
}

/** One worker and two days with room for a visit or two each, which five children need: where a guess goes wrong. */
export const crowded: fc.Arbitrary<FortnightProblem> = fc
  .array(
    fc.record({
      risk: fc.constantFrom('protection' as const, 'looked-after' as const, 'other' as const),
      options: fc.array(
        fc.record({
          day: fc.nat({ max: 1 }),
          start: fc.nat({ max: 8 }),
          length: fc.integer({ min: 2, max: 6 }),
          place,
        }),
        { minLength: 2, maxLength: 4 },
      ),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((children) => ({
    workers: [{ id: 'worker', base: 0, locked: [] }],
    tasks: children.map(({ risk, options }, id) => ({
      children: [
        { id: `child ${id}`, urgency: { aimOver: null, dueOver: null, late: false, daysLate: 0, risk } },
      ],
      family: null,
      options: options.map(({ day: days, start: quarters, length: long, place: at }) => {
        const start = from + days * day + quarters * quarter;
        return { worker: 0, start, end: start + long * quarter, place: at, penalty: quarters * 40 };
      }),
    })),
    journeys: Array.from({ length: placesAtMost }, (_, a) =>
      Array.from({ length: placesAtMost }, (__, b) => Math.abs(a - b) * 10),
    ),
    minutesBetween: 0,
    visitsADay: 3,
  }));
