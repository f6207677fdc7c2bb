import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import type { Import } from '#shared/model/api/administration.ts';
import { openStore } from '#bot/store/openStore.ts';
import { productProcess, until, type ProductProcess } from '#tests/bot/productProcess.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import { account, runningMicrosoft365, type Running } from '#tests/infra/local/runningMicrosoft365.ts';

const administrator = account({ appRoles: ['Administrator'] });
let outlook: Running;
let folder: string;
let product: ProductProcess;
beforeAll(async () => {
  outlook = await runningMicrosoft365({ users: [administrator] });
  folder = await preparedFolder();
  product = await productProcess(outlook, administrator.upn, { DATA_FOLDER: folder });
  await product.start();
});
afterAll(async () => {
  await product.kill();
  await outlook.close();
  rmSync(folder, { recursive: true, force: true });
});

const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;

async function settled(id: string): Promise<Import> {
  for (;;) {
    const now = await json<Import>(product.ask('GET', `/api/imports/${id}`));
    if (now.state !== 'reading' && now.state !== 'applying') return now;
    await new Promise((next) => setTimeout(next, 20));
  }
}

async function preview(files: Record<string, string>): Promise<Import> {
  const { id } = await json<Import>(product.ask('POST', '/api/imports', { kind: 'ssd' }));
  for (const [name, text] of Object.entries(files))
    await product.ask('PUT', `/api/imports/${id}/files/${name}`, new TextEncoder().encode(text));
  await product.ask('POST', `/api/imports/${id}/read`, {});
  return settled(id);
}

/** When the database last wrote to its log: it does so while a long transaction goes on. */
function lastWritten(): number {
  const log = join(folder, 'database', 'pg_wal');
  return Math.max(...readdirSync(log).map((name) => statSync(join(log, name)).mtimeMs));
}

test('killed in the middle of an import: nothing is half applied, and it says that it failed', async () => {
  const { ssdFiles } = generateSampleCouncil({
    seed: 7,
    today: new Date().toISOString().slice(0, 10),
    // Long enough at work to be killed in the middle.
    size: 'whole',
  });
  const seen = await preview(ssdFiles);
  expect(seen).toMatchObject({ state: 'preview', error: null });
  const answer = await product.ask('POST', `/api/imports/${seen.id}/apply`, {});
  expect(answer.status).toBe(202);
  const before = lastWritten();
  await until(async () => lastWritten() > before);
  await product.kill();

  await product.start();
  expect(await settled(seen.id)).toMatchObject({ state: 'failed', error: expect.stringMatching(/\S/) });
  expect((await product.ask('POST', `/api/imports/${seen.id}/apply`, {})).status).toBe(409);
  await product.kill();
  const { db, close } = await openStore({ council: 'larkshire', databaseUrl: null, dataFolder: folder });
  for (const table of ['child', 'source_child', 'allocation', 'staff', 'team', 'import_file'] as const)
    expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  await close();
});
