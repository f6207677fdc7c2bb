import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalError } from '#infra/local/microsoft365/mailboxes/journal.ts';
import { Mailboxes } from '#infra/local/microsoft365/mailboxes/mailboxes.ts';
import type { StoredEvent } from '#infra/local/microsoft365/mailboxes/storedEvent.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailboxes-'));
const file = join(folder, 'mailboxes.jsonl');
const stored = (key: string, subject = 'Meeting') => ({ key, subject }) as StoredEvent;
const subjects = (mailboxes: Mailboxes) => mailboxes.list('m').map((event) => event.subject);

afterEach(() => rmSync(file, { force: true }));

describe('mailboxes are kept', () => {
  it('over a restart, with what was changed and removed', () => {
    const first = new Mailboxes(file);
    first.open('m', [stored('a'), stored('b'), stored('c')]);
    first.put('m', stored('b', 'Moved'));
    first.remove('m', 'c');
    // No close: as after a kill.
    expect(subjects(new Mailboxes(file))).toEqual(['Meeting', 'Moved']);
  });

  it('when a kill cut the last line short', () => {
    const first = new Mailboxes(file);
    first.open('m', [stored('a')]);
    appendFileSync(file, '{"mailbox":"m","put":{"key":"b","subj');
    const second = new Mailboxes(file);
    expect(subjects(second)).toEqual(['Meeting']);
    second.put('m', stored('b', 'After'));
    expect(subjects(new Mailboxes(file))).toEqual(['Meeting', 'After']);
  });

  it('and are filled again when a kill cut their first filling short', () => {
    new Mailboxes(file).open('m', [stored('a'), stored('b')]);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${lines[0]}\n`);
    const again = new Mailboxes(file);
    expect([again.isOpen('m'), subjects(again)]).toEqual([false, []]);
  });

  it('but a file that somebody broke is said, not emptied', () => {
    writeFileSync(file, 'not ours\n{"mailbox":"m","opened":true}\n');
    expect(() => new Mailboxes(file)).toThrow(JournalError);
    expect(readFileSync(file, 'utf8')).toContain('not ours');
  });
});
