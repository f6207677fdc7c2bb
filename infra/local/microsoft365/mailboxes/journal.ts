import { appendFileSync, closeSync, existsSync, fdatasyncSync, openSync, readFileSync } from 'node:fs';
import { writeWhole } from '#infra/local/microsoft365/writeWhole.ts';

/** The file is not one of ours, or was changed by hand. */
export class JournalError extends Error {
  override name = 'JournalError';
}

/**
 * A file of JSON lines that only grows while the process runs. Lines are on the disk before `append` comes back, so a
 * kill at any moment loses nothing that was answered; a last line that was cut short is the one thing a kill can
 * leave, and it is dropped when the file is read.
 */
export class Journal<Entry> {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws JournalError when a line before the last cannot be read */
  read(): Entry[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n');
    // What follows the last line break was never finished, and so never answered.
    lines.pop();
    return lines.map((line, index) => {
      try {
        return JSON.parse(line) as Entry;
      } catch (cause) {
        throw new JournalError(`${this.#file}: line ${index + 1} cannot be read.`, { cause });
      }
    });
  }

  /** Writes the file anew with these entries alone, whole or not at all. */
  rewrite(entries: Iterable<Entry>): void {
    this.close();
    writeWhole(this.#file, Array.from(entries, (entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  append(...entries: Entry[]): void {
    this.#descriptor ??= openSync(this.#file, 'a');
    appendFileSync(this.#descriptor, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fdatasyncSync(this.#descriptor);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
