import { z } from 'zod';

/** What a lesson is: a core subject, another that is not to be missed, or one that a visit may be in. */
export const taughtAsKinds = ['English', 'maths', 'science', 'keep', 'not-core'] as const;

/** What one school means by a name in its timetables, where its name was understood wrongly. */
export const subjectCorrectionSchema = z.strictObject({
  /** As the timetables write it; capitals and spaces around it do not matter. */
  name: z.string().trim().min(1).max(120),
  taughtAs: z.enum(taughtAsKinds),
});
export type SubjectCorrection = z.infer<typeof subjectCorrectionSchema>;
