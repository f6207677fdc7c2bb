import { Worker } from 'node:worker_threads';
import type { FortnightPlan } from '#shared/slots/fortnight/planFortnight.ts';
import type { FortnightProblem } from '#shared/slots/fortnight/problem.ts';

/** What the thread is given. */
export interface ToPlan {
  problem: FortnightProblem;
  /** The first moment of the plan. */
  from: number;
  /** How long it may take; the best plan found by then is answered. */
  seconds: number;
}

/**
 * Plans in a thread of its own, since the solver holds whatever thread it runs in: the server goes on answering meanwhile.
 * @param signal ends the thread at once; then it rejects with the signal's reason
 */
export function solveInThread(toPlan: ToPlan, signal?: AbortSignal): Promise<FortnightPlan> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const thread = new Worker(new URL('./solveThread.ts', import.meta.url), { workerData: toPlan });
    const stop = (): void => {
      reject(signal?.reason as Error);
      void thread.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      // After an answer this changes nothing.
      reject(new Error('the thread that plans ended without an answer'));
    });
  });
}
