import { readPupils } from '#bot/imports/schools/readPupils.ts';
import { readTimetableCalendar } from '#bot/imports/schools/readTimetableCalendar.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { School } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolWords as words } from '#shared/words/schools.ts';

const today = '2026-11-23';
type Lesson = [start: string, minutes: number, subject: string, ...more: string[]];

/** Lessons as wall times of the file, with anything else an entry may hold. */
function calendar(lessons: readonly Lesson[], name = 'a.ics') {
  const events = lessons.map(([start, minutes, subject, ...more], index) =>
    [
      'BEGIN:VEVENT',
      `UID:${index}`,
      `DTSTART:${start.replaceAll(/[-:]/g, '')}00`,
      `DURATION:PT${minutes}M`,
      `SUMMARY:${subject}`,
      ...more,
      'END:VEVENT',
    ].join('\r\n'),
  );
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
  return { name, bytes: new TextEncoder().encode(text) };
}

function read(lessons: readonly Lesson[], school: Pick<School, 'weeks'> | null = null) {
  const problems: RowProblem[] = [];
  return { ...readTimetableCalendar(calendar(lessons), { today, school }, problems), problems };
}

describe('a timetable from a calendar', () => {
  test('that repeats exactly becomes lessons of the week, holidays and INSET days apart', () => {
    const found = read([
      ['2026-09-07T09:00', 60, 'Maths', 'RRULE:FREQ=WEEKLY;UNTIL=20261214', 'EXDATE:20261026T090000'],
      ['2026-09-10T13:30', 45, 'Art', 'RRULE:FREQ=WEEKLY;COUNT=5'],
    ]);
    expect(found.lessons).toEqual([
      { day: 1, from: '09:00', to: '10:00', subject: 'Maths' },
      { day: 4, from: '13:30', to: '14:15', subject: 'Art' },
    ]);
    expect(found).toMatchObject({ datedLessons: null, from: '2026-09-07', to: '2026-12-14', count: 19 });
  });

  const fortnight: Lesson[] = [
    ['2026-11-02T09:00', 60, 'Maths', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'],
    ['2026-11-09T09:00', 60, 'Art', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'],
  ];
  const weeks = ['02', '09', '16', '23', '30'].map((day, index) => ({
    date: `2026-11-${day}`,
    week: index % 2 === 0 ? ('1' as const) : ('2' as const),
  }));
  test('every other week: weeks 1 and 2, where the school says which is which', () => {
    const known = [...weeks, { date: '2026-12-07', week: '2' as const }];
    expect(read(fortnight, { weeks: known }).lessons).toEqual([
      { day: 1, week: '1', from: '09:00', to: '10:00', subject: 'Maths' },
      { day: 1, week: '2', from: '09:00', to: '10:00', subject: 'Art' },
    ]);
  });
  test.each<[string, Lesson[], Pick<School, 'weeks'> | null]>([
    ['every other week, where nobody says which week is which', fortnight, null],
    ['every other week, where a week is not told', fortnight, { weeks: weeks.slice(1) }],
    [
      'one lesson moved once',
      [
        ['2026-11-02T09:00', 60, 'Maths'],
        ['2026-11-09T09:00', 60, 'Maths'],
        ['2026-11-16T10:00', 60, 'Maths'],
      ],
      null,
    ],
    ['a single week', [['2026-11-02T09:00', 60, 'Maths']], null],
    [
      'a fortnight apart with nothing between: it may be every other week',
      [
        ['2026-11-02T09:00', 60, 'Maths'],
        ['2026-11-16T09:00', 60, 'Maths'],
      ],
      null,
    ],
  ])('%s: kept with its dates', (_, lessons, school) => {
    const found = read(lessons, school);
    expect(found.lessons).toBeNull();
    expect(found.datedLessons?.lessons[0]).toEqual({
      date: '2026-11-02',
      from: '09:00',
      to: '10:00',
      subject: 'Maths',
    });
  });

  test('a lesson at the same wall time in summer and winter is one pattern; one in UTC is not', () => {
    const london: Lesson = ['2026-10-19T09:00', 60, 'Maths', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    expect(read([london]).lessons).toHaveLength(1);
    const [start, ...rest] = london;
    const utc = calendar([[`${start}:00Z`.replace(':00Z', ''), ...rest]]);
    const text = new TextDecoder().decode(utc.bytes).replace('T090000', 'T080000Z');
    const found = readTimetableCalendar(
      { name: 'a.ics', bytes: new TextEncoder().encode(text) },
      { today, school: null },
      [],
    );
    expect(found.datedLessons?.lessons.map(({ from }) => from)).toEqual(['09:00', '08:00', '08:00']);
  });

  test('what is no lesson: whole days and weekends are left out, the rest is listed once a series', () => {
    const found = read([
      ['2026-11-02T09:00', 60, 'Maths'],
      ['2026-11-03T08:45', 390, 'School', 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-11-03T23:30', 60, 'Prep'],
      ['2026-11-04T09:00', 60, ''],
      ['2026-11-04T11:00', 0, 'Assembly'],
      ['2026-11-07T09:00', 60, 'Football'],
      ['2025-11-03T09:00', 60, 'Last year'],
    ]);
    expect(found.datedLessons?.lessons).toHaveLength(1);
    expect(found).toMatchObject({ count: 1, leftOut: 1 });
    expect(found.problems.map(({ reason }) => reason)).toEqual([
      words.tooLongForLesson.reason,
      words.overMidnight.reason,
      words.noLessonName.reason,
      words.endBeforeStart.reason,
    ]);
  });

  test('of another school year: refused', () => {
    expect(() => read([['2025-11-03T09:00', 60, 'Maths']])).toThrow(UnreadableExport);
  });
});

describe('calendars of many children', () => {
  const school = { id: 'oak', name: 'Oak', bells: [], terms: [], closed: [] };
  const pupils = {
    name: 'pupils.csv',
    bytes: new TextEncoder().encode(
      'Child id,School,Year group,Timetable e-mail\r\nC1,oak,8,\r\nC2,oak,8,ada@oak.example\r\nC3,oak,9,\r\n',
    ),
  };
  const weekly: Lesson[] = [['2026-11-02T09:00', 60, 'Maths', 'RRULE:FREQ=WEEKLY;COUNT=4']];

  test('each is found by the child’s id or address; one that is broken leaves the others', () => {
    const { places, problems, repeating } = readPupils(
      [
        pupils,
        calendar(weekly, 'c1.timetable.ics'),
        calendar([['2026-11-02T09:00', 60, 'Art']], 'timetables/ada.ics'),
        { name: 'C3.ics', bytes: new TextEncoder().encode('no calendar') },
        calendar(weekly, 'C9.ics'),
      ],
      [school],
      today,
    );
    expect(
      places.map(({ lessons, datedLessons }) => [lessons?.length, datedLessons?.lessons.length]),
    ).toEqual([
      [1, undefined],
      [undefined, 1],
      [undefined, undefined],
    ]);
    expect(repeating).toBe(1);
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['C3.ics', words.notACalendar.reason],
      ['C9.ics', words.whichPupil.reason],
    ]);
  });
});
