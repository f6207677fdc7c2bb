import finish from '#tests/e2e/support/finish.ts';
import prepare from '#tests/e2e/support/prepare.ts';
import { dueThisWeek, lateByAWeek, needsANumber, notSeenYet } from '#tests/e2e/support/sampleChildren.ts';
import { startWorld } from '#tests/e2e/support/world.ts';
import { firstLoad } from './firstLoad.ts';
import type { Bench } from './run.ts';

const budgetKilobytes = 300;
const budgetMilliseconds = 1000;
const loads = 9;

const size: Bench = {
  name: 'tab: first load, compressed',
  budget: `${budgetKilobytes} kB`,
  run: () => {
    const { bytes, files } = firstLoad();
    const kilobytes = bytes / 1000;
    return Promise.resolve({
      figure: `${kilobytes.toFixed(0)} kB, ${(kilobytes / budgetKilobytes).toFixed(2)} of the budget`,
      samples: files,
      withinBudget: kilobytes < budgetKilobytes,
    });
  },
};

const interactive: Bench = {
  name: 'tab: from opening to a list that can be used, Chromium on loopback, median',
  budget: `${budgetMilliseconds} ms`,
  run: async () => {
    await prepare();
    const world = await startWorld();
    try {
      for (const child of [dueThisWeek, lateByAWeek, notSeenYet, needsANumber]) await world.child(child);
      const page = await world.signedIn(world.worker);
      const taken: number[] = [];
      for (let load = 0; load < loads; load++) {
        await page.reload();
        await page.getByRole('article').first().waitFor();
        // Since this page began to load.
        taken.push(await page.evaluate(() => performance.now()));
      }
      const median = taken.sort((a, b) => a - b)[Math.floor(loads / 2)] ?? Infinity;
      return {
        figure: `${(median / budgetMilliseconds).toFixed(2)} of the budget`,
        samples: loads,
        withinBudget: median < budgetMilliseconds,
      };
    } finally {
      await world.close();
      await finish();
    }
  },
};

export const bench: Bench[] = [size, interactive];
