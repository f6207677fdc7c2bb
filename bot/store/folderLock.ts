import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './storeError.ts';

/** A folder that this process alone may use, until `release`. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process. The embedded database opens a folder twice without a word, and then loses what both
 * wrote. SQLite's lock is the operating system's own: it ends with the process, even by kill -9, so a lock can
 * never be left behind; a file with a process number in it could.
 * @throws StoreError `in-use` when another process has it, `folder` when nothing can be written there
 */
export function lockFolder(folder: string): FolderLock {
  const held = openLockFile(folder);
  const note = join(folder, 'in-use-by');
  try {
    held.exec('pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive');
  } catch (cause) {
    held.close();
    throw new StoreError(
      'in-use',
      `The folder ${folder} is in use by another process${processNoted(note)}: stop that one, or name another folder in DATA_FOLDER.`,
      cause,
    );
  }
  writeFileSync(note, `${process.pid}\n`);
  return { release: () => held.close() };
}

function openLockFile(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    return new DatabaseSync(join(folder, 'lock'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      'folder',
      `The folder ${folder} cannot be used (${why}): name one in DATA_FOLDER that may be written.`,
      cause,
    );
  }
}

function processNoted(note: string): string {
  try {
    return ` (${readFileSync(note, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
