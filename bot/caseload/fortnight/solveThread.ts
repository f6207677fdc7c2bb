import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './loadSolver.ts';
import { planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import type { ToPlan } from './solveInThread.ts';

// The thread that `solveInThread` starts: one problem, one plan.
const { problem, from, seconds } = workerData as ToPlan;
const solve = await loadSolver();
const end = performance.now() + seconds * 1000;
const secondsLeft = (): number => (end - performance.now()) / 1000;
parentPort?.postMessage(planFortnight(problem, from, { secondsLeft, solve }));
