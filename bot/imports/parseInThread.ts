import { Worker } from 'node:worker_threads';
import type { RowProblem } from '#shared/model/source.ts';
import type { FilesReading, ToRead } from './parseFiles.ts';
import { UnreadableExport } from './unreadableExport.ts';

/** What the thread answers with. */
export type ThreadAnswer = { read: FilesReading } | { unreadable: RowProblem[] };

/**
 * Reads the files of an import in a thread of its own: a council's whole export takes seconds, in which the server must go on
 * answering.
 * @throws UnreadableExport when the whole cannot be used
 */
export function parseInThread(toRead: ToRead): Promise<FilesReading> {
  const files = toRead.files.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }));
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./parseThread.ts', import.meta.url), {
      workerData: { ...toRead, files } satisfies ToRead,
      transferList: files.map(({ bytes }) => bytes.buffer),
    });
    thread.once('message', (answer: ThreadAnswer) => {
      if ('read' in answer) resolve(answer.read);
      else reject(new UnreadableExport(answer.unreadable));
    });
    thread.once('error', reject);
    // After an answer this changes nothing.
    thread.once('exit', () => reject(new Error('the thread that reads the files ended without an answer')));
  });
}
