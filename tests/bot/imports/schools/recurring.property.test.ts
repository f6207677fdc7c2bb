import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readTimetableCalendar } from '#bot/imports/schools/readTimetableCalendar.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import {
  allowedByHand,
  free,
  kept,
  plainSchool,
  type TaughtLesson,
  visitAtSchool,
} from '#tests/shared/slots/lessonsByHand.ts';

/** Over the end of summer time in England (25 October 2026) and in New York (1 November). */
const from = '2026-10-12';
const to = '2026-11-06';
const zones = { london: 'Europe/London', utc: 'UTC', newYork: 'America/New_York' } as const;

/** A lesson that repeats, with occurrences that are left out, moved, renamed or cancelled. */
interface Series {
  zone: keyof typeof zones;
  day: number;
  /** Wall time of its zone. */
  hour: number;
  subject: string;
  every: 1 | 2;
  count: number;
  leftOut: number[];
  cancelled: number[];
  moved: { which: number; hours: number; days: number; subject: string }[];
}

const which = fc.integer({ min: 0, max: 3 });
const series: fc.Arbitrary<Series> = fc.record({
  zone: fc.constantFrom('london', 'london', 'utc', 'newYork'),
  day: fc.integer({ min: 1, max: 5 }),
  hour: fc.constantFrom(9, 10, 11, 13, 14),
  subject: fc.constantFrom(...free, ...kept),
  every: fc.constantFrom(1, 2),
  count: fc.integer({ min: 1, max: 4 }),
  leftOut: fc.array(which, { maxLength: 1 }),
  cancelled: fc.array(which, { maxLength: 1 }),
  moved: fc.uniqueArray(
    fc.record({
      which,
      hours: fc.constantFrom(-1, 0, 1, 2),
      days: fc.constantFrom(0, 0, 1),
      subject: fc.constantFrom(...free, ...kept),
    }),
    { maxLength: 2, selector: (one) => one.which },
  ),
});

const startOf = ({ zone, day, hour, every }: Series, index: number): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(from)
    .add({ days: day - 1, weeks: index * every })
    .toZonedDateTime({
      timeZone: zones[zone],
      plainTime: { hour: zone === 'newYork' ? hour - 5 : hour },
    });
const movedTo = (start: Temporal.ZonedDateTime, { hours, days }: Series['moved'][number]) =>
  start.add({ days: start.dayOfWeek === 5 ? 0 : days }).add({ hours });

/** Each series by hand, one lesson after the other. */
function onTheWall(all: readonly Series[]): TaughtLesson[] {
  return all.flatMap((one) =>
    Array.from({ length: one.count }, (_, index): TaughtLesson[] => {
      if (one.leftOut.includes(index) || one.cancelled.includes(index)) return [];
      const change = one.moved.find(({ which: changed }) => changed === index);
      const start = change ? movedTo(startOf(one, index), change) : startOf(one, index);
      const subject = change?.subject ?? one.subject;
      return [{ start: start.epochMilliseconds, end: start.epochMilliseconds + 3_600_000, subject }];
    }).flat(),
  );
}

function calendar(all: readonly Series[]): Uint8Array {
  const events = all.flatMap((one, number) => {
    const time = (name: string, at: Temporal.ZonedDateTime): string => {
      const wall = at.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
      return one.zone === 'utc' ? `${name}:${wall}Z` : `${name};TZID=${zones[one.zone]}:${wall}`;
    };
    const entry = (...lines: string[]) => [
      'BEGIN:VEVENT',
      `UID:${number}`,
      'DURATION:PT1H',
      ...lines,
      'END:VEVENT',
    ];
    const occurs = (index: number): boolean => index < one.count;
    return [
      ...entry(
        time('DTSTART', startOf(one, 0)),
        `SUMMARY:${one.subject}`,
        `RRULE:FREQ=WEEKLY;INTERVAL=${one.every};COUNT=${one.count}`,
        ...one.leftOut.filter(occurs).map((index) => time('EXDATE', startOf(one, index))),
      ),
      ...one.cancelled
        .filter((index) => occurs(index) && !one.leftOut.includes(index))
        .flatMap((index) =>
          entry(
            time('RECURRENCE-ID', startOf(one, index)),
            time('DTSTART', startOf(one, index)),
            `SUMMARY:${one.subject}`,
            'STATUS:CANCELLED',
          ),
        ),
      ...one.moved
        .filter(
          (change) => occurs(change.which) && ![...one.leftOut, ...one.cancelled].includes(change.which),
        )
        .flatMap((change) =>
          entry(
            time('RECURRENCE-ID', startOf(one, change.which)),
            time('DTSTART', movedTo(startOf(one, change.which), change)),
            `SUMMARY:${change.subject}`,
          ),
        ),
    ];
  });
  return new TextEncoder().encode(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'),
  );
}

const dayOf = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();

describe('a timetable of repeating lessons with exceptions, against a calendar on the wall', () => {
  test('on every day with a lesson a visit at school is offered at exactly the times that the lessons allow', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        fc.array(series, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(30, 45, 60),
        (all, minutes) => {
          const lessons = onTheWall(all).filter(({ start }) => dayOf(start) <= to);
          fc.pre(lessons.length > 0);
          const problems: RowProblem[] = [];
          const file = { name: 'timetable.ics', bytes: calendar(all) };
          const read = readTimetableCalendar(file, { today: from, school: null }, problems);
          expect(problems).toEqual([]);
          const place = {
            schoolId: 'plain',
            schoolName: 'Plain',
            yearGroup: 7,
            lessons: read.lessons,
            ...(read.datedLessons && { datedLessons: read.datedLessons }),
          };
          const days = schoolDays(place, plainSchool(), from, to, { dateOfBirth: '2014-03-01' });
          const taught = new Set(lessons.map(({ start }) => dayOf(start)));
          const { slots } = proposeSlots(visitAtSchool(days, { from, to, minutes }));
          const found = slots.map(({ start }) => start).filter((start) => taught.has(dayOf(start)));
          offered += found.length;
          expect(found.sort()).toEqual(allowedByHand(lessons, minutes));
        },
      ),
      { numRuns: 80 },
    );
    expect(offered).toBeGreaterThan(100);
  });
});
