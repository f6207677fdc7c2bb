import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { childListSchema } from '#shared/model/api/children.ts';

export const childRoutes = [
  route({
    method: 'get',
    path: '/api/children',
    summary: 'The children a person works with, or those of their teams, sorted by what is next',
    who: ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner', 'manager', 'head-of-service'],
    query: z.object({ view: z.enum(['mine', 'team']) }),
    answer: childListSchema,
    handle: ({ council, person, query }) => listChildren(council, person, query.view),
  }),
];
