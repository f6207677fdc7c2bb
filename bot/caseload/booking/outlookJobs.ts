import type { Council } from '#bot/caseload/council.ts';
import type { Jobs } from '#bot/store/jobs.ts';
import type { Store } from '#bot/store/openStore.ts';
import { releaseClaims } from './claimBooking.ts';
import { drainOutbox } from './drainOutbox.ts';
import { outlookQueue } from './outlookQueue.ts';

/**
 * Starts telling Outlook: what a killed process left behind first, then each booking as it is made, and once a minute whatever is due.
 * @example await startOutlookJobs(council, jobs, store.engine)
 */
export async function startOutlookJobs(council: Council, jobs: Jobs, engine: Store['engine']): Promise<void> {
  if (engine === 'embedded') await releaseClaims(council.db);
  await jobs.work(outlookQueue, true, async () => {
    await drainOutbox(council);
  });
  await jobs.send(council.db, outlookQueue, {});
}
