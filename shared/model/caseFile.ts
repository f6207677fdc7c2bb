import { z } from 'zod';

/**
 * The case file: a child's facts as the rules see them. Every way in (an export, the tab, a file on the
 * command line) ends in this shape, and the rules know no other. Anything left out is unknown.
 * Times are Europe/London wall time (`2026-11-05T16:00`) unless they carry an offset; dates are `2026-11-05`.
 */

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** True for a day that is in the calendar: `2026-02-29` is not. */
function isRealDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day, `2026-11-05`. */
export const dateSchema = z
  .string()
  .regex(datePattern, 'a date is written 2026-11-05')
  .refine(isRealDay, 'there is no such day in the calendar');

/** A day, or a day with a time: `2026-11-05`, `2026-11-05T16:00`, `2026-11-05T16:00Z`. */
export const momentSchema = z
  .string()
  .regex(momentPattern, 'a time is written 2026-11-05T16:00, or 2026-11-05 where only the day is known')
  .refine(isRealDay, 'there is no such day in the calendar')
  .refine((text) => {
    const time = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text);
    return !time || (Number(time[1]) < 24 && Number(time[2]) < 60 && Number(time[3] ?? 0) < 60);
  }, 'there is no such time of day');

export const involvementKinds = [
  'early-help',
  'assessment',
  'child-in-need',
  'section-47',
  'child-protection',
  'in-care',
  'short-breaks',
  'adoption-placement',
  'private-fostering',
  'temporary-carer',
  'interim-order-at-home',
  'care-order-at-home',
  'at-home-pending-assessment',
  'additional-home',
  'care-leaver',
] as const;
export type InvolvementKind = (typeof involvementKinds)[number];

export const milestoneKinds = [
  'strategy-meeting',
  'initial-conference',
  'review-held',
  /** A child protection review conference that was held. */
  'review-conference',
  /** For which day the next one is planned, and the next review in care; the plan alone counts as neither held. */
  'conference-planned',
  'review-planned',
  'carer-approved',
  'final-hearing',
  'order-made',
  'missing-from',
  'returned',
  'child-asked',
  'carer-asked',
  'concern-raised',
  'assessment-authorised',
  'step-done',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const visitRoles = [
  'lead-social-worker',
  'duty-social-worker',
  'other-social-worker',
  'personal-adviser',
  'early-help-practitioner',
  'other',
] as const;
export type VisitRole = (typeof visitRoles)[number];

export const visitModes = ['in-person', 'video', 'phone', 'message'] as const;
export const visitPlaces = ['home', 'school', 'community', 'office', 'other'] as const;
export const visitPurposes = [
  'planned',
  'unplanned',
  'transport',
  'transport-planned-as-visit',
  'meeting',
] as const;
export const childSeenAnswers = ['yes', 'briefly', 'no', 'unknown', 'reported', 'cancelled'] as const;
/** An answer about a visit. `unknown` counts as no (SR-10); `exempt` needs a reason (SR-12). */
export const answers = ['yes', 'no', 'exempt', 'unknown'] as const;
export type Answer = (typeof answers)[number];
export const escalationSteps = [
  'team-manager',
  'head-of-service',
  'core-group-and-chair',
  'other-agencies',
  'legal-planning',
  'supervisor',
  'management-consultation',
] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** A number of days, weeks, months or hours as people write it: `5 working days`, `6 weeks`, `1 month`. */
const durationForm =
  'a length of time is written like "10 working days", "28 days", "6 weeks", "3 months" or "48 hours"';
export const durationSchema = z
  .string(durationForm)
  .regex(/^[1-9]\d{0,3} (working days?|days?|weeks?|months?|hours?)$/, durationForm);

export const planSchema = z.strictObject({
  from: dateSchema.optional(),
  visitEvery: durationSchema.optional(),
  /** 1: alone at every visit; 2: at every other visit. */
  aloneEvery: z.number().int().min(1).max(12).optional(),
  announced: z.boolean().optional(),
  contactEvery: durationSchema.optional(),
  setBy: z.enum(['plan', 'matrix', 'court', 'review']).optional(),
  contingency: z.string().optional(),
});
export type Plan = z.infer<typeof planSchema>;

export const involvementSchema = z.strictObject({
  /** One of `involvementKinds`; another kind is kept and comes out as a finding, since a child must never vanish over a word. */
  kind: z.string().min(1),
  start: dateSchema,
  end: dateSchema.nullish(),
  plans: z.array(planSchema).optional(),
  plan: planSchema.optional(),
  careStart: dateSchema.optional(),
  permanenceAgreedOn: dateSchema.optional(),
  longTermAgreedOn: dateSchema.optional(),
  stays: z.array(dateSchema).optional(),
  notifiedOn: dateSchema.optional(),
  orderOn: dateSchema.optional(),
  /** A label that tells homes apart; no address. */
  home: z.string().optional(),
});
export type Involvement = z.infer<typeof involvementSchema>;

export const milestoneSchema = z.strictObject({
  kind: z.enum(milestoneKinds),
  at: momentSchema,
  step: z.enum(escalationSteps).optional(),
});
export type Milestone = z.infer<typeof milestoneSchema>;

export const awaySchema = z.strictObject({
  from: dateSchema,
  /** The last day away. */
  to: dateSchema,
  reason: z.string().optional(),
});

/** Why a child need not be seen alone for a time (SR-12). */
export const exemptionGrounds = ['too-young', 'child-says-no', 'manager-decision'] as const;

/** An exemption from "alone" that holds for a time, whatever the visits say; one visit's own is in its `alone`. */
export const aloneExemptionSchema = z.strictObject({
  why: z.enum(exemptionGrounds),
  /** The child's own words, or the manager's reason. */
  reason: z.string().min(1),
  from: dateSchema,
  /** The last day, where it ends sooner than the policy lets it lapse. */
  until: dateSchema.optional(),
});
export type AloneExemption = z.infer<typeof aloneExemptionSchema>;

/** A time in which this child is visited by video, agreed for this child alone; only a policy that knows it counts such visits. */
export const videoExceptionSchema = z.strictObject({
  reason: z.string().min(1),
  from: dateSchema,
  /** The last day. */
  until: dateSchema,
});

export const visitSchema = z.strictObject({
  id: z.string().min(1),
  at: momentSchema,
  by: z.enum(visitRoles).or(z.literal('unknown')).optional(),
  mode: z.enum(visitModes).or(z.literal('unknown')).optional(),
  place: z.enum(visitPlaces).or(z.literal('unknown')).optional(),
  purpose: z.enum(visitPurposes).or(z.literal('unknown')).optional(),
  childSeen: z.enum(childSeenAnswers).optional(),
  scheduledAt: momentSchema.optional(),
  alone: z.enum(answers).optional(),
  aloneReason: z.string().optional(),
  awake: z.enum(answers).optional(),
  individually: z.boolean().optional(),
  homeSeen: z.enum(answers).optional(),
  bedroomSeen: z.enum(answers).or(z.literal('shared')).optional(),
  sleepingArrangementsSeen: z.enum(answers).optional(),
  interactionObserved: z.enum(answers).optional(),
  notHomeReason: z.string().optional(),
  /** Why the child was not seen, where they were not. */
  notSeenReason: z.string().optional(),
  announced: z.boolean().optional(),
  recordedAt: momentSchema.optional(),
  home: z.string().optional(),
  /**
   * The counting tests for which this visit's source has no field at all (SR-22): taken as met, and the reason says so.
   * Never written by a person; the import sets it.
   */
  sourceSilentOn: z
    .array(z.enum(['by', 'mode', 'place', 'purpose', 'awake', 'individually', 'interaction']))
    .optional(),
});
export type Visit = z.infer<typeof visitSchema>;

export const childSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  dateOfBirth: dateSchema.nullish(),
  ableToEngage: z.boolean().optional(),
  unborn: z.boolean().optional(),
  expectedOn: dateSchema.optional(),
  involvements: z.array(involvementSchema).default([]),
  milestones: z.array(milestoneSchema).default([]),
  away: z.array(awaySchema).default([]),
  aloneExemptions: z.array(aloneExemptionSchema).optional(),
  videoExceptions: z.array(videoExceptionSchema).optional(),
  visits: z.array(visitSchema).default([]),
});
/** A child's facts. */
export type Child = z.infer<typeof childSchema>;

export const caseFileSchema = z.strictObject({
  policy: z.array(z.string().min(1)).default([]),
  asOf: momentSchema.optional(),
  children: z.array(childSchema),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
