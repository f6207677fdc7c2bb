import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { listWeek } from '#bot/caseload/booking/listWeek.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { retryOutlook } from '#bot/caseload/booking/retryOutlook.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import {
  bookingSchema,
  bookSchema,
  cancelSchema,
  moveSchema,
  weekSchema,
} from '#shared/model/api/bookings.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { whoVisits } from './whoVisits.ts';

const params = z.object({ id: z.string() });

export const bookingRoutes = [
  route({
    method: 'post',
    path: '/api/bookings',
    summary: 'Book a visit; the same key again is the same booking',
    who: whoVisits,
    body: bookSchema,
    answer: bookingSchema,
    status: 201,
    handle: ({ council, person, body }) => bookVisit(council, person, body),
  }),
  route({
    method: 'get',
    path: '/api/bookings',
    summary: 'The bookings of the person who asks, from one day to another, both included',
    who: whoVisits,
    query: z.object({ from: dateSchema, to: dateSchema }),
    answer: weekSchema,
    handle: async ({ council, person, query }) => ({
      bookings: await listWeek(council, person, query.from, query.to),
    }),
  }),
  route({
    method: 'get',
    path: '/api/bookings/:id',
    summary: 'One booking, as it is now',
    who: whoVisits,
    params,
    answer: bookingSchema,
    handle: ({ council, person, params: { id } }) => showBooking(council, person, id),
  }),
  route({
    method: 'patch',
    path: '/api/bookings/:id',
    summary: 'Move a booking to another time or place',
    who: whoVisits,
    params,
    body: moveSchema,
    answer: bookingSchema,
    handle: ({ council, person, params: { id }, body }) => moveBooking(council, person, id, body),
  }),
  route({
    method: 'post',
    path: '/api/bookings/:id/cancel',
    summary:
      'Cancel a booking; one that the family or the worker could not keep stays on record as an attempt',
    who: whoVisits,
    params,
    body: cancelSchema,
    answer: bookingSchema,
    handle: ({ council, person, params: { id }, body }) => cancelBooking(council, person, id, body),
  }),
  route({
    method: 'post',
    path: '/api/bookings/:id/outlook',
    summary: 'Try Outlook again, once what stood in the way is mended',
    who: whoVisits,
    params,
    answer: bookingSchema,
    handle: ({ council, person, params: { id } }) => retryOutlook(council, person, id),
  }),
];
