import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localWords } from '#shared/words/local.ts';
import { buildTab } from './buildTab.ts';
import { filledMark, type FilledMark } from './filledMark.ts';
import { fillOnce } from './fillOnce.ts';
import { bringUpPlayground } from './bringUpPlayground.ts';
import { playgroundPackage } from './playground/playgroundProcess.ts';
import { portsFree, requirePorts, type Ports } from './ports.ts';
import { requireOurs, resetDatabase, resetFolder } from './reset.ts';
import type { RunningChild } from './runningChild.ts';
import { sampleAccounts, sampleCouncilName, samplePeople } from './sample/staff.ts';
import { sampleIn, type SampleFolder } from './sampleFolder.ts';
import { councilId, startBoth, type Addresses } from './startBoth.ts';
import { StartError } from './startError.ts';
import { cannotUse, lockStart, untilFormerEnded, type StartLock } from './startLock.ts';
import { readStartSettings, type StartSettings } from './startSettings.ts';

/** `npm start`: local Microsoft 365 and the product side by side, with the sample council in it. */

const top = fileURLToPath(new URL('../..', import.meta.url));
const words = localWords.start;
const say = (line: string) => void process.stdout.write(`${line}\n`);

const children: RunningChild[] = [];
const building = new AbortController();
let lock: StartLock | undefined;
let stopping: Promise<void> | undefined;

/** The product first: it may still want to tell Outlook something. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    lock?.ending();
    building.abort();
    for (const child of children.reverse()) await child.stop();
    lock?.release();
  })();
  return stopping;
}

async function start(): Promise<void> {
  const settings = readStartSettings(process.env, process.argv.slice(2));
  const folder = resolve(settings.dataFolder);
  if (settings.reset) requireOurs(folder);
  lock = await lockStart(folder);
  await requireFree(settings, folder, lock);
  if (settings.reset) await reset(settings, folder);
  const addresses: Addresses = {
    product: `http://localhost:${settings.port}`,
    https: `https://localhost:${settings.httpsPort}`,
    http: `http://localhost:${settings.httpPort}`,
    playground: `http://localhost:${settings.playgroundPort}`,
  };
  const mark = filledMark(join(folder, 'sample'), settings.databaseUrl);
  const sample = await prepareSample(settings, folder, addresses, mark);
  await buildTab(top, say, building.signal);
  await run(settings, folder, sample, addresses);
  const empty = mark.read() === 'empty';
  if (!empty) await fillOnce(sample, mark, addresses, say);
  tellWhereToLook(addresses, folder, empty);
  // Beside all this, and never in its way: whoever opens it at once waits a moment.
  if (playgroundPackage() !== null)
    await bringUpPlayground(addresses, sampleAccounts[empty ? 'administrator' : 'worker']).catch(() => {
      if (!stopping) say(words.noPlayground);
    });
}

async function requireFree(settings: StartSettings, folder: string, { afterKill }: StartLock): Promise<void> {
  const ports: Ports = {
    PORT: settings.port,
    M365_HTTPS_PORT: settings.httpsPort,
    M365_HTTP_PORT: settings.httpPort,
    PLAYGROUND_PORT: settings.playgroundPort,
  };
  if (afterKill) await untilFormerEnded(folder, () => portsFree(ports));
  await requirePorts(ports);
}

async function reset(settings: StartSettings, folder: string): Promise<void> {
  if (settings.databaseUrl) await resetDatabase(settings.databaseUrl, councilId);
  resetFolder(folder);
  say(words.afresh);
}

async function prepareSample(
  settings: StartSettings,
  folder: string,
  { product }: Addresses,
  mark: FilledMark,
): Promise<SampleFolder> {
  const known = wholeOr(folder, () => mark.read());
  if (settings.empty && (known === 'sample' || known === 'filling'))
    throw new StartError(
      `The data folder ${folder} already holds the sample council: begin afresh (npm start -- --reset --empty), or name another folder in DATA_FOLDER.`,
    );
  if (settings.empty) wholeOr(folder, () => mark.write('empty'));
  const now = Date.now() + settings.clockShiftMs;
  return sampleIn(join(folder, 'sample'), { now, publicUrl: product, size: settings.sampleSize }).catch(
    (cause: unknown) => {
      throw unreadable(folder, cause);
    },
  );
}

function wholeOr<T>(folder: string, use: () => T): T {
  try {
    return use();
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

/** The system's errors have a code; the others are ours, about what stands in a file. */
function unreadable(folder: string, cause: unknown): StartError {
  if (cause instanceof Error && 'code' in cause) return cannotUse(folder, cause);
  return new StartError(
    `What is in ${join(folder, 'sample')} cannot be read: put back a copy of the folder, or begin afresh (npm start -- --reset).`,
    { cause },
  );
}

async function run(
  settings: StartSettings,
  folder: string,
  sample: SampleFolder,
  addresses: Addresses,
): Promise<void> {
  const started = await startBoth(settings, folder, sample, addresses).catch((cause: unknown) => {
    throw cannotUse(folder, cause);
  });
  children.push(...started);
  for (const child of started)
    void child.ended.then((why) => {
      if (!stopping) end(new StartError(why));
    });
  await Promise.all(started.map((child) => child.ready));
}

function tellWhereToLook({ product, http, playground }: Addresses, folder: string, empty: boolean): void {
  const [worker, manager, administrator] = (['worker', 'manager', 'administrator'] as const).map((role) =>
    nameOf(sampleAccounts[role]),
  ) as [string, string, string];
  const account = sampleAccounts[empty ? 'administrator' : 'worker'];
  const where = {
    product,
    microsoft365: http,
    playground: playgroundPackage() === null ? null : playground,
    account,
    managerAccount: sampleAccounts.manager,
    worker,
    manager,
    administrator,
  };
  const lines = empty
    ? [
        words.runningEmpty,
        '',
        ...words.whereToLookEmpty(where),
        '',
        words.tryFirstEmpty(join(folder, 'sample', 'files')),
      ]
    : [words.running(sampleCouncilName), '', ...words.whereToLook(where), '', words.tryFirst(worker)];
  for (const line of ['', ...lines, '', words.howToStop(folder)]) say(line);
}

function nameOf(account: string): string {
  const person = samplePeople.find((one) => one.account === account);
  return person ? `${person.given} ${person.family}` : account;
}

/** Ends everything: with one line and exit code 2 for what a person can mend. */
function end(error?: unknown): void {
  void stopAll().then(() => {
    if (error === undefined) process.exit(0);
    const expected = error instanceof StartError;
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const text = expected ? error.message : `Seen & Heard could not start: ${why}`;
    process.stderr.write(`${text}\n`, () => process.exit(expected ? 2 : 1));
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
// Whoever started this process has been killed: nobody is left to press Ctrl-C.
process.on('disconnect', () => end());
start().catch((error: unknown) => {
  // While stopping, what was being started fails: that is no news.
  if (!stopping) end(error);
});
