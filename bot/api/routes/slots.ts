import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { findTimes } from '#bot/caseload/slots/findTimes.ts';
import { slotPlaces, slotsSchema } from '#shared/model/api/bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { whoVisits } from './whoVisits.ts';

const query = z.object({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  minutes: z.coerce.number().int().min(15).max(480).optional(),
  place: z.enum(slotPlaces).optional(),
  /** Brothers and sisters on the same trip: ids with commas between them. */
  with: z.string().max(500).optional(),
});

export const slotRoutes = [
  route({
    method: 'get',
    path: '/api/children/:id/slots',
    summary: 'Times at which a visit fits the worker’s Outlook and the child’s day',
    who: whoVisits,
    params: z.object({ id: z.string() }),
    query,
    answer: slotsSchema,
    handle: ({ council, person, params: { id }, query: { with: others = '', ...wish } }) =>
      findTimes(council, person, { ...wish, childIds: [id, ...others.split(',').filter(Boolean)] }),
  }),
];
