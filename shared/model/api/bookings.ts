import { z } from 'zod';
import { childAnswerSchema, invitationSchema } from './invitations.ts';

export const slotPlaces = ['home', 'school', 'community', 'office', 'online'] as const;

/**
 * A booked visit. `outlook` tells how far Outlook is with it: the booking itself is safe from the moment it is
 * stored, and `waiting` means that the calendar follows.
 */
export const bookingSchema = z.object({
  id: z.string(),
  version: z.number(),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
  worker: z.object({ id: z.string(), name: z.string() }),
  /** With offset, `2026-11-24T15:45:00+00:00`. */
  start: z.string(),
  end: z.string(),
  place: z.enum(slotPlaces),
  announced: z.boolean(),
  state: z.enum(['booked', 'cancelled', 'done']),
  outlook: z.enum(['waiting', 'written', 'failed']),
  /** The worker no longer works with a child on it: somebody must hand it over or cancel it. */
  leftBehind: z.boolean().optional(),
  joinUrl: z.string().nullable(),
  /** It no longer fits: what stands against it in the child's day since it was booked. Left out where it fits. */
  against: z.array(z.string()).optional(),
  /** What the worker should know of it, in plain words: why Outlook failed, that an online meeting is no visit. */
  notes: z.array(z.string()).optional(),
  /** Children's pages whose link works now, and what came back from them, oldest first; of children the person may see. */
  invitations: z.array(invitationSchema).optional(),
  answers: z.array(childAnswerSchema).optional(),
});
export type Booking = z.infer<typeof bookingSchema>;

/** What making a child's link answers: the address, this once, and the booking as it is now. */
export const invitationMadeSchema = z.object({ url: z.string(), booking: bookingSchema });
export type InvitationMade = z.infer<typeof invitationMadeSchema>;

/** GET /api/children/:id/slots?from&to&minutes&place&with=childId,childId */
export const slotsSchema = z.object({
  aimBy: z.string().nullable(),
  dueBy: z.string().nullable(),
  mustInclude: z.array(z.string()),
  slots: z.array(
    z.object({
      start: z.string(),
      end: z.string(),
      place: z.enum(slotPlaces),
      afterAim: z.boolean(),
      afterDue: z.boolean(),
      reasons: z.array(z.string()),
    }),
  ),
  inTheWay: z.array(z.string()),
  unknown: z.array(z.string()),
});
export type Slots = z.infer<typeof slotsSchema>;

/** GET /api/colleagues: who may come along, by name. */
export const colleaguesSchema = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Colleagues = z.infer<typeof colleaguesSchema>;

/** GET /api/children/:id/why-not?start&end&place&with&people&booking: what stands against one very time, in plain words. */
export const whyNotSchema = z.object({
  against: z.array(
    z.object({
      what: z.enum(['calendar', 'journey', 'hours', 'child', 'wish', 'place', 'past']),
      because: z.string(),
    }),
  ),
});
export type WhyNot = z.infer<typeof whyNotSchema>;

const instant = z.iso.datetime({ offset: true });

/** POST /api/bookings. `key` makes a repeated request the same booking, not a second one. */
export const bookSchema = z.strictObject({
  key: z.uuid(),
  childIds: z.array(z.string()).min(1).max(12),
  start: instant,
  end: instant,
  place: z.enum(slotPlaces),
  announced: z.boolean(),
  /** Said by the worker after being told that the time is after `dueBy`, or clashes with the calendar. */
  anyway: z.boolean().optional(),
});
export type Book = z.infer<typeof bookSchema>;

/** PATCH /api/bookings/:id — 409 when `version` is not the present one. */
export const moveSchema = z.strictObject({
  version: z.number().int(),
  start: instant,
  end: instant,
  place: z.enum(slotPlaces),
  announced: z.boolean(),
  anyway: z.boolean().optional(),
});
export type Move = z.infer<typeof moveSchema>;

/**
 * The refusals (`type` is `/problems/<code>`) that the worker may decide against with `anyway`, once they have been told.
 * When several stand in the way, one refusal tells them all.
 */
export const anywayCodes = ['after-due', 'child-away', 'calendar-clash', 'calendar-not-read'] as const;

/** GET /api/bookings?from&to — the week of the person who asks: days, both included. */
export const weekSchema = z.object({ bookings: z.array(bookingSchema) });

/**
 * POST /api/bookings/:id/cancel — 409 when `version` is not the present one. `family-cancelled` and `worker-could-not`
 * leave a visit that did not take place on record (I.11). POST /api/bookings/:id/outlook tries Outlook again, where it failed.
 */
export const cancelSchema = z.strictObject({
  version: z.number().int(),
  /** Whether the cancelled appointment was missed (an attempt, I.11) or called off in time. */
  why: z.enum(['called-off', 'family-cancelled', 'worker-could-not', 'other']),
});
