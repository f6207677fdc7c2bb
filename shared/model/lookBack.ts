import { z } from 'zod';
import { obligationKinds } from './evaluation.ts';

/** What looking back over a period says of a child: the shape of `look-back --json` (docs/reports.md). */

/** One interval: a date that stood, and whether it was kept. */
export const settledIntervalSchema = z.object({
  /** The policy pack's id. */
  pack: z.string(),
  clause: z.string(),
  kind: z.enum(obligationKinds),
  /** The kind of involvement it was owed for. */
  involvement: z.string(),
  countedFrom: z.object({ what: z.string(), at: z.string() }),
  /** As it stood when the interval was settled: a day, or for a rule in hours an instant with its offset. */
  dueBy: z.string(),
  result: z.enum(['in-time', 'late']),
  /** The day on which that was certain: of the visit where it was in time, else the day it was due. */
  settledOn: z.string(),
  /** Days from the due day to its end, or until now while it is still owed; 0 where it was in time. */
  daysLate: z.number(),
  /** What ended it: the visit, or for writing up the visit that was written up; null where nothing has. */
  ended: z.object({ visit: z.string(), on: z.string() }).nullable(),
  /** Nothing has ended it and it is owed to this day. */
  stillOwed: z.boolean(),
});
export type SettledInterval = z.infer<typeof settledIntervalSchema>;

/** A visit of the period that counted. */
export const countedVisitSchema = z.object({
  visit: z.string(),
  on: z.string(),
  /** The ids of the packs under which it counted. */
  packs: z.array(z.string()),
  /** The kinds of involvement that were open. */
  involvements: z.array(z.string()),
  /** Whether the child was seen alone; null before the birth. */
  alone: z.enum(['yes', 'no', 'exempt', 'unknown']).nullable(),
  /** Whether a policy asked for it at this very visit. */
  aloneAsked: z.boolean(),
});
export type CountedVisit = z.infer<typeof countedVisitSchema>;

export const lookBackSchema = z.object({
  /** Each interval that was settled in the period, in order of that day. */
  settled: z.array(settledIntervalSchema),
  /** Those that were late before the period began and not ended by then: counted where they became late, never twice. */
  carried: z.array(settledIntervalSchema),
  visits: z.array(countedVisitSchema),
});
export type LookBack = z.infer<typeof lookBackSchema>;

/** Of so many that were owed, how many were in time, late, and of those late how many nothing has ended yet. */
export const keptCountsSchema = z.object({
  owed: z.number(),
  inTime: z.number(),
  late: z.number(),
  stillOwed: z.number(),
});

/** What a report says of some children over a period. */
export const reportCountsSchema = z.object({
  /** Visits that were owed, each counted once by the strictest clause. */
  visits: keptCountsSchema,
  /** Visits that counted, after the birth, by whether the child was seen alone. */
  alone: z.object({
    visits: z.number(),
    yes: z.number(),
    no: z.number(),
    exempt: z.number(),
    unknown: z.number(),
    /** Those at which a policy asked for it, and how many of them were. */
    asked: z.number(),
    askedYes: z.number(),
  }),
  /** Visits and attempts to be written up. */
  recorded: keptCountsSchema,
  /** Visits that were late before the period began: counted in the period before. */
  carried: z.object({ visits: z.number(), stillOwed: z.number() }),
  /** Children with anything of these. */
  children: z.number(),
});
export type ReportCounts = z.infer<typeof reportCountsSchema>;
