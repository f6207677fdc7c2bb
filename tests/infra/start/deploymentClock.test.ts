import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import { sampleIn } from '#infra/local/sampleFolder.ts';
import { readDirectory } from '#infra/local/microsoft365/directory.ts';
import { startMicrosoft365, type LocalMicrosoft365 } from '#infra/local/microsoft365/server.ts';
import { askAs, startPlace, type StartPlace } from './npmStart.ts';

const main = fileURLToPath(new URL('../../../bot/main.ts', import.meta.url));

let place: StartPlace;
let cloud: LocalMicrosoft365;
let stop: () => Promise<number | null> = () => Promise.resolve(null);
let logged = '';

beforeAll(async () => {
  place = await startPlace();
  const sample = await sampleIn(join(place.folder, 'sample'), {
    now: Date.now(),
    publicUrl: place.product,
    size: 'small',
  });
  cloud = await startMicrosoft365({
    directory: readDirectory(sample.directoryFile),
    folder: join(place.folder, 'microsoft365'),
    httpsPort: 0,
    httpPort: 0,
    product: place.product,
  });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_EXTRA_CA_CERTS: cloud.caFile,
      COUNCIL: 'larkshire',
      COUNCIL_NAME: 'Larkshire',
      TENANT_ID: sample.tenantId,
      CLIENT_ID: sample.clientId,
      CLIENT_SECRET: sample.clientSecret,
      AUTHORITY: cloud.https,
      TAB_AUTHORITY: cloud.http,
      GRAPH_URL: cloud.https,
      PUBLIC_URL: place.product,
      DATABASE_URL: '',
      DATA_FOLDER: place.folder,
      PORT: place.environment['PORT'],
      // Neither may move the clock of a deployment.
      LOCAL_CLOCK: '2031-01-01T09:00:00Z',
      CLOCK_SHIFT_MS: String(365 * 86_400_000),
    },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  stop = () => {
    child.kill('SIGTERM');
    return exit;
  };
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      logged += text;
      if (logged.includes('"listening"')) resolve();
    });
    void exit.then((code) => reject(new Error(`ended (${code}): ${logged}`)));
  });
});

afterAll(async () => {
  await stop();
  await cloud.close();
  place.remove();
});

it('a deployment has the clock of its machine, whatever the environment says, and ends cleanly', async () => {
  const { body } = await askAs(place, sampleAccounts.administrator, '/api/me');
  expect(Math.abs(Date.parse((body as { now: string }).now) - Date.now())).toBeLessThan(86_400_000);
  expect(logged).toContain('the embedded database is for trial');
  expect(await stop()).toBe(0);
});
