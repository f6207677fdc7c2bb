import { Temporal } from 'temporal-polyfill';
import type { School } from '#shared/model/api/administration.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { request } from './requests.ts';

/** A lesson at its time, as a calendar on a wall has it. Instants. */
export interface TaughtLesson {
  start: number;
  end: number;
  subject: string;
}

const minute = 60_000;
const london = 'Europe/London';

/** What a visit may be in, and what is kept. */
export const free = ['Art', 'French', 'History', 'PE'] as const;
export const kept = ['Maths', 'English', 'Science', 'Mock exam'] as const;
const isFree = (subject: string): boolean => (free as readonly string[]).includes(subject);

/** A school whose day has nothing but lunch, in term over the end of summer time; which week is which is said on Mondays. */
export const plainSchool = (weeks?: School['weeks']): School => ({
  id: 'plain',
  name: 'Plain School',
  bells: [{ name: 'Lunch', from: '12:00', to: '13:00', kind: 'lunch' }],
  terms: [{ from: '2026-09-01', to: '2026-12-18' }],
  closed: [],
  ...(weeks && { weeks }),
});

/** A visit at school on these days, with nobody's calendar in the way. */
export function visitAtSchool(
  schoolDays: SlotRequest['schoolDays'],
  { from, to, minutes }: { from: string; to: string; minutes: number },
): SlotRequest {
  return request({
    now: Date.parse('2026-09-01T09:00:00Z'),
    from,
    to,
    minutes,
    places: ['school'],
    schoolDays,
    wishes: { schoolIsFine: true },
    limit: 100_000,
    people: [
      {
        id: 'worker',
        calendar: {
          read: true,
          busy: [],
          workingHours: { days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00', timeZone: london },
        },
      },
    ],
  });
}

/**
 * When a visit at school may begin, minute by minute from the lessons alone: every minute of it in lessons that are all free, none in
 * lunch or too late for the child, and a quarter of an hour left before one that is kept.
 */
export function allowedByHand(lessons: readonly TaughtLesson[], minutes: number): number[] {
  const starts = new Set(
    lessons.flatMap(({ start, end }) =>
      Array.from({ length: Math.ceil((end - start) / (15 * minute)) + 1 }, (_, index) => {
        const quarter = 15 * minute;
        return Math.floor(start / quarter) * quarter + index * quarter;
      }),
    ),
  );
  return [...starts].filter((start) => isAllowed(lessons, start, start + minutes * minute)).sort();
}

function isAllowed(lessons: readonly TaughtLesson[], start: number, end: number): boolean {
  for (let at = start; at < end; at += minute) {
    const clock = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(london)
      .toPlainTime()
      .toString();
    if (clock < '08:00' || clock >= '20:00' || (clock >= '12:00' && clock < '13:00')) return false;
    const now = lessons.filter((lesson) => lesson.start <= at && at < lesson.end);
    if (now.length === 0 || !now.every(({ subject }) => isFree(subject))) return false;
  }
  return !lessons.some(
    (lesson) => !isFree(lesson.subject) && lesson.start >= end && lesson.start < end + 15 * minute,
  );
}
