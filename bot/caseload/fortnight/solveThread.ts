import { parentPort, workerData } from 'node:worker_threads';
import { planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import type { ToPlan } from './solveInThread.ts';

// The thread that `solveInThread` starts: one problem, one plan.
const { problem, from, seconds } = workerData as ToPlan;
const end = performance.now() + seconds * 1000;
parentPort?.postMessage(planFortnight(problem, from, { mayGoOn: () => performance.now() < end }));
