import { z } from 'zod';

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
  joinUrl: z.string().nullable(),
});
export type Booking = z.infer<typeof bookingSchema>;

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

/** POST /api/bookings/:id/cancel */
export const cancelSchema = z.strictObject({
  version: z.number().int(),
  /** Whether the cancelled appointment was missed (an attempt, I.11) or called off in time. */
  why: z.enum(['called-off', 'family-cancelled', 'worker-could-not', 'other']),
});
