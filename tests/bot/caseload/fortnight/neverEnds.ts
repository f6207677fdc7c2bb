import { parentPort, workerData } from 'node:worker_threads';
import { planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import type { ToPlan } from '#bot/caseload/fortnight/solveInThread.ts';

// A thread whose solver does not keep to its time: a quick plan, and then no end.
const { problem, from } = workerData as ToPlan;
parentPort?.postMessage(planFortnight(problem, from, { secondsLeft: () => 0 }));
for (;;);
