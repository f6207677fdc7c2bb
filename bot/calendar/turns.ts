/** Lets only so many pieces of work run at once for each key; the others wait in order. */
export class Turns {
  readonly #width: number;
  readonly #running = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(width: number) {
    this.#width = width;
  }

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    await this.#take(key);
    try {
      return await work();
    } finally {
      this.#give(key);
    }
  }

  #take(key: string): Promise<void> {
    const running = this.#running.get(key) ?? 0;
    if (running < this.#width) {
      this.#running.set(key, running + 1);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]);
    });
  }

  /** The turn goes to who waits longest; only without anybody waiting does it end. */
  #give(key: string): void {
    const [next, ...others] = this.#waiting.get(key) ?? [];
    if (others.length > 0) this.#waiting.set(key, others);
    else this.#waiting.delete(key);
    if (next) return next();
    const left = (this.#running.get(key) ?? 1) - 1;
    if (left > 0) this.#running.set(key, left);
    else this.#running.delete(key);
  }
}
