import { z } from 'zod';
import {
  awaySchema,
  dateSchema,
  durationSchema,
  escalationSteps,
  momentSchema,
  visitSchema,
  type InvolvementKind,
} from '#shared/model/caseFile.ts';
import { evaluationSchema } from '#shared/model/evaluation.ts';
import { meetingKinds } from '#shared/model/slots.ts';
import { rowProblemSchema } from './administration.ts';
import { bookingSchema } from './bookings.ts';
import { childAnswerSchema } from './invitations.ts';
import { agreedPlanSchema, planWordsLimit } from './plans.ts';
import { subjectCorrectionSchema } from './subjectCorrection.ts';
import { datedLessonsSchema, schoolDetailsSchema } from './schoolDetails.ts';

/** A child as a list shows them. `id` is ours and random: it is the only thing of a child that goes into an address. */
export const childLineSchema = z.object({
  id: z.string(),
  /** The name, or the council's id of the child until a name is known. */
  name: z.string(),
  initials: z.string(),
  /** In whole years; null when the date of birth is not known; unborn children have `expectedOn`. */
  age: z.number().nullable(),
  expectedOn: z.string().nullable(),
  involvements: z.array(z.string()),
  worker: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  team: z.string().nullable(),
  evaluation: evaluationSchema,
  /** The next booking from now on, if there is one. */
  booked: bookingSchema.nullable(),
  /** What a manager agreed and what has not come about yet, or null. */
  plan: agreedPlanSchema.nullable(),
  /** What came from the child's page about any visit and waits for an answer; left out: nothing. */
  answers: z.array(childAnswerSchema).optional(),
  /** The day since when the child is missing from the newest export, or null. */
  missingSince: z.string().nullable(),
});
export type ChildLine = z.infer<typeof childLineSchema>;

/** GET /api/children?view=mine | team — sorted by what is next. */
export const childListSchema = z.object({
  asOf: z.string(),
  children: z.array(childLineSchema),
  /** Groups of brothers and sisters among these children, by id. */
  families: z.array(z.array(z.string())),
});
export type ChildList = z.infer<typeof childListSchema>;

/** The work that neither the dataset nor Annex A has a place for, or tells apart: it is entered here. */
export const workEnteredHere = [
  'early-help',
  'private-fostering',
  'temporary-carer',
  'at-home-pending-assessment',
  'additional-home',
] as const satisfies readonly InvolvementKind[];

/** How a child may like to be told of a visit. */
export const waysToTell = ['text', 'call', 'letter', 'in-person', 'through-carer', 'through-school'] as const;

/** Facts that no export carries, entered on the child's page. `reason` is needed where the kind says so. */
export const enteredFactSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interval'),
    setBy: z.enum(['plan', 'matrix', 'court', 'review']),
    involvement: z.string(),
    from: dateSchema,
    visitEvery: durationSchema.optional(),
    aloneEvery: z.number().int().min(1).max(12).optional(),
    contactEvery: durationSchema.optional(),
    announced: z.boolean().optional(),
    contingency: z.string().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('child-asked'), at: momentSchema }),
  z.strictObject({ kind: z.literal('concern-raised'), at: momentSchema }),
  z.strictObject({ kind: z.literal('away'), ...awaySchema.shape }),
  z.strictObject({
    kind: z.literal('alone-exempt'),
    why: z.enum(['too-young', 'child-says-no', 'manager-decision']),
    /** The child's words, or the manager's reason. */
    reason: z.string().min(1).max(500),
    from: dateSchema,
    until: dateSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    /** The escalation step that was taken, where the decision is one. */
    step: z.string().optional(),
    text: z.string().min(1).max(1000),
    at: momentSchema,
  }),
  /** Kept through POST /api/children/:id/plans alone. */
  z.strictObject({
    kind: z.literal('agreed-plan'),
    /** The person who sees the child; null: the duty team. */
    who: z.uuid().nullable(),
    /** As they were called then. */
    name: z.string(),
    by: dateSchema,
    words: z.string().max(planWordsLimit).optional(),
    /** What it was agreed for: it answers no other matter of the child. */
    about: z
      .strictObject({
        kind: z.enum(['late', 'unseen']).nullable(),
        /** `pack/clause`. */
        obligation: z.string(),
        countedFrom: z.string(),
      })
      .optional(),
    /** The steps of the ladder that were taken by agreeing it, and when that was. */
    stepsTaken: z.array(z.enum(escalationSteps)).optional(),
    at: momentSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('able-to-engage'), able: z.boolean() }),
  z.strictObject({
    kind: z.literal('work'),
    involvement: z.enum(workEnteredHere),
    from: dateSchema,
    /** The last day, once it has ended. */
    until: dateSchema.optional(),
    /** What this home is called, where it is one of several; no address. */
    home: z.string().trim().min(1).max(60).optional(),
    /** The day on which the council was told of a private fostering arrangement. */
    notifiedOn: dateSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('home-agreed'),
    /** Permanence, or long-term fostering to whose fewer visits the child agrees. */
    what: z.enum(['permanence', 'long-term']),
    on: dateSchema,
  }),
  z.strictObject({ kind: z.literal('milestone'), milestone: z.string(), at: momentSchema }),
  z.strictObject({
    kind: z.literal('wishes'),
    askedOn: dateSchema,
    places: z.array(z.enum(['home', 'school', 'community', 'office', 'online'])).optional(),
    schoolIsFine: z.boolean().optional(),
    goodTimes: z
      .array(z.object({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() }))
      .optional(),
    badTimes: z
      .array(z.object({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() }))
      .optional(),
    lessonsNotToMiss: z.array(z.string().min(1).max(60)).optional(),
    who: z.string().max(200).optional(),
    /** How the child likes to be told of a visit. */
    toldBy: z.array(z.enum(waysToTell)).optional(),
    /** Who asked the child: the person's name with their role, an advocate, say. Left out: who entered it. */
    askedBy: z.string().trim().min(1).max(120).optional(),
    words: z.string().max(500).optional(),
  }),
  /** A Section 47 decision that the child is seen at school, at any time, whatever they wished (KSH-8). */
  z.strictObject({
    kind: z.literal('school-override'),
    /** What was decided, by whom, and why. */
    reason: z.string().trim().min(1).max(300),
    from: dateSchema,
    /** The last day on which it holds. */
    until: dateSchema,
  }),
  /** A meeting that the child takes part in, so that one trip can serve for a visit (KSH-9). */
  z.strictObject({
    kind: z.literal('meeting'),
    what: z.enum(meetingKinds),
    /** When it begins, with a time of day. */
    at: momentSchema,
    minutes: z.number().int().min(5).max(480),
    place: z.enum(['home', 'school', 'office', 'community', 'online']),
  }),
]);
export type EnteredFact = z.infer<typeof enteredFactSchema>;

/** A fact with who entered it and when; a withdrawn one stays in the history. */
export const storedFactSchema = z.object({
  id: z.string(),
  fact: enteredFactSchema,
  enteredBy: z.string(),
  enteredAt: z.string(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
export type StoredFact = z.infer<typeof storedFactSchema>;

/** A visit or attempt in the child's history, newest first. */
export const historyEntrySchema = z.object({
  visit: visitSchema,
  /** Where it came from: recorded here, or the export. */
  source: z.enum(['here', 'ssd', 'annex-a']),
  /** Did it reset the visit clock; if not, why not, with the clause. */
  counted: z.boolean(),
  because: z.array(z.string()),
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
  /** Earlier versions of a corrected record, newest first. */
  earlier: z.array(z.object({ visit: visitSchema, recordedBy: z.string(), recordedAt: z.string() })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const lessonSchema = z.object({
  /** ISO weekday, Monday is 1. */
  day: z.number().int().min(1).max(5),
  /** Week of a two-week timetable; left out when every week is the same. */
  week: z.enum(['1', '2']).optional(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** Where the child learns, and the lessons as far as they are known. */
export const schoolPlaceSchema = z.object({
  schoolId: z.string().nullable(),
  schoolName: z.string().nullable(),
  yearGroup: z.number().int().nullable(),
  /** Null: no timetable of the week is known, so nothing in school hours is offered (SR-24) but where `datedLessons` says what is on. */
  lessons: z.array(lessonSchema).nullable(),
  /** The last day on which `lessons` hold: a timetable ends with its school year. Left out: no end is known. */
  lessonsUntil: dateSchema.nullable().optional(),
  /** Left out or null: no calendar file was read, or it repeated exactly and became `lessons`. */
  datedLessons: datedLessonsSchema.nullable().optional(),
  ...schoolDetailsSchema.shape,
  /** The day from which the school is another than before; left out: none that we saw. */
  schoolSince: dateSchema.optional(),
});
export type SchoolPlace = z.infer<typeof schoolPlaceSchema>;

/** GET /api/children/:id */
export const childPageSchema = z.object({
  child: childLineSchema,
  dateOfBirth: z.string().nullable(),
  externalId: z.string(),
  involvementsInFull: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      start: z.string(),
      end: z.string().nullable(),
      /** What tells this home from others. */
      home: z.string().optional(),
    }),
  ),
  history: z.array(historyEntrySchema),
  facts: z.array(storedFactSchema),
  school: schoolPlaceSchema,
  /** Whether to ask for the child's wishes (again), and why; null: what they said is fresh. */
  askWishes: z
    .union([
      z.object({ why: z.literal('never') }),
      z.object({ why: z.enum(['six-months', 'new-home', 'new-school']), askedOn: dateSchema }),
    ])
    .nullable()
    .optional(),
  /** How the subjects of this child's own timetable are understood at their school, where people have said so. */
  subjects: z.array(subjectCorrectionSchema).optional(),
  /** Of a two-week timetable: which week this one is, or that the school does not say; left out: holiday, or every week is the same. */
  schoolWeek: z.enum(['1', '2', 'not-said']).optional(),
  bookings: z.array(bookingSchema),
  /** Brothers and sisters this person may see. */
  family: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      dueBy: z.string().nullable(),
      /** What their next visit must include; nothing where they have none. */
      mustInclude: evaluationSchema.shape.next.unwrap().shape.mustInclude,
    }),
  ),
});
export type ChildPage = z.infer<typeof childPageSchema>;

/**
 * POST /api/children/:id/facts, and POST /api/children/:id/facts/:factId/withdraw (no body) — both answer the child's
 * page as it is then.
 */
export const addFactSchema = z.strictObject({ fact: enteredFactSchema });

/** PUT /api/children/:id/school */
export const setSchoolSchema = z.strictObject({
  schoolId: z.string().nullable(),
  yearGroup: z.number().int().min(-1).max(14).nullable(),
  lessons: z.array(lessonSchema).nullable(),
  /** Left out: until the end of the school year. */
  lessonsUntil: dateSchema.nullable().optional(),
  datedLessons: datedLessonsSchema.nullable().optional(),
  ...schoolDetailsSchema.shape,
});

/**
 * PUT /api/children/:id/timetable-file — what a calendar file says of the child's lessons. Nothing is kept: they are sent back with
 * PUT /api/children/:id/school. One of `lessons` and `datedLessons` is null.
 */
export const timetableFileSchema = z.object({
  lessons: z.array(lessonSchema).nullable(),
  datedLessons: datedLessonsSchema.nullable(),
  from: dateSchema,
  to: dateSchema,
  count: z.number(),
  leftOut: z.number(),
  problems: z.array(rowProblemSchema),
});
export type TimetableFile = z.infer<typeof timetableFileSchema>;

/** PUT /api/schools/:id/subjects — corrects what one subject's name means at a school; null: read it from the name again. Answers the same. */
export const correctSubjectSchema = z.strictObject({
  name: subjectCorrectionSchema.shape.name,
  taughtAs: subjectCorrectionSchema.shape.taughtAs.nullable(),
});
export type CorrectSubject = z.infer<typeof correctSubjectSchema>;
