import type { SlotPlace } from '#shared/model/slots.ts';

/** A visit to one child, and what each brother or sister adds, so that each has their own time. */
const oneChild = 60;
const eachFurther = 30;

/**
 * How long a visit to so many children is, in minutes.
 * @param forOne how long it would be for one child
 * @example minutesFor(3) // 120
 */
export function minutesFor(children: number, forOne: number = oneChild): number {
  return forOne + eachFurther * (children - 1);
}

/**
 * The journey to and from each place, in minutes, until real journeys are known. The answer says that it is assumed.
 */
export const journeyMinutes: Record<SlotPlace, number> = {
  home: 30,
  school: 30,
  community: 30,
  office: 0,
  online: 0,
};

const inPerson: SlotPlace[] = ['home', 'school', 'community', 'office'];

/** Where to look when nobody says: first where the child would like it, then anywhere in person. Online is no visit, so only when asked for. */
export function defaultPlaces(wished: SlotPlace[] = []): SlotPlace[] {
  const liked = wished.filter((place) => place !== 'online');
  return [...new Set([...liked, ...inPerson])];
}
