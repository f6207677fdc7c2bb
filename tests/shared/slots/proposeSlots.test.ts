import type { BusyBlock } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { instantText } from '#shared/time/moment.ts';
import { slotWords } from '#shared/words/slots.ts';
import { at, busy, freeDays, nineToFive, request, termDays } from './requests.ts';

type Change = Parameters<typeof request>[0];

/** The wall times at which a visit may begin, in order: `09:00`. */
function times(change: Change): string[] {
  const { slots } = proposeSlots(request(change));
  return [...new Set(slots.map(({ start }) => instantText(start).slice(11, 16)))].sort();
}
const monday = '2026-11-09';
const inTerm = { schoolDays: termDays(monday, monday) };
const schoolFine: Change = { ...inTerm, places: ['school'], wishes: { schoolIsFine: true }, minutes: 30 };
const wholeDay = (text: string, showAs: BusyBlock['showAs']): BusyBlock =>
  busy(`${text}T00:00`, `${text}T23:59`, showAs);

describe('hard limits, on Monday 9 November 2026', () => {
  test.each<[string, Change, string, string]>([
    ['an empty calendar is free in working hours', {}, '09:00', '16:00'],
    ['a meeting ends when it ends', { busy: [busy(`${monday}T09:00`, `${monday}T10:00`)] }, '10:00', '16:00'],
    [
      'a meeting off the grid: the next quarter',
      { busy: [busy(`${monday}T09:00`, `${monday}T10:05`)] },
      '10:15',
      '16:00',
    ],
    [
      'seconds count',
      { busy: [{ start: at(`${monday}T09:00`), end: at(`${monday}T10:00`) + 1, showAs: 'busy' }] },
      '10:15',
      '16:00',
    ],
    [
      'tentative is busy',
      { busy: [busy(`${monday}T09:00`, `${monday}T11:00`, 'tentative')] },
      '11:00',
      '16:00',
    ],
    [
      'out of office is busy',
      { busy: [busy(`${monday}T09:00`, `${monday}T12:00`, 'oof')] },
      '12:00',
      '16:00',
    ],
    ['unknown is busy', { busy: [busy(`${monday}T09:00`, `${monday}T12:00`, 'unknown')] }, '12:00', '16:00'],
    ['working elsewhere is work', { busy: [wholeDay(monday, 'workingElsewhere')] }, '09:00', '16:00'],
    [
      'the journey after a meeting',
      { busy: [busy(`${monday}T09:00`, `${monday}T10:00`)], travelMinutes: { home: 20 } },
      '10:30',
      '16:00',
    ],
    [
      'the journey before a meeting',
      { busy: [busy(`${monday}T14:00`, `${monday}T17:00`)], travelMinutes: { home: 20 } },
      '09:00',
      '12:30',
    ],
    [
      'a meeting of the evening before that runs over midnight',
      { busy: [busy('2026-11-08T22:00', `${monday}T09:30`)] },
      '09:30',
      '16:00',
    ],
    [
      'not in the past, nor before one can be there',
      { now: at(`${monday}T11:50`), travelMinutes: { home: 20 } },
      '12:15',
      '16:00',
    ],
    ['after school, with time to get home', inTerm, '15:45', '16:00'],
    [
      'no timetable: nothing in cautious hours',
      {
        schoolDays: [
          { date: monday, kind: 'unknown', start: at(`${monday}T08:30`), end: at(`${monday}T15:45`) },
        ],
        minutes: 30,
      },
      '16:15',
      '16:30',
    ],
    ['at school only outside English and maths', schoolFine, '09:00', '13:00'],
  ])('%s', (_, change, first, last) => {
    const found = times(change);
    expect([found.at(0), found.at(-1)]).toEqual([first, last]);
  });

  test.each<[string, Change]>([
    ['all day out of office', { busy: [wholeDay(monday, 'oof')] }],
    ['a Saturday', { from: '2026-11-07' }],
    ['a bank holiday', { from: '2026-12-25' }],
    ['days that are over', { now: at('2026-11-10T09:00') }],
    ['a visit longer than the day', { minutes: 500 }],
    ['school, and nobody asked the child', { ...schoolFine, wishes: {} }],
    ['school, and the child said no', { ...schoolFine, wishes: { schoolIsFine: false } }],
    [
      'school without a timetable',
      {
        ...schoolFine,
        schoolDays: [
          { date: monday, kind: 'unknown', start: at(`${monday}T08:30`), end: at(`${monday}T15:45`) },
        ],
      },
    ],
    ['school in the holidays', { ...schoolFine, schoolDays: freeDays(monday, monday) }],
    ['an hour at home when the working day ends after school', { ...inTerm, minutes: 90 }],
  ])('%s: no time', (_, change) => {
    const { slots, inTheWay } = proposeSlots(request(change));
    expect(slots).toEqual([]);
    expect(inTheWay.length).toBeGreaterThan(0);
  });

  test('the whole Monday at school: art, PE and history, never lunch, break, or a quarter before maths', () => {
    expect(times(schoolFine)).toEqual([
      '09:00',
      '09:15',
      '11:30',
      '11:45',
      '12:00',
      '12:15',
      '12:30',
      '12:45',
      '13:00',
    ]);
    expect(times({ ...schoolFine, minutes: 60 })).toEqual(['11:30', '11:45', '12:00', '12:15', '12:30']);
  });

  test('lessons that the child named are kept, in the child’s own words', () => {
    const wishes = { schoolIsFine: true, lessonsNotToMiss: ['P.E.', 'my art lesson'] };
    expect(times({ ...schoolFine, wishes })).toEqual(['12:30', '12:45', '13:00']);
  });

  test('a decision after a strategy discussion opens the school, with its reason', () => {
    const { slots } = proposeSlots(
      request({ ...schoolFine, wishes: {}, schoolOverride: { reason: 'agreed on 5 November' } }),
    );
    expect(slots.length).toBe(9);
    expect(slots[0]?.reasons).toContain(slotWords.reasons.override('agreed on 5 November'));
  });

  test('registration is the last of all, and says so', () => {
    const hours = { ...nineToFive, start: '08:30' };
    const people = [{ id: 'w', calendar: { read: true as const, busy: [], workingHours: hours } }];
    const { slots } = proposeSlots(request({ ...schoolFine, minutes: 15, people }));
    expect(instantText(slots.at(-1)?.start ?? 0).slice(11, 16)).toBe('08:45');
    expect(slots.at(-1)?.reasons.join()).toContain('Tutor');
  });

  test('everyone must be free', () => {
    const calendar = (...blocks: BusyBlock[]) => ({
      read: true as const,
      busy: blocks,
      workingHours: nineToFive,
    });
    const people = [
      { id: 'worker', calendar: calendar(busy(`${monday}T09:00`, `${monday}T12:00`)) },
      { id: 'interpreter', calendar: calendar(busy(`${monday}T13:00`, `${monday}T17:00`)) },
    ];
    expect(times({ people })).toEqual(['12:00']);
  });

  test('brothers and sisters: each one’s day counts, and school only where it is one school', () => {
    const other = {
      schoolDays: termDays(monday, monday),
      wishes: { schoolIsFine: true },
      ageYears: 9,
      schoolId: 'oakfield',
    };
    expect(times({ otherChildren: [other] })).toEqual(['15:45', '16:00']);
    expect(times({ ...schoolFine, otherChildren: [other] })).toEqual([]);
    expect(times({ ...schoolFine, schoolId: 'oakfield', otherChildren: [other] }).length).toBe(9);
  });

  test.each([
    [null, '17:30'],
    [10, '17:30'],
    [12, '19:00'],
    [17, '19:00'],
  ])('aged %s, a visit of an hour begins at %s at the latest', (ageYears, last) => {
    const hours = { ...nineToFive, end: '20:00' };
    const people = [{ id: 'w', calendar: { read: true as const, busy: [], workingHours: hours } }];
    expect(times({ ageYears, people }).at(-1)).toBe(last);
  });
});

describe('a calendar that could not be read', () => {
  test.each(['not-found', 'not-allowed', 'too-busy', 'unreachable'] as const)(
    '%s: no time, and it is said',
    (why) => {
      const read = request({}).people;
      const answer = proposeSlots(
        request({ people: [...read, { id: 'second', calendar: { read: false, why } }] }),
      );
      expect(answer.slots).toEqual([]);
      expect(answer.inTheWay).toEqual([slotWords.inTheWay.calendar]);
      expect(answer.unknown).toContain(slotWords.unknown.calendar[why]);
    },
  );
});

describe('clock changes', () => {
  test.each<[string, string, string]>([
    ['the day the clocks go forward', '2026-03-29', '2026-03-29T09:00:00+01:00'],
    ['the day they go back', '2026-10-25', '2026-10-25T09:00:00+00:00'],
    ['the day before', '2026-10-24', '2026-10-24T09:00:00+01:00'],
  ])('%s: nine o’clock is nine o’clock', (_, from, first) => {
    const hours = { ...nineToFive, days: [6, 7] };
    const people = [{ id: 'w', calendar: { read: true as const, busy: [], workingHours: hours } }];
    const { slots } = proposeSlots(request({ from, people, now: at('2026-01-05T09:00') }));
    const inOrder = slots.map(({ start }) => start).sort((a, b) => a - b);
    expect(instantText(inOrder[0] ?? 0)).toBe(first);
    expect(inOrder.length).toBe(29);
  });

  test('working hours are those of the mailbox’s own zone', () => {
    const hours = { ...nineToFive, timeZone: 'Europe/Paris' };
    const people = [{ id: 'w', calendar: { read: true as const, busy: [], workingHours: hours } }];
    expect(times({ people }).at(0)).toBe('08:00');
    expect(times({ people }).at(-1)).toBe('15:00');
  });
});

describe('what the visit needs', () => {
  const week: Change = {
    from: monday,
    to: '2026-11-13',
    schoolDays: termDays(monday, '2026-11-13'),
    minutes: 45,
  };

  test('due and aim: flagged, said first, and in time before late', () => {
    const { slots } = proposeSlots(
      request({ ...week, aimBy: '2026-11-10', dueBy: '2026-11-11', limit: 1000 }),
    );
    const kinds = slots.map(({ afterAim, afterDue }) => (afterDue ? 2 : afterAim ? 1 : 0));
    expect(kinds).toEqual(kinds.toSorted());
    expect(new Set(kinds)).toEqual(new Set([0, 1, 2]));
    expect(slots.at(-1)?.reasons[0]).toBe(slotWords.reasons.afterDue('Wednesday 11 November'));
  });

  test('a due moment in hours counts to the minute: the visit that begins then is in time', () => {
    const { slots } = proposeSlots(request({ dueBy: '2026-11-09T12:00:00+00:00' }));
    const late = slots.filter(({ afterDue }) => afterDue).map(({ start }) => start);
    expect(Math.min(...late)).toBe(at(`${monday}T12:15`));
  });

  test('the home must be seen: nowhere else is offered, and where only school is asked it says what stays open', () => {
    const places: SlotRequest['places'] = ['school', 'home', 'community'];
    const wishes = { schoolIsFine: true };
    const answer = proposeSlots(request({ ...week, places, wishes, mustInclude: ['bedroom'] }));
    expect(new Set(answer.slots.map(({ place }) => place))).toEqual(new Set(['home']));
    expect(answer.ruledOut.some(({ because }) => because === slotWords.ruledOut.homeNeeded)).toBe(true);
    const onlySchool = proposeSlots(request({ ...schoolFine, mustInclude: ['home'] }));
    expect(onlySchool.slots[0]?.reasons).toContain(slotWords.reasons.homeNotSeen);
  });

  test('online is last, and says that it is no visit', () => {
    const { slots } = proposeSlots(request({ places: ['online', 'home'] }));
    expect(slots[0]?.place).toBe('home');
    expect(slots.at(-1)).toMatchObject({ place: 'online' });
    expect(slots.at(-1)?.reasons).toContain(slotWords.reasons.online);
  });

  test('the child’s wishes rank: asked-for times first, unwanted ones last', () => {
    const wishes = {
      goodTimes: [{ days: [3], from: '15:30', to: '17:00' }],
      badTimes: [{ days: [1], from: '15:00', to: '18:00' }],
    };
    const { slots } = proposeSlots(request({ ...week, wishes }));
    expect(instantText(slots[0]?.start ?? 0).slice(0, 10)).toBe('2026-11-11');
    expect(slots[0]?.reasons).toContain(slotWords.reasons.goodTime);
    expect(slots.at(-1)?.reasons).toContain(slotWords.reasons.badTime);
  });

  test('the first five are on five days', () => {
    const { slots } = proposeSlots(request({ ...week, limit: 5 }));
    expect(new Set(slots.map(({ start }) => instantText(start).slice(0, 10))).size).toBe(5);
  });

  test('an unannounced visit says that nobody in the family is told', () => {
    const { slots } = proposeSlots(request({ mustInclude: ['unannounced'] }));
    expect(slots[0]?.reasons).toContain(slotWords.reasons.unannounced);
  });
});

describe('no time: what stands in the way and what would open one', () => {
  test.each<[string, Change, RegExp]>([
    [
      'something tentative',
      { busy: [busy(`${monday}T09:00`, `${monday}T17:00`, 'tentative')] },
      /not yet certain .* is let go, Monday 9 November, 9am at home is free/,
    ],
    [
      'one meeting',
      {
        minutes: 45,
        busy: [busy(`${monday}T09:00`, `${monday}T10:00`), busy(`${monday}T10:30`, `${monday}T17:00`)],
      },
      /in the calendar on Monday 9 November, 9am to 10am, moves/,
    ],
    [
      'another visit',
      { busy: [{ ...busy(`${monday}T09:00`, `${monday}T17:00`), bookingId: 'b1' }] },
      /the visit booked on .* moves/,
    ],
    [
      'its own length',
      { ...inTerm, minutes: 90 },
      /A visit of 60 minutes fits: Monday 9 November, 3:45pm at home/,
    ],
    [
      'that nobody asked the child',
      { ...schoolFine, wishes: {} },
      /Ask the child whether school is fine: then Monday 9 November, 9am at school/,
    ],
    [
      'the end of the working day',
      { ...inTerm, minutes: 30, busy: [busy(`${monday}T15:00`, `${monday}T16:45`)] },
      /Working 30 minutes longer/,
    ],
  ])('%s', (_, change, expected) => {
    const { slots, inTheWay } = proposeSlots(request(change));
    expect(slots).toEqual([]);
    expect(inTheWay.join('\n')).toMatch(expected);
    expect(inTheWay[0]).toBe('There is no time for this visit on Monday 9 November.');
  });

  test('times only after the due day: said, with what would open one before it', () => {
    const { slots, inTheWay } = proposeSlots(
      request({
        to: '2026-11-10',
        dueBy: monday,
        busy: [busy(`${monday}T09:00`, `${monday}T17:00`, 'tentative')],
      }),
    );
    expect(slots.every(({ afterDue }) => afterDue)).toBe(true);
    expect(inTheWay[0]).toBe('There is no time by Monday 9 November, the day the visit is due.');
    expect(inTheWay.join()).toMatch(/Monday 9 November, 9am at home is free/);
  });

  test('what stands in the way of a visit in time is that of the days until then', () => {
    const { inTheWay } = proposeSlots(
      request({
        to: '2026-11-13',
        dueBy: monday,
        places: ['home'],
        schoolDays: termDays(monday, '2026-11-13'),
        away: [{ from: '2026-11-07', to: monday }],
      }),
    );
    expect(inTheWay[0]).toBe('There is no time by Monday 9 November, the day the visit is due.');
    expect(inTheWay[1]).toMatch(/^At home, mostly: the child is away until .*9 November/);
  });

  test('somebody who comes along and is never there: without them is what opens a time', () => {
    const worker = { id: 'worker', calendar: { read: true as const, busy: [], workingHours: nineToFive } };
    const evenings = { ...nineToFive, start: '18:00', end: '20:00' };
    const priya = {
      ...worker,
      id: 'p',
      name: 'Priya Shah',
      calendar: { ...worker.calendar, workingHours: evenings },
    };
    const { inTheWay } = proposeSlots(request({ people: [worker, priya] }));
    expect(inTheWay.slice(1)).toEqual([
      'Those who must be there are never all at work at the same time.',
      'Without Priya Shah, Monday 9 November, 9am at home is free.',
    ]);
  });

  test('a visit that is too long: the longest that fits is said', () => {
    const { inTheWay } = proposeSlots(
      request({ minutes: 300, busy: [busy(`${monday}T11:00`, `${monday}T15:20`)] }),
    );
    expect(inTheWay).toContain('A visit of 120 minutes fits: Monday 9 November, 9am at home.');
  });

  test.each([
    [{ subject: 'French' }, 'At school, mostly: French: the child asked not to miss it.'],
    [{ subject: null }, 'At school, mostly: a lesson we do not know.'],
  ])('a lesson keeps its capital, our own words do not: %j', ({ subject }, line) => {
    const [start, end] = [at(`${monday}T09:00`), at(`${monday}T17:00`)];
    const { inTheWay } = proposeSlots(
      request({
        places: ['school'],
        schoolDays: [
          { date: monday, kind: 'school', start, end, periods: [{ start, end, what: 'lesson', subject }] },
        ],
        wishes: { schoolIsFine: true, lessonsNotToMiss: ['French'] },
      }),
    );
    expect(inTheWay).toContain(line);
  });

  test('a way that is not known is said where a visit could be, not where none may be', () => {
    const journeys = (change: Change) =>
      proposeSlots(request({ places: ['home', 'school'], travelMinutes: {}, ...change })).unknown.filter(
        (line) => line.startsWith('The journey'),
      );
    const home = 'The journey at home is not known: 30 minutes each way are kept free.';
    expect(journeys({})).toEqual([home]);
    expect(journeys({ wishes: { schoolIsFine: true } })).toHaveLength(2);
    expect(journeys({ wishes: { schoolIsFine: true }, mustInclude: ['bedroom'] })).toEqual([home]);
  });

  test('places that are out for one reason are said in one line', () => {
    const { inTheWay } = proposeSlots(
      request({
        places: ['home', 'school', 'community', 'office'],
        mustInclude: ['home'],
        busy: [busy(`${monday}T09:00`, `${monday}T17:00`)],
      }),
    );
    expect(inTheWay.slice(1, 3)).toEqual([
      'At home, mostly: busy in the calendar.',
      'No time at school, out and about or at the office: the home must be seen at this visit.',
    ]);
  });

  test('a visit that is already late is offered as it is, with nothing in the way', () => {
    expect(proposeSlots(request({ dueBy: '2026-11-02' })).inTheWay).toEqual([]);
  });
});

describe('questions that contradict themselves', () => {
  test.each<[string, Change, RegExp]>([
    ['days out of order', { to: '2026-11-01', schoolDays: [] }, /not in order/],
    ['a day missing', { schoolDays: [] }, /schoolDays has no day/],
    ['a grid of 25 minutes', { gridMinutes: 25 }, /must divide the hour/],
    ['no length', { minutes: 0 }, /whole minutes/],
  ])('%s', (_, change, expected) => {
    expect(() => proposeSlots(request(change))).toThrow(expected);
  });
});
