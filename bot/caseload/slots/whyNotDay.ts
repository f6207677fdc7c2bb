import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { whatStandsAgainst } from '#shared/slots/whatStandsAgainst.ts';
import { slotWords } from '#shared/words/slots.ts';
import { askedFor, type SlotWish } from './findTimes.ts';

/** Where it is worth saying why not, where nobody says a place: elsewhere the child's day is as at home. */
const usual: readonly SlotPlace[] = ['home', 'school'];
/** A card stays short. */
const mostLines = 8;

/**
 * What stands against a visit on one day, hour by hour, in plain words.
 * @param wish with `from` and `to` the same day
 * @throws ProblemError as `findTimes`
 * @example await whyNotDay(council, person, { childIds: [id], from: '2026-11-24', to: '2026-11-24' })
 *   // ['At home: the child is at school (8:45am to 3:20pm)', 'At home: busy in the calendar (3:30pm to 5pm)', …]
 */
export async function whyNotDay(council: Council, person: Person, wish: SlotWish): Promise<string[]> {
  const { request } = await askedFor(council, person, wish);
  const { ruledOut, unknown } = proposeSlots(request);
  // Without a calendar nothing was looked at.
  if (ruledOut.length === 0) return unknown;
  const places = wish.place ? [wish.place] : usual.filter((place) => request.places.includes(place));
  return places
    .flatMap((place) => whatStandsAgainst(ruledOut, place).map((line) => slotWords.at(place, line)))
    .slice(0, mostLines);
}
