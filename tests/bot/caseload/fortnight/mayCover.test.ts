import { coverBetween } from '#bot/caseload/fortnight/mayCover.ts';
import type { BusyBlock, CalendarReading, WorkingHours } from '#shared/model/calendar.ts';
import { workingWindows } from '#shared/slots/workingWindows.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';

type ReadCalendar = Extract<CalendarReading, { read: true }>;

const at = (moment: string) => Date.parse(`2026-11-${moment}:00Z`);
/** Monday 23 November 2026 09:00 to the end of Sunday 6 December. */
const time = { from: at('23T09:00'), to: Date.parse('2026-12-07T00:00:00Z') };
/** Due on Friday 27. */
const inTime = { dueOver: at('28T00:00') };

const hours = (days: number[], start = '09:00', end = '17:00'): WorkingHours => ({
  days,
  start,
  end,
  timeZone: 'Europe/London',
});
const calendar = (workingHours: WorkingHours, ...busy: BusyBlock[]): ReadCalendar => ({
  read: true,
  busy,
  workingHours,
});
const block = (day: string, from: string, to: string, showAs: BusyBlock['showAs']): BusyBlock => ({
  start: at(`${day}T${from}`),
  end: at(`${day}T${to}`),
  showAs,
});

/** A child who is free for an hour from 15:45 on each school day. */
const afterSchool = ({ busy, workingHours }: ReadCalendar): number[] =>
  ['23', '24', '25', '26', '27', '30']
    .map((day) => ({ start: at(`${day}T15:45`), end: at(`${day}T16:45`) }))
    .filter(({ start, end }) =>
      workingWindows(workingHours, dayNumber('2026-11-23'), dayNumber('2026-12-06')).some(
        (window) => window.start <= start && end <= window.end,
      ),
    )
    .filter(({ start, end }) => !busy.some((one) => one.start < end && one.end > start))
    .map(({ start }) => start);

const week = ['23', '24', '25', '26', '27'];
const everyAfternoon = (showAs: BusyBlock['showAs']) =>
  week.map((day) => block(day, '14:00', '17:00', showAs));

test.each<[string, ReadCalendar, ReturnType<typeof coverBetween>]>([
  ['works every day', calendar(hours([1, 2, 3, 4, 5])), null],
  ['works on Fridays', calendar(hours([5])), null],
  [
    'works mornings',
    calendar(hours([1, 2, 3, 4, 5], '09:00', '13:00')),
    { because: 'not-working', until: time.to },
  ],
  ['works at weekends', calendar(hours([6, 7])), { because: 'not-working', until: time.to }],
  [
    'works on Mondays, and is away on this one',
    calendar(hours([1]), block('23', '09:00', '17:00', 'oof')),
    { because: 'away', until: at('30T15:45') },
  ],
  [
    'is away every afternoon of the week',
    calendar(hours([1, 2, 3, 4, 5]), ...everyAfternoon('oof')),
    { because: 'away', until: at('30T15:45') },
  ],
  [
    'has meetings every afternoon of the week',
    calendar(hours([1, 2, 3, 4, 5]), ...everyAfternoon('busy')),
    null,
  ],
  [
    'is away every morning, and has meetings in the afternoon',
    calendar(
      hours([1, 2, 3, 4, 5]),
      ...everyAfternoon('busy'),
      ...week.map((day) => block(day, '09:00', '14:00', 'oof')),
    ),
    null,
  ],
  [
    'works on Tuesdays, which is full of meetings',
    calendar(hours([2]), block('24', '09:00', '17:00', 'busy')),
    { because: 'not-working', until: time.to },
  ],
])('where the child’s own worker %s', (_, own, cover) => {
  expect(coverBetween(own, inTime, time, afterSchool)).toEqual(cover);
});

test('a visit that is late already waits two days for the child’s own worker, not three', () => {
  const late = { dueOver: at('20T00:00') };
  expect(coverBetween(calendar(hours([2])), late, time, afterSchool)).toBeNull();
  expect(coverBetween(calendar(hours([4])), late, time, afterSchool)).toEqual({
    because: 'not-working',
    until: at('26T15:45'),
  });
});
