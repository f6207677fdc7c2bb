import { writeFileSync, writeSync } from 'node:fs';

/** Three minutes, unless a trial of this reporter says otherwise: no file takes half of it. */
const patienceMs = Number(process.env['STUCK_AFTER_MS'] ?? 3 * 60_000);

/** What jest says of a file that ended. */
interface FileResult {
  numPassingTests: number;
  numFailingTests: number;
  testExecError?: unknown;
}

/** What is known of a run that got stuck. */
export interface StuckRun {
  numPassedTests: number;
  numFailedTests: number;
  /** Paths of the test files that had not ended. */
  left: string[];
}

/**
 * A reporter for jest: ends a run in which no test file has ended for a while, and says which ones were running. The runner itself waits for
 * ever, be it that the word of a file's end was lost. What is known is written to STUCK_REPORT, so that the rest can be run anew.
 */
export default class StuckReporter {
  #running = new Set<string>();
  /** Files that were not begun. */
  #waiting = 0;
  #known: StuckRun = { numPassedTests: 0, numFailedTests: 0, left: [] };
  #timer: NodeJS.Timeout | undefined;

  onRunStart({ numTotalTestSuites }: { numTotalTestSuites: number }): void {
    this.#waiting = numTotalTestSuites;
  }

  onTestFileStart({ path }: { path: string }): void {
    this.#waiting -= 1;
    this.#running.add(path);
    this.#waitAnew();
  }

  onTestFileResult(
    { path }: { path: string },
    { numPassingTests, numFailingTests, testExecError }: FileResult,
  ): void {
    this.#running.delete(path);
    this.#known.numPassedTests += numPassingTests;
    this.#known.numFailedTests += numFailingTests + (testExecError ? 1 : 0);
    this.#waitAnew();
  }

  onRunComplete(): void {
    clearTimeout(this.#timer);
  }

  #waitAnew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const left = [...this.#running];
      // Jest holds back what goes to its own stream, and would lose it here.
      writeSync(2, `Stuck:\n${left.join('\n')}\n`);
      const file = process.env['STUCK_REPORT'];
      if (file && this.#waiting === 0)
        writeFileSync(file, JSON.stringify({ ...this.#known, left } satisfies StuckRun));
      process.exit(1);
    }, patienceMs);
  }
}
