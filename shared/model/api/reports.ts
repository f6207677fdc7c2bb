import { z } from 'zod';
import { dateSchema } from '#shared/model/caseFile.ts';
import { mustIncludeParts } from '#shared/model/evaluation.ts';
import { reportCountsSchema } from '#shared/model/lookBack.ts';

/** The longest period that a report looks back over, in days: a year and a day. */
export const longestPeriod = 367;

/** GET /api/reports/looking-back?from=2026-10-01&to=2026-10-31, both days included; `policy` is the id of one policy. */
export const lookingBackQuerySchema = z
  .strictObject({ from: dateSchema, to: dateSchema, policy: z.string().optional() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the last day is before the first' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestPeriod * 86_400_000, {
    path: ['from'],
    message: 'a report looks back over a year at most',
  });

/** The counts of one worker, team, kind of involvement or policy; `key` is null for children nobody works with. */
export const reportRowSchema = z.object({
  key: z.string().nullable(),
  name: z.string(),
  counts: reportCountsSchema,
});
export type ReportRow = z.infer<typeof reportRowSchema>;

/** What a period shows of one child, for those who may see the child. */
export const reportChildSchema = z.object({
  id: z.string(),
  name: z.string(),
  worker: z.string().nullable(),
  team: z.string().nullable(),
  /** Visits that counted. */
  seen: z.number(),
  alone: z.number(),
  /** Visits at which the child was not seen alone, though nobody agreed that this was right. */
  notAlone: z.number(),
  /** Visits that were late; with those that were late before the period and still were in it. */
  late: z.number(),
  /** The most days that one of them was late. */
  daysLate: z.number(),
  /** The day by which a visit was due that is owed to this day, or null. */
  owedSince: z.string().nullable(),
});
export type ReportChild = z.infer<typeof reportChildSchema>;

export const lookingBackSchema = z.object({
  asOf: z.string(),
  from: z.string(),
  to: z.string(),
  /** The policies that were followed in the period. */
  policies: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The first day on which a policy was chosen here, where the period begins before it: until then, the first ones chosen are taken. */
  chosenFrom: z.string().nullable(),
  total: reportCountsSchema,
  /** Null for those who do not see workers by name. */
  workers: z.array(reportRowSchema).nullable(),
  teams: z.array(reportRowSchema),
  involvements: z.array(reportRowSchema),
  byPolicy: z.array(reportRowSchema),
  /** Null for those who see no children by name. */
  children: z.array(reportChildSchema).nullable(),
});
export type LookingBack = z.infer<typeof lookingBackSchema>;

const minutes = (most: number) => z.coerce.number().int().min(0).max(most);

/** GET /api/reports/weeks-ahead?view=mine|team */
export const weeksAheadQuerySchema = z.strictObject({
  view: z.enum(['mine', 'team']),
  weeks: z.coerce.number().int().min(1).max(26).default(8),
  /** One team alone, by its id: then by worker. */
  team: z.string().optional(),
  /** Minutes with a child, writing up included. */
  perVisit: minutes(480).default(60),
  /** Minutes there and back. */
  perTrip: minutes(480).default(30),
});

export const childVisitAheadSchema = z.object({
  id: z.string(),
  name: z.string(),
  day: z.string(),
  dueBy: z.string(),
  late: z.boolean(),
  mustInclude: z.array(z.enum(mustIncludeParts)),
});
export type ChildVisitAhead = z.infer<typeof childVisitAheadSchema>;

export const weekSchema = z.object({
  /** Its Monday. */
  from: z.string(),
  visits: z.number(),
  trips: z.number(),
  minutes: z.number(),
  /** Far more than the other weeks. */
  hard: z.boolean(),
  /** Null for those who see no children by name, and for a whole service. */
  children: z.array(childVisitAheadSchema).nullable(),
});
export type Week = z.infer<typeof weekSchema>;

export const weeksAheadSchema = z.object({
  asOf: z.string(),
  /** What the groups are: workers, teams, or the person who asks. */
  by: z.enum(['worker', 'team', 'me']),
  groups: z.array(
    z.object({
      key: z.string().nullable(),
      name: z.string(),
      children: z.number(),
      weeks: z.array(weekSchema),
    }),
  ),
  /** Who should be seen, but nobody can say when: they stand in no week. Each once, in however many groups. */
  withoutDate: z.object({
    count: z.number(),
    /** With what is missing, in plain words; null for those who see no children by name, and for a whole service. */
    children: z
      .array(z.object({ id: z.string(), name: z.string(), missing: z.array(z.string()) }))
      .nullable(),
  }),
  /** The teams that can be asked for alone. */
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type WeeksAhead = z.infer<typeof weeksAheadSchema>;
