import type { School } from '#shared/model/api/administration.ts';
import { newSchool } from '#tab/administration/schoolForm.ts';
import { schoolSummary } from '#tab/administration/schoolSummary.ts';

const bell = { name: '1', from: '09:00', to: '10:00', kind: 'lesson' as const };
const terms = [
  { from: '2027-01-04', to: '2027-07-21' },
  { from: '2026-09-02', to: '2026-12-18' },
];

describe('a school in a line', () => {
  test.each<[Partial<School>, string]>([
    [{}, 'No bell times yet: visits in school hours cannot be offered.'],
    [{ bells: [bell], terms }, 'Bell times for Monday to Friday, terms until 21 July 2027.'],
    [
      {
        bells: [{ ...bell, days: [1, 2] }],
        terms: [{ from: '2026-09-02', to: '2026-12-18' }],
        weeks: [{ date: '2026-11-23', week: '1' }],
        closed: [
          { date: '2026-11-20', why: 'INSET day' },
          { date: '2026-11-27', why: 'INSET day' },
        ],
      },
      'Bell times for Monday, Tuesday, terms until 18 December, week A and week B, 1 closed day ahead.',
    ],
    [
      { bells: [bell], terms: [{ from: '2025-09-02', to: '2026-07-21' }] },
      'Bell times for Monday to Friday, the last term ended on 21 July: add the next ones.',
    ],
    [
      { bells: [bell] },
      'Bell times for Monday to Friday, no terms yet: every weekday is taken as a school day.',
    ],
  ])('%#', (change, line) => {
    expect(schoolSummary({ ...newSchool('oak'), name: 'Oak', ...change }, '2026-11-23')).toBe(line);
  });
});
