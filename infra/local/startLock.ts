import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lockFolder } from '#bot/store/folderLock.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { StartError } from './startError.ts';

/** The folder by which `npm start` knows a data folder as its own. */
export const startFolder = 'start';

/** What a start that was killed left behind ends within this time. */
const patienceMs = 20_000;
const lookEveryMs = 100;

/** A data folder that this start alone may use. */
export interface StartLock {
  /** True when the start before this one was killed: its children may still be ending. */
  afterKill: boolean;
  /** From now on a start that comes waits for this one to end instead of refusing. */
  ending(): void;
  /** After everything has ended. */
  release(): void;
}

/**
 * Takes the data folder for this start, before anything in it is read or made. After Ctrl-C npm gives the terminal back
 * at once: who starts again right then waits the moment until the other has ended.
 * @throws StartError when another start has it, or nothing can be written there
 */
export async function lockStart(dataFolder: string): Promise<StartLock> {
  const isEnding = () => existsSync(join(dataFolder, startFolder, 'ending'));
  for (let waited = 0; isEnding() && waited < patienceMs; waited += lookEveryMs) {
    if (canLock(join(dataFolder, startFolder))) break;
    await wait(lookEveryMs);
  }
  return takeLock(dataFolder);
}

function takeLock(dataFolder: string): StartLock {
  try {
    // People's data comes here: nobody else's business on a shared machine.
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const folder = join(dataFolder, startFolder);
    const lock = lockFolder(folder);
    const mark = join(folder, 'running');
    const endingMark = join(folder, 'ending');
    rmSync(endingMark, { force: true });
    const afterKill = existsSync(mark);
    writeFileSync(mark, '');
    return {
      afterKill,
      ending: () => writeFileSync(endingMark, ''),
      release() {
        rmSync(endingMark, { force: true });
        rmSync(mark, { force: true });
        lock.release();
      },
    };
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'in-use')
      throw new StartError(
        `Seen & Heard is already running with the data folder ${dataFolder}: use that one, stop it with Ctrl-C, or name another folder in DATA_FOLDER.`,
        { cause },
      );
    throw cannotUse(dataFolder, cause instanceof StoreError ? cause.cause : cause);
  }
}

/** One line about a data folder that cannot be read or written. */
export function cannotUse(dataFolder: string, cause: unknown): StartError {
  const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new StartError(
    `The data folder ${dataFolder} cannot be used (${why}): name one in DATA_FOLDER that may be written.`,
    { cause },
  );
}

/** Waits until the children of a start that was killed have let go of the database; after a while whoever needs it says so. */
export async function untilFormerEnded(dataFolder: string, isFree: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
    if (canLock(dataFolder) && (await isFree())) return;
    await wait(lookEveryMs);
  }
}

function canLock(dataFolder: string): boolean {
  try {
    lockFolder(dataFolder).release();
    return true;
  } catch {
    return false;
  }
}
