import type { ChildLine } from '#shared/model/api/children.ts';
import { byWorker } from '#tab/team/byWorker.ts';

const line = (id: string, worker: ChildLine['worker']): ChildLine => ({ id, worker }) as ChildLine;

test('children without a worker are a group of their own, before those whose worker is not matched', () => {
  const groups = byWorker([
    line('a', { id: 'w2', name: 'Zoe' }),
    line('b', { id: null, name: 'S77' }),
    line('c', null),
    line('d', { id: 'w1', name: 'Amy' }),
  ]);
  expect(groups.map(({ kind, children }) => [kind, ...children.map(({ id }) => id)])).toEqual([
    ['no-worker', 'c'],
    ['unmatched', 'b'],
    ['worker', 'd'],
    ['worker', 'a'],
  ]);
});
