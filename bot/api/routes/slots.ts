import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { findTimes } from '#bot/caseload/slots/findTimes.ts';
import { colleaguesOf } from '#bot/caseload/slots/whoGoes.ts';
import { whyNot } from '#bot/caseload/slots/whyNot.ts';
import { colleaguesSchema, slotPlaces, slotsSchema, whyNotSchema } from '#shared/model/api/bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { whoVisits } from './whoVisits.ts';

const params = z.object({ id: z.string() });
const idList = z
  .string()
  .max(500)
  .transform((ids) => ids.split(',').filter(Boolean));
const people = z
  .string()
  .max(500)
  .transform((ids) => ids.split(',').filter(Boolean))
  .pipe(z.array(z.uuid()).max(5))
  .optional();
const instant = z.iso.datetime({ offset: true });

const query = z.object({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  minutes: z.coerce.number().int().min(15).max(480).optional(),
  place: z.enum(slotPlaces).optional(),
  /** Brothers and sisters on the same trip: ids with commas between them. */
  with: idList.optional(),
  /** Colleagues who come along: each must be free. */
  people,
  /** The booking that is to be moved: its worker goes. */
  booking: z.string().optional(),
});

export const slotRoutes = [
  route({
    method: 'get',
    path: '/api/children/:id/slots',
    summary: 'Times at which a visit fits the worker’s Outlook and the child’s day',
    who: whoVisits,
    params,
    query,
    answer: slotsSchema,
    handle: ({ council, person, params: { id }, query: { with: others = [], ...wish } }) =>
      findTimes(council, person, { ...wish, childIds: [id, ...others] }),
  }),
  route({
    method: 'get',
    path: '/api/children/:id/why-not',
    summary: 'What stands against one very time for a visit, in plain words; it forbids nothing',
    who: whoVisits,
    params,
    query: z.object({
      start: instant,
      end: instant,
      place: z.enum(slotPlaces),
      with: idList.optional(),
      people,
      booking: z.string().optional(),
    }),
    answer: whyNotSchema,
    handle: ({ council, person, params: { id }, query: { with: others = [], ...time } }) =>
      whyNot(council, person, { ...time, childIds: [id, ...others] }),
  }),
  route({
    method: 'get',
    path: '/api/colleagues',
    summary: 'Who may come along to a visit, by name',
    who: whoVisits,
    answer: colleaguesSchema,
    handle: ({ council, person }) => colleaguesOf(council, person),
  }),
];
