import { z } from 'zod';
import { escalationSteps } from './caseFile.ts';

/**
 * What the rules say of a child: the shape of `due --json`, and of every page and card that shows a date.
 * A `dueBy` or `aimBy` is a day (`2026-11-12`, the end of that day in Europe/London) or, for a rule in hours,
 * an instant with its offset.
 */

export const obligationKinds = [
  'visit',
  'seen-alone',
  'home',
  'bedroom',
  'sleeping-arrangements',
  'unannounced',
  'seen-by-anyone',
  'contact',
  'keeping-in-touch',
  'recording',
  'retry',
] as const;
export const obligationStates = ['on-track', 'due-soon', 'late', 'not-set'] as const;
export type ObligationState = (typeof obligationStates)[number];
export const mustIncludeParts = [
  'alone',
  'awake',
  'interaction',
  'home',
  'bedroom',
  'sleeping-arrangements',
  'unannounced',
] as const;
export type MustInclude = (typeof mustIncludeParts)[number];

export const obligationSchema = z.object({
  /** `pack/clause`, such as `halton/HA-11`; with no pack that covers the involvement, `none/<involvement kind>`. */
  id: z.string(),
  clause: z.string(),
  kind: z.enum(obligationKinds),
  involvement: z.string(),
  countedFrom: z.object({ what: z.string(), at: z.string() }).nullable(),
  dueBy: z.string().nullable(),
  aimBy: z.string().nullable(),
  state: z.enum(obligationStates),
  /** The number is ours, because the text gives none. */
  assumed: z.boolean(),
  because: z.array(z.string()),
  /** With `not-set`: what a person can add to get a date. */
  missing: z.string().optional(),
});
export type Obligation = z.infer<typeof obligationSchema>;

export const nextVisitSchema = z.object({
  dueBy: z.string(),
  aimBy: z.string(),
  state: z.enum(obligationStates),
  mustInclude: z.array(z.enum(mustIncludeParts)),
  prefer: z.array(z.object({ what: z.string(), clause: z.string() })),
  obligation: z.string(),
});
export type NextVisit = z.infer<typeof nextVisitSchema>;

export const evaluationSchema = z.object({
  id: z.string(),
  unseen: z.boolean(),
  unconfirmed: z.boolean(),
  /** Facts that cannot be right, or are missing, in plain words. */
  findings: z.array(z.string()),
  next: nextVisitSchema.nullable(),
  obligations: z.array(obligationSchema),
  escalation: z.array(
    z.object({
      step: z.enum(escalationSteps),
      dueBy: z.string(),
      clause: z.string(),
      because: z.array(z.string()),
      done: z.boolean().optional(),
    }),
  ),
  advice: z.array(z.object({ clause: z.string(), text: z.string() })),
  notCounted: z.array(z.object({ visit: z.string(), clause: z.string(), because: z.string() })),
});
/** The rules' answer for one child at one moment. */
export type Evaluation = z.infer<typeof evaluationSchema>;
