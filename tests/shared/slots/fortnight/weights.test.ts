import type { PlanOption, PlanTask, Urgency } from '#shared/slots/fortnight/problem.ts';
import { worthOf } from '#shared/slots/fortnight/weights.ts';

const from = Date.parse('2026-11-23T09:00:00Z');
const over = (day: string) => Date.parse(`2026-${day}T00:00:00Z`);
const on = (day: string, more: Partial<PlanOption> = {}): PlanOption => ({
  worker: 0,
  start: Date.parse(`2026-${day}T16:00:00Z`),
  end: Date.parse(`2026-${day}T17:00:00Z`),
  place: 1,
  penalty: 0,
  ...more,
});
const due = (dueOver: number, more: Partial<Urgency> = {}): PlanTask => ({
  children: [
    { id: 'kit', urgency: { aimOver: null, dueOver, late: false, daysLate: 0, risk: 'protection', ...more } },
  ],
  family: null,
  options: [],
});
const worth = (task: PlanTask, option: PlanOption) => worthOf(task, option, from);

describe('what a visit is worth', () => {
  test('a child due tomorrow who can only be seen late comes before one who is due in ten days and in time', () => {
    const late = worth(due(over('11-25')), on('11-26'));
    expect(late).toBeGreaterThan(worth(due(over('12-03')), on('11-26')));
  });

  test('in time is better than late, and late soon better than late later', () => {
    const task = due(over('11-25'));
    const days = ['11-24', '11-25', '11-26', '12-01', '12-04'].map((day) => worth(task, on(day)));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(days).size).toBe(days.length);
  });

  test('late already comes first, then protection before need before others', () => {
    const at = on('11-26');
    const order = [
      due(over('11-20'), { late: true, daysLate: 3, risk: 'other' }),
      due(over('11-30')),
      due(over('11-30'), { risk: 'looked-after' }),
      due(over('11-30'), { risk: 'in-need' }),
      due(over('11-30'), { risk: 'other' }),
    ].map((task) => worth(task, at));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });

  test('the child’s own worker before the duty worker, a time that suits before one that does not', () => {
    const task = due(over('11-30'));
    expect(worth(task, on('11-26'))).toBeGreaterThan(worth(task, on('11-26', { cover: true })));
    expect(worth(task, on('11-26', { penalty: -2_500 }))).toBeGreaterThan(
      worth(task, on('11-26', { penalty: 6_000 })),
    );
    expect(worth(task, on('11-26', { penalty: 1_000_000 }))).toBeGreaterThan(0);
  });

  test('a trip to several is worth what they are worth together', () => {
    const [one] = due(over('11-30')).children;
    const two = { ...due(over('11-30')), children: [one!, { ...one!, id: 'noor' }] };
    expect(worth(two, on('11-26'))).toBe(2 * worth(due(over('11-30')), on('11-26')));
  });
});
