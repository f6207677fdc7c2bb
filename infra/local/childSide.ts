import { StoreError } from '#bot/store/storeError.ts';
import { SettingsError } from '#bot/settings.ts';
import type { ChildMessage } from './runningChild.ts';
import { StartError } from './startError.ts';

/** Errors whose message is one line for the person who typed the command; other rooms' own are known by their names. */
function isClear(error: unknown): error is Error {
  return (
    error instanceof StartError ||
    error instanceof StoreError ||
    error instanceof SettingsError ||
    (error instanceof Error && ['DirectoryError', 'JournalError'].includes(error.name))
  );
}

/**
 * The other end of `startChild`: runs `start`, tells the parent that it is ready, and stops when the parent says so or
 * is gone. What goes wrong at the start becomes one line for the parent to show, and exit code 2.
 */
export async function runAsChild(start: () => Promise<() => Promise<void>>): Promise<void> {
  // Ctrl-C reaches the whole group of processes: the parent decides in which order they end.
  process.on('SIGINT', () => undefined);
  let stopping = false;
  let stop: (() => Promise<void>) | undefined;
  const end = () => {
    if (stopping) return;
    stopping = true;
    // Before it is ready there is nothing to close that a kill could hurt.
    if (!stop) process.exit(0);
    stop().then(() => process.exit(0), fail);
  };
  process.on('message', end);
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  try {
    stop = await start();
    tell({ kind: 'ready' });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  // For whoever looks into the log.
  if (!isClear(error))
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  const line = isClear(error) ? error.message : null;
  tell({ kind: 'failed', line }, () => process.exit(2));
}

function tell(message: ChildMessage, then: () => void = () => undefined): void {
  if (process.send && process.connected) process.send(message, then);
  else then();
}
