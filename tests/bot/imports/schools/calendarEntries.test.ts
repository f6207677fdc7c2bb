import fc from 'fast-check';
import { calendarEntries } from '#bot/imports/schools/calendarEntries.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { instantText } from '#shared/time/moment.ts';
import { schoolWords as words } from '#shared/words/schools.ts';

const lines = (...text: string[]): string => text.join('\r\n');
const vevent = (...fields: string[]): string =>
  lines('BEGIN:VEVENT', 'UID:one@example', 'SUMMARY:Maths', ...fields, 'END:VEVENT');
const vcalendar = (...parts: string[]): string =>
  lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', '');

function read(text: string, last: string | null = '2027-08-31') {
  const problems: RowProblem[] = [];
  const file = { name: 'a.ics', bytes: new TextEncoder().encode(text) };
  const entries = calendarEntries(file, last, problems);
  return { entries, problems };
}
/** `2026-11-05T09:00:00+00:00/10:00 Maths`, or `2026-11-05/2026-11-06 INSET`. */
const told = (text: string, last?: string | null): string[] =>
  read(text, last).entries.map((one) =>
    one.allDay
      ? `${one.from}/${one.to} ${one.summary}`
      : `${instantText(one.start)}/${instantText(one.end).slice(11, 16)} ${one.summary}`,
  );
const starts = (text: string, last?: string): string[] => told(text, last).map((one) => one.slice(0, 19));

describe('the zone of a time', () => {
  const summerAndWinter = (zone: string, vtimezone: string[], at: string) =>
    told(
      vcalendar(
        ...vtimezone,
        vevent(
          `DTSTART${zone}:20261022T${at}`,
          `DTEND${zone}:20261022T${at.replace(/^(\d\d)/, (hour) => String(Number(hour) + 1).padStart(2, '0'))}`,
          'RRULE:FREQ=WEEKLY;COUNT=2',
        ),
      ),
    );
  // 22 October 2026 is in summer time, 29 October is not.
  const london = ['2026-10-22T09:00:00+01:00/10:00 Maths', '2026-10-29T09:00:00+00:00/10:00 Maths'];
  const berlin = [
    'BEGIN:VTIMEZONE',
    'TZID:Own Berlin',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];

  test.each<[string, string, string[], string]>([
    ['none: a wall time in England', '', [], '090000'],
    ['one of the world’s list, without VTIMEZONE', ';TZID=Europe/London', [], '090000'],
    ['Windows’ name, without VTIMEZONE', ';TZID=GMT Standard Time', [], '090000'],
    ['Windows’ name in quotes', ';TZID="GMT Standard Time"', [], '090000'],
    ['a maker’s way to write it', ';TZID=/freeassociation.sourceforge.net/Europe/London', [], '090000'],
    ['another zone, an hour ahead', ';TZID=Europe/Berlin', [], '100000'],
    ['Windows’ name of another', ';TZID=W. Europe Standard Time', [], '100000'],
    ['one that only the file describes', ';TZID=Own Berlin', berlin, '100000'],
  ])('%s', (_, zone, vtimezone, at) => expect(summerAndWinter(zone, vtimezone, at)).toEqual(london));

  test('UTC stays UTC: after the clocks go back it is an hour earlier in England', () => {
    const text = vcalendar(
      vevent('DTSTART:20261022T080000Z', 'DTEND:20261022T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(told(text)).toEqual([
      '2026-10-22T09:00:00+01:00/10:00 Maths',
      '2026-10-29T08:00:00+00:00/09:00 Maths',
    ]);
  });

  test('one that nobody describes: listed with its line, and left out', () => {
    const { entries, problems } = read(vcalendar(vevent('DTSTART;TZID=Our school:20261105T090000')));
    expect(entries).toEqual([]);
    expect(problems).toEqual([{ file: 'a.ics', row: 3, column: 'DTSTART', ...words.zoneUnknown }]);
  });

  test('a time that the clocks leap over is moved on; one that comes twice is the first of the two', () => {
    const at = (time: string) => vcalendar(vevent(`DTSTART;TZID=Europe/London:${time}`, 'DURATION:PT30M'));
    expect(told(at('20270328T013000'))).toEqual(['2027-03-28T02:30:00+01:00/03:00 Maths']);
    expect(told(at('20261025T013000'))).toEqual(['2026-10-25T01:30:00+01:00/01:00 Maths']);
  });
});

describe('repeats', () => {
  const monday = ['DTSTART;TZID=Europe/London:20261102T090000', 'DURATION:PT1H'];
  test.each<[string, string[], string[]]>([
    ['until an instant, which is in', ['RRULE:FREQ=WEEKLY;UNTIL=20261116T090000Z'], ['02', '09', '16']],
    ['until an instant just before', ['RRULE:FREQ=WEEKLY;UNTIL=20261116T085959Z'], ['02', '09']],
    ['until a day, which is in', ['RRULE:FREQ=WEEKLY;UNTIL=20261116'], ['02', '09', '16']],
    ['until a wall time', ['RRULE:FREQ=WEEKLY;UNTIL=20261116T090000'], ['02', '09', '16']],
    ['every other week', ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'], ['02', '16', '30']],
    ['on several days', ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=5'], ['02', '04', '06', '09', '11']],
    [
      'every school day',
      ['RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6'],
      ['02', '03', '04', '05', '06', '09'],
    ],
    ['every third day', ['RRULE:FREQ=DAILY;INTERVAL=3;COUNT=3'], ['02', '05', '08']],
    [
      'with a day left out (EXDATE in the same zone)',
      ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/London:20261109T090000'],
      ['02', '16', '23'],
    ],
    [
      'with days left out (EXDATE in UTC, and by the day alone)',
      ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261109T090000Z', 'EXDATE;VALUE=DATE:20261123'],
      ['02', '16'],
    ],
    [
      'with a date added (RDATE), once though it is there twice',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE;TZID=Europe/London:20261105T090000,20261109T090000'],
      ['02', '05', '09'],
    ],
    ['an added period', ['RDATE;VALUE=PERIOD:20261105T090000Z/PT1H'], ['02', '05']],
    [
      'of a day that the rule does not name: the first counts',
      ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'],
      ['02', '03', '10'],
    ],
  ])('%s', (_, fields, days) => {
    const found = starts(vcalendar(vevent(...monday, ...fields)));
    expect(found.map((one) => one.slice(8, 10))).toEqual(days);
    expect(new Set(found.map((one) => one.slice(11)))).toEqual(new Set(['09:00:00']));
  });

  test('the week that a fortnight is counted from begins where WKST says', () => {
    // RFC 5545, 3.8.5.3, with its own answer.
    const tuesday = (wkst: string) =>
      starts(
        vcalendar(
          vevent(
            'DTSTART:20260804T090000',
            'DURATION:PT1H',
            `RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${wkst}`,
          ),
        ),
      ).map((one) => one.slice(5, 10));
    expect(tuesday('MO')).toEqual(['08-04', '08-09', '08-18', '08-23']);
    expect(tuesday('SU')).toEqual(['08-04', '08-16', '08-18', '08-30']);
  });

  test('without an end: up to the last day asked for; where none is, it is listed', () => {
    const text = vcalendar(vevent(...monday, 'RRULE:FREQ=WEEKLY'));
    expect(starts(text, '2026-11-22').map((one) => one.slice(8, 10))).toEqual(['02', '09', '16']);
    expect(read(text, null)).toMatchObject({ entries: [], problems: [{ row: 3, ...words.repeatsForEver }] });
  });

  test.each<[string, string, { reason: string }]>([
    ['by month', 'FREQ=MONTHLY;BYDAY=1MO', words.notFollowed],
    ['by year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', words.notFollowed],
    ['every second', 'FREQ=SECONDLY', words.notFollowed],
    ['days of the month', 'FREQ=DAILY;BYMONTHDAY=31', words.notFollowed],
    ['ten thousand times', 'FREQ=DAILY;COUNT=10000', words.tooManyRepeats],
  ])('%s: listed and left out', (_, rule, { reason }) => {
    const { entries, problems } = read(vcalendar(vevent(...monday, `RRULE:${rule}`)), '2099-01-01');
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ row: 3, column: 'RRULE', reason })]);
  });

  test('as many days as a person would count, over both clock changes', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('2026-09-01'), max: dayNumber('2027-04-30') }),
        days,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 240 }),
        (first, on, interval, length) => {
          const until = isoDate(first + length);
          const rule = `RRULE:FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${on.map((day) => name[day - 1]).join()};UNTIL=${until.replaceAll('-', '')}`;
          const date = isoDate(first).replaceAll('-', '');
          const found = starts(
            vcalendar(vevent(`DTSTART:${date}T090000`, 'DURATION:PT1H', rule)),
            '2029-01-01',
          );
          const monday = first - weekday(first) + 1;
          const expected = Array.from({ length: length + 1 }, (_, after) => first + after).filter(
            (day) =>
              day === first || (on.includes(weekday(day)) && Math.floor((day - monday) / 7) % interval === 0),
          );
          expect(found).toEqual(expected.map((day) => `${isoDate(day)}T09:00:00`));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('changed occurrences', () => {
  const weekly = vevent(
    'DTSTART;TZID=Europe/London:20261102T090000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;COUNT=3',
  );
  const change = (...fields: string[]) => lines('BEGIN:VEVENT', 'UID:one@example', ...fields, 'END:VEVENT');

  test('one is moved to another day and room, one is cancelled', () => {
    const text = vcalendar(
      weekly,
      change(
        'RECURRENCE-ID;TZID=Europe/London:20261109T090000',
        'SUMMARY:Maths test',
        'DTSTART:20261110T140000Z',
        'DURATION:PT50M',
      ),
      change(
        'RECURRENCE-ID:20261116T090000Z',
        'SUMMARY:Maths',
        'STATUS:CANCELLED',
        'DTSTART:20261116T090000Z',
      ),
    );
    expect(told(text)).toEqual([
      '2026-11-02T09:00:00+00:00/10:00 Maths',
      '2026-11-10T14:00:00+00:00/14:50 Maths test',
    ]);
  });

  test('“this and all after it”: listed, and the whole series left out', () => {
    const text = vcalendar(
      weekly,
      change(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261109T090000Z',
        'SUMMARY:Maths',
        'DTSTART:20261109T100000Z',
      ),
    );
    expect(read(text).entries).toEqual([]);
    expect(read(text).problems).toEqual([
      expect.objectContaining({ column: 'RECURRENCE-ID', ...words.notFollowed }),
    ]);
  });

  test('a cancelled series is out; a newer version takes the place of an older one', () => {
    expect(
      told(vcalendar(vevent('DTSTART:20261102T090000', 'STATUS:CANCELLED', 'RRULE:FREQ=WEEKLY;COUNT=9'))),
    ).toEqual([]);
    const older = vevent('SEQUENCE:1', 'DTSTART:20261102T090000Z', 'DURATION:PT1H');
    const newer = vevent('SEQUENCE:2', 'DTSTART:20261102T110000Z', 'DURATION:PT1H');
    expect(starts(vcalendar(newer, older))).toEqual(['2026-11-02T11:00:00']);
  });
});

describe('all-day entries', () => {
  test.each<[string, string[], string]>([
    [
      'the end is not included',
      ['DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261102'],
      '2026-10-24/2026-11-01',
    ],
    [
      'an end that is the start is one day',
      ['DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261024'],
      '2026-10-24/2026-10-24',
    ],
    ['no end is one day', ['DTSTART;VALUE=DATE:20261024'], '2026-10-24/2026-10-24'],
    ['a length in days', ['DTSTART;VALUE=DATE:20261024', 'DURATION:P1W'], '2026-10-24/2026-10-30'],
  ])('%s', (_, fields, days) => expect(told(vcalendar(vevent(...fields)))).toEqual([`${days} Maths`]));

  test('each of a series', () => {
    const text = vcalendar(
      vevent('DTSTART;VALUE=DATE:20261106', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261113'),
    );
    expect(told(text, null)).toEqual(['2026-11-06/2026-11-06 Maths', '2026-11-20/2026-11-20 Maths']);
  });
});

describe('what is no calendar', () => {
  test.each([
    ['nothing', ''],
    ['half a file', vcalendar(vevent('DTSTART:20261102T090000Z')).slice(0, 60)],
    ['a web page', '<html>'],
    ['an entry without an end', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n'],
  ])('%s: the whole file is refused', (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining(words.notACalendar)] }),
    );
  });

  test('two calendars in one file are both read', () => {
    const text =
      vcalendar(vevent('DTSTART:20261102T090000Z')) + vcalendar(vevent('DTSTART:20261103T090000Z'));
    expect(starts(text)).toEqual(['2026-11-02T09:00:00', '2026-11-03T09:00:00']);
  });
});
