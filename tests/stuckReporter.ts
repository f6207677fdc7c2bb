const patienceMs = 5 * 60_000;

/**
 * A reporter for jest: ends a run in which no test file has ended for five minutes, and says which ones were running. The runner itself
 * waits for ever.
 */
export default class StuckReporter {
  #running = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  onTestFileStart({ path }: { path: string }): void {
    this.#running.add(path);
    this.#waitAnew();
  }

  onTestFileResult({ path }: { path: string }): void {
    this.#running.delete(path);
    this.#waitAnew();
  }

  onRunComplete(): void {
    clearTimeout(this.#timer);
  }

  #waitAnew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      process.stdout.write(`Stuck for five minutes:\n${[...this.#running].join('\n')}\n`);
      process.exit(1);
    }, patienceMs);
  }
}
