import type { Obligation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { missingForDate } from '#shared/rules/missingForDate.ts';
import { bedford, child, childInNeed, visit } from './childBuilder.ts';

/** What a child who should be seen lacks for a date. */
const asked = (more: Partial<Obligation> = {}): Obligation => ({
  id: 'small/S-5',
  clause: 'S-5',
  kind: 'visit',
  involvement: 'child-in-need',
  countedFrom: null,
  dueBy: null,
  aimBy: null,
  state: 'not-set',
  assumed: false,
  because: [],
  missing: 'how often, in the plan',
  ...more,
});
const of = (...obligations: Obligation[]) => missingForDate({ next: null, obligations });

it('each thing once, in the order in which the policies ask for it', () => {
  const other = asked({ missing: 'another number' });
  expect(of(other, asked(), other)).toEqual(['another number', 'how often, in the plan']);
  expect(of(asked({ missing: undefined }))).toEqual([]);
});

it('nothing where the next visit has a date, or nothing is asked', () => {
  const inNeed = childInNeed();
  expect(missingForDate(evaluate(inNeed, [bedford], '2026-10-20T09:00'))).toEqual([
    'a policy that says how often for the child in need plan; an administrator can choose one',
  ]);
  const seen = child({ visits: [visit('v1', '2026-10-19T16:00')] });
  expect(missingForDate(evaluate(seen, [bedford], '2026-10-20T09:00'))).toBeNull();
  expect(missingForDate(evaluate(child({ involvements: [] }), [bedford], '2026-10-20T09:00'))).toBeNull();
  expect(of()).toBeNull();
  expect(of(asked({ state: 'on-track', missing: undefined }))).toBeNull();
  // With a date for one kind of work the other's number is missing still, but the visit has its day.
  const both = { ...seen, involvements: [...seen.involvements, ...inNeed.involvements] };
  const evaluation = evaluate(both, [bedford], '2026-10-20T09:00');
  expect(evaluation.obligations.some(({ state }) => state === 'not-set')).toBe(true);
  expect(missingForDate(evaluation)).toBeNull();
});
