import type { Council } from '#bot/caseload/council.ts';
import type { Goer } from '#bot/caseload/fortnight/takenTimes.ts';
import type { Person } from '#bot/identity/person.ts';
import type { RuledOut, RuledOutKind, SlotPlace } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import type { Stretch } from '#shared/slots/stretch.ts';
import { whatStandsAgainst } from '#shared/slots/whatStandsAgainst.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonDay, londonInstant } from '#shared/time/london.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { slotWords } from '#shared/words/slots.ts';
import { askedFor, type SlotWish } from './findTimes.ts';

export interface DaysInMind extends SlotWish {
  /** The part of the day that is meant, in minutes since midnight, Europe/London; all of it when left out. */
  part?: { from: number; to: number } | undefined;
}

/** Where it is worth saying why not, where nobody says a place: elsewhere the child's day is as at home. */
const usual: readonly SlotPlace[] = ['home', 'school'];
/** Enough to know of each day whether it has a time. */
const allOfThem = 400;
/** A card stays short. */
const mostLines = 8;

/**
 * What stands against a visit on these days, or in this part of each of them, in plain words: hour by hour for one day, a line a day
 * for several, of those that have no time.
 * @param goes who goes instead of whoever asks, where leave was asked for that
 * @returns the lines, and how many there are beyond what a card holds
 * @throws ProblemError as `findTimes`
 * @example await whyNotDays(council, person, { childIds: [id], from: '2026-11-24', to: '2026-11-24' })
 *   // { lines: ['Busy in the calendar (3:30pm to 5pm)', 'At home: the child is at school (8:45am to 3:20pm)', …], further: 0 }
 */
export async function whyNotDays(
  council: Council,
  person: Person,
  wish: DaysInMind,
  goes: Goer | null = null,
): Promise<{ lines: string[]; further: number }> {
  const { request } = await askedFor(council, person, wish, goes);
  const { slots, ruledOut, unknown, inTheWay } = proposeSlots({ ...request, limit: allOfThem });
  // Without a calendar nothing was looked at.
  if (ruledOut.length === 0) return { lines: unknown.length > 0 ? unknown : inTheWay, further: 0 };
  const places = wish.place ? [wish.place] : usual.filter((place) => request.places.includes(place));
  const [first, last] = [dayNumber(request.from), dayNumber(request.to)];
  const today = londonDay(council.now());
  const lines = [];
  for (let day = first; day <= last; day += 1) {
    const bounds = boundsOf(day, wish.part);
    if (first === last) lines.push(...hourByHour(ruledOut, places, bounds, wish));
    else if (!slots.some(({ start }) => start >= bounds.start && start < bounds.end)) {
      // Of many days what is usual is not said: only of those that somebody named.
      const usually = wish.from === undefined ? [off.dayOff, off.bankHoliday] : [];
      const said = linesOf(ruledOut, places[0] ?? 'home', bounds, wish);
      const worth = said.filter((line) => !usually.includes(line) && !line.startsWith(`${off.past} (`));
      if (worth.length > 0) lines.push(slotWords.onDay(spokenDay(day, today), worth));
    }
  }
  return { lines: lines.slice(0, mostLines), further: Math.max(0, lines.length - mostLines) };
}

const off: { dayOff: string; bankHoliday: string; past: string; outsideHours: string } = slotWords.ruledOut;

const outAsPlace: ReadonlySet<RuledOutKind> = new Set(['schoolNotAsked', 'homeNeeded', 'notOneSchool']);

/** The part of a day that is meant, as instants. */
function boundsOf(day: number, part: DaysInMind['part']): Stretch {
  return part
    ? { start: londonInstant(day, part.from), end: londonInstant(day, part.to) }
    : { start: londonInstant(day), end: londonInstant(day + 1) };
}

/** What holds anywhere is said once, what holds at one place with the place. */
function hourByHour(
  ruledOut: readonly RuledOut[],
  places: readonly SlotPlace[],
  bounds: Stretch,
  wish: DaysInMind,
): string[] {
  const anywhere = ruledOut.filter(({ place }) => place === undefined);
  const somewhere = ruledOut.filter(({ place }) => place !== undefined);
  return [
    ...linesOf(anywhere, places[0] ?? 'home', bounds, wish),
    ...places.flatMap((place) =>
      linesOf(somewhere, place, bounds, wish).map((line) => slotWords.at(place, line)),
    ),
  ];
}

/** What rules out all of it, or else each thing with its hours. */
function linesOf(
  ruledOut: readonly RuledOut[],
  place: SlotPlace,
  bounds: Stretch,
  { part }: DaysInMind,
): string[] {
  const here = ruledOut.flatMap((one) => {
    const [start, end] = [Math.max(one.start, bounds.start), Math.min(one.end, bounds.end)];
    return start < end && (one.place ?? place) === place ? [{ ...one, start, end }] : [];
  });
  const whole = here.filter(({ start, end }) => start === bounds.start && end === bounds.end);
  if (whole.length > 0) return [...new Set(whole.map(({ because }) => because))];
  // A place that is out of the question has no hours worth telling.
  const noPlace = here.filter(({ kind }) => outAsPlace.has(kind));
  if (noPlace.length > 0) return [...new Set(noPlace.map(({ because }) => because))];
  // Nobody asks why not at night; but who asks for the evening is told when work ends.
  const closed = part ? here.filter(({ because }) => because === off.outsideHours) : [];
  return [
    ...whatStandsAgainst(here, place),
    ...closed.map(({ start, end }) => `${off.outsideHours} (${clockTime(start)} to ${clockTime(end)})`),
  ];
}
