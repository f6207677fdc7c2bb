import { z } from 'zod';
import type { Press } from '#bot/cards/actions.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';

/**
 * What the buttons of our cards ask for. A button lives as long as its message, and whoever sees it may press it: its data is read like any
 * other input, names things by the product's own ids alone, and says how things stood when the card was made.
 */
const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const minute = z
  .number()
  .int()
  .min(-24 * 60)
  .max(24 * 60);

/** Something a person wishes, with the children made out: what a sentence comes to, and what a button can ask anew. */
export const wishSchema = z.object({
  intent: z.enum(['who', 'late', 'why', 'book', 'move', 'cancel', 'record']),
  children: z.array(id).max(12).default([]),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  time: z.object({ from: minute, to: minute, at: minute.nullable() }).optional(),
  place: z.enum(slotPlaces).optional(),
  together: z.boolean().optional(),
  booking: id.optional(),
  /** How many times have been shown already. */
  skip: z.number().int().min(0).max(400).optional(),
  /** Asked why not then: what stands against the day is said too. */
  whyNot: z.boolean().optional(),
});
export type Wish = z.infer<typeof wishSchema>;

const time = { start: instant, end: instant, place: z.enum(slotPlaces), anyway: z.boolean().default(false) };

export const bookPressSchema = z.object({
  ...time,
  children: z.array(id).min(1).max(12),
  /** The same for every button of a card, so that a card makes one booking. */
  key: id,
  /** How it stood with the children when the card was made. */
  standing: z.string().max(2000),
  /** Among the times that suit; else one that the person named. */
  offered: z.boolean(),
  /** `true` or `false` of the card's toggle; else what the visit must be. */
  announced: z.union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')]),
});
export type BookPress = z.input<typeof bookPressSchema>;

export const movePressSchema = z.object({
  ...time,
  booking: id,
  child: id,
  version: z.number().int(),
  offered: z.boolean(),
});
export type MovePress = z.input<typeof movePressSchema>;

export const cancelPressSchema = z.object({
  booking: id,
  version: z.number().int(),
  /** Left open: it is asked again. */
  why: z.enum(['called-off', 'family-cancelled', 'worker-could-not', 'other']).optional().catch(undefined),
});
export type CancelPress = Omit<z.input<typeof cancelPressSchema>, 'why'>;

export const showBookingSchema = z.object({ booking: id });

const answer = z.enum(['yes', 'no']).optional().catch(undefined);
export const recordPressSchema = z.object({
  child: id,
  booking: id.nullable(),
  version: z.number().int().nullable(),
  key: id,
  /** Left open: it is asked again. */
  seen: z.enum(['yes', 'briefly', 'no', 'cancelled']).optional().catch(undefined),
  /** `homeValues`. */
  home: z.string().max(80).optional().catch(undefined),
  alone: z.enum(['yes', 'no', 'too-young']).optional().catch(undefined),
  words: z.string().trim().max(300).optional(),
  day: dateSchema.optional().catch(undefined),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .catch(undefined),
  purpose: z.enum(['planned', 'unplanned', 'meeting']).optional().catch(undefined),
  awake: answer,
  homeSeen: answer,
  bedroomSeen: z.enum(['yes', 'no', 'shared']).optional().catch(undefined),
  sleepingArrangementsSeen: answer,
  interactionObserved: answer,
  individually: answer,
});
export type RecordSaid = z.output<typeof recordPressSchema>;
export type RecordPress = Pick<z.input<typeof recordPressSchema>, 'child' | 'booking' | 'version' | 'key'>;

export const verbs = {
  wish: 'wish',
  book: 'book-visit',
  move: 'move-visit',
  cancel: 'cancel-visit',
  record: 'record-visit',
  showBooking: 'show-booking',
} as const;

/** A button that asks for a wish anew. */
export const wishPress = (wish: z.input<typeof wishSchema>): Press => ({ verb: verbs.wish, data: wish });
export const bookPress = (data: BookPress): Press => ({ verb: verbs.book, data });
export const movePress = (data: MovePress): Press => ({ verb: verbs.move, data });
export const cancelPress = (data: CancelPress): Press => ({ verb: verbs.cancel, data });
export const recordPress = (data: RecordPress): Press => ({ verb: verbs.record, data });
export const showBookingPress = (booking: string): Press => ({ verb: verbs.showBooking, data: { booking } });
