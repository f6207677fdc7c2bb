import { Worker } from 'node:worker_threads';
import type { RowProblem } from '#shared/model/source.ts';
import { readingWords } from '#shared/words/fileReading.ts';
import type { FilesReading, ToRead } from './parseFiles.ts';
import { UnreadableExport } from './unreadableExport.ts';

/** What the thread answers with. */
export type ThreadAnswer = { read: FilesReading } | { unreadable: RowProblem[] };

/** What one reading may take; past either, its thread is ended. */
interface Limits {
  seconds: number;
  megabytes: number;
}

/** A whole council's export of years takes a fraction of this, one child's timetable a fraction of a second. */
const exportLimits: Limits = { seconds: 300, megabytes: 4096 };
const timetableLimits: Limits = { seconds: 20, megabytes: 512 };

/** Each takes a whole processor: others wait their turn. */
const mostThreads = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads the files of an import in a thread of its own: a council's whole export takes seconds, in which the server must go on
 * answering. Two at a time; the others wait, and their time counts from their turn.
 * @throws UnreadableExport when the whole cannot be used, or takes more time or memory than `limits`
 */
export async function parseInThread(
  toRead: ToRead,
  limits: Limits = toRead.kind === 'timetable' ? timetableLimits : exportLimits,
): Promise<FilesReading> {
  // Whoever ends hands their place on.
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await parse(toRead, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Settles only once the thread is gone, so that the next does not begin beside it. */
async function parse(toRead: ToRead, { seconds, megabytes }: Limits): Promise<FilesReading> {
  const files = toRead.files.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }));
  const thread = new Worker(new URL('./parseThread.ts', import.meta.url), {
    workerData: { ...toRead, files } satisfies ToRead,
    transferList: files.map(({ bytes }) => bytes.buffer),
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const tooMuch = () =>
    new UnreadableExport([
      { file: toRead.files[0]?.name ?? '', row: null, column: null, ...readingWords.tooMuch },
    ]);
  let answer: ThreadAnswer | undefined;
  let failure: unknown;
  const limit = setTimeout(() => {
    failure = tooMuch();
    void thread.terminate();
  }, seconds * 1000);
  thread.once('message', (said: ThreadAnswer) => (answer = said));
  thread.once('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error;
  });
  await new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  clearTimeout(limit);
  if (answer && 'read' in answer) return answer.read;
  if (answer) throw new UnreadableExport(answer.unreadable);
  throw failure ?? new Error('the thread that reads the files ended without an answer');
}
