import { planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import type { FortnightProblem, PlanOption, PlanTask } from '#shared/slots/fortnight/problem.ts';

const from = Date.parse('2026-11-23T08:00:00Z');
const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);
const until = (start: string, end: string): PlanOption => ({
  worker: 0,
  start: at(start),
  end: at(end),
  place: 1,
  penalty: 0,
});

/** To children who are due on Monday 23. */
const trip = (ids: string[], ...options: PlanOption[]): PlanTask => ({
  children: ids.map((id) => ({
    id,
    urgency: { aimOver: null, dueOver: at('24T00:00'), late: false, daysLate: 0, risk: 'protection' },
  })),
  family: null,
  options,
});

/** Mia and Leo could be seen on Monday by themselves, or both together on Tuesday, which is too late. */
const problem = (...tasks: PlanTask[]): FortnightProblem => ({
  workers: [{ id: 'ada', base: 0, locked: [] }],
  tasks,
  alternatives: [{ instead: [0, 1], together: trip(['mia', 'leo'], until('24T16:00', '24T17:30')) }],
  journeys: [
    [0, 20],
    [20, 0],
  ],
  minutesBetween: 10,
  visitsADay: 5,
});

const planned = (made: FortnightProblem) => {
  const { visits, unplaced } = planFortnight(made, from, { secondsLeft: () => 1 });
  return { visits: visits.map(({ task }) => task), unplaced: unplaced.map(({ task }) => task) };
};

describe('brothers and sisters whom one would rather see apart', () => {
  const mia = trip(['mia'], until('23T09:00', '23T10:00'));
  const leo = trip(['leo'], until('23T15:45', '23T16:45'));

  test('are seen apart where there is room for it', () => {
    expect(planned(problem(mia, leo))).toEqual({ visits: [0, 1], unplaced: [] });
  });

  test('are seen together, and late, where one of them would not be seen at all', () => {
    const twins = trip(['ada', 'max', 'kit'], until('23T15:45', '23T17:30'));
    // The twins and their brother have the one afternoon that Leo could have: task 3 is the trip to Mia and Leo together.
    expect(planned(problem(mia, leo, twins))).toEqual({ visits: [2, 3], unplaced: [] });
  });

  test('stay apart where together would leave out somebody whom it matters more to see', () => {
    const others = trip(['ada', 'max', 'kit'], until('23T15:45', '23T17:30'));
    const tuesday = trip(['ida', 'ben', 'zoe'], until('24T16:00', '24T17:45'));
    expect(planned(problem(mia, leo, others, tuesday))).toEqual({ visits: [0, 2, 3], unplaced: [1] });
  });
});
