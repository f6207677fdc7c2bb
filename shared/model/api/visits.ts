import { z } from 'zod';
import {
  answers,
  childSeenAnswers,
  momentSchema,
  visitModes,
  visitPlaces,
  visitPurposes,
  visitRoles,
} from '#shared/model/caseFile.ts';
import { nextVisitSchema } from '#shared/model/evaluation.ts';

/** What a person says of one child's part of a visit. Only `childSeen` must be answered; the rest stays unknown until it is. */
export const childAnswersSchema = z.strictObject({
  childId: z.string(),
  childSeen: z.enum(childSeenAnswers).exclude(['reported', 'unknown']),
  alone: z.enum(answers).optional(),
  aloneReason: z.string().max(300).optional(),
  awake: z.enum(answers).optional(),
  individually: z.boolean().optional(),
  homeSeen: z.enum(answers).optional(),
  bedroomSeen: z.enum(answers).or(z.literal('shared')).optional(),
  sleepingArrangementsSeen: z.enum(answers).optional(),
  interactionObserved: z.enum(answers).optional(),
  notHomeReason: z.string().max(300).optional(),
  /** Why the child was not seen, where they were not. */
  notSeenReason: z.string().max(300).optional(),
  /** The label of a home beside the main one that the child had on that day (CF-31); left out: the main home. */
  home: z.string().trim().min(1).max(60).optional(),
});
export type ChildAnswers = z.infer<typeof childAnswersSchema>;

/** POST /api/visits — one trip, each child their own answers. `key` makes a repeated request the same record. */
export const recordVisitSchema = z.strictObject({
  key: z.uuid(),
  bookingId: z.string().optional(),
  at: momentSchema,
  by: z.enum(visitRoles).optional(),
  mode: z.enum(visitModes).optional(),
  place: z.enum(visitPlaces).optional(),
  purpose: z.enum(visitPurposes).optional(),
  announced: z.boolean().optional(),
  children: z.array(childAnswersSchema).min(1).max(12),
});
export type RecordVisit = z.infer<typeof recordVisitSchema>;

/** POST /api/visits/:id/correct — a new version; the old one stays in the history. */
export const correctVisitSchema = recordVisitSchema.omit({ bookingId: true, children: true }).extend({
  answers: childAnswersSchema.omit({ childId: true }),
  version: z.number().int(),
});
export type CorrectVisit = z.infer<typeof correctVisitSchema>;

/** The answer to a record: how the dates moved, for each child. */
export const recordedSchema = z.object({
  children: z.array(
    z.object({
      childId: z.string(),
      name: z.string(),
      visitId: z.string(),
      counted: z.boolean(),
      because: z.array(z.string()),
      before: nextVisitSchema.nullable(),
      after: nextVisitSchema.nullable(),
    }),
  ),
});
export type Recorded = z.infer<typeof recordedSchema>;

/** GET /api/reported — visits that a source only reported, for the person who can say (SR-15). */
export const reportedListSchema = z.object({
  visits: z.array(
    z.object({
      childId: z.string(),
      name: z.string(),
      visitId: z.string(),
      at: z.string(),
      alone: z.string(),
      worker: z.string().nullable(),
    }),
  ),
});
export type ReportedList = z.infer<typeof reportedListSchema>;

/** POST /api/reported — in bulk: what was so, for each. */
export const confirmReportedSchema = z.strictObject({
  visits: z
    .array(
      z.strictObject({
        childId: z.string(),
        visitId: z.string(),
        childSeen: z.enum(['yes', 'briefly', 'no']),
        alone: z.enum(['yes', 'no', 'unknown']).optional(),
        homeSeen: z.enum(['yes', 'no', 'unknown']).optional(),
        bedroomSeen: z.enum(['yes', 'no', 'unknown', 'shared']).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type ConfirmReported = z.infer<typeof confirmReportedSchema>;
