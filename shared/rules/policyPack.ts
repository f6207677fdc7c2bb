import { z } from 'zod';
import {
  childSchema,
  escalationSteps,
  involvementKinds,
  milestoneKinds,
  momentSchema,
  visitPurposes,
  visitRoles,
} from '#shared/model/caseFile.ts';
import { mustIncludeParts } from '#shared/model/evaluation.ts';
import { clockSchema, firstVisitSchema } from './clockRules.ts';
import { inconsistenciesOf } from './packConsistency.ts';
import { cited, dayDuration, dayOfEvent, duration, kinds } from './packParts.ts';

/**
 * A policy pack: one council's (or the law's) visiting policy as data. Every entry carries the clause it comes from and,
 * in `says`, that clause in a sentence. docs/policies.md teaches how to write one.
 */

/** What became of a visit that was meant for the child but failed for them (SR-9). */
export const attemptOutcomes = ['not-seen', 'briefly', 'asleep', 'group', 'cancelled'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** The tests that a visit must pass to reset the pack's visit clocks (SR-9, SR-20, SR-22). */
const countingSchema = z.strictObject({
  inPerson: z.strictObject({
    ...cited,
    /** Whether a video call may stand for a visit while an exception is agreed for the child. */
    exceptions: z.boolean().default(false),
  }),
  role: z.strictObject({
    ...cited,
    count: z.array(z.enum(visitRoles)).min(1),
    /** For these involvements others count instead. */
    countFor: z.partialRecord(z.enum(involvementKinds), z.array(z.enum(visitRoles)).min(1)).default({}),
    /** The role that the policy names; a visit in another role that counts is marked so (SR-20). */
    allocated: z.enum(visitRoles).optional(),
  }),
  purpose: z.strictObject({
    ...cited,
    count: z.array(z.enum(visitPurposes)).min(1),
    /** Whether a visit whose purpose is not recorded may count. */
    unknownCounts: z.boolean().default(false),
    /** The clause for a purpose, where it has its own. */
    clauseFor: z.partialRecord(z.enum(visitPurposes), z.string()).default({}),
  }),
  seen: z.strictObject({ ...cited, cancelledClause: z.string().optional() }),
  awake: z.strictObject({ ...cited, underAge: z.number().int().positive().optional() }).optional(),
  individually: z.strictObject(cited).optional(),
});

/** A visit owed because something happened: the child asked, a concern was raised. */
const requestSchema = z.strictObject({
  ...cited,
  /** Left out: for all that the policy covers. */
  for: kinds.optional(),
  after: z.array(z.enum(milestoneKinds)).min(1),
  within: duration,
  aim: duration.optional(),
  assumed: z.boolean().default(false),
});
export type VisitOnRequest = z.infer<typeof requestSchema>;

const retrySchema = z.strictObject({
  ...cited,
  after: z.array(z.enum(attemptOutcomes)).min(1),
  /** The first of a row opens the retry only here; a further one of the row anywhere. */
  opensAt: z.literal('home').optional(),
  within: duration,
  aim: duration.optional(),
  assumed: z.boolean().default(false),
});
export type Retry = z.infer<typeof retrySchema>;

/** What follows a visit that was made but lacked something. */
const followUpSchema = z.strictObject({
  ...cited,
  for: kinds.optional(),
  /** `home`: the child was seen elsewhere. `alone`: that visit had to be alone, and was not. */
  lacking: z.enum(['home', 'alone']),
  /** With `alone`: attempts that failed so count as not alone too, where the visit had to be alone. */
  attempts: z.array(z.enum(attemptOutcomes)).default([]),
  within: duration,
  aim: duration.optional(),
  assumed: z.boolean().default(false),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What the next visit must achieve. */
const demandSchema = z.strictObject({
  ...cited,
  /** Left out: for all that the policy covers. */
  for: kinds.optional(),
  include: z.enum(mustIncludeParts),
  /** 1: at every visit; 2: at every other visit (SR-10). */
  every: z.number().int().min(1).optional(),
  when: z.enum(['last-visit-elsewhere', 'last-visit-lacked-it', 'home-is-included']).optional(),
  underAge: z.number().int().positive().optional(),
});
export type Demand = z.infer<typeof demandSchema>;

export const escalationTriggerSchema = z.union([
  z.strictObject({ attempt: z.number().int().min(1) }),
  z.strictObject({ deadline: z.literal('missed') }),
  z.strictObject({ visit: z.literal('late') }),
  z.strictObject({ unseenFor: dayDuration }),
  z.strictObject({ notAlone: z.number().int().min(1) }),
  z.strictObject({ childSays: z.literal('no') }),
  z.strictObject({ noNumberFor: dayDuration }),
  z.strictObject({ step: z.enum(escalationSteps) }),
]);
export type EscalationTrigger = z.infer<typeof escalationTriggerSchema>;

const stepSchema = z.strictObject({
  ...cited,
  /** Left out: for all that the policy covers. */
  for: kinds.optional(),
  step: z.enum(escalationSteps),
  /** Whichever comes first. */
  when: z.array(escalationTriggerSchema).min(1),
  within: z.literal('same day').or(duration),
});
export type EscalationRule = z.infer<typeof stepSchema>;

const adviceSchema = z.strictObject({
  ...cited,
  look: z.enum([
    'one-place-only',
    'mostly-home',
    'home-visits-mostly-unannounced',
    'home-where-possible',
    'alone-from-three',
  ]),
  /** How many of the last counted visits are looked at. */
  over: z.number().int().min(1).default(1),
});
export type AdviceRule = z.infer<typeof adviceSchema>;

/** What the child's plan must hold. */
const planAskSchema = z.strictObject({
  ...cited,
  for: kinds,
  holds: z.array(z.enum(['visitEvery', 'announced', 'contingency'])).min(1),
});

/** A clause that changes no number but that the reader of the date should know. */
const noteSchema = z.strictObject({
  ...cited,
  for: kinds,
  alongside: kinds,
  until: z.array(z.enum(milestoneKinds)).min(1),
});

const caseSchema = z.strictObject({
  name: z.string().min(1),
  asOf: momentSchema,
  child: childSchema,
  /** A part of what `due --json` prints for the child; what is left out is not compared. */
  expect: z.record(z.string(), z.unknown()),
});

const policyPackShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is small letters, digits and hyphens, like "bedford-borough"'),
  name: z.string().min(1),
  about: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    dated: z.string().min(1).optional(),
    /** Where it can be read; several where it is several pages. */
    url: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  }),
  /** The pack of which this one changes only what it says itself; put together when the file is read. */
  extends: z.string().optional(),
  /** The involvements that this policy has numbers for. */
  covers: z.array(z.enum(involvementKinds)).default([]),
  settings: z
    .strictObject({
      /** Working days that `aimBy` lies before `dueBy`. */
      cushion: z.number().int().min(0).max(20).default(2),
      /** 0: the next day is day 1; 1: the day of the event is itself day 1 (SR-1). */
      dayOfEvent: dayOfEvent.default(0),
      bankHolidays: z.enum(['not working days', 'working days']).default('not working days'),
      /** Below this age "alone" may be exempt as too young; where a policy names none it is 4 (SR-23). */
      tooYoungForAlone: z.number().int().min(0).max(18).default(4),
      /** An exemption from "alone" lapses after this, or at the next review (SR-12). */
      exemptionLapsesAfter: dayDuration.default({ count: 3, unit: 'month' }),
    })
    .prefault({}),
  /** Left out in a pack of conduct alone, which has no clocks. */
  counting: countingSchema.optional(),
  /** Where the policy names an age for "alone": below it only a child who is able to engage is asked to be seen alone. */
  aloneAge: z.strictObject({ ...cited, from: z.number().int().min(1).max(18) }).optional(),
  clocks: z.array(clockSchema).default([]),
  firstVisits: z.array(firstVisitSchema).default([]),
  /** While one of `kinds` is open, its rules stand in place of those of `insteadOf`. */
  replaces: z.array(z.strictObject({ kinds, insteadOf: kinds })).default([]),
  /** The clause by which a plan, matrix or court may ask for more often (SR-14). */
  plans: z
    .strictObject({
      ...cited,
      clauseFor: z.partialRecord(z.enum(['plan', 'matrix', 'court', 'review']), z.string()).default({}),
    })
    .optional(),
  requests: z.array(requestSchema).default([]),
  retries: z.array(retrySchema).default([]),
  followUps: z.array(followUpSchema).default([]),
  demands: z.array(demandSchema).default([]),
  planAsks: z.array(planAskSchema).default([]),
  notes: z.array(noteSchema).default([]),
  /** How to treat the child, for a pack that stands beside any other. */
  conduct: z.array(z.strictObject(cited)).default([]),
  recording: z.strictObject({ ...cited, within: duration, assumed: z.boolean().default(false) }).optional(),
  holiday: z.strictObject({ plan: z.strictObject(cited), contact: z.strictObject(cited) }).optional(),
  escalation: z.array(stepSchema).default([]),
  advice: z.array(adviceSchema).default([]),
  /** Involvements that this policy sends to another one. */
  elsewhere: z.array(z.strictObject({ ...cited, for: kinds, missing: z.string().min(1) })).default([]),
  /** Clauses that need no rule here, each with who keeps it. */
  keptElsewhere: z.array(z.strictObject({ ...cited, by: z.string().min(1) })).default([]),
  cases: z.array(caseSchema).default([]),
});

/** A policy pack that has been read and checked. */
export type PolicyPack = z.infer<typeof policyPackShape> & {
  /** Where values change by date: the pack as it reads from each day on, the first from the beginning (`packOn`). */
  periods?: { from: string | null; pack: PolicyPack }[];
};

/** A pack that says how often: one with clocks, and so with the tests by which a visit counts. */
export type FrequencyPack = PolicyPack & { counting: NonNullable<PolicyPack['counting']> };

/** False for a pack of conduct alone. */
export function saysHowOften(pack: PolicyPack): pack is FrequencyPack {
  return pack.counting !== undefined;
}

/** Reads a pack: first each part by itself, then whether they fit together. */
export const policyPackSchema = policyPackShape.superRefine((pack, context) => {
  for (const { path, message } of inconsistenciesOf(pack))
    context.addIssue({ code: 'custom', path, message });
});
