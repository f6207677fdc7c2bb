import type { Council } from '#bot/caseload/council.ts';
import type { Jobs } from '#bot/store/jobs.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { lookIfDue } from './dailyLook.ts';
import { nudgeQueue } from './nudgeQueue.ts';
import { tellNoLongerFits } from './tellNoLongerFits.ts';
import { tellAnswers } from './tellAnswers.ts';

/**
 * Starts the nudges. Once a minute the council's own clock is asked whether the morning's look is due, so that a morning that was
 * missed is made up for; between, nudges follow what changes. Any process may do it: what is done is kept in the store.
 * @example await startNudgeJobs(council, jobs)
 */
export async function startNudgeJobs(council: Council, jobs: Jobs): Promise<void> {
  await jobs.work(nudgeQueue, true, async (data) => {
    const changed = 'changed' in data;
    // First: a worry waits for no look.
    if (!changed) await tellAnswers(council);
    if (!changed && (await lookIfDue(council)) !== null) await tellNoLongerFits(council);
    await bringUpToDate(council, { sight: !changed });
  });
  await jobs.send(council.db, nudgeQueue, {});
}
