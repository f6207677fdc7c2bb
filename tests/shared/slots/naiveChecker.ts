import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { coreSubject } from '#shared/schoolDay/coreSubject.ts';
import { lessonKind } from '#shared/schoolDay/lessonKind.ts';
import { sameSubject } from '#shared/schoolDay/sameSubject.ts';
import { Temporal } from 'temporal-polyfill';

const minute = 60_000;

/**
 * A second opinion, as plain as can be: looks at every minute of a visit by itself, with no list merged, sorted or clipped.
 * True where nothing speaks against a visit at that time.
 */
export function isAllowed(request: SlotRequest, place: SlotPlace, start: number): boolean {
  const end = start + request.minutes * minute;
  const usual = request.travelMinutes[place] ?? (place === 'online' ? 0 : 30);
  const journey = usual * minute;
  if (start - journey < request.now) return false;
  if (!placeAllowed(request, place)) return false;
  if (request.people.some((person) => isTaken(person, place, usual, start, end))) return false;
  for (let at = start; at < end; at += minute)
    if (!once(request, `${place} ${at}`, () => minuteAllowed(request, place, at))) return false;
  return place !== 'school' || settles(request, end);
}

/** What was found of a minute of a question; the next time of the grid asks for most of the same minutes again. */
const asked = new WeakMap<SlotRequest, Map<string, boolean>>();

function once(request: SlotRequest, what: string, ask: () => boolean): boolean {
  let answers = asked.get(request);
  if (answers === undefined) asked.set(request, (answers = new Map()));
  const known = answers.get(what);
  if (known !== undefined) return known;
  const answer = ask();
  answers.set(what, answer);
  return answer;
}

function placeAllowed(request: SlotRequest, place: SlotPlace): boolean {
  const mustHome = request.mustInclude.some((part) => part === 'home' || part === 'bedroom');
  if (mustHome && place !== 'home' && request.places.includes('home')) return false;
  return place !== 'school' || request.wishes.schoolIsFine === true || request.schoolOverride !== undefined;
}

/** Where only a decision lets a visit be at school, it must have been taken for that day. */
function decidedFor({ wishes, schoolOverride }: SlotRequest, date: string): boolean {
  if (wishes.schoolIsFine === true) return true;
  const { from = date, until = date } = schoolOverride ?? {};
  return from <= date && date <= until;
}

/** Looks at each minute of the visit, and of the journey that each thing in the calendar asks for, whatever else is there. */
function isTaken(
  { calendar }: SlotRequest['people'][number],
  place: SlotPlace,
  usual: number,
  start: number,
  end: number,
): boolean {
  if (!calendar.read) return true;
  return calendar.busy.some((block) => {
    if (block.showAs === 'workingElsewhere' || block.start >= block.end) return false;
    const journey = (block.journeys?.[place] ?? usual) * minute;
    for (let at = start - journey; at < end + journey; at += minute)
      if (block.start < at + minute && at < block.end) return true;
    return false;
  });
}

interface WallTime {
  date: string;
  clock: string;
  weekday: number;
}
/** The same minutes come again in hundreds of questions, and asking a time zone is slow. */
const wallTimes = new Map<string, WallTime>();

function wallTime(at: number, timeZone: string): WallTime {
  const key = `${timeZone} ${at}`;
  let known = wallTimes.get(key);
  if (known === undefined) {
    const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const [date, time] = there.toPlainDateTime().toString().split('T') as [string, string];
    wallTimes.set(key, (known = { date, clock: time.slice(0, 5), weekday: there.dayOfWeek }));
  }
  return known;
}

/** Of the bank holidays of England and Wales, those that the cases can meet. */
const bankHolidays = ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01'];

function minuteAllowed(request: SlotRequest, place: SlotPlace, at: number): boolean {
  const { date, clock } = wallTime(at, 'Europe/London');
  if (date < request.from || date > request.to) return false;
  const age = request.ageYears ?? 0;
  const latest = age < 11 ? '18:30' : age < 16 ? '20:00' : '21:00';
  if (clock < '08:00' || clock >= latest) return false;
  for (const { calendar } of request.people) {
    if (!calendar.read) return false;
    const { days, start, end, timeZone } = calendar.workingHours;
    const there = wallTime(at, timeZone);
    const works = (date: string, weekday: number): boolean =>
      days.includes(weekday) && !bankHolidays.includes(date);
    const today = works(there.date, there.weekday);
    if (start < end) {
      if (!today || there.clock < start || there.clock >= end) return false;
    } else {
      // The night belongs to the day on which it began.
      const before = Temporal.PlainDate.from(there.date).subtract({ days: 1 });
      const sinceYesterday = there.clock < end && works(before.toString(), before.dayOfWeek);
      if (!sinceYesterday && !(today && there.clock >= start)) return false;
    }
  }
  return childAllowed(request, place, at, date);
}

function childAllowed(request: SlotRequest, place: SlotPlace, at: number, date: string): boolean {
  const day = request.schoolDays.find((one) => one.date === date);
  if (!day) return false;
  if (isCommitted(day, at) || request.meetings?.some(({ start, end }) => start <= at && at < end))
    return false;
  if (place === 'school' && !decidedFor(request, date)) return false;
  if (place !== 'school') return day.kind === 'no-school' || at >= day.end + 30 * minute;
  if (day.kind !== 'school' || at < day.start || at >= day.end) return false;
  const now = day.periods.filter((period) => period.start <= at && at < period.end);
  if (now.length === 0) {
    const before = day.periods.filter((period) => period.end <= at).map((period) => period.end);
    const after = day.periods.filter((period) => period.start > at).map((period) => period.start);
    return before.length > 0 && after.length > 0 && Math.min(...after) - Math.max(...before) <= 5 * minute;
  }
  return now.every(
    ({ what, subject }) =>
      what !== 'break' &&
      what !== 'lunch' &&
      !(what === 'lesson' && subject === null) &&
      !isKept(request, what, subject),
  );
}

/** In a club, in an exam, or within the quarter of an hour in which the child settles before one. */
function isCommitted({ commitments = [] }: SlotRequest['schoolDays'][number], at: number): boolean {
  return commitments.some(
    ({ start, end, what }) => (what === 'exam' ? start - 15 * minute : start) <= at && at < end,
  );
}

function isKept(request: SlotRequest, what: string, subject: string | null): boolean {
  if (what === 'exam') return true;
  if (subject === null || what === 'break' || what === 'lunch') return false;
  const named = request.wishes.lessonsNotToMiss ?? [];
  return (
    coreSubject(subject) !== null ||
    lessonKind(subject) === 'exam' ||
    named.some((wish) => sameSubject(wish, subject))
  );
}

/** A quarter of an hour before a lesson that is not to be missed. */
function settles(request: SlotRequest, end: number): boolean {
  return request.schoolDays.every(
    (day) =>
      day.kind !== 'school' ||
      day.periods.every(
        ({ start, what, subject }) =>
          !(isKept(request, what, subject) && start >= end && start < end + 15 * minute),
      ),
  );
}
