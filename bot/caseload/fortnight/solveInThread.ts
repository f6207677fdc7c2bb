import { Worker } from 'node:worker_threads';
import type { FortnightPlan } from '#shared/slots/fortnight/planFortnight.ts';
import type { FortnightProblem } from '#shared/slots/fortnight/problem.ts';
import { inTurn } from './inTurn.ts';

/** What the thread is given. */
export interface ToPlan {
  problem: FortnightProblem;
  /** The first moment of the plan. */
  from: number;
  /** How long it may take; the best plan found by then is answered. */
  seconds: number;
}

/**
 * Plans in a thread of its own, since the solver holds whatever thread it runs in: the server goes on answering meanwhile. One plan
 * at a time, since each takes a whole processor; its seconds count from its turn.
 * @param signal ends the thread, or the wait for a turn; then it rejects with the signal's reason
 * @throws ProblemError `many-plans` when too many wait already
 */
export function solveInThread(toPlan: ToPlan, signal?: AbortSignal): Promise<FortnightPlan> {
  return inTurn(() => solve(toPlan, signal), signal);
}

/** Rejects only once the thread is gone, so that the next does not begin beside it. */
function solve(toPlan: ToPlan, signal: AbortSignal | undefined): Promise<FortnightPlan> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./solveThread.ts', import.meta.url), { workerData: toPlan });
    const stop = (): void => void thread.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      // After an answer this changes nothing.
      reject(
        signal?.aborted
          ? (signal.reason as Error)
          : new Error('the thread that plans ended without an answer'),
      );
    });
  });
}
