import type { School } from '#shared/model/api/administration.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';
import type { SchoolDay } from '#shared/model/slots.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { instantText } from '#shared/time/moment.ts';
import { oakfield, timetable } from './oakfield.ts';

const place: SchoolPlace = { schoolId: 'oakfield', schoolName: 'Oakfield', yearGroup: 8, lessons: timetable };
const twelve = { dateOfBirth: '2014-03-01' };
const clock = (instant: number): string => instantText(instant).slice(11, 16);

function on(
  date: string,
  school: School | null = oakfield,
  where: SchoolPlace | null = place,
  child = twelve as { dateOfBirth: string | null; unborn?: boolean },
): SchoolDay {
  return schoolDays(where, school, date, date, child)[0]!;
}
/** `no-school weekend`, `unknown no-timetable 08:45-15:15`, `school 08:45-15:15`. */
function told(day: SchoolDay): string {
  if (day.kind === 'no-school') return `no-school ${day.why}`;
  const hours = `${clock(day.start)}-${clock(day.end)}`;
  return day.kind === 'school' ? `school ${hours}` : `unknown ${day.why} ${hours}`;
}
function periods(day: SchoolDay): string[] {
  return day.kind === 'school'
    ? day.periods.map(({ start, end, what, subject }) => `${clock(start)}-${clock(end)} ${what} ${subject}`)
    : [];
}

describe('which days are school days', () => {
  test.each([
    ['a Monday in term', '2026-11-09', 'school 08:45-15:15'],
    ['the first day of term', '2026-11-02', 'school 08:45-15:15'],
    ['the last day of term', '2026-12-18', 'school 08:45-15:15'],
    ['half term', '2026-10-26', 'no-school school-holiday'],
    ['a Saturday', '2026-11-07', 'no-school weekend'],
    ['an INSET day', '2026-11-27', 'no-school inset'],
    ['a bank holiday', '2026-12-25', 'no-school bank-holiday'],
    ['between Christmas and New Year', '2026-12-29', 'no-school school-holiday'],
    ['before the first term we know', '2026-08-31', 'no-school bank-holiday'],
    ['August, for which there are no dates: careful', '2026-08-28', 'unknown no-term-dates 08:45-15:15'],
    ['after the last term we know', '2027-02-15', 'unknown no-term-dates 08:45-15:15'],
  ])('%s', (_, date, expected) => expect(told(on(date))).toBe(expected));

  test('a gap longer than any holiday is a term that nobody entered', () => {
    const gap = {
      ...oakfield,
      terms: [
        { from: '2026-09-02', to: '2026-10-23' },
        { from: '2027-04-12', to: '2027-05-28' },
      ],
    };
    expect(told(on('2027-01-12', gap))).toBe('unknown no-term-dates 08:45-15:15');
  });

  test('each day of a range, both ends included, over a clock change', () => {
    const days = schoolDays(place, oakfield, '2026-10-23', '2026-11-02', twelve);
    expect(days.map(({ date }) => date.slice(8))).toEqual('23 24 25 26 27 28 29 30 31 01 02'.split(' '));
    expect([days[0]!, days.at(-1)!].map((day) => day.kind === 'school' && instantText(day.start))).toEqual([
      '2026-10-23T08:45:00+01:00',
      '2026-11-02T08:45:00+00:00',
    ]);
  });

  test('days out of order are refused', () => {
    expect(() => schoolDays(place, oakfield, '2026-11-10', '2026-11-09', twelve)).toThrow(RangeError);
  });
});

describe('what is not known is never free', () => {
  test.each<[string, SchoolDay, string]>([
    [
      'no timetable',
      on('2026-11-09', oakfield, { ...place, lessons: null }),
      'unknown no-timetable 08:45-15:15',
    ],
    [
      'an empty timetable',
      on('2026-11-09', oakfield, { ...place, lessons: [] }),
      'unknown no-timetable 08:45-15:15',
    ],
    ['no school known', on('2026-11-09', null, null), 'unknown no-school-known 08:30-15:45'],
    [
      'lessons without a school',
      on('2026-11-09', null, { ...place, schoolId: null }),
      'unknown no-school-known 08:30-15:45',
    ],
    [
      'no bells: careful hours',
      on('2026-11-09', { ...oakfield, bells: [] }, { ...place, lessons: null }),
      'unknown no-timetable 08:30-15:45',
    ],
    [
      'bells that cannot be the whole day',
      on('2026-11-09', { ...oakfield, bells: oakfield.bells.slice(0, 2) }, { ...place, lessons: null }),
      'unknown no-timetable 08:30-15:45',
    ],
    ['no term dates', on('2026-11-09', { ...oakfield, terms: [] }), 'unknown no-term-dates 08:45-15:15'],
    [
      'a two-week timetable, and not which week',
      on('2026-11-09', oakfield, { ...place, lessons: timetable.map((one) => ({ ...one, week: '1' })) }),
      'unknown no-week 08:45-15:15',
    ],
    [
      'a school that is named and not known',
      on('2026-11-09', null, { ...place, lessons: null }, { dateOfBirth: '2024-01-01' }),
      'unknown no-school-known 08:30-15:45',
    ],
  ])('%s', (_, day, expected) => expect(told(day)).toBe(expected));
});

describe('school age, where no school is known', () => {
  test.each<[string, { dateOfBirth: string | null; unborn?: boolean }, string]>([
    ['a baby', { dateOfBirth: '2026-01-01' }, 'no-school not-at-school'],
    ['not yet born', { dateOfBirth: null, unborn: true }, 'no-school not-at-school'],
    [
      'four since 31 August: in reception',
      { dateOfBirth: '2022-08-31' },
      'unknown no-school-known 08:30-15:45',
    ],
    ['four since 1 September: next year', { dateOfBirth: '2022-09-01' }, 'no-school not-at-school'],
    ['seventeen', { dateOfBirth: '2008-11-10' }, 'unknown no-school-known 08:30-15:45'],
    ['eighteen today', { dateOfBirth: '2008-11-09' }, 'no-school not-at-school'],
    ['no date of birth', { dateOfBirth: null }, 'unknown no-school-known 08:30-15:45'],
  ])('%s', (_, child, expected) => expect(told(on('2026-11-09', null, null, child))).toBe(expected));

  test('a known school holds at any age', () => {
    expect(on('2026-11-09', oakfield, place, { dateOfBirth: '2008-01-01' }).kind).toBe('school');
  });
});

describe('the periods of a day', () => {
  test('bells and lessons together', () => {
    expect(periods(on('2026-11-09'))).toEqual([
      '08:45-09:00 registration Tutor',
      '09:00-10:00 lesson Art',
      '10:05-11:05 lesson Maths',
      '11:05-11:25 break Break',
      '11:25-12:25 lesson PE',
      '12:30-13:30 lesson History',
      '13:30-14:15 lunch Lunch',
      '14:15-15:15 lesson English',
    ]);
  });

  test('a lesson period without a lesson is kept, and nobody knows what it is', () => {
    const lessons = timetable.filter(({ subject }) => subject !== 'Art');
    expect(periods(on('2026-11-09', oakfield, { ...place, lessons }))).toContain('09:00-10:00 lesson null');
  });

  test('Friday’s own period and the lunch of the year group take the place of the usual ones', () => {
    const none = { ...place, lessons: [{ day: 5, from: '09:00', to: '10:00', subject: 'Art' }] };
    expect(periods(on('2026-11-13', oakfield, none))).toContain('12:30-13:40 lesson null');
    expect(periods(on('2026-11-13', oakfield, none))).not.toContain('12:30-13:30 lesson null');
    const seven = periods(on('2026-11-09', oakfield, { ...place, yearGroup: 7 })).filter((text) =>
      text.includes('lunch'),
    );
    expect(seven).toEqual(['12:25-13:00 lunch Lunch']);
    const unknown = periods(on('2026-11-09', oakfield, { ...place, yearGroup: null })).filter((text) =>
      text.includes('lunch'),
    );
    expect(unknown).toEqual(['12:25-13:00 lunch Lunch', '13:30-14:15 lunch Lunch']);
  });

  test('two breaks of one name both count', () => {
    const bells = [...oakfield.bells, { name: 'Break', from: '14:00', to: '14:15', kind: 'break' as const }];
    expect(
      periods(on('2026-11-09', { ...oakfield, bells })).filter((text) => text.includes('break')),
    ).toHaveLength(2);
  });

  test('week 1 and week 2, known from another day of the same week', () => {
    const weeks = [
      { date: '2026-11-09', week: '1' as const },
      { date: '2026-11-16', week: '2' as const },
    ];
    const lessons = [
      { day: 2, week: '1' as const, from: '09:00', to: '10:00', subject: 'Art' },
      { day: 2, week: '2' as const, from: '09:00', to: '10:00', subject: 'Maths' },
    ];
    const where = { ...place, lessons };
    expect(periods(on('2026-11-10', { ...oakfield, weeks }, where))).toContain('09:00-10:00 lesson Art');
    expect(periods(on('2026-11-17', { ...oakfield, weeks }, where))).toContain('09:00-10:00 lesson Maths');
    expect(told(on('2026-11-24', { ...oakfield, weeks }, where))).toBe('unknown no-week 08:45-15:15');
  });

  test('exams, tutor time and lunch are told by their names in a timetable', () => {
    const lessons = ['Mock: History', 'Form time', 'Lunch'].map((subject, index) => ({
      day: 1,
      from: `${10 + index}:00`,
      to: `${10 + index}:30`,
      subject,
    }));
    const day = on('2026-11-09', { ...oakfield, bells: [] }, { ...place, lessons });
    expect(periods(day)).toEqual([
      '10:00-10:30 exam Mock: History',
      '11:00-11:30 registration Form time',
      '12:00-12:30 lunch Lunch',
    ]);
  });
});
