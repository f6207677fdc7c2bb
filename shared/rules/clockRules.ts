import { z } from 'zod';
import { milestoneKinds, visitModes, visitRoles } from '#shared/model/caseFile.ts';
import { cited, dayDuration, dayOfEvent, duration, kinds } from './packParts.ts';

/** What comes round again: how often, for which involvements, counted from what. */

/** What a clock asks for. The first two and the last three have resets of their own; the others are parts of a counted visit. */
export const clockKinds = [
  'visit',
  'seen-alone',
  'home',
  'bedroom',
  'sleeping-arrangements',
  'unannounced',
  'seen-by-anyone',
  'contact',
  'keeping-in-touch',
] as const;

/** What a clock counts from as long as no visit has reset it. */
export const countStarts = [
  /** The start of the unbroken row of involvements of the kind. */
  'start',
  /** The start of this home: each home in care is an involvement of its own. */
  'home',
  /** The day on which the council was told. */
  'notification',
  /** The earlier of the start and the order. */
  'order',
  /** The first day of a series of short breaks. */
  'first-stay',
  'initial-conference',
  'strategy-meeting',
] as const;
export type CountStart = (typeof countStarts)[number];

/** A later interval of the same clock. It holds where all its conditions hold on the day that is counted from. */
const laterIntervalSchema = z.strictObject({
  ...cited,
  /** `as planned`: from then on the plan says how often. */
  every: duration.or(z.literal('as planned')),
  /** From the day after this time from the count's start: `past: 12 months`, in the second year. */
  past: dayDuration.optional(),
  /** The same, the corresponding day included. */
  from: dayDuration.optional(),
  /** Once one of these has happened since the count's start. */
  after: z.array(z.enum(milestoneKinds)).min(1).optional(),
  /** Once this has been formally agreed. */
  agreed: z.enum(['permanence', 'long-term']).optional(),
  /** With `agreed`: from the day after this time from the agreement. */
  agreedFor: dayDuration.optional(),
  /** An interval that the review has set holds in its place, be it longer or shorter. */
  reviewDecides: z.boolean().default(false),
});
export type LaterInterval = z.infer<typeof laterIntervalSchema>;

/** A clock that rolls from the last visit that resets it (SR-4). */
export const clockSchema = z.strictObject({
  ...cited,
  /** The clause under which it stood before a change by date: what was owed by that is not forgotten over the change. */
  formerly: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  clock: z.enum(clockKinds),
  for: kinds,
  /** `as planned`: the policy gives no number and asks the plan's. `as visits`: at the visits' own interval (SR-11). */
  every: duration.or(z.literal(['as planned', 'as visits'])),
  countFrom: z.enum(countStarts).default('start'),
  /** In order of time; the last whose conditions hold on the day of the last counted visit is the one that holds. */
  later: z.array(laterIntervalSchema).default([]),
  /** Runs only while an involvement of one of these kinds is open as well. */
  alongside: kinds.optional(),
  /** A clock for each home, reset by visits to that home alone. */
  eachHome: z.boolean().default(false),
  /** For short breaks: runs only where more than this lies between two stays, or the stays are not known. */
  staysApart: dayDuration.optional(),
  /** Ends once one of these has happened. */
  until: z.array(z.enum(milestoneKinds)).min(1).optional(),
  /** Once is enough between two of these: each of them starts the count anew, and what was seen since settles it until the next. */
  onceBetween: z.array(z.enum(milestoneKinds)).min(1).optional(),
  /** Counts the day of the event otherwise than the settings say. */
  dayOfEvent: dayOfEvent.optional(),
  /** For contact and keeping in touch: the ways that are enough. */
  by: z.array(z.enum(visitModes)).min(1).optional(),
  /** For contact and keeping in touch, whose count where it is others than those whose visits count; for seen-by-anyone, only these. */
  roles: z.array(z.enum(visitRoles)).min(1).optional(),
  /** With `as planned`: what is missing while the plan says nothing. */
  missing: z.string().min(1).optional(),
});
export type Clock = z.infer<typeof clockSchema>;

/** A visit owed once, near the beginning: within so long of an event. */
export const firstVisitSchema = z.strictObject({
  ...cited,
  clock: z.enum(['visit', 'seen-alone']).default('visit'),
  for: kinds,
  countFrom: z.enum(countStarts).default('start'),
  /** The how-manieth visit since then settles it. */
  visit: z.number().int().min(1).max(9).default(1),
  /** Of several the earliest. */
  within: z.literal('same day').or(duration).or(z.array(duration).min(1)),
  /** Counted in days on which the child in fact stayed, where these are known. */
  ofStays: z.number().int().min(1).optional(),
  aim: duration.optional(),
  /** Counts the day of the event otherwise than the settings say. */
  dayOfEvent: dayOfEvent.optional(),
  /** Never later than one of these. */
  notAfter: z.array(z.enum(milestoneKinds)).min(1).optional(),
  assumed: z.boolean().default(false),
});
export type FirstVisit = z.infer<typeof firstVisitSchema>;
