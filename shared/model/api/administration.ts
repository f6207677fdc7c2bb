import { z } from 'zod';
import { dateSchema } from '#shared/model/caseFile.ts';
import { wallTimeSchema } from './schoolDetails.ts';
import { subjectCorrectionSchema } from './subjectCorrection.ts';

export const importKinds = ['ssd', 'annex-a', 'people', 'names', 'schools', 'pupils'] as const;
export type ImportKind = (typeof importKinds)[number];

export const rowProblemSchema = z.object({
  file: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  reason: z.string(),
  mend: z.string(),
});

/**
 * An import on its way. POST /api/imports {kind} → PUT /api/imports/:id/files/:name (the bytes) →
 * POST /api/imports/:id/read → GET until `preview` → POST /api/imports/:id/apply → GET until `done`.
 * Nothing of the council changes before `apply`, and `apply` changes all or nothing.
 */
export const importSchema = z.object({
  id: z.string(),
  kind: z.enum(importKinds),
  state: z.enum(['waiting', 'reading', 'preview', 'applying', 'done', 'failed']),
  files: z.array(z.string()),
  progress: z.object({ done: z.number(), total: z.number() }),
  startedBy: z.string(),
  startedAt: z.string(),
  /** What will change (or has), in counts: new, changed, unchanged, closed, missing, back, … */
  counts: z.record(z.string(), z.number()),
  /** A line for each kind of change a person should see before saying yes. */
  changes: z.array(z.string()),
  problems: z.array(rowProblemSchema),
  /** With `failed`: what stands in the way, where, and how to mend it. */
  error: z.string().nullable(),
});
export type Import = z.infer<typeof importSchema>;

export const policyChoiceSchema = z.object({
  id: z.string(),
  from: dateSchema,
  /** The last day on which it holds, where it was left out and what follows begins later. Set by the server. */
  until: dateSchema.optional(),
});

/** Something wrong with a policy of the council's own. */
export const packTroubleSchema = z.object({
  /** Its id, or the one that the name of its file promises. */
  policy: z.string(),
  title: z.string(),
  /**
   * `kept`: its last good text holds. `lost`: chosen, and nothing of it is left. `not-used`: not chosen, and not in the list.
   * `wrong-cases`: in use, though worked cases come out otherwise.
   */
  what: z.enum(['kept', 'lost', 'not-used', 'wrong-cases']),
  /** A line for each fault, with its place and its mend. */
  problems: z.array(z.string()),
});
export type PackTrouble = z.infer<typeof packTroubleSchema>;

/** GET and PUT /api/policies */
export const policiesSchema = z.object({
  available: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      covers: z.array(z.string()),
      /** The council's own, and none that comes with the product. */
      own: z.boolean(),
    }),
  ),
  chosen: z.array(policyChoiceSchema),
  troubles: z.array(packTroubleSchema),
});
export type Policies = z.infer<typeof policiesSchema>;
export const choosePoliciesSchema = z.strictObject({ chosen: z.array(policyChoiceSchema) });

/** GET /api/people — who is matched to an account, and which names of the export are not. */
export const peopleListSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      account: z.string(),
      roles: z.array(z.string()),
      teams: z.array(z.string()),
      children: z.number(),
    }),
  ),
  notMatched: z.array(
    z.object({
      staff: z.string(),
      name: z.string().nullable(),
      team: z.string().nullable(),
      children: z.number(),
    }),
  ),
});
export type PeopleList = z.infer<typeof peopleListSchema>;

export const bellSchema = z.object({
  name: z.string().min(1),
  from: z.string(),
  to: z.string(),
  /** Lessons, or a time to leave the child with their friends. */
  kind: z.enum(['lesson', 'break', 'lunch', 'registration', 'other']),
  /** ISO weekdays; left out: every school day. */
  days: z.array(z.number().int().min(1).max(5)).optional(),
  /** Week of a two-week timetable; left out: both. */
  week: z.enum(['1', '2']).optional(),
  /** Left out: every year group. */
  yearGroups: z.array(z.number().int()).optional(),
  /**
   * Of a lesson: true where core lessons are taught then, false where none ever is, as the school's day plan says; it holds for a child
   * whose own timetable is not known. Left out: not known.
   */
  core: z.boolean().optional(),
});

/** Left out: every year group. */
const yearGroups = z.array(z.number().int().min(-1).max(14)).min(1).optional();

export const schoolSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  /** For the journey there. */
  postcode: z.string().optional(),
  bells: z.array(bellSchema),
  terms: z.array(z.object({ from: dateSchema, to: dateSchema })),
  /** INSET days and other closures. */
  closed: z.array(z.object({ date: dateSchema, why: z.string() })),
  /** For a two-week timetable: which week a date is in. */
  weeks: z.array(z.object({ date: dateSchema, week: z.enum(['1', '2']) })).optional(),
  /** Days on which everybody goes home early, and when. */
  earlyFinish: z.array(z.object({ date: dateSchema, at: wallTimeSchema })).optional(),
  exams: z
    .array(
      z.object({ date: dateSchema, from: wallTimeSchema, to: wallTimeSchema, name: z.string(), yearGroups }),
    )
    .optional(),
  studyLeave: z.array(z.object({ from: dateSchema, to: dateSchema, yearGroups })).optional(),
  /** Subjects whose names were understood wrongly. */
  subjects: z.array(subjectCorrectionSchema).optional(),
});
export type School = z.infer<typeof schoolSchema>;
/** GET /api/schools; PUT /api/schools/:id with one school. */
export const schoolsSchema = z.object({ schools: z.array(schoolSchema) });
