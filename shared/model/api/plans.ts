import { z } from 'zod';
import { dateSchema } from '#shared/model/caseFile.ts';

/** The most that is kept beside a plan: a sentence or two, no account of the child. */
export const planWordsLimit = 300;

/** What a manager agreed for a child: who sees them, and by which day. It never moves the day that the policy gives. */
export const agreedPlanSchema = z.object({
  id: z.string(),
  /** `id` is null for the duty team, where nobody is named yet. */
  who: z.object({ id: z.string().nullable(), name: z.string() }),
  by: dateSchema,
  words: z.string().nullable(),
  agreedBy: z.string(),
  agreedAt: z.string(),
});
export type AgreedPlan = z.infer<typeof agreedPlanSchema>;

/** POST /api/children/:id/plans — `key` makes a repeated request the same plan; answers the child's page as it is then. */
export const agreePlanSchema = z.strictObject({
  key: z.uuid(),
  /** One of the choices. */
  who: z.union([z.literal('duty'), z.uuid()]),
  by: dateSchema,
  words: z.string().trim().max(planWordsLimit).optional(),
  /** The plan that was there when the person decided; null for none. Another one meanwhile: 409. */
  instead: z.uuid().nullable(),
});
export type AgreePlan = z.infer<typeof agreePlanSchema>;

/** Somebody who can be named in a plan. */
export const planChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  duty: z.boolean(),
  /** Works with the child by the newest export: only then can they open the child's page. */
  worksWith: z.boolean(),
  /** The person who asks. */
  me: z.boolean(),
});
export type PlanChoice = z.infer<typeof planChoiceSchema>;

/** GET /api/children/:id/plans/choices — the duty team can always be named beside these. */
export const planChoicesSchema = z.object({
  choices: z.array(planChoiceSchema),
  /** Between these days, both included. */
  first: dateSchema,
  last: dateSchema,
});
export type PlanChoices = z.infer<typeof planChoicesSchema>;
