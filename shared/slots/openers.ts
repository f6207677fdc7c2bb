import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { wallMinutes } from '#shared/schoolDay/wallTime.ts';
import { londonDay } from '#shared/time/london.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { slotWords } from '#shared/words/slots.ts';
import { type Candidate, candidatesAt } from './candidates.ts';
import { mustSeeHome, searchPlaces } from './placeSearch.ts';
import { readQuestion } from './question.ts';

const words = slotWords.opens;
/**
 * Blocks are tried from the shortest on, each by a whole search: with more than this, or fewer in fuller calendars, the answer would take
 * longer than anybody waits.
 */
const mostBlocks = 200;
const mostWork = 20_000;
const mostAnswers = 3;
/** Longest first: the least that must be given up. */
const shorterVisits = [180, 120, 90, 60, 45, 30];

/**
 * The smallest things that would open a time, smallest first, at most three: something uncertain let go, a short meeting
 * moved, a shorter visit, asking the child about school, a longer day, going without somebody. Each is tried by searching again with only that
 * changed, so none is a guess. `before`: only times that begin before this instant are worth opening.
 */
export function openers(request: SlotRequest, before: number): string[] {
  const found: string[] = [];
  const attempt = (changed: SlotRequest, say: (opened: string) => string): boolean => {
    const opened = firstSlot(changed, before);
    if (opened === null) return false;
    found.push(say(slotText(opened, request.now)));
    return true;
  };
  tryBlocks(
    request,
    (block) => block.showAs === 'tentative' && block.bookingId === undefined,
    attempt,
    words.tentative,
  );
  tryBlocks(
    request,
    (block) => block.showAs === 'busy' && block.bookingId === undefined,
    attempt,
    words.busy,
  );
  tryBlocks(request, (block) => block.bookingId !== undefined, attempt, words.booked);
  for (const minutes of shorterVisits)
    if (
      minutes < request.minutes &&
      attempt({ ...request, minutes }, (opened) => words.shorter(minutes, opened))
    )
      break;
  if (request.places.includes('school')) attempt(withSchoolFine(request), words.askAboutSchool);
  for (const minutes of [30, 60, 90])
    if (attempt(withLongerDay(request, minutes), (opened) => words.longerDay(minutes, opened))) break;
  for (const [index, { name }] of request.people.entries())
    if (index > 0 && name !== undefined)
      attempt({ ...request, people: request.people.filter((_, at) => at !== index) }, (opened) =>
        words.without(name, opened),
      );
  if (mustSeeHome(request.mustInclude) && request.places.some((place) => place !== 'home'))
    attempt({ ...request, mustInclude: [] }, words.anotherPlace);
  return found.slice(0, mostAnswers);
}

function tryBlocks(
  request: SlotRequest,
  isMeant: (block: BusyBlock) => boolean,
  attempt: (changed: SlotRequest, say: (opened: string) => string) => boolean,
  say: (when: string, opened: string) => string,
): void {
  const all = request.people.reduce(
    (sum, { calendar }) => sum + (calendar.read ? calendar.busy.length : 0),
    0,
  );
  const tried = Math.min(mostBlocks, Math.max(5, Math.floor(mostWork / Math.max(1, all))));
  const blocks = request.people
    .flatMap(({ calendar }, person) =>
      calendar.read ? calendar.busy.map((block) => ({ block, person })) : [],
    )
    .filter(({ block }) => isMeant(block))
    .sort((a, b) => length(a.block) - length(b.block) || a.block.start - b.block.start)
    .slice(0, tried);
  for (const { block, person } of blocks)
    if (attempt(withoutBlock(request, person, block), (opened) => say(blockText(block, request.now), opened)))
      return;
}

const length = ({ start, end }: BusyBlock): number => end - start;

function firstSlot(request: SlotRequest, before: number): Candidate | null {
  const question = readQuestion(request);
  let first: Candidate | null = null;
  for (const [rank, search] of searchPlaces(question).entries())
    for (const one of candidatesAt(question, search, rank).slice(0, 1))
      if (one.start < before && one.place !== 'online' && (first === null || one.start < first.start))
        first = one;
  return first;
}

function withoutBlock(request: SlotRequest, person: number, left: BusyBlock): SlotRequest {
  return withCalendars(request, (calendar, index) =>
    index === person ? { ...calendar, busy: calendar.busy.filter((block) => block !== left) } : calendar,
  );
}

function withLongerDay(request: SlotRequest, minutes: number): SlotRequest {
  return withCalendars(request, (calendar) => {
    const end = wallMinutes(calendar.workingHours.end);
    if (end <= wallMinutes(calendar.workingHours.start)) return calendar;
    return {
      ...calendar,
      workingHours: { ...calendar.workingHours, end: wallTime(Math.min(end + minutes, 1440)) },
    };
  });
}

function wallTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function withCalendars(
  request: SlotRequest,
  change: (calendar: Extract<CalendarReading, { read: true }>, index: number) => CalendarReading,
): SlotRequest {
  const people = request.people.map((person, index) =>
    person.calendar.read ? { ...person, calendar: change(person.calendar, index) } : person,
  );
  return { ...request, people };
}

function withSchoolFine(request: SlotRequest): SlotRequest {
  return {
    ...request,
    wishes: { ...request.wishes, schoolIsFine: true },
    otherChildren: (request.otherChildren ?? []).map((child) => ({
      ...child,
      wishes: { ...child.wishes, schoolIsFine: true },
    })),
  };
}

function slotText({ start, place }: Candidate, now: number): string {
  return words.slot(`${spokenDay(londonDay(start), londonDay(now))}, ${clockTime(start)}`, place);
}

function blockText({ start, end }: BusyBlock, now: number): string {
  return `${spokenDay(londonDay(start), londonDay(now))}, ${clockTime(start)} to ${clockTime(end)},`;
}
