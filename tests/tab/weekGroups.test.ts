import type { Evaluation, NextVisit } from '#shared/model/evaluation.ts';
import { filtered, searched } from '#tab/myChildren/listFilter.ts';
import { weekGroupOf, weekGroups } from '#tab/myChildren/weekGroups.ts';
import { unseenCounts, unseenText } from '#shared/words/unseen.ts';

const child = (name: string, next: Partial<NextVisit> | null, change: Partial<Evaluation> = {}) => ({
  name,
  evaluation: {
    next,
    obligations: [],
    unseen: false,
    unconfirmed: false,
    ...change,
  } as unknown as Evaluation,
});
const due = (dueBy: string, state: NextVisit['state'] = 'on-track') => ({ dueBy, state });
const notSet = { obligations: [{ state: 'not-set' }] } as Partial<Evaluation>;

describe('the week under which a child stands, on Friday 20 November 2026', () => {
  test.each([
    ['due yesterday, late', due('2026-11-19', 'late'), 'late'],
    ['due today', due('2026-11-20', 'due-soon'), 'this-week'],
    ['due on the Sunday that ends the week', due('2026-11-22'), 'this-week'],
    ['due on the Monday after', due('2026-11-23'), 'next-week'],
    ['due on the Sunday after next', due('2026-11-29'), 'next-week'],
    ['due on the Monday in two weeks', due('2026-11-30'), 'later'],
    ['due at 23:30 UTC on Sunday, in winter', due('2026-11-22T23:30:00Z'), 'this-week'],
  ])('%s: %s', (_name, next, group) => {
    expect(weekGroupOf(child('Kit', next), '2026-11-20')).toBe(group);
  });

  test('with a number missing, it needs that number; with nothing missing, no visit is due', () => {
    expect(weekGroupOf(child('Kit', null, notSet), '2026-11-20')).toBe('needs-a-number');
    expect(weekGroupOf(child('Kit', null), '2026-11-20')).toBe('nothing-due');
  });

  test('a date in hours is taken in London: 23:30 UTC on a summer Sunday is Monday', () => {
    expect(weekGroupOf(child('Kit', due('2026-07-05T23:30:00Z')), '2026-07-01')).toBe('next-week');
  });

  test('empty groups are left out, and the order within a group stays', () => {
    const groups = weekGroups(
      [child('B', due('2026-11-25')), child('A', due('2026-11-25')), child('C', due('2026-11-19', 'late'))],
      '2026-11-20',
    );
    expect(groups.map(({ name, children }) => [name, children.map((one) => one.name)])).toEqual([
      ['late', ['C']],
      ['next-week', ['B', 'A']],
    ]);
  });
});

describe('finding children', () => {
  const children = [
    child('Zoë Lowe', null),
    child('Kit Lowe', null, { unseen: true }),
    child('Noor Quill', null),
  ];
  test.each([
    ['lowe', ['Zoë Lowe', 'Kit Lowe']],
    ['LOWE zoe', ['Zoë Lowe']],
    ['  ', ['Zoë Lowe', 'Kit Lowe', 'Noor Quill']],
    ['nobody', []],
  ])('"%s"', (search, names) => {
    expect(searched(children, search).map(({ name }) => name)).toEqual(names);
  });

  test('of an unborn child, whom nobody can see, it is said that nobody has visited yet', () => {
    const unborn = { ...child('Baby Lowe', null, { unseen: true }), age: null, expectedOn: '2027-01-20' };
    const born = children.map((one) => ({ ...one, age: 7, expectedOn: null }));
    expect(unseenText(unborn)).toBe('Not visited yet');
    expect(unseenCounts([...born, unborn])).toEqual(['1 not seen yet', '1 not visited yet']);
    expect(unseenCounts([])).toEqual([]);
  });

  test('not seen yet', () => {
    expect(filtered(children, 'not-seen', '2026-11-20').map(({ name }) => name)).toEqual(['Kit Lowe']);
  });
});
