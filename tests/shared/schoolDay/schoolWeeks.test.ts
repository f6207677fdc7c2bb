import { teachingWeeks, weeksFrom } from '#shared/schoolDay/schoolWeeks.ts';
import { weekOf } from '#shared/schoolDay/termDay.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import type { School } from '#shared/model/api/administration.ts';

/** Half-term from 26 to 30 October, by the terms in autumn, by a closure in February. */
const school: School = {
  id: 'oak',
  name: 'Oak School',
  bells: [],
  terms: [
    { from: '2026-10-14', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-26' },
  ],
  closed: [
    ...['15', '16', '17', '18', '19'].map((day) => ({ date: `2027-02-${day}`, why: 'Half-term holiday' })),
    { date: '2026-11-09', why: 'INSET day' },
  ],
};
const of = (weeks: School['weeks'], day: string) => weekOf(weeks, dayNumber(day));

describe('the weeks of a two-week timetable', () => {
  test('are those in which the school teaches: from the week in which a term begins, without holidays', () => {
    const mondays = teachingWeeks(school);
    expect(mondays.slice(0, 4)).toEqual(['2026-10-12', '2026-10-19', '2026-11-02', '2026-11-09']);
    expect(mondays).not.toContain('2027-02-15');
    expect(mondays.at(-1)).toBe('2027-02-22');
  });

  test('follow in turn from the one that is said, over the holidays', () => {
    const weeks = weeksFrom(school, '2026-10-12', '1');
    expect(['2026-10-15', '2026-10-23', '2026-11-04', '2026-11-13'].map((day) => of(weeks, day))).toEqual([
      '1',
      '2',
      '1',
      '2',
    ]);
    expect(of(weeks, '2026-10-28')).toBeNull();
  });

  test('are in turn before the one that is said, too, where nothing was said', () => {
    const weeks = weeksFrom(school, '2026-11-02', '2');
    expect(['2026-10-12', '2026-10-19', '2026-11-02', '2026-11-09'].map((day) => of(weeks, day))).toEqual([
      '2',
      '1',
      '2',
      '1',
    ]);
  });

  test('go on in turn from a change, and stay as they were before it', () => {
    const weeks = weeksFrom({ ...school, weeks: weeksFrom(school, '2026-10-12', '1') }, '2027-01-04', '1');
    expect(
      ['2026-12-08', '2026-12-15', '2027-01-05', '2027-01-12', '2027-02-09', '2027-02-23'].map((day) =>
        of(weeks, day),
      ),
    ).toEqual(['2', '1', '1', '2', '2', '1']);
  });
});
