import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { BusyBlock, WorkingHours } from '#shared/model/calendar.ts';
import type { SchoolDay, SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { slotOptions, slotReasons } from '#shared/slots/slotOptions.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { isAllowed } from './naiveChecker.ts';
import { freeDays, nineToFive, request, termDays } from './requests.ts';

const minute = 60_000;
/** Term, half term, an INSET day, both clock changes, Easter, Christmas and New Year. */
const starts = [
  '2026-11-09',
  '2026-10-22',
  '2026-11-25',
  '2026-03-27',
  '2026-10-24',
  '2026-04-02',
  '2026-12-23',
  '2026-12-31',
];
const hours: WorkingHours[] = [
  nineToFive,
  { days: [1, 2, 3, 4, 5, 6, 7], start: '07:30', end: '19:30', timeZone: 'Europe/London' },
  { days: [1, 3, 5], start: '10:15', end: '18:00', timeZone: 'Europe/Paris' },
  { days: [2, 4, 7], start: '00:00', end: '24:00', timeZone: 'America/New_York' },
  // Over midnight: of England, and of a mailbox whose night is our day.
  { days: [1, 2, 3, 4, 5], start: '22:00', end: '10:30', timeZone: 'Europe/London' },
  { days: [1, 2, 3, 4, 5], start: '17:00', end: '02:30', timeZone: 'Asia/Tokyo' },
];
const shown = fc.constantFrom('busy', 'tentative', 'oof', 'workingElsewhere', 'unknown');

const block = (from: string): fc.Arbitrary<BusyBlock> =>
  fc
    .record({
      at: fc.integer({ min: -600, max: 5 * 1440 }),
      length: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(1440)),
      showAs: shown,
      // Half of them at a place that is known, nearer or further than usual.
      journeys: fc.option(fc.record({ home: fc.constantFrom(0, 5, 55), school: fc.constantFrom(0, 20) })),
      family: fc.boolean(),
    })
    .map(({ at, length, showAs, journeys, family }): BusyBlock => {
      const start = londonInstant(dayNumber(from)) + at * minute;
      return { start, end: start + length * minute, showAs, family, ...(journeys ? { journeys } : {}) };
    });

/** Whole days, which are 23 or 25 hours long where the clocks change. */
const allDay = (from: string): fc.Arbitrary<BusyBlock> =>
  fc
    .record({ day: fc.integer({ min: -1, max: 4 }), days: fc.integer({ min: 1, max: 2 }), showAs: shown })
    .map(({ day, days, showAs }) => ({
      start: londonInstant(dayNumber(from) + day),
      end: londonInstant(dayNumber(from) + day + days),
      showAs,
    }));

/** A meeting at the same wall time of a zone each day, with occurrences left out and moved, as a calendar gives them. */
const series = (from: string): fc.Arbitrary<BusyBlock[]> =>
  fc
    .record({
      zone: fc.constantFrom('Europe/London', 'UTC', 'America/New_York', 'Asia/Tokyo'),
      hour: fc.integer({ min: 0, max: 23 }),
      minutes: fc.constantFrom(25, 60, 150),
      every: fc.integer({ min: 1, max: 3 }),
      leftOut: fc.subarray([0, 1, 2, 3, 4, 5]),
      moved: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.integer({ min: -180, max: 180 }), {
        maxKeys: 2,
      }),
      showAs: shown,
    })
    .map(({ zone, hour, minutes, every, leftOut, moved, showAs }) =>
      [0, 1, 2, 3, 4, 5]
        .filter((index) => !leftOut.includes(index))
        .map((index): BusyBlock => {
          const start =
            Temporal.PlainDate.from(from)
              .add({ days: index * every - 1 })
              .toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds +
            (moved[index] ?? 0) * minute;
          return { start, end: start + minutes * minute, showAs };
        }),
    );

const calendar = (from: string): fc.Arbitrary<BusyBlock[]> =>
  fc
    .tuple(
      fc.array(block(from), { maxLength: 12 }),
      fc.array(allDay(from), { maxLength: 1 }),
      fc.array(series(from), { maxLength: 2 }),
    )
    .map(([single, whole, repeated]) => [...single, ...whole, ...repeated.flat()]);

function withCommitments(
  days: SchoolDay[],
  given: readonly { day: number; at: number; length: number; what: 'club' | 'exam' }[],
): SchoolDay[] {
  return days.map((day, index) => ({
    ...day,
    commitments: given
      .filter((one) => one.day === index)
      .map(({ at, length, what }) => {
        const start = londonInstant(dayNumber(day.date), at);
        return { start, end: start + length * minute, what, name: what === 'exam' ? 'Maths' : 'football' };
      }),
  }));
}

function daysOf(from: string, decided: [number, number] | null): { from?: string; until?: string } {
  if (decided === null) return {};
  return { from: isoDate(dayNumber(from) + decided[0]), until: isoDate(dayNumber(from) + decided[1]) };
}

function meetingAt(from: string, at: number): NonNullable<SlotRequest['meetings']>[number] {
  const start = londonInstant(dayNumber(from)) + at * minute;
  return { start, end: start + 60 * minute, what: 'pep', place: 'school' };
}

const questions: fc.Arbitrary<SlotRequest> = fc.constantFrom(...starts).chain((from) =>
  fc
    .record({
      days: fc.integer({ min: 0, max: 4 }),
      now: fc.integer({ min: -3000, max: 3000 }),
      busy: fc.array(calendar(from), { minLength: 1, maxLength: 2 }),
      hours: fc.tuple(fc.constantFrom(...hours), fc.constantFrom(...hours)),
      minutes: fc.constantFrom(15, 30, 45, 60, 90),
      gridMinutes: fc.constantFrom(15, 15, 30, 20),
      places: fc.uniqueArray(fc.constantFrom<SlotPlace>('home', 'school', 'community', 'online'), {
        minLength: 1,
      }),
      travel: fc.constantFrom(0, 10, 15, 40),
      atSchool: fc.boolean(),
      fine: fc.constantFrom(true, false, undefined),
      override: fc.boolean(),
      named: fc.subarray(['art', 'P.E.', 'drama club']),
      mustHome: fc.boolean(),
      ageYears: fc.constantFrom(null, 4, 10, 12, 17),
      due: fc.constantFrom(null, 0, 2),
      commitments: fc.array(
        fc.record({
          day: fc.integer({ min: 0, max: 4 }),
          at: fc.integer({ min: 8 * 60, max: 19 * 60 }),
          length: fc.integer({ min: 15, max: 120 }),
          what: fc.constantFrom('club' as const, 'exam' as const),
        }),
        { maxLength: 3 },
      ),
      decided: fc.constantFrom<[number, number] | null>(null, [0, 1], [1, 4], [9, 9]),
      meetingAt: fc.option(fc.integer({ min: 8 * 60, max: 4 * 1440 })),
      lacking: fc.boolean(),
    })
    .map((given): SlotRequest => {
      const to = isoDate(dayNumber(from) + given.days);
      return request({
        now: londonInstant(dayNumber(from)) + given.now * minute,
        from,
        to,
        minutes: given.minutes,
        gridMinutes: given.gridMinutes,
        places: given.places,
        aimBy: given.due === null ? null : from,
        dueBy: given.due === null ? null : isoDate(dayNumber(from) + given.due),
        mustInclude: given.mustHome ? ['alone', 'bedroom'] : ['alone'],
        people: given.busy.map((busy, index) => ({
          id: `p${index}`,
          calendar: { read: true, busy, workingHours: given.hours[index] ?? nineToFive },
        })),
        schoolDays: withCommitments(
          given.atSchool ? termDays(from, to) : freeDays(from, to),
          given.commitments,
        ),
        wishes: { schoolIsFine: given.fine, lessonsNotToMiss: given.named },
        ...(given.override
          ? {
              schoolOverride: {
                reason: 'decided at the strategy discussion',
                ...daysOf(from, given.decided),
              },
            }
          : {}),
        ...(given.meetingAt === null ? {} : { meetings: [meetingAt(from, given.meetingAt)] }),
        placesLacking: given.lacking ? [{ place: 'school', clause: 'BB-11' }] : [],
        travelMinutes: { home: given.travel, school: given.travel },
        ageYears: given.ageYears,
        limit: 100_000,
      });
    }),
);

const key = ({ start, place }: { start: number; place: SlotPlace }): string => `${start} ${place}`;

/** Every time of the grid in the days asked for, by the clock, with what the naive checker says of it. */
function byHand(question: SlotRequest): {
  allowed: Set<string>;
  other: { start: number; place: SlotPlace }[];
} {
  const allowed = new Set<string>();
  const other: { start: number; place: SlotPlace }[] = [];
  const grid = question.gridMinutes * minute;
  const last = londonInstant(dayNumber(question.to) + 1);
  for (let start = londonInstant(dayNumber(question.from)); start < last; start += grid)
    for (const place of question.places) {
      if (isAllowed(question, place, start)) allowed.add(key({ start, place }));
      else other.push({ start, place });
    }
  return { allowed, other };
}

describe('slots, against a checker that looks at every minute', () => {
  test('exactly the times it accepts are offered', () => {
    let found = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const offered = proposeSlots(question).slots.map(key);
        found += offered.length;
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.toSorted()).toEqual([...byHand(question).allowed].sort());
      }),
      { numRuns: 80 },
    );
    // Questions to which nothing is the answer would prove little.
    expect(found).toBeGreaterThan(300);
  });

  test('every time that is not offered lies in a stretch that says why', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { ruledOut } = proposeSlots(question);
        for (const { start, place } of byHand(question).other) {
          const end = start + question.minutes * minute;
          const why = ruledOut.filter(
            (one) => (one.place ?? place) === place && one.start < end && start < one.end,
          );
          const overTheEdge = end > londonInstant(dayNumber(question.to) + 1);
          if (why.length === 0 && !overTheEdge) throw new Error(`nothing said of ${key({ start, place })}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order of blocks, people and days makes no difference, and the same question has the same answer', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const turned: SlotRequest = {
          ...question,
          schoolDays: question.schoolDays.toReversed(),
          people: question.people.toReversed().map((person) => ({
            ...person,
            calendar: person.calendar.read
              ? { ...person.calendar, busy: person.calendar.busy.toReversed() }
              : person.calendar,
          })),
        };
        const answer = proposeSlots(question);
        expect(proposeSlots(turned).slots).toEqual(answer.slots);
        expect(proposeSlots(question)).toEqual(answer);
      }),
      { numRuns: 100 },
    );
  });

  test('a shorter list is the beginning of a longer one, and flags agree with the days', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 20 }), (question, limit) => {
        const { slots } = proposeSlots(question);
        expect(proposeSlots({ ...question, limit }).slots).toEqual(slots.slice(0, limit));
        for (const slot of slots) {
          expect(slot.afterAim && slot.afterDue).toBe(false);
          if (question.dueBy !== null)
            expect(slot.afterDue).toBe(slot.start >= londonInstant(dayNumber(question.dueBy) + 1));
          expect(slot.reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('why not then: nothing but wishes is said of exactly the times that are offered', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { allowed, other } = byHand(question);
        const against = (start: number, place: SlotPlace) =>
          whyNotThen(question, start, start + question.minutes * minute, place).filter(
            ({ what }) => what !== 'wish',
          );
        for (const { start, place } of other)
          if (against(start, place).length === 0) throw new Error(`nothing said of ${key({ start, place })}`);
        for (const time of allowed) {
          const [start, place] = time.split(' ') as [string, SlotPlace];
          expect(against(Number(start), place)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the options are the same times, each with the penalty by which they are ranked, and reasons for each', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { slots } = proposeSlots(question);
        const options = slotOptions(question);
        expect(options.map(key).sort()).toEqual(slots.map(key).sort());
        const best = options.toSorted((a, b) => a.penalty - b.penalty)[0];
        const [first] = slots;
        if (best === undefined || first === undefined) return;
        const penalty = options.find((option) => key(option) === key(first))?.penalty;
        expect(penalty).toBe(best.penalty);
        expect(slotReasons(question, [first])).toEqual([first.reasons]);
      }),
      { numRuns: 60 },
    );
  });
});
