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

/** However long somebody waited for their turn, so much is left to plan in. */
const leastSeconds = 1;
/** After its seconds a thread may put its answer together for so long; then it is ended. */
const graceSeconds = 3;

/**
 * Plans in a thread of its own, since the solver holds whatever thread it runs in: the server goes on answering meanwhile. One plan
 * at a time, since each takes a whole processor; the wait for a turn counts among the seconds. A thread that goes on for more than
 * three seconds longer is ended, and the plan that it made first is the answer.
 * @param signal ends the thread, or the wait for a turn; then it rejects with the signal's reason
 * @param file what the thread runs: it posts a plan as soon as it has one, and every better one
 * @throws ProblemError `many-plans` when too many wait already
 */
export function solveInThread(
  toPlan: ToPlan,
  signal?: AbortSignal,
  file = new URL('./solveThread.ts', import.meta.url),
): Promise<FortnightPlan> {
  const asked = performance.now();
  return inTurn(() => {
    const waited = (performance.now() - asked) / 1000;
    const least = Math.min(toPlan.seconds, leastSeconds);
    return solve({ ...toPlan, seconds: Math.max(least, toPlan.seconds - waited) }, signal, file);
  }, signal);
}

/** Answers and rejects only once the thread is gone, so that the next does not begin beside it. */
function solve(toPlan: ToPlan, signal: AbortSignal | undefined, file: URL): Promise<FortnightPlan> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: toPlan });
    const stop = (): void => void thread.terminate();
    const began = performance.now();
    const mostMs = (toPlan.seconds + graceSeconds) * 1000;
    let best: FortnightPlan | undefined;
    let atLast: NodeJS.Timeout | undefined;
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (plan: FortnightPlan) => {
      best = plan;
      // Counted from the beginning, but not ended without any answer: the first plan takes no solver, so it always comes.
      atLast ??= setTimeout(stop, Math.max(1, mostMs - (performance.now() - began)));
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(atLast);
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason as Error);
      else if (best) resolve(best);
      else reject(new Error('the thread that plans ended without an answer'));
    });
  });
}
