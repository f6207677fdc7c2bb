import { parentPort, workerData } from 'node:worker_threads';
import { parseFiles, type ToRead } from './parseFiles.ts';
import type { ThreadAnswer } from './parseInThread.ts';
import { UnreadableExport } from './unreadableExport.ts';

// The thread that `parseInThread` starts: one import, one answer.
async function answer(): Promise<ThreadAnswer> {
  try {
    return { read: await parseFiles(workerData as ToRead) };
  } catch (error) {
    if (error instanceof UnreadableExport) return { unreadable: error.problems };
    throw error;
  }
}

parentPort?.postMessage(await answer());
