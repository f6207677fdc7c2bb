import { z } from 'zod';
import { dateSchema } from '#shared/model/caseFile.ts';

/** A wall time in England, `08:45`. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written 08:45');

/** From one time of day to a later one. */
const times = { from: wallTimeSchema, to: wallTimeSchema };
const inOrder = ({ from, to }: { from: string; to: string }) => from < to;
const endBeforeStart = { path: ['to'], message: 'the end is not after the start' };
const days = { from: dateSchema, to: dateSchema };
const daysInOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const name = z.string().trim().min(1).max(120);

/**
 * Lessons with their dates, as a calendar file gives them. They say all of the days from `from` to `to` (both included) and nothing of
 * any other day.
 */
export const datedLessonsSchema = z
  .strictObject({
    ...days,
    lessons: z
      .array(
        z.strictObject({ date: dateSchema, ...times, subject: z.string() }).refine(inOrder, endBeforeStart),
      )
      .max(4000),
  })
  .refine(daysInOrder, endBeforeStart);
export type DatedLessons = z.infer<typeof datedLessonsSchema>;

/** Why a child is at no school, as far as people say; left out where the child is at one. */
export const learnsElsewhere = ['nursery', 'home-educated', 'no-school'] as const;

/** What is known of a child's school day beside the school, the year and the lessons. Every list may be left out: nothing of the kind is known. */
export const schoolDetailsSchema = z.strictObject({
  learns: z.enum(learnsElsewhere).optional(),
  /** The only times of the week at which the child is there (half days, a part-time timetable); left out: the whole day. */
  sessions: z
    .array(z.strictObject({ day: z.number().int().min(1).max(5), ...times }).refine(inOrder, endBeforeStart))
    .min(1)
    .max(20)
    .optional(),
  /** A nursery that is open in school holidays too. */
  allYear: z.boolean().optional(),
  exams: z
    .array(z.strictObject({ date: dateSchema, ...times, name }).refine(inOrder, endBeforeStart))
    .max(100)
    .optional(),
  studyLeave: z.array(z.strictObject(days).refine(daysInOrder, endBeforeStart)).max(10).optional(),
  /** What the child does at the same times every week: nobody asks them to miss it. */
  clubs: z
    .array(
      z
        .strictObject({
          name,
          days: z.array(z.number().int().min(1).max(7)).min(1),
          ...times,
          /** False: in school holidays too. */
          termTimeOnly: z.boolean(),
        })
        .refine(inOrder, endBeforeStart),
    )
    .max(20)
    .optional(),
});
export type SchoolDetails = z.infer<typeof schoolDetailsSchema>;
