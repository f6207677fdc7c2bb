import { z } from 'zod';
import { escalationSteps } from './caseFile.ts';

/** What another policy would mean for the same children: the shape of `what-if --json` (docs/what-if.md). */

/** One figure under the policies that hold, and under the others. */
const bothSchema = z.object({ now: z.number(), instead: z.number() });
export type Both = z.infer<typeof bothSchema>;

const figuresSchema = z.object({
  /** Children with whom work is open. */
  children: z.number(),
  /** Visits a month, to one decimal, if each clock comes round at its interval. */
  visitsAMonth: bothSchema,
  /** Hours a month for those visits, to one decimal. */
  hoursAMonth: bothSchema,
  /** Children whose next visit is late. */
  late: bothSchema,
  /** Children for whom the policies give no date. */
  withoutDate: bothSchema,
});
export type WhatIfFigures = z.infer<typeof figuresSchema>;

const childSideSchema = z.object({
  dueBy: z.string().nullable(),
  aimBy: z.string().nullable(),
  state: z.enum(['on-track', 'due-soon', 'late', 'not-set']),
  visitsAMonth: z.number(),
  /** Steps of the ladder that are open and not done. */
  steps: z.array(z.enum(escalationSteps)),
});
export type WhatIfSide = z.infer<typeof childSideSchema>;

const changeSchema = z.object({
  id: z.string(),
  worker: z.string().nullable(),
  involvement: z.string(),
  now: childSideSchema,
  instead: childSideSchema,
});
export type WhatIfChild = z.infer<typeof changeSchema>;

/** The minutes that one visit takes of a worker. */
export const visitMinutesSchema = z.object({
  visit: z.number().int().min(0),
  travel: z.number().int().min(0),
  recording: z.number().int().min(0),
  /** Those that nobody said, so that ours hold. */
  assumed: z.array(z.enum(['visit', 'travel', 'recording'])),
});
export type VisitMinutes = z.infer<typeof visitMinutesSchema>;

export const whatIfSchema = z.object({
  asOf: z.string(),
  /** The ids of the policies. */
  policies: z.object({ now: z.array(z.string()), instead: z.array(z.string()) }),
  /** What they are called, in the same order. */
  titles: z.object({ now: z.array(z.string()), instead: z.array(z.string()) }),
  minutes: visitMinutesSchema,
  total: figuresSchema,
  byInvolvement: z.array(figuresSchema.extend({ involvement: z.string() })),
  /** Empty where no worker is known. */
  byWorker: z.array(figuresSchema.extend({ worker: z.string().nullable() })),
  becomesLate: z.array(z.string()),
  stopsBeingLate: z.array(z.string()),
  /** Children for whom the other policies ask for a step of the ladder that those in force do not. */
  newSteps: z.array(z.string()),
  /** Children who would lose their date. */
  losesDate: z.array(z.string()),
  /** Every child for whom a date, a state, a rhythm or a step differs. */
  changes: z.array(changeSchema),
});
export type WhatIf = z.infer<typeof whatIfSchema>;
