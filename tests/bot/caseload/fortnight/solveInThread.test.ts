import { solveInThread } from '#bot/caseload/fortnight/solveInThread.ts';
import type { FortnightProblem } from '#shared/slots/fortnight/problem.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
const from = at('09:00');

/** One child, one worker, one hour. */
const problem: FortnightProblem = {
  workers: [{ id: 'worker', base: 0, locked: [] }],
  tasks: [
    {
      children: [
        {
          id: 'child',
          urgency: { aimOver: null, dueOver: null, late: false, daysLate: 0, risk: 'in-need' },
        },
      ],
      family: null,
      options: [{ worker: 0, start: at('10:00'), end: at('11:00'), place: 1, penalty: 0 }],
    },
  ],
  journeys: [
    [0, 20],
    [20, 0],
  ],
  minutesBetween: 10,
  visitsADay: 5,
};

/** So that what may be taken after the time is over at once. */
const over = -2.9;
const neverEnds = new URL('./neverEnds.ts', import.meta.url);

describe('a plan in a thread', () => {
  test('is the best of those that the thread made', async () => {
    const plan = await solveInThread({ problem, from, seconds: 1 });
    expect(plan).toMatchObject({ visits: [{ task: 0, option: 0 }], optimal: true });
  });

  test('is the first one where the thread does not end by itself, and the next in turn is planned', async () => {
    const [plan, next] = await Promise.all([
      solveInThread({ problem, from, seconds: over }, undefined, neverEnds),
      solveInThread({ problem, from, seconds: 1 }),
    ]);
    expect(plan).toMatchObject({ visits: [{ task: 0, option: 0 }] });
    expect(next).toMatchObject({ optimal: true });
  });

  test('is none where nobody waits for it any more, however the thread goes on', async () => {
    const gone = new AbortController();
    const plan = solveInThread({ problem, from, seconds: 60 }, gone.signal, neverEnds);
    gone.abort(new Error('gone'));
    await expect(plan).rejects.toThrow('gone');
  });
});
