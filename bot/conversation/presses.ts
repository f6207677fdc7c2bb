import { z } from 'zod';
import type { Press } from '#bot/cards/actions.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { companionRoles } from './understanding/understood.ts';

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

/** Cards stay in chats for months: the names that their buttons had for things are known on. */
function knowing<T extends z.ZodType>(schema: T, oldNames: Record<string, string>) {
  return z.preprocess((data) => {
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [oldNames[name] ?? name, value]));
  }, schema);
}

/** Something a person wishes, with the children made out: what a sentence comes to, and what a button can ask anew. */
const wishFields = z.object({
  intent: z.enum(['who', 'late', 'why', 'book', 'move', 'cancel', 'record']),
  children: z.array(id).max(12).default([]),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  timeOfDay: z.object({ from: minute, to: minute, at: minute.nullable() }).optional(),
  place: z.enum(slotPlaces).optional(),
  /** With brothers and sisters. */
  withFamily: z.boolean().optional(),
  /** Colleagues who come along: each must be free. */
  companions: z.array(id).max(5).optional(),
  /** Of each of these one comes along, or is the child that was meant: it is still to be asked which. */
  companionsOneOf: z.array(z.array(id).max(8)).max(5).optional(),
  /** Somebody comes along of whom only this is known. */
  alongside: z.enum(companionRoles).optional(),
  booking: id.optional(),
  /** How many times have been shown already. */
  alreadyShown: z.number().int().min(0).max(400).optional(),
  /** Asked why not then: what stands against it is said too. */
  whyNot: z.boolean().optional(),
  /** Asked of a plan for a fortnight: one's own, or the team's. */
  ofPlan: z.enum(['mine', 'team']).optional(),
});
export const wishSchema = knowing(wishFields, {
  time: 'timeOfDay',
  together: 'withFamily',
  skip: 'alreadyShown',
});
export type Wish = z.infer<typeof wishFields>;

const time = { start: instant, end: instant, place: z.enum(slotPlaces), anyway: z.boolean().default(false) };

const bookPressFields = z.object({
  ...time,
  children: z.array(id).min(1).max(12),
  /** Who comes along and must be free too. */
  companions: z.array(id).max(5).default([]),
  /** The same for every button of a card, so that a card makes one booking. */
  bookingKey: id,
  /** How it stood with the children when the card was made. */
  standing: z.string().max(2000),
  /** Among the times that suit; else one that the person named. */
  offered: z.boolean(),
  /** `true` or `false` of the card's toggle; else what the visit must be. */
  announced: z.union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')]),
});
export const bookPressSchema = knowing(bookPressFields, { key: 'bookingKey' });
export type BookPress = z.input<typeof bookPressFields>;

export const movePressSchema = z.object({
  ...time,
  booking: id,
  child: id,
  companions: z.array(id).max(5).default([]),
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
const recordPressFields = z.object({
  child: id,
  booking: id.nullable(),
  version: z.number().int().nullable(),
  /** A card makes one record. */
  recordKey: id,
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
export const recordPressSchema = knowing(recordPressFields, { key: 'recordKey' });
export type RecordSaid = z.output<typeof recordPressFields>;
export type RecordPress = Pick<
  z.input<typeof recordPressFields>,
  'child' | 'booking' | 'version' | 'recordKey'
>;

export const verbs = {
  wish: 'wish',
  book: 'book-visit',
  move: 'move-visit',
  cancel: 'cancel-visit',
  record: 'record-visit',
  showBooking: 'show-booking',
} as const;

/** A button that asks for a wish anew. */
export const wishPress = (wish: z.input<typeof wishFields>): Press => ({ verb: verbs.wish, data: wish });
export const bookPress = (data: BookPress): Press => ({ verb: verbs.book, data });
export const movePress = (data: MovePress): Press => ({ verb: verbs.move, data });
export const cancelPress = (data: CancelPress): Press => ({ verb: verbs.cancel, data });
export const recordPress = (data: RecordPress): Press => ({ verb: verbs.record, data });
export const showBookingPress = (booking: string): Press => ({ verb: verbs.showBooking, data: { booking } });
