/** Work that goes on after the answer has been sent. */
const running = new Set<Promise<void>>();

/** Starts work that nobody waits for. It must end by itself and keep its own errors. */
export function inBackground(work: () => Promise<void>): void {
  const job = work().finally(() => running.delete(job));
  running.add(job);
}

/** Resolves when all of it has ended: before the store is closed. */
export async function backgroundWorkDone(): Promise<void> {
  await Promise.allSettled([...running]);
}
