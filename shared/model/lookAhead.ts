import { z } from 'zod';
import { mustIncludeParts } from './evaluation.ts';

/** A visit of the weeks to come, if each is made on the day to aim for: the shape of `look-ahead --json` (docs/reports.md). */
export const visitAheadSchema = z.object({
  /** The day to aim for, or the first day looked at where that has passed. */
  day: z.string(),
  /** By when it is due, as the rules will say on that day if all went so. */
  dueBy: z.string(),
  mustInclude: z.array(z.enum(mustIncludeParts)),
  /** `pack/clause` of the obligation that asks for it. */
  obligation: z.string(),
  /** It is late on that day already: so only of what is late now, or was asked for too late to be in time. */
  late: z.boolean(),
});
export type VisitAhead = z.infer<typeof visitAheadSchema>;
