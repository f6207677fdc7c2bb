import { z } from 'zod';

/** What one daily look found and did: counts only. */
export const lookCountsSchema = z.object({
  /** Children looked at. */
  children: z.number(),
  late: z.number(),
  /** Not seen yet, and not late. */
  unseen: z.number(),
  /** Seen, but no date can be given: a matter for whoever can add the number. */
  withoutDate: z.number(),
  /** Matters that managers had not been told of before. */
  opened: z.number(),
  /** Managers who got a message. */
  told: z.number(),
  /** Matters for which there is nobody to tell: no manager of the team, and no head of service. */
  nobody: z.number(),
});
export type LookCounts = z.infer<typeof lookCountsSchema>;

/** GET /api/look — the last daily look; null before the first. */
export const lastLookSchema = z.object({
  look: z.object({ day: z.string(), at: z.string(), counts: lookCountsSchema }).nullable(),
  /** Managers whose message could not be brought to them: they have not installed the app, or have blocked it. */
  unreached: z.number(),
});
export type LastLook = z.infer<typeof lastLookSchema>;
