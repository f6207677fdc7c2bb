import { route } from '#bot/api/route.ts';
import { bookPlanned } from '#bot/caseload/fortnight/bookPlanned.ts';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import { whyNotAt } from '#bot/caseload/fortnight/whyNotAt.ts';
import {
  againstSchema,
  bookFortnightSchema,
  fortnightBookedSchema,
  planFortnightSchema,
  whyNotThenSchema,
} from '#shared/model/api/fortnight.ts';
import { fortnightSentSchema, toSend } from '#shared/model/api/fortnightSent.ts';
import { whoVisits } from './whoVisits.ts';

export const fortnightRoutes = [
  route({
    method: 'post',
    path: '/api/fortnight',
    summary: 'A plan for two weeks of visits, within so many seconds; nothing is booked by it',
    who: whoVisits,
    body: planFortnightSchema,
    answer: fortnightSentSchema,
    changes: false,
    handle: async ({ council, person, body, signal }) =>
      toSend(await planVisits(council, person, body, signal)),
  }),
  route({
    method: 'post',
    path: '/api/fortnight/why-not',
    summary: 'What stands against a visit that begins then, in plain words',
    who: whoVisits,
    body: whyNotThenSchema,
    answer: againstSchema,
    changes: false,
    handle: ({ council, person, body }) => whyNotAt(council, person, body),
  }),
  route({
    method: 'post',
    path: '/api/fortnight/bookings',
    summary: 'Book visits of a plan, each by itself; the same key again is the same booking',
    who: whoVisits,
    body: bookFortnightSchema,
    answer: fortnightBookedSchema,
    handle: ({ council, person, body }) => bookPlanned(council, person, body),
  }),
];
