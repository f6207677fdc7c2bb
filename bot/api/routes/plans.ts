import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { agreePlan } from '#bot/caseload/plans/agreePlan.ts';
import { planChoices } from '#bot/caseload/plans/planChoices.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { childPageSchema } from '#shared/model/api/children.ts';
import { agreePlanSchema, planChoicesSchema } from '#shared/model/api/plans.ts';

const params = z.object({ id: z.string() });
const who = ['manager', 'head-of-service'] as const;

export const planRoutes = [
  route({
    method: 'get',
    path: '/api/children/:id/plans/choices',
    summary: 'Whom a manager can name in a plan for a child, and for which days',
    who,
    params,
    answer: planChoicesSchema,
    handle: ({ council, person, params: { id } }) => planChoices(council, person, id),
  }),
  route({
    method: 'post',
    path: '/api/children/:id/plans',
    summary: 'Agree who sees a child and by when; answers the page as it is then',
    who,
    params,
    body: agreePlanSchema,
    answer: childPageSchema,
    status: 201,
    handle: async ({ council, person, params: { id }, body }) => {
      await agreePlan(council, person, id, body);
      return readChildPage(council, person, id);
    },
  }),
];
