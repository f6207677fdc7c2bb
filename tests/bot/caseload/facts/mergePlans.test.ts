import { mergePlans } from '#bot/caseload/facts/mergePlans.ts';
import type { Plan } from '#shared/model/caseFile.ts';

const start = '2026-10-05';

describe('plans of several origins as one list', () => {
  test.each<[string, Plan[], Plan[]]>([
    ['none', [], []],
    [
      'one that names no day holds from the start',
      [{ visitEvery: '10 working days' }],
      [{ from: start, visitEvery: '10 working days' }],
    ],
    [
      'a stricter court from its day on',
      [
        { visitEvery: '10 working days' },
        { from: '2026-11-02', setBy: 'court', visitEvery: '5 working days' },
      ],
      [
        { from: start, visitEvery: '10 working days' },
        { from: '2026-11-02', visitEvery: '5 working days', setBy: 'court' },
      ],
    ],
    [
      'a week is longer than four working days, and shorter than six',
      [
        { setBy: 'plan', visitEvery: '6 working days' },
        { setBy: 'matrix', visitEvery: '1 week' },
        { from: '2026-11-02', setBy: 'review', visitEvery: '4 working days' },
      ],
      [
        { from: start, visitEvery: '1 week', setBy: 'matrix' },
        { from: '2026-11-02', visitEvery: '4 working days', setBy: 'review' },
      ],
    ],
    [
      'each part by itself: seen alone more often by one, visited more often by the other',
      [
        { setBy: 'plan', visitEvery: '10 working days', aloneEvery: 1, announced: true },
        { setBy: 'court', visitEvery: '5 working days', aloneEvery: 2, announced: false },
      ],
      [{ from: start, visitEvery: '5 working days', aloneEvery: 1, announced: false, setBy: 'court' }],
    ],
    [
      'a newer one of the same origin, also where it asks for less',
      [
        { setBy: 'matrix', visitEvery: '5 working days' },
        { from: '2026-11-02', setBy: 'matrix', visitEvery: '10 working days' },
      ],
      [
        { from: start, visitEvery: '5 working days', setBy: 'matrix' },
        { from: '2026-11-02', visitEvery: '10 working days', setBy: 'matrix' },
      ],
    ],
    [
      'a call that is more frequent',
      [
        { setBy: 'plan', contactEvery: '2 weeks' },
        { setBy: 'review', contactEvery: '48 hours' },
      ],
      [{ from: start, contactEvery: '48 hours', setBy: 'plan' }],
    ],
  ])('%s', (_what, plans, merged) => {
    expect(mergePlans(start, plans)).toEqual(merged);
    expect(mergePlans(start, plans.toReversed()).map(({ visitEvery }) => visitEvery)).toEqual(
      merged.map(({ visitEvery }) => visitEvery),
    );
  });
});
