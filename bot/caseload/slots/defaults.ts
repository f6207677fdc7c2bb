import type { SlotPlace } from '#shared/model/slots.ts';

/** A visit to one child, and what each brother or sister adds, so that each has their own time; the talk with the parents is one. */
const oneChild = 60;
const eachFurther = 20;
const quarter = 15;

/**
 * How long a visit to so many children is, in minutes: up to the next quarter of an hour, as calendars have it.
 * @param forOne how long it would be for one child
 * @example minutesFor(3) // 105: it fits between the end of school and half past five
 */
export function minutesFor(children: number, forOne: number = oneChild): number {
  const further = eachFurther * (children - 1);
  return forOne + Math.ceil(further / quarter) * quarter;
}

const inPerson: SlotPlace[] = ['home', 'school', 'community', 'office'];

/** Where to look when nobody says: first where the child would like it, then anywhere in person. Online is no visit, so only when asked for. */
export function defaultPlaces(wished: SlotPlace[] = []): SlotPlace[] {
  const liked = wished.filter((place) => place !== 'online');
  return [...new Set([...liked, ...inPerson])];
}
