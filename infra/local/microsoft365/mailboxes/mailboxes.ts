import { Journal } from './journal.ts';
import type { StoredEvent } from './storedEvent.ts';

type Entry =
  | { mailbox: string; opened: true }
  | { mailbox: string; put: StoredEvent }
  | { mailbox: string; removed: string };

/** All mailboxes' events, in memory and in one file. */
export class Mailboxes {
  readonly #journal: Journal<Entry>;
  readonly #byMailbox = new Map<string, Map<string, StoredEvent>>();

  /** A mailbox whose first events were cut short by a kill is not in it, and gets them again. */
  readonly #opened = new Set<string>();

  /** @throws JournalError when the file cannot be read */
  constructor(file: string) {
    this.#journal = new Journal(file);
    for (const entry of this.#journal.read()) this.#apply(entry);
    for (const mailbox of this.#byMailbox.keys())
      if (!this.#opened.has(mailbox)) this.#byMailbox.delete(mailbox);
    // Once a start is enough to keep the file from growing without end.
    this.#journal.rewrite(this.#entries());
  }

  /** False until `open` was called for the mailbox, in this run or an earlier one. */
  isOpen(mailbox: string): boolean {
    return this.#opened.has(mailbox);
  }

  /** Makes the mailbox, with its first events. */
  open(mailbox: string, events: StoredEvent[]): void {
    this.#write(...events.map((event) => ({ mailbox, put: event })), { mailbox, opened: true });
  }

  list(mailbox: string): StoredEvent[] {
    return [...(this.#byMailbox.get(mailbox)?.values() ?? [])];
  }

  get(mailbox: string, key: string): StoredEvent | undefined {
    return this.#byMailbox.get(mailbox)?.get(key);
  }

  put(mailbox: string, event: StoredEvent): void {
    this.#write({ mailbox, put: event });
  }

  remove(mailbox: string, key: string): void {
    this.#write({ mailbox, removed: key });
  }

  close(): void {
    this.#journal.close();
  }

  /** The disk first: what cannot be written has not happened. */
  #write(...entries: Entry[]): void {
    this.#journal.append(...entries);
    for (const entry of entries) this.#apply(entry);
  }

  #apply(entry: Entry): void {
    const events = this.#byMailbox.get(entry.mailbox) ?? new Map<string, StoredEvent>();
    this.#byMailbox.set(entry.mailbox, events);
    if ('opened' in entry) this.#opened.add(entry.mailbox);
    else if ('put' in entry) events.set(entry.put.key, entry.put);
    else events.delete(entry.removed);
  }

  *#entries(): Iterable<Entry> {
    for (const [mailbox, events] of this.#byMailbox) {
      yield { mailbox, opened: true };
      for (const event of events.values()) yield { mailbox, put: event };
    }
  }
}
