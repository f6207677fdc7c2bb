import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localWords } from '#shared/words/local.ts';
import { buildTab } from './buildTab.ts';
import { fillCouncil } from './fillCouncil.ts';
import { certificatesIn } from './microsoft365/certificates.ts';
import { writeWhole } from './microsoft365/writeWhole.ts';
import { resetDatabase, resetFolder } from './reset.ts';
import { startChild, type RunningChild } from './runningChild.ts';
import { sampleAccounts } from './sample/staff.ts';
import { sampleIn, type SampleFolder } from './sampleFolder.ts';
import { signInByCode } from './signInByCode.ts';
import { StartError } from './startError.ts';
import { readStartSettings, type StartSettings } from './startSettings.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const council = 'sample';
const words = localWords.start;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Where things answer. */
interface Addresses {
  product: string;
  https: string;
  http: string;
}

const children: RunningChild[] = [];
let stopping: Promise<void> | undefined;

/** The product first: it may still want to tell Outlook something. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const child of children.reverse()) await child.stop();
  })();
  return stopping;
}

async function start(): Promise<void> {
  const settings = readStartSettings(process.env, process.argv.slice(2));
  const folder = resolve(settings.dataFolder);
  if (settings.reset) await reset(settings, folder);
  const addresses: Addresses = {
    product: `http://localhost:${settings.port}`,
    https: `https://localhost:${settings.httpsPort}`,
    http: `http://localhost:${settings.httpPort}`,
  };
  const sample = prepareSample(settings, folder, addresses);
  await buildTab(top, say);
  await startBoth(settings, folder, sample, addresses);
  if (!settings.empty) await fillOnce(settings, folder, sample, addresses);
  say(words.running(sample.councilName, settings.empty));
  for (const line of words.whereToLook(addresses.product, addresses.http, sampleAccounts)) say(line);
  say(words.howToStop(settings.dataFolder));
}

async function reset(settings: StartSettings, folder: string): Promise<void> {
  if (settings.databaseUrl) await resetDatabase(settings.databaseUrl, council);
  resetFolder(folder);
  say(words.afresh);
}

function prepareSample(settings: StartSettings, folder: string, addresses: Addresses): SampleFolder {
  try {
    return sampleIn(join(folder, 'sample'), {
      now: Date.now() + settings.clockShiftMs,
      publicUrl: addresses.product,
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(
      `The folder ${folder} cannot be used (${why}): name one in DATA_FOLDER, or begin afresh (npm start -- --reset).`,
      { cause },
    );
  }
}

async function startBoth(
  settings: StartSettings,
  folder: string,
  sample: SampleFolder,
  addresses: Addresses,
): Promise<void> {
  const home = join(folder, 'microsoft365');
  // Made before either starts: Node reads extra authorities once, at its own start.
  const { caFile } = await certificatesIn(join(home, 'certificates'));
  const shared = {
    ...process.env,
    PUBLIC_URL: addresses.product,
    CLOCK_SHIFT_MS: String(settings.clockShiftMs),
  };
  const cloud = startChild({
    name: 'Local Microsoft 365',
    script: './microsoft365/run.ts',
    logFile: join(folder, 'logs', 'microsoft365.log'),
    environment: {
      ...shared,
      M365_DIRECTORY: sample.directoryFile,
      M365_FOLDER: home,
      M365_HTTPS_PORT: String(settings.httpsPort),
      M365_HTTP_PORT: String(settings.httpPort),
    },
  });
  const product = startChild({
    name: 'Seen & Heard',
    script: './product.ts',
    logFile: join(folder, 'logs', 'product.log'),
    environment: { ...shared, ...productSettings(settings, sample, addresses), NODE_EXTRA_CA_CERTS: caFile },
  });
  children.push(cloud, product);
  for (const child of children)
    void child.ended.then((last) => {
      if (!stopping) end(new StartError(last));
    });
  await Promise.all(children.map((child) => child.ready));
}

/** The settings that any deployment has: the product does not know that it is at home. */
function productSettings(
  settings: StartSettings,
  sample: SampleFolder,
  { product, https, http }: Addresses,
): Record<string, string> {
  return {
    COUNCIL: council,
    COUNCIL_NAME: sample.councilName,
    TENANT_ID: sample.tenantId,
    CLIENT_ID: sample.clientId,
    CLIENT_SECRET: sample.clientSecret,
    AUTHORITY: https,
    TAB_AUTHORITY: http,
    GRAPH_URL: https,
    PUBLIC_URL: product,
    TEAMS_HOST_ORIGINS: `${http},${https}`,
    DATABASE_URL: settings.databaseUrl ?? '',
    DATA_FOLDER: settings.dataFolder,
    PORT: String(settings.port),
  };
}

/** On the first start with a database; a start that was interrupted is taken up again. */
async function fillOnce(
  settings: StartSettings,
  folder: string,
  sample: SampleFolder,
  addresses: Addresses,
): Promise<void> {
  const database = createHash('sha256')
    .update(settings.databaseUrl ?? 'embedded')
    .digest('hex')
    .slice(0, 16);
  const mark = join(folder, 'sample', `filled-${database}`);
  if (existsSync(mark)) return;
  say(words.filling(sample.councilName));
  const token = await signInByCode({
    authority: `${addresses.http}/${sample.tenantId}/v2.0`,
    clientId: sample.clientId,
    scope: `openid api://${sample.clientId}/access_as_user`,
    redirectUri: `${addresses.product}/auth/callback`,
    account: sampleAccounts.administrator,
  });
  await fillCouncil(sample, { product: addresses.product, token, from: '2019-01-01' });
  writeWhole(mark, '');
}

/** Ends everything: with one line and exit code 2 for what a person can mend. */
function end(error?: unknown): void {
  void stopAll().then(() => {
    if (error === undefined) process.exit(0);
    const expected = error instanceof StartError;
    const text = expected
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
    process.stderr.write(`${text}\n`, () => process.exit(expected ? 2 : 1));
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
start().catch((error: unknown) => {
  // While stopping, what was being started fails: that is no news.
  if (!stopping) end(error);
});
