import { schoolSchema, type School } from '#shared/model/api/administration.ts';
import {
  addRow,
  changeRow,
  newSchool,
  removeRow,
  schoolIdFor,
  schoolProblems,
} from '#tab/administration/schoolForm.ts';

const bell = (name: string, from: string, to: string, more: Partial<School['bells'][number]> = {}) => ({
  name,
  from,
  to,
  kind: 'lesson' as const,
  ...more,
});
const school = (change: Partial<School> = {}): School => ({
  ...newSchool('oak'),
  name: 'Oak School',
  bells: [bell('Period 1', '09:00', '10:00'), bell('Period 2', '10:00', '11:00')],
  terms: [{ from: '2026-09-02', to: '2026-10-23' }],
  closed: [{ date: '2026-09-01', why: 'INSET day' }],
  ...change,
});
const wrong = (change: Partial<School>) => Object.keys(schoolProblems(school(change)));

describe('editing a school', () => {
  test('a good school can be saved', () => {
    expect(schoolProblems(school())).toEqual({});
    expect(schoolSchema.parse(school())).toEqual(school());
  });

  test.each([
    ['no name', { name: '  ' }, ['name']],
    ['a bell without a name', { bells: [bell('', '09:00', '10:00')] }, ['bells.0.name']],
    ['no time', { bells: [bell('P1', '', '25:00')] }, ['bells.0.from', 'bells.0.to']],
    ['ends before it begins', { bells: [bell('P1', '10:00', '09:00')] }, ['bells.0.to']],
    [
      'two at once',
      { bells: [bell('P1', '09:00', '10:00'), bell('P2', '09:59', '11:00')] },
      ['bells.1.from'],
    ],
    ['a term turned round', { terms: [{ from: '2026-10-23', to: '2026-09-02' }] }, ['terms.0.to']],
    ['no such day', { closed: [{ date: '2026-02-30', why: 'INSET' }] }, ['closed.0.date']],
    [
      'a day twice',
      {
        closed: [
          { date: '2026-09-01', why: 'INSET' },
          { date: '2026-09-01', why: '' },
        ],
      },
      ['closed.1.date', 'closed.1.why'],
    ],
  ])('%s', (_what, change, fields) => {
    expect(wrong(change)).toEqual(fields);
  });

  test('times for other days or other years may lie side by side', () => {
    expect(
      wrong({
        bells: [
          bell('Early lunch', '12:00', '12:30', { yearGroups: [7, 8] }),
          bell('Late lesson', '12:00', '12:30', { yearGroups: [9] }),
          bell('Friday P5', '14:00', '15:00', { days: [5] }),
          bell('P5', '14:30', '15:30', { days: [1, 2, 3, 4] }),
        ],
      }),
    ).toEqual([]);
  });

  test('a new time begins where the last one ended', () => {
    expect(addRow(school(), 'bells').bells.at(-1)).toEqual({
      name: '',
      from: '11:00',
      to: '',
      kind: 'lesson',
    });
  });

  test('rows are changed and taken out one by one', () => {
    expect(changeRow(school(), 'bells', 1, { name: 'Maths' }).bells.map(({ name }) => name)).toEqual([
      'Period 1',
      'Maths',
    ]);
    expect(removeRow(school(), 'bells', 0).bells).toHaveLength(1);
    expect(removeRow(school(), 'terms', 0).terms).toEqual([]);
  });

  test.each([
    ['St Mary’s School', [], 'st-mary-s-school'],
    ['École', [], 'ecole'],
    ['Oak', ['oak', 'oak-2'], 'oak-3'],
    ['!!!', [], 'school'],
  ])('the id of %s beside %j', (name, taken, id) => {
    expect(schoolIdFor(name, taken)).toBe(id);
  });
});
