import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { correctVisit } from '#bot/caseload/visits/correctVisit.ts';
import { recordVisit } from '#bot/caseload/visits/recordVisit.ts';
import { correctVisitSchema, recordedSchema, recordVisitSchema } from '#shared/model/api/visits.ts';
import { whoVisits } from './whoVisits.ts';

export const visitRoutes = [
  route({
    method: 'post',
    path: '/api/visits',
    summary: 'Say how a visit went, each child their own answers; answers how the dates moved',
    who: whoVisits,
    body: recordVisitSchema,
    answer: recordedSchema,
    status: 201,
    handle: ({ council, person, body }) => recordVisit(council, person, body),
  }),
  route({
    method: 'post',
    path: '/api/visits/:id/correct',
    summary: 'Correct a record; the old version stays in the history',
    who: whoVisits,
    params: z.object({ id: z.string() }),
    body: correctVisitSchema,
    answer: recordedSchema,
    handle: ({ council, person, params: { id }, body }) => correctVisit(council, person, id, body),
  }),
];
