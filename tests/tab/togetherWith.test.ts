import type { ChildLine } from '#shared/model/api/children.ts';
import { togetherWith } from '#tab/myChildren/togetherWith.ts';

const child = (id: string, dueBy: string | null, booked = false) =>
  ({ id, booked: booked ? {} : null, evaluation: { next: dueBy && { dueBy } } }) as ChildLine;
const trips = (children: ChildLine[], families: string[][]) =>
  [...togetherWith(children, families)].map(([first, company]) => [first, company.map(({ id }) => id)]);

test.each<[string, ChildLine[], string[][], unknown]>([
  [
    'due the same day',
    [child('a', '2026-11-24'), child('b', '2026-11-24')],
    [['a', 'b']],
    [['a', ['a', 'b']]],
  ],
  [
    'due within a week',
    [child('a', '2026-11-24'), child('b', '2026-12-01T10:00')],
    [['b', 'a']],
    [['a', ['a', 'b']]],
  ],
  ['due further apart', [child('a', '2026-11-24'), child('b', '2026-12-02')], [['a', 'b']], []],
  ['one is booked already', [child('a', '2026-11-24'), child('b', '2026-11-24', true)], [['a', 'b']], []],
  ['one has no date', [child('a', '2026-11-24'), child('b', null)], [['a', 'b']], []],
  ['one is not in the list', [child('a', '2026-11-24')], [['a', 'b']], []],
  ['another family', [child('a', '2026-11-24'), child('b', '2026-11-24')], [], []],
])('%s', (_name, children, families, expected) => {
  expect(trips(children, families)).toEqual(expected);
});
