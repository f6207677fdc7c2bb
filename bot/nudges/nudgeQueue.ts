import type { Council } from '#bot/caseload/council.ts';

/** The queue whose work is the daily look, and bringing nudges to how things stand. */
export const nudgeQueue = 'nudges';

/**
 * Something was changed that a nudge may speak of: a visit was recorded, booked or moved, a fact or a plan added. What managers see
 * follows at once, not only at the next minute. To be called after the change was kept: it never fails, since the next minute makes up for it.
 */
export async function nudgesMayHaveChanged(council: Pick<Council, 'db' | 'jobs' | 'log'>): Promise<void> {
  try {
    await council.jobs.send(council.db, nudgeQueue, { changed: true });
  } catch (cause) {
    council.log.warn({ name: (cause as Error).name }, 'nudges follow at the next minute');
  }
}
