import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { outlookQueue } from '#bot/caseload/booking/outlookQueue.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { messageQueue } from '#bot/teams/messages.ts';

/**
 * The embedded database of an empty council, made once for all tests and copied for each that needs one: making it takes seconds of
 * a processor, copying it a part of one. It is made by the product itself, and anew whenever the store or the lockfile changes.
 */
const top = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = join(top, 'node_modules', '.cache', 'seen-and-heard-tests');

/** What the database depends on: the store's own files, and the versions of PGlite and pg-boss. */
function fingerprint(): string {
  const store = join(top, 'bot', 'store');
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|sql)$/.test(name))
    .sort()
    .map((name) => join(store, name));
  const hash = createHash('sha256');
  for (const file of [...files, join(top, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Makes the database unless it is there. Two runs at once may both make it: the first one's stays. */
export async function prepareDatabase(): Promise<void> {
  const name = `database-${fingerprint()}`;
  const place = join(shelf, name);
  if (existsSync(place)) return;
  mkdirSync(shelf, { recursive: true });
  for (const old of readdirSync(shelf).filter((other) => other.startsWith('database-')))
    rmSync(join(shelf, old), { recursive: true, force: true });
  const folder = join(shelf, `being-made-${randomUUID()}`);
  try {
    const store = await openStore({ council: 'larkshire', databaseUrl: null, dataFolder: folder });
    const jobs = await startJobs(store, pino({ level: 'silent' }));
    await jobs.work(outlookQueue, false, async () => undefined);
    await jobs.work(messageQueue, false, async () => undefined);
    await jobs.stop();
    await store.close();
    if (!existsSync(place)) renameSync(join(folder, 'database'), place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new data folder of the embedded store, in which the council `larkshire` is there and empty. The test removes it. */
export async function preparedFolder(): Promise<string> {
  await prepareDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'));
  cpSync(join(shelf, `database-${fingerprint()}`), join(folder, 'database'), { recursive: true });
  return folder;
}
