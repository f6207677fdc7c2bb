import { readFileSync } from 'node:fs';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readPupils } from '#bot/imports/schools/readPupils.ts';
import { readSchools } from '#bot/imports/schools/readSchools.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { schoolSchema } from '#shared/model/api/administration.ts';
import { schoolWords } from '#shared/words/schools.ts';

const file = (name: string, text: string): ExportFile => ({ name, bytes: new TextEncoder().encode(text) });
const sample = (name: string): ExportFile => ({
  name,
  bytes: readFileSync(new URL(`../../../fixtures/school/${name}`, import.meta.url)),
});
const oakfield = file('schools.csv', 'School,Name\noakfield,Oakfield School\n');
const event = (start: string, end: string, summary: string): string =>
  `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;
const calendar = (...events: string[]): ExportFile =>
  file('oakfield.terms.ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`);
const only = (...files: ExportFile[]) => {
  const { schools, problems } = readSchools([oakfield, ...files]);
  expect(() => schoolSchema.parse(schools[0])).not.toThrow();
  return { school: schools[0]!, problems };
};

describe('makecal files', () => {
  test('timings become bells; a day of both weeks needs no week', () => {
    const { school, problems } = only(sample('oakfield.settings.json'));
    expect(problems).toEqual([]);
    expect(school.bells).toContainEqual({ name: '4', from: '12:20', to: '13:40', kind: 'lesson', days: [5] });
    expect(school.bells).toContainEqual({ name: '4', from: '12:20', to: '13:20', kind: 'lesson' });
    expect(school.bells).toContainEqual({ name: 'Tut', from: '08:30', to: '08:45', kind: 'registration' });
  });

  test('a timing for one week keeps its week; one that can never ring is listed', () => {
    const timings = [
      { period: '1', startTime: '9:00', duration: 50, days: ['1Mon', '1Tue', 'Wed2'] },
      { period: '1', startTime: '09:00', duration: 60 },
      { period: '1', startTime: '09:10', duration: 60, days: ['Fri'] },
    ];
    const { school, problems } = only(
      file('oakfield.settings.json', JSON.stringify({ timings, overrides: [{}] })),
    );
    expect(school.bells).toEqual([
      { name: '1', from: '09:00', to: '09:50', kind: 'lesson', days: [1, 2], week: '1' },
      { name: '1', from: '09:00', to: '09:50', kind: 'lesson', days: [3], week: '2' },
      { name: '1', from: '09:00', to: '10:00', kind: 'lesson' },
    ]);
    expect(problems.map(({ column }) => column)).toEqual(['overrides', 'timings[2]']);
  });

  test('days.csv gives the weeks, and the terms where nothing else does', () => {
    const { school } = only(sample('oakfield.days.csv'));
    expect(school.weeks).toEqual([
      { date: '2026-09-02', week: '1' },
      { date: '2026-09-03', week: '1' },
      { date: '2026-09-04', week: '1' },
      { date: '2026-09-07', week: '2' },
    ]);
    expect(school.terms).toEqual([{ from: '2026-09-02', to: '2026-09-07' }]);
  });

  test('days.csv: makecal’s own dates, a day left out, rows that cannot be right', () => {
    const text =
      'Date,Week\n02-Sep-26,A\n04-Sep-26,A\n05-Sep-26,B\n2026-13-01,1\n07-Sep-26,3\n08-Sep-26,1\n08-Sep-26,2\n';
    const { school, problems } = only(file('oakfield.days.csv', text));
    expect(school.terms).toEqual([
      { from: '2026-09-02', to: '2026-09-02' },
      { from: '2026-09-04', to: '2026-09-04' },
      { from: '2026-09-08', to: '2026-09-08' },
    ]);
    expect(school.weeks).toHaveLength(2);
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '4 date',
      '5 date',
      '6 week',
      '8 week',
    ]);
  });
});

describe('term dates', () => {
  test('.json: both ends included, INSET days apart', () => {
    const { school } = only(sample('oakfield.terms.json'));
    expect(school.terms).toEqual([{ from: '2026-09-01', to: '2026-10-16' }]);
    expect(school.closed).toEqual([{ date: '2026-09-21', why: 'INSET day' }]);
  });

  test('.ics: the end of an all-day entry is the day after its last', () => {
    const { school, problems } = only(sample('oakfield.terms.ics'));
    expect(problems).toEqual([]);
    // First day back to the day before the holiday, which begins on 17 October.
    expect(school.terms).toEqual([{ from: '2026-09-01', to: '2026-10-16' }]);
    expect(school.closed).toEqual([{ date: '2026-09-21', why: 'INSET day' }]);
  });

  test('.ics: between two holidays is a term; what follows the last is not known', () => {
    const { school } = only(
      calendar(
        event('20261026', '20261031', 'Half term'),
        event('20261219', '20270104', 'Christmas holiday'),
      ),
    );
    expect(school.terms).toEqual([{ from: '2026-10-31', to: '2026-12-18' }]);
  });

  test('a holiday within a term closes its weekdays', () => {
    const json = {
      terms: [{ start: '2026-09-01', end: '2026-12-18' }],
      holidays: [{ start: '2026-10-24', end: '2026-10-27' }],
    };
    const { school } = only(file('oakfield.terms.json', JSON.stringify(json)));
    expect(school.closed.map(({ date }) => date)).toEqual(['2026-10-26', '2026-10-27']);
  });

  test.each<[string, string, { reason: string }]>([
    [
      'a time of day',
      'BEGIN:VEVENT\r\nDTSTART:20260901T090000Z\r\nSUMMARY:First day\r\nEND:VEVENT\r\n',
      schoolWords.notAllDay,
    ],
    [
      'a repeat without an end',
      `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260901\r\nRRULE:FREQ=DAILY\r\nSUMMARY:INSET\r\nEND:VEVENT\r\n`,
      schoolWords.repeatsForEver,
    ],
    ['a day that is not', event('20260931', '20261001', 'INSET day'), schoolWords.notADate],
    [
      'a name that could mean either',
      event('20261024', '20261025', 'Half term starts'),
      schoolWords.entryUnclear,
    ],
    ['a name that says nothing', event('20261024', '20261025', 'Sports day'), schoolWords.entryUnclear],
  ])('.ics, %s: listed and left out', (_, text, words) => {
    const { school, problems } = only(calendar(text));
    expect(school.terms.length + school.closed.length).toBe(0);
    expect(problems).toEqual([expect.objectContaining({ row: 3, reason: words.reason })]);
  });

  test('.ics: folded lines, alarms and cancelled entries', () => {
    const folded =
      'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260921\r\nSUMMARY:INS\r\n ET day\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n';
    const cancelled =
      'BEGIN:VEVENT\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20260922\r\nSUMMARY:INSET\r\nEND:VEVENT\r\n';
    expect(only(calendar(folded, cancelled)).school.closed).toEqual([
      { date: '2026-09-21', why: 'INSET day' },
    ]);
  });
});

describe('our own tables', () => {
  test('bells.csv and terms.csv, several schools in one file', () => {
    const schools = file('schools.csv', 'School,Name\n1,Oak\n2,Elm\n');
    const bells = file(
      'bells.csv',
      'School,Period,Kind,From,To,Days,Week,Year groups\n1,1,Lesson,9:00,10:00,,,\n2,Lunch,lunch,12:00,12:45,Mon-Thu,B,"R, 1-2"\n',
    );
    const terms = file(
      'terms.csv',
      'School,Kind,From,To,Why\n1,term,02/11/2026,18/12/2026,\n2,inset,2026-11-27,,Training\n',
    );
    const { schools: read, problems } = readSchools([terms, bells, schools]);
    expect(problems).toEqual([]);
    expect(read).toEqual([
      {
        id: '1',
        name: 'Oak',
        bells: [{ name: '1', from: '09:00', to: '10:00', kind: 'lesson' }],
        terms: [{ from: '2026-11-02', to: '2026-12-18' }],
        closed: [],
      },
      {
        id: '2',
        name: 'Elm',
        bells: [
          {
            name: 'Lunch',
            from: '12:00',
            to: '12:45',
            kind: 'lunch',
            days: [1, 2, 3, 4],
            week: '2',
            yearGroups: [0, 1, 2],
          },
        ],
        terms: [],
        closed: [{ date: '2026-11-27', why: 'Training' }],
      },
    ]);
  });

  test.each([
    ['a kind', '1,lessen,09:00,10:00,,,', 'Kind'],
    ['a time', '1,lesson,nine,10:00,,,', 'From'],
    ['times the wrong way round', '1,lesson,11:00,10:00,,,', 'To'],
    ['days', '1,lesson,09:00,10:00,Sat,,', 'Days'],
    ['a week', '1,lesson,09:00,10:00,,3,', 'Week'],
    ['a year group', '1,lesson,09:00,10:00,,,99', 'Year groups'],
  ])('a bell with %s that cannot be is listed with its mend', (_, row, column) => {
    const { school, problems } = only(
      file('bells.csv', `Period,Kind,From,To,Days,Week,Year groups\n${row}\n`),
    );
    expect(school.bells).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ file: 'bells.csv', row: 2, column })]);
    expect(problems[0]?.mend).not.toBe('');
  });

  test('the order of the files makes no difference', () => {
    const files = ['settings.json', 'days.csv', 'terms.json', 'terms.ics'].map((name) =>
      sample(`oakfield.${name}`),
    );
    expect(readSchools([oakfield, ...files])).toEqual(readSchools([...files.toReversed(), oakfield]));
  });

  test.each<[string, ExportFile]>([
    ['not JSON', file('oakfield.settings.json', '{')],
    [
      'JSON of another shape',
      file('oakfield.settings.json', '{"timings":[{"period":"1","startTime":"9 am","duration":60}]}'),
    ],
    ['no calendar', file('oakfield.terms.ics', 'hello')],
    ['a column missing', file('bells.csv', 'Period,From\n1,09:00\n')],
  ])('%s: nothing at all is read', (_, broken) => {
    expect(() => readSchools([oakfield, broken])).toThrow(UnreadableExport);
  });

  test('no school at all, and a file whose school is not told', () => {
    expect(() => readSchools([])).toThrow(UnreadableExport);
    const two = file('schools.csv', 'School,Name\n1,Oak\n2,Elm\n');
    expect(readSchools([two, { ...sample('oakfield.days.csv'), name: 'days.csv' }]).problems[0]?.reason).toBe(
      schoolWords.whichSchool.reason,
    );
  });
});

describe('pupils', () => {
  const { school } = only(sample('oakfield.settings.json'));
  const pupils = file(
    'pupils.csv',
    'Child id,School,Year group,Timetable e-mail\nc1,Oakfield,10,Student1@school.example\nc2,oakfield,R,\nc3,elsewhere,7,\nc4,oakfield,7,nobody@school.example\n',
  );

  test('a timetable of makecal by its address; an empty cell is that of the row above', () => {
    const { places, problems } = readPupils(
      [pupils, sample('oakfield.students.csv')],
      [school],
      '2026-11-23',
    );
    expect(places[0]).toEqual({
      externalId: 'c1',
      schoolId: 'oakfield',
      yearGroup: 10,
      datedLessons: null,
      lessons: [
        { day: 1, week: '1', from: '08:30', to: '08:45', subject: 'Tutor' },
        { day: 1, week: '1', from: '08:50', to: '09:50', subject: 'English' },
        { day: 1, week: '1', from: '09:55', to: '10:55', subject: 'Mathematics' },
        { day: 1, week: '1', from: '11:15', to: '12:15', subject: 'P.E.' },
        { day: 1, week: '1', from: '12:20', to: '13:20', subject: 'Combined Science' },
        { day: 1, week: '1', from: '14:00', to: '15:00', subject: 'Art' },
      ],
    });
    expect(places[1]).toEqual({
      externalId: 'c2',
      schoolId: 'oakfield',
      yearGroup: 0,
      lessons: null,
      datedLessons: null,
    });
    expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
      [4, schoolWords.schoolUnknown.reason],
      [5, schoolWords.noLessons.reason],
    ]);
  });

  test('Mon1:4, Fri:4 and periods that nobody knows', () => {
    const students = file(
      'oakfield.students.csv',
      'Email , Year , Subject , Period , Room , Teacher\nstudent1@school.example,10,Art,Mon1:4,,\n,,Music,Fri:4,,\n,,,1Sat:1,,\n,,,1Mon:9,,\nother@school.example,8,,1Mon:1,,\n',
    );
    const { places, problems } = readPupils([pupils, students], [school], '2026-11-23');
    expect(places[0]?.lessons).toEqual([
      { day: 5, from: '12:20', to: '13:40', subject: 'Music' },
      { day: 1, week: '1', from: '12:20', to: '13:20', subject: 'Art' },
    ]);
    expect(
      problems.filter(({ file: name }) => name.includes('students')).map(({ row, reason }) => [row, reason]),
    ).toEqual([
      [4, schoolWords.periodUnclear.reason],
      [5, schoolWords.noBell.reason],
    ]);
  });

  test('lessons.csv by the child’s id; rows that cannot be right are listed', () => {
    const lessons = file(
      'lessons.csv',
      'Child id,Day,Week,From,To,Subject\nc2,Monday,,9:00,10:00,Phonics\nc2,Sun,,9:00,10:00,Art\nc9,Mon,,9:00,10:00,Art\n',
    );
    const { places, problems } = readPupils([lessons, pupils], [school], '2026-11-23');
    expect(places[1]?.lessons).toEqual([{ day: 1, from: '09:00', to: '10:00', subject: 'Phonics' }]);
    expect(
      problems.filter(({ file: name }) => name === 'lessons.csv').map(({ row, column }) => [row, column]),
    ).toEqual([
      [3, 'Day'],
      [4, 'Child id'],
    ]);
  });

  test('no problem repeats an address', () => {
    const { problems } = readPupils([pupils, sample('oakfield.students.csv')], [school], '2026-11-23');
    expect(JSON.stringify(problems)).not.toMatch(/@/);
  });

  test('without pupils.csv nothing is read', () => {
    expect(() => readPupils([sample('oakfield.students.csv')], [school], '2026-11-23')).toThrow(
      UnreadableExport,
    );
  });
});

test('terms.csv: early finishes, exams and study leave; bells.csv: whether core lessons are then', () => {
  const csv = (name: string, ...rows: string[]) => ({
    name,
    bytes: new TextEncoder().encode(rows.join('\r\n')),
  });
  const { schools, problems } = readSchools([
    csv('schools.csv', 'School,Name', 'oak,Oak'),
    csv(
      'oak.terms.csv',
      'Kind,From,To,Why,Begins,Ends,Year groups',
      'early finish,18/12/2026,,,,12:00,',
      'exam,2026-11-30,,Mock: maths,09:00,10:30,11',
      'study leave,2027-05-10,2027-06-18,,,,11 13',
      'exam,2026-12-01,,Mock: art,10:00,09:00,',
      'exam,2026-12-02,,Mock: art,,,',
    ),
    csv(
      'oak.bells.csv',
      'Period,Kind,From,To,Core',
      'Morning,lesson,09:00,12:00,Yes',
      'Afternoon,lesson,13:00,15:00,no',
      'Late,lesson,15:00,15:30,often',
    ),
  ]);
  expect(schools[0]).toMatchObject({
    earlyFinish: [{ date: '2026-12-18', at: '12:00' }],
    exams: [{ date: '2026-11-30', from: '09:00', to: '10:30', name: 'Mock: maths', yearGroups: [11] }],
    studyLeave: [{ from: '2027-05-10', to: '2027-06-18', yearGroups: [11, 13] }],
    bells: [{ core: true }, { core: false }],
  });
  expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
    [4, schoolWords.notYesOrNo.reason],
    [5, schoolWords.endBeforeStart.reason],
    [6, expect.any(String)],
    [6, expect.any(String)],
  ]);
});
