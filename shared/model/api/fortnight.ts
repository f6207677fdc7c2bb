import { z } from 'zod';
import { bookingSchema, slotPlaces } from './bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';

/** POST /api/fortnight: whom the plan is for. `team` is for those who answer for one. */
export const planFortnightSchema = z.strictObject({
  view: z.enum(['mine', 'team']),
  /** Of several teams, the one alone that is planned: by its name, as GET /api/children gives it. */
  team: z.string().min(1).max(200).optional(),
  /** How long the answer may take, in seconds; the best plan found by then is answered. */
  seconds: z.number().min(0.1).max(20).default(3),
});

/** A time that would do for a trip. Instants are milliseconds since 1970, half-open: a page compares them with many. */
const optionSchema = z.object({
  /** Indexes into `people` and `places`. */
  person: z.number(),
  place: z.number(),
  start: z.number(),
  end: z.number(),
});
export type FortnightOption = z.infer<typeof optionSchema>;

const plannedPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** False where Outlook could not be read: then nothing is planned in it. */
  calendarRead: z.boolean(),
  /** What stands in the calendar already: visits booked here, and all else, of which nothing is told. */
  taken: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      what: z.enum(['visit', 'busy', 'tentative', 'away']),
      /** Of a visit: where it is, as an index into `places`. */
      place: z.number().nullable(),
    }),
  ),
});

/** One trip: to a child, or to brothers and sisters who live together, each of whom has their own time. */
export const plannedTripSchema = z.object({
  children: z
    .array(
      z.object({ id: z.string(), name: z.string(), dueBy: z.string(), aimBy: z.string(), late: z.boolean() }),
    )
    .min(1),
  /** Who works with them, by name; null: nobody with an account here. */
  worker: z.string().nullable(),
  /** Whether the family is told before: some visits must be unannounced. */
  announced: z.boolean(),
  /** Every time that keeps the limits, by start: what the visit may be moved to. */
  options: z.array(optionSchema),
  /** The time that is proposed, as an index into `options`; null: none, and `why` says why. */
  chosen: z.number().nullable(),
  /** Why this time, or why none and what would help; in plain words. */
  why: z.array(z.string()),
});
export type PlannedTrip = z.infer<typeof plannedTripSchema>;

const fortnightSchema = z.object({
  /** Days, both included. */
  from: dateSchema,
  to: dateSchema,
  people: z.array(plannedPersonSchema),
  places: z.array(z.object({ kind: z.enum(slotPlaces) })),
  /** `journeys[from][to]` between places, in minutes. */
  journeys: z.array(z.array(z.number())),
  minutesBetween: z.number(),
  visitsADay: z.number(),
  trips: z.array(plannedTripSchema),
  /** How good the plan is: whether a better one can exist, and by how much at most, in per cent. */
  optimal: z.boolean(),
  atMostPercentBetter: z.number(),
  /** What could not be known, in plain words. */
  unknown: z.array(z.string()),
});
export type Fortnight = z.infer<typeof fortnightSchema>;

/** The answer: the plan, and whom nobody can plan. */
export const fortnightOfAllSchema = fortnightSchema.extend({
  /** Who should be seen, but nobody can say when, with what is missing for a date, in plain words. */
  withoutDate: z.array(z.object({ id: z.string(), name: z.string(), missing: z.array(z.string()) })),
});
export type FortnightOfAll = z.infer<typeof fortnightOfAllSchema>;

const instant = z.iso.datetime({ offset: true });

/** POST /api/fortnight/bookings: each visit is booked whole or not at all; the same key again is the same booking. */
export const bookFortnightSchema = z.strictObject({
  visits: z
    .array(
      z.strictObject({
        key: z.uuid(),
        childIds: z.array(z.uuid()).min(1).max(20),
        personId: z.uuid(),
        start: instant,
        end: instant,
        place: z.enum(slotPlaces).exclude(['online']),
        announced: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
});
export type BookFortnight = z.infer<typeof bookFortnightSchema>;

export const fortnightBookedSchema = z.object({
  booked: z.array(bookingSchema),
  /** What could not be booked: the others stand. */
  notBooked: z.array(
    z.object({ childIds: z.array(z.string()), key: z.string(), title: z.string(), detail: z.string() }),
  ),
});
export type FortnightBooked = z.infer<typeof fortnightBookedSchema>;

/** POST /api/fortnight/why-not: what stands against a visit that begins then, at any place, in plain words. */
export const whyNotThenSchema = z.strictObject({
  childIds: z.array(z.uuid()).min(1).max(20),
  personId: z.uuid(),
  start: instant,
});
export const againstSchema = z.object({ against: z.array(z.string()) });
