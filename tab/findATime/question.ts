import { slotPlaces } from '#shared/model/api/bookings.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** Lengths of a visit to choose from, minutes. */
export const lengths = [30, 45, 60, 90, 120] as const;
/** How many days to look at, today included. */
export const ranges = [14, 28, 56] as const;

/** What the person is looking for. It lives in the address, so that going back from a time finds the list again. */
export interface Question {
  place: SlotPlace | null;
  minutes: number;
  days: number;
  /** Brothers and sisters on the same trip, by id. */
  withChildren: string[];
  /** Colleagues who come along, by id. */
  people: string[];
}

/** Reads the question out of an address; what is not understood is what we start with. */
export function questionOf(params: URLSearchParams): Question {
  return {
    place: slotPlaces.find((place) => place === params.get('place')) ?? null,
    minutes: lengths.find((minutes) => String(minutes) === params.get('minutes')) ?? 60,
    days: ranges.find((days) => String(days) === params.get('days')) ?? 14,
    withChildren: params.get('with')?.split(',').filter(Boolean) ?? [],
    people: params.get('people')?.split(',').filter(Boolean) ?? [],
  };
}

/** The time that was chosen, where the address holds one. */
export interface ChosenTime {
  start: string;
  end: string;
  place: SlotPlace;
}

/** Reads the chosen time out of an address: `?start=…&end=…&at=home`. */
export function chosenTimeOf(params: URLSearchParams): ChosenTime | null {
  const [start, end] = [params.get('start'), params.get('end')];
  const place = slotPlaces.find((one) => one === params.get('at'));
  if (!start || !end || !place || Number.isNaN(Date.parse(start)) || Number.isNaN(Date.parse(end)))
    return null;
  return { start, end, place };
}

/** The question as the server asks for it. `bookingId` is the booking that is moved. */
export function slotsPath(
  childId: string,
  question: Question,
  from: string,
  to: string,
  bookingId: string | null,
): string {
  const params = new URLSearchParams({ from, to, minutes: String(question.minutes) });
  if (question.place) params.set('place', question.place);
  if (question.withChildren.length > 0) params.set('with', question.withChildren.join(','));
  if (question.people.length > 0) params.set('people', question.people.join(','));
  if (bookingId !== null) params.set('booking', bookingId);
  return `/api/children/${encodeURIComponent(childId)}/slots?${params.toString()}`;
}
