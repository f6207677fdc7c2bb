import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { whoGoes } from '#bot/caseload/slots/whoGoes.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import type { Wish } from './presses.ts';
import type { Turn } from './turn.ts';

/** Whom a search for times is about. */
export interface TimesAsked {
  /** The children of the trip, first the one that was asked for. */
  pages: readonly ChildPage[];
  childIds: string[];
  /** What is moved; null for a new visit. */
  moved: Booking | null;
  /** Who comes along, by name. */
  companions: readonly { id: string; name: string }[];
  /** How long the visit is, in minutes. */
  minutes: number;
}

const minuteMs = 60_000;
const oneVisit = 60;
const eachFurther = 30;

/**
 * Reads whom a wish is about, with leave asked for each child.
 * @throws ProblemError for a child, a booking or a colleague that is not there, or not for this person
 */
export async function readTimesAsked(turn: Turn, wish: Wish): Promise<TimesAsked> {
  const { council, person } = turn;
  const moved = wish.booking ? await showBooking(council, person, wish.booking) : null;
  const pages = await pagesOf(turn, wish, moved);
  // Booked by this person, for children with whom somebody else works by now.
  if (pages.length === 0) throw new ProblemError(bookingProblems.notYours);
  const goes = moved?.worker.id ?? person.id;
  const companions = await whoGoes(
    council,
    (wish.companions ?? []).filter((id) => id !== goes),
  );
  const minutes = moved
    ? (Date.parse(moved.end) - Date.parse(moved.start)) / minuteMs
    : oneVisit + eachFurther * (pages.length - 1);
  return { pages, childIds: pages.map(({ child }) => child.id), moved, companions, minutes };
}

/** What the slots take of it. `minutes` is for one child there. */
export function slotWishOf({ childIds, moved, companions, minutes }: TimesAsked) {
  return {
    childIds,
    people: companions.map(({ id }) => id),
    ...(moved
      ? { booking: moved.id, minutes: Math.max(15, minutes - eachFurther * (childIds.length - 1)) }
      : {}),
  };
}

/** The children of the trip: those asked for, with their brothers and sisters where they are wished along. */
async function pagesOf({ council, person }: Turn, wish: Wish, moved: Booking | null): Promise<ChildPage[]> {
  const read = (id: string) => readChildPage(council, person, id);
  const ids = moved ? moved.children.map(({ id }) => id) : wish.children;
  const [first, ...others] = await Promise.all(ids.map(read));
  if (!first) return [];
  if (!wish.withFamily || moved) return [first, ...others];
  const family = first.family.filter(({ id }) => !ids.includes(id));
  return [first, ...others, ...(await Promise.all(family.map(({ id }) => read(id))))];
}
