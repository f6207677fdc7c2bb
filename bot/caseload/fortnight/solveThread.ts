import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './loadSolver.ts';
import { planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import type { ToPlan } from './solveInThread.ts';

// The thread that `solveInThread` starts: one problem; a quick plan at once, then the best that the time allows. It may be ended
// at any moment, since nothing can be asked of a solver that does not keep to its time.
const { problem, from, seconds } = workerData as ToPlan;
const end = performance.now() + seconds * 1000;
parentPort?.postMessage(planFortnight(problem, from, { secondsLeft: () => 0 }));
const solve = await loadSolver();
const secondsLeft = (): number => (end - performance.now()) / 1000;
parentPort?.postMessage(planFortnight(problem, from, { secondsLeft, solve }));
