import type { Plan } from '#shared/model/caseFile.ts';
import { planInForce } from '#shared/rules/planInForce.ts';
import { strictestPlan } from '#shared/rules/strictestPlan.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';

/** Which plan holds on a day, of work that began on Monday 5 October. */
const start = '2026-10-05';
const on = (day: string, plans: Plan[], plan?: Plan) => {
  const involvement = { kind: 'child-protection', start, plans, ...(plan && { plan }) };
  const found = planInForce(involvement, dayNumber(start), dayNumber(day));
  return found && { plan: found.plan, from: isoDate(found.from), every: found.every };
};
const weekly: Plan = { from: '2026-10-19', visitEvery: '1 week', setBy: 'plan' };
const monthly: Plan = { from: '2026-11-02', visitEvery: '1 month', setBy: 'review' };

describe('the plan in force', () => {
  it('is the last that has begun, from its own day on', () => {
    expect(on('2026-10-18', [weekly, monthly])).toBeNull();
    const first = { plan: weekly, from: '2026-10-19', every: { count: 1, unit: 'week' } };
    expect(on('2026-10-19', [monthly, weekly])).toEqual(first);
    expect(on('2026-11-01', [weekly, monthly])).toEqual(first);
    const second = { plan: monthly, from: '2026-11-02', every: { count: 1, unit: 'month' } };
    expect(on('2026-11-02', [weekly, monthly])).toEqual(second);
    expect(on('2026-11-02', [monthly, weekly])).toEqual(second);
  });

  it('without a day of its own holds from the start of the work', () => {
    const always = { visitEvery: '2 weeks' };
    const found = { plan: always, from: start, every: { count: 2, unit: 'week' } };
    expect(on('2026-10-05', [always])).toEqual(found);
    expect(on('2026-10-05', [], always)).toEqual(found);
    expect(on('2026-10-19', [weekly], always)?.plan).toEqual(weekly);
    expect(on('2026-10-19', [{ announced: false }])).toEqual({
      plan: { announced: false },
      from: start,
      every: null,
    });
  });

  it('none: null', () => {
    expect(on('2026-10-19', [])).toBeNull();
  });

  it('of two that began on one day is the stricter, in whatever order they are on record', () => {
    const court: Plan = { from: '2026-10-19', visitEvery: '3 working days', setBy: 'court' };
    const expected = {
      plan: { visitEvery: '3 working days', setBy: 'court' },
      from: '2026-10-19',
      every: { count: 3, unit: 'working day' },
    };
    expect(on('2026-10-20', [weekly, court])).toEqual(expected);
    expect(on('2026-10-20', [court, weekly])).toEqual(expected);
    expect(on('2026-10-20', [court], weekly)).toEqual(expected);
  });
});

describe('of plans that hold at once', () => {
  it.each<[string, Plan[], Plan]>([
    ['one is itself, its day aside', [weekly], { visitEvery: '1 week', setBy: 'plan' }],
    [
      'the stricter of each part holds',
      [
        {
          setBy: 'court',
          visitEvery: '5 working days',
          aloneEvery: 2,
          announced: false,
          contingency: 'Call the aunt.',
        },
        {
          setBy: 'plan',
          visitEvery: '10 working days',
          aloneEvery: 1,
          announced: true,
          contactEvery: '1 week',
        },
        { setBy: 'review', contactEvery: '48 hours', contingency: 'Go again.' },
      ],
      {
        visitEvery: '5 working days',
        contactEvery: '48 hours',
        aloneEvery: 1,
        announced: false,
        contingency: 'Call the aunt. Go again.',
        setBy: 'court',
      },
    ],
    ['what none of them says is not said', [{ setBy: 'plan' }, { setBy: 'plan' }], { setBy: 'plan' }],
    ['nor who', [{ announced: true }, { aloneEvery: 3 }], { announced: true, aloneEvery: 3 }],
    // 4 times 33.6 hours are 134.4, a week is 168, 6 times 33.6 are 201.6; a month is 730, four weeks 672.
    [
      'four working days and a week',
      [{ visitEvery: '1 week' }, { visitEvery: '4 working days' }],
      { visitEvery: '4 working days' },
    ],
    [
      'six working days and a week',
      [{ visitEvery: '1 week' }, { visitEvery: '6 working days' }],
      { visitEvery: '1 week' },
    ],
    [
      'a month and four weeks',
      [{ visitEvery: '1 month' }, { visitEvery: '4 weeks' }],
      { visitEvery: '4 weeks' },
    ],
    [
      'a month and 31 days',
      [{ visitEvery: '1 month' }, { visitEvery: '31 days' }],
      { visitEvery: '1 month' },
    ],
    ['26 hours and a day', [{ visitEvery: '26 hours' }, { visitEvery: '1 day' }], { visitEvery: '1 day' }],
    ['23 hours and a day', [{ visitEvery: '23 hours' }, { visitEvery: '1 day' }], { visitEvery: '23 hours' }],
  ])('%s', (_, plans, expected) => {
    expect(strictestPlan(plans)).toEqual(expected);
  });

  it('the order does not matter, not even between two that ask for the same', () => {
    const plans: Plan[] = [
      { visitEvery: '4 weeks', setBy: 'plan' },
      { visitEvery: '28 days', setBy: 'court', contingency: 'b' },
      { visitEvery: '28 days', setBy: 'matrix', contingency: 'a' },
    ];
    const [a, b, c] = plans as [Plan, Plan, Plan];
    const found = [plans, [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]].map(strictestPlan);
    for (const one of found) expect(one).toEqual(found[0]);
  });
});
