import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './startError.ts';

/** How long a child may take to end by itself. */
const patienceMs = 12_000;

/** What a child says to its parent: that it is ready, with what it has to tell. */
export interface ReadyMessage {
  ready: true;
}

/** A process that this one started and answers for. */
export interface RunningChild {
  /** @throws StartError with the child's own words when it ends before it is ready */
  ready: Promise<void>;
  /** Comes when it has ended, with its last words. */
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
  /** Where its standard output goes. */
  logFile: string;
}

/**
 * Starts a child. It ends when this process does, even by kill -9, because it hears the channel between them close;
 * it is told to stop by a message, because Windows has no signals.
 */
export function startChild({ name, script, environment, logFile }: ChildSettings): RunningChild {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, 'pipe', 'ipc'],
  });
  closeSync(log);
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-4_000);
  });
  const ended = new Promise<string>((resolve) => {
    // `close` and not `exit`: by then its last words have been read.
    child.once('close', (code, signal) =>
      resolve(words.trim() || `${name} ended (${signal ?? `exit code ${code ?? '?'}`}).`),
    );
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then((last) => reject(new StartError(last)));
  });
  ready.catch(() => undefined);
  return { ready, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send({ stop: true }, () => undefined);
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatience);
}
