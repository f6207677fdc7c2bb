import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './startError.ts';

/** How long a child may take to end by itself. */
const patienceMs = 12_000;

/** What a child says to its parent: that it is ready, or in one line why it cannot be; null when only its log can tell. */
export type ChildMessage = { kind: 'ready' } | { kind: 'failed'; line: string | null };

/** A process that this one started and answers for. */
export interface RunningChild {
  /** @throws StartError with the child's own line when it ends before it is ready */
  ready: Promise<void>;
  /** Comes when it has ended: why, in one line. */
  ended: Promise<string>;
  /** Asks it to end, and after a while makes it. */
  stop(): Promise<void>;
}

export interface ChildSettings {
  /** As a person would call it. */
  name: string;
  /** Beside this file: `./product.ts`. */
  script: string;
  environment: Record<string, string | undefined>;
  /** Where its output goes; the log of the run before is kept beside it. */
  logFile: string;
}

/**
 * Starts a child. It ends when this process does, even by kill -9, because it hears the channel between them close;
 * it is told to stop by a message, because Windows has no signals.
 */
export function startChild({ name, script, environment, logFile }: ChildSettings): RunningChild {
  const log = openLog(logFile);
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let why: string | null = null;
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'ready') resolve();
      else why = message.line;
    });
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started (${error.message}).`));
    child.once('exit', (code, signal) =>
      resolve(why ?? `${name} ended by itself (${signal ?? `exit code ${code ?? '?'}`}): see ${logFile}.`),
    );
  });
  const readyOrEnded = Promise.race([
    ready,
    ended.then((last) => {
      throw new StartError(last);
    }),
  ]);
  readyOrEnded.catch(() => undefined);
  return { ready: readyOrEnded, ended, stop: () => stop(child, ended) };
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.before.log'));
  return openSync(file, 'w', 0o600);
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send({ stop: true }, () => undefined);
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatience);
}
