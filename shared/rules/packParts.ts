import { z } from 'zod';
import { durationSchema, involvementKinds } from '#shared/model/caseFile.ts';
import { type Duration, parseDuration } from '#shared/time/duration.ts';

/** The small parts of which the entries of a policy pack are made. */

/** A length of time: `10 working days`, `48 hours`. */
export const duration = durationSchema.transform((text): Duration => parseDuration(text)!);

/** A length of time that is counted in days: one in hours has no day to land on. */
export const dayDuration = duration.refine(
  ({ unit }) => unit !== 'hour',
  'this is counted in days, weeks or months, not in hours',
);

/** 0: the next day is day 1; 1: the day of the event is itself day 1 (SR-1). */
export const dayOfEvent = z.literal([0, 1]);

export const kinds = z.array(z.enum(involvementKinds)).min(1);

/** What every entry carries: the clause it comes from, and that clause in a sentence. */
export const cited = {
  clause: z.string().min(1),
  says: z.string().min(1),
  /** Where the number was not read in the source's own text: from where it comes. The reasons say so. */
  unverified: z.string().min(1).optional(),
};
