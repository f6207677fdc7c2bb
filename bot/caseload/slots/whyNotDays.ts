import type { Council } from '#bot/caseload/council.ts';
import type { Goer } from '#bot/caseload/fortnight/takenTimes.ts';
import type { Person } from '#bot/identity/person.ts';
import type { RuledOut, SlotPlace } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
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
/** A card stays short. */
const mostLines = 8;

/**
 * What stands against a visit on these days, or in this part of each of them, in plain words: hour by hour for one day, a line a day
 * for several. Days on which nothing stands against it have no line.
 * @param goes who goes instead of whoever asks, where leave was asked for that
 * @returns the lines, and how many there are beyond what a card holds
 * @throws ProblemError as `findTimes`
 * @example await whyNotDays(council, person, { childIds: [id], from: '2026-11-24', to: '2026-11-24' })
 *   // { lines: ['At home: the child is at school (8:45am to 3:20pm)', 'At home: busy in the calendar (3:30pm to 5pm)', …], further: 0 }
 */
export async function whyNotDays(
  council: Council,
  person: Person,
  wish: DaysInMind,
  goes: Goer | null = null,
): Promise<{ lines: string[]; further: number }> {
  const { request } = await askedFor(council, person, wish, goes);
  const { ruledOut, unknown, inTheWay } = proposeSlots(request);
  // Without a calendar nothing was looked at.
  if (ruledOut.length === 0) return { lines: unknown.length > 0 ? unknown : inTheWay, further: 0 };
  const places = wish.place ? [wish.place] : usual.filter((place) => request.places.includes(place));
  const [first, last] = [dayNumber(request.from), dayNumber(request.to)];
  const lines = [];
  for (let day = first; day <= last; day += 1) {
    const here = within(ruledOut, day, wish.part);
    if (first === last) lines.push(...places.flatMap((place) => linesOf(here, place, wish, true)));
    else {
      const [place = 'home'] = places;
      const said = linesOf(here, place, wish, false);
      if (said.length > 0) lines.push(slotWords.onDay(spokenDay(day, londonDay(council.now())), said));
    }
  }
  return { lines: lines.slice(0, mostLines), further: Math.max(0, lines.length - mostLines) };
}

/** The stretches of one day, cut to the part that is meant. */
function within(ruled: readonly RuledOut[], day: number, part: DaysInMind['part']): RuledOut[] {
  const [from, to] = [
    londonInstant(day, part?.from ?? 0),
    part ? londonInstant(day, part.to) : londonInstant(day + 1),
  ];
  return ruled.flatMap((one) => {
    const [start, end] = [Math.max(one.start, from), Math.min(one.end, to)];
    return start < end ? [{ ...one, start, end }] : [];
  });
}

function linesOf(
  ruled: readonly RuledOut[],
  place: SlotPlace,
  { part }: DaysInMind,
  named: boolean,
): string[] {
  const { outsideHours } = slotWords.ruledOut;
  // Nobody asks why not at night; but who asks for the evening is told when work ends.
  const off = part ? ruled.filter(({ because }) => because === outsideHours) : [];
  const said = [
    ...whatStandsAgainst(ruled, place),
    ...off.map(({ start, end }) => `${outsideHours} (${clockTime(start)} to ${clockTime(end)})`),
  ];
  return named ? said.map((line) => slotWords.at(place, line)) : said;
}
