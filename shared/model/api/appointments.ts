import { z } from 'zod';
import { bookingSchema, slotPlaces } from './bookings.ts';

const instant = z.iso.datetime({ offset: true });

/** PUT /api/outlook/appointments/:key — a visit that the worker is writing into an appointment of their own in Outlook. */
export const keepAppointmentSchema = z.strictObject({
  childIds: z.array(z.string()).min(1).max(12),
  place: z.enum(slotPlaces),
  announced: z.boolean(),
  /** The time in the form once it is filled in, where the pane knows it: it tells the saved appointment from one saved before. */
  time: z.strictObject({ start: instant, end: instant }).optional(),
});
export type KeepAppointment = z.infer<typeof keepAppointmentSchema>;

const problemSchema = z.object({ title: z.string(), detail: z.string(), mend: z.string().optional() });
export type AppointmentProblem = z.infer<typeof problemSchema>;

/** What became of it so far. */
export const appointmentSchema = z.object({
  key: z.string(),
  /** `open`: not saved yet, or saved and in the way of something (`problem`). */
  state: z.enum(['open', 'booked', 'expired']),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
  place: z.enum(slotPlaces),
  announced: z.boolean(),
  /** What goes into the form. None of it says anything of a child. */
  form: z.object({ subject: z.string(), location: z.string(), link: z.string() }),
  /** It was saved, and could not be booked as it is. */
  problem: problemSchema.nullable(),
  /** Outlook could not be looked into the last time. */
  lookProblem: z.string().nullable(),
  /** Once it is booked. */
  booking: bookingSchema.nullable(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

/** GET /api/outlook/appointments — those that were saved in Outlook and could not be booked. */
export const appointmentsSchema = z.object({ appointments: z.array(appointmentSchema) });

/** The name under which the pane keeps the key among the appointment's custom properties. */
export const appointmentProperty = 'seenAndHeardVisit';
