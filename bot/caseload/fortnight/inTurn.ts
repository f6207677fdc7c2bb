import { ProblemError } from '#shared/model/problemError.ts';
import { fortnightProblems } from '#shared/words/fortnight.ts';

/** More would wait for minutes, and whoever asks now is better told. */
const mostWaiting = 5;

let busy = false;
/** Called when it is their turn, in the order they came. */
const waiting: (() => void)[] = [];

/**
 * Does one piece of heavy work at a time in this process; others wait for their turn, in the order they came.
 * @param signal who gives up leaves the queue; then it rejects with the signal's reason
 * @throws ProblemError `many-plans` when more than five would wait
 * @example await inTurn(() => solve(problem), signal)
 */
export async function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (busy) await turn(signal);
  busy = true;
  try {
    signal?.throwIfAborted();
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy = false;
  }
}

/** Nobody comes between: whoever ends hands on without letting go. */
function turn(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (waiting.length >= mostWaiting) throw new ProblemError(fortnightProblems.manyPlans);
  return new Promise((resolve, reject) => {
    const next = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      waiting.splice(waiting.indexOf(next), 1);
      reject(signal?.reason as Error);
    };
    waiting.push(next);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
