import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Lesson } from '#shared/model/api/children.ts';
import type { School } from '#shared/model/api/administration.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { allowedByHand, free, kept, plainSchool, type TaughtLesson, visitAtSchool } from './lessonsByHand.ts';

/** Two weeks before the end of summer time, two after it. */
const from = '2026-10-12';
const to = '2026-11-06';
const mondays = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'];
const hours = ['09', '10', '11', '13', '14'];

const lesson: fc.Arbitrary<Lesson> = fc
  .record({
    day: fc.integer({ min: 1, max: 5 }),
    week: fc.constantFrom('1' as const, '2' as const, undefined),
    hour: fc.constantFrom(...hours),
    subject: fc.constantFrom(...free, ...kept),
  })
  .map(({ day, week, hour, subject }) => ({
    day,
    ...(week && { week }),
    from: `${hour}:00`,
    to: `${Number(hour) + 1}:00`,
    subject,
  }));
const isSame = (one: Lesson, other: Lesson): boolean =>
  one.day === other.day &&
  one.from === other.from &&
  (one.week === undefined || other.week === undefined || one.week === other.week);

/** A timetable of two weeks, and what the school says of four weeks; of some it says nothing. */
const timetables = fc.record({
  lessons: fc
    .array(lesson, { minLength: 5, maxLength: 40 })
    .map((all) => all.filter((one, index) => !all.slice(0, index).some((other) => isSame(one, other)))),
  weeks: fc.tuple(...mondays.map(() => fc.constantFrom('1' as const, '2' as const, null))),
  minutes: fc.constantFrom(30, 45, 60, 90),
});

/** The lessons as a wall calendar of these weeks has them. Nothing is known of a week of which nobody says which it is. */
function onTheWall(lessons: readonly Lesson[], weeks: readonly ('1' | '2' | null)[]): TaughtLesson[] {
  const hasWeeks = lessons.some(({ week }) => week !== undefined);
  return mondays.flatMap((monday, index) => {
    const week = weeks[index];
    if (hasWeeks && week === null) return [];
    return lessons
      .filter((one) => one.week === undefined || one.week === week)
      .map(({ day, from: start, to: end, subject }) => {
        const at = (clock: string) =>
          Temporal.PlainDate.from(monday)
            .add({ days: day - 1 })
            .toZonedDateTime({ timeZone: 'Europe/London', plainTime: clock }).epochMilliseconds;
        return { start: at(start), end: at(end), subject };
      });
  });
}

describe('a timetable of two weeks, against a calendar on the wall', () => {
  test('a visit at school is offered at exactly the times that the right week allows', () => {
    let offered = 0;
    fc.assert(
      fc.property(timetables, ({ lessons, weeks, minutes }) => {
        const listed: School['weeks'] = mondays.flatMap((date, index) => {
          const week = weeks[index];
          return week ? [{ date, week }] : [];
        });
        const place = { schoolId: 'plain', schoolName: 'Plain', yearGroup: 7, lessons };
        const days = schoolDays(place, plainSchool(listed), from, to, { dateOfBirth: '2014-03-01' });
        const { slots } = proposeSlots(visitAtSchool(days, { from, to, minutes }));
        offered += slots.length;
        expect(slots.map(({ start }) => start).sort()).toEqual(
          allowedByHand(onTheWall(lessons, weeks), minutes),
        );
      }),
      { numRuns: 60 },
    );
    expect(offered).toBeGreaterThan(100);
  });
});
