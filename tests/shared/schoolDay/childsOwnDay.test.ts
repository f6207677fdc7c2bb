import type { School } from '#shared/model/api/administration.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';
import type { SchoolDay } from '#shared/model/slots.ts';
import { askWishesAgain } from '#shared/schoolDay/askWishesAgain.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { schoolYearEnd } from '#shared/schoolDay/schoolYearEnd.ts';
import { meaningOfName } from '#shared/schoolDay/taughtAs.ts';
import { instantText } from '#shared/time/moment.ts';
import { oakfield, timetable } from './oakfield.ts';

const place: SchoolPlace = { schoolId: 'oakfield', schoolName: 'Oakfield', yearGroup: 8, lessons: timetable };
const nowhere: SchoolPlace = { schoolId: null, schoolName: null, yearGroup: null, lessons: null };
const twelve = { dateOfBirth: '2014-03-01' };
const clock = (instant: number): string => instantText(instant).slice(11, 16);

function on(date: string, where: SchoolPlace, school: School | null = oakfield, child = twelve): SchoolDay {
  return schoolDays(where, school, date, date, child)[0]!;
}
function told(day: SchoolDay): string {
  if (day.kind === 'no-school') return `no-school ${day.why}`;
  const hours = `${clock(day.start)}-${clock(day.end)}`;
  return day.kind === 'school' ? `school ${hours}` : `unknown ${day.why} ${hours}`;
}
const committed = ({ commitments = [] }: SchoolDay): string[] =>
  commitments.map(({ start, end, what, name }) => `${clock(start)}-${clock(end)} ${what} ${name}`);
const periods = (day: SchoolDay): string[] =>
  day.kind === 'school'
    ? day.periods.map(
        ({ start, end, what, subject, taughtAs }) =>
          `${clock(start)}-${clock(end)} ${what} ${subject}${taughtAs ? ` (${taughtAs})` : ''}`,
      )
    : [];

describe('where a child learns', () => {
  const nursery: SchoolPlace = {
    ...nowhere,
    learns: 'nursery',
    allYear: true,
    sessions: [{ day: 1, from: '09:00', to: '12:00' }],
  };
  const three = { dateOfBirth: '2023-03-01' };
  test.each<[string, SchoolDay, string]>([
    [
      'taught at home',
      on('2026-11-09', { ...nowhere, learns: 'home-educated' }, null),
      'no-school home-educated',
    ],
    ['at no school', on('2026-11-09', { ...nowhere, learns: 'no-school' }, null), 'no-school not-at-school'],
    [
      'taught at home, on a Saturday',
      on('2026-11-07', { ...nowhere, learns: 'home-educated' }, null),
      'no-school weekend',
    ],
    ['a nursery morning', on('2026-11-09', nursery, null, three), 'school 09:00-12:00'],
    ['a day without nursery', on('2026-11-10', nursery, null, three), 'no-school not-at-school'],
    [
      'a nursery in the school holidays, open all year',
      on('2026-10-26', nursery, oakfield, three),
      'school 09:00-12:00',
    ],
    [
      'a nursery that follows the terms',
      on('2026-10-26', { ...nursery, allYear: false }, oakfield, three),
      'no-school school-holiday',
    ],
    [
      'a nursery of which nobody says when it is open',
      on('2026-11-09', { ...nursery, allYear: false }, null, three),
      'unknown no-term-dates 09:00-12:00',
    ],
    [
      'a nursery without times',
      on('2026-11-09', { ...nowhere, learns: 'nursery', allYear: true }, null, three),
      'unknown no-timetable 08:30-15:45',
    ],
    [
      'a part-time timetable, at school on Monday mornings',
      on('2026-11-09', { ...place, sessions: [{ day: 1, from: '08:45', to: '11:00' }] }),
      'school 08:45-11:00',
    ],
  ])('%s', (_, day, expected) => expect(told(day)).toBe(expected));
});

describe('lessons with their dates', () => {
  const dated: SchoolPlace = {
    ...place,
    lessons: null,
    datedLessons: {
      from: '2026-11-09',
      to: '2026-11-20',
      lessons: [{ date: '2026-11-09', from: '09:00', to: '10:00', subject: 'Art' }],
    },
  };
  test.each<[string, string, SchoolPlace, School | null, string]>([
    ['on a day with a lesson', '2026-11-09', dated, oakfield, 'school 08:45-15:15'],
    [
      'on one without: nobody says there is none',
      '2026-11-10',
      dated,
      oakfield,
      'unknown no-timetable 08:45-15:15',
    ],
    ['after its last day', '2026-11-23', dated, oakfield, 'unknown timetable-ended 08:45-15:15'],
    ['before its first day', '2026-11-06', dated, oakfield, 'unknown timetable-ended 08:45-15:15'],
    ['on an INSET day, whatever it says', '2026-11-27', dated, oakfield, 'no-school inset'],
    ['where no school is known', '2026-11-09', dated, null, 'school 08:30-15:45'],
    [
      'a timetable of the week beside it',
      '2026-11-23',
      { ...dated, lessons: timetable },
      oakfield,
      'school 08:45-15:15',
    ],
    [
      'a timetable of the week whose year is over',
      '2026-11-23',
      { ...place, lessonsUntil: '2026-08-31' },
      oakfield,
      'unknown timetable-ended 08:45-15:15',
    ],
    [
      'on the last day of a timetable',
      '2026-11-23',
      { ...place, lessonsUntil: '2026-11-23' },
      oakfield,
      'school 08:45-15:15',
    ],
  ])('%s', (_, date, where, school, expected) => expect(told(on(date, where, school))).toBe(expected));
});

describe('exams, study leave and clubs', () => {
  const withYears: School = {
    ...oakfield,
    exams: [
      { date: '2026-11-09', from: '09:00', to: '10:30', name: 'Mock: maths', yearGroups: [8] },
      { date: '2026-11-09', from: '13:00', to: '14:00', name: 'Mock: art', yearGroups: [11] },
    ],
    studyLeave: [{ from: '2026-11-16', to: '2026-11-20', yearGroups: [8] }],
  };
  test('an exam of the year group takes the child’s time, and is a part of the school day', () => {
    const day = on('2026-11-09', place, withYears);
    expect(committed(day)).toEqual(['09:00-10:30 exam Mock: maths']);
    expect(periods(day)).toContain('09:00-10:30 exam Mock: maths');
  });
  test('with an unknown year group every exam may be the child’s, and no leave is', () => {
    const unknownYear = { ...place, yearGroup: null };
    expect(committed(on('2026-11-09', unknownYear, withYears))).toHaveLength(2);
    expect(on('2026-11-17', unknownYear, withYears).kind).toBe('school');
  });
  test('on study leave the child is free of school, not of an exam', () => {
    const own = { ...place, exams: [{ date: '2026-11-17', from: '09:00', to: '10:00', name: 'GCSE' }] };
    const day = on('2026-11-17', own, withYears);
    expect(told(day)).toBe('no-school study-leave');
    expect(committed(day)).toEqual(['09:00-10:00 exam GCSE']);
    expect(told(on('2026-11-23', own, withYears))).toBe('school 08:45-15:15');
  });
  test('a club is on every week; one in term time only is off in the holidays and on where the terms are not known', () => {
    const club = (termTimeOnly: boolean): SchoolPlace => ({
      ...place,
      clubs: [{ name: 'Choir', days: [1, 6], from: '15:30', to: '16:30', termTimeOnly }],
    });
    const choir = ['15:30-16:30 club Choir'];
    expect(committed(on('2026-11-09', club(true)))).toEqual(choir);
    expect(committed(on('2026-11-10', club(true)))).toEqual([]);
    expect(committed(on('2026-10-26', club(true)))).toEqual([]);
    expect(committed(on('2026-10-26', club(false)))).toEqual(choir);
    expect(committed(on('2027-02-15', club(true)))).toEqual(choir);
    expect(committed(on('2026-11-07', club(false)))).toEqual(choir);
  });
  test('the clocks go back between two clubs: each at its own wall time', () => {
    const sundays: SchoolPlace = {
      ...place,
      clubs: [{ name: 'Football', days: [7], from: '10:00', to: '11:00', termTimeOnly: false }],
    };
    const days = schoolDays(sundays, oakfield, '2026-10-18', '2026-10-25', twelve);
    const starts = days.flatMap(({ commitments = [] }) => commitments.map(({ start }) => instantText(start)));
    expect(starts).toEqual(['2026-10-18T10:00:00+01:00', '2026-10-25T10:00:00+00:00']);
  });
  test('everybody goes home early', () => {
    const early = { ...oakfield, earlyFinish: [{ date: '2026-12-18', at: '12:00' }] };
    const day = on('2026-12-18', place, early);
    expect(told(day)).toBe('school 08:45-12:00');
    expect(periods(day).every((period) => period.slice(6, 11) <= '12:00')).toBe(true);
  });
});

describe('the day plan of a school', () => {
  const plan: School = {
    ...oakfield,
    bells: [
      { name: 'Core lessons 1', from: '09:00', to: '12:00', kind: 'lesson', core: true },
      { name: 'Lunch', from: '12:00', to: '13:00', kind: 'lunch' },
      { name: 'Lessons 1', from: '13:00', to: '15:15', kind: 'lesson', core: false },
    ],
  };
  const untold = { ...place, lessons: null };
  test('tells enough of a child whose own timetable is not known', () => {
    expect(periods(on('2026-11-09', untold, plan))).toEqual([
      '09:00-12:00 lesson null (keep)',
      '12:00-13:00 lunch Lunch',
      '13:00-15:15 lesson null (not-core)',
    ]);
  });
  test('that leaves a lesson open tells nothing', () => {
    const open = { ...plan, bells: plan.bells.map(({ core: _core, ...bell }) => bell) };
    expect(told(on('2026-11-09', untold, open))).toBe('unknown no-timetable 09:00-15:15');
  });
  test('gives way to the child’s own timetable', () => {
    expect(periods(on('2026-11-09', place, plan)).join()).not.toContain('keep');
  });
});

describe('subjects', () => {
  test('a name that was corrected at the school, in any capitals', () => {
    const corrected: School = {
      ...oakfield,
      subjects: [
        { name: 'art', taughtAs: 'keep' },
        { name: 'Form Time', taughtAs: 'maths' },
      ],
    };
    const lessons = [
      { day: 1, from: '09:00', to: '10:00', subject: 'ART' },
      { day: 1, from: '10:00', to: '10:30', subject: 'Form  time' },
    ];
    expect(periods(on('2026-11-09', { ...place, lessons }, corrected))).toEqual(
      expect.arrayContaining(['09:00-10:00 lesson ART (keep)', '10:00-10:30 lesson Form  time (maths)']),
    );
  });
  test.each([
    ['10B/Ma1', 'maths'],
    ['Art', 'not-core'],
    ['Y11 Mock: Art', 'exam'],
    ['Reading intervention', 'English'],
    ['Booster', 'keep'],
    ['Tutor', 'registration'],
  ])('%s is understood as %s', (name, meaning) => expect(meaningOfName(name)).toBe(meaning));
});

test.each([
  ['2026-11-23', '2027-08-31'],
  ['2027-07-31', '2027-08-31'],
  ['2027-08-01', '2028-08-31'],
  ['2027-01-01', '2027-08-31'],
])('a timetable that comes in on %s holds until %s', (date, end) => expect(schoolYearEnd(date)).toBe(end));

test.each<[string, string | null, { homes: string[]; schools: string[] }, string | undefined]>([
  ['never asked', null, { homes: [], schools: [] }, 'never'],
  ['asked today', '2026-11-23', { homes: ['2026-11-23'], schools: [] }, undefined],
  ['a day less than six months ago', '2026-05-24', { homes: [], schools: [] }, undefined],
  ['six months ago', '2026-05-23', { homes: [], schools: [] }, 'six-months'],
  ['before a move', '2026-11-01', { homes: ['2026-11-02'], schools: [] }, 'new-home'],
  ['before a new school', '2026-11-01', { homes: ['2026-10-31'], schools: ['2026-11-09'] }, 'new-school'],
  ['before a move that is still to come', '2026-11-01', { homes: ['2026-12-01'], schools: [] }, undefined],
])('the wishes are asked for again: %s', (_, askedOn, since, why) =>
  expect(askWishesAgain('2026-11-23', askedOn, since)?.why).toBe(why),
);
