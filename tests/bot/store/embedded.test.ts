import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { openStore } from '#bot/store/openStore.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { preparedFolder } from './preparedDatabase.ts';
import { storeCases } from './storeCases.ts';

const top = mkdtempSync(join(tmpdir(), 'seen-and-heard-store-'));
let prepared: string;
beforeAll(async () => {
  prepared = await preparedFolder();
});
afterAll(() => {
  for (const folder of [top, prepared]) rmSync(folder, { recursive: true, force: true });
});
const inFolder = (council: string, dataFolder: string) => ({ council, databaseUrl: null, dataFolder });
/** Nothing is there yet: opening it makes the database. */
const settings = (council: string, folder: string) => inFolder(council, join(top, folder));

describe('the embedded store', () => {
  storeCases((council) => inFolder(council, prepared));

  test('a folder in use is refused in one line, and free again afterwards', async () => {
    const first = await openStore(inFolder('larkshire', prepared));
    const second = openStore(inFolder('larkshire', prepared));
    await expect(second).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringMatching(/^The folder .* DATA_FOLDER\.$/),
    });
    await first.close();
    await (await openStore(inFolder('larkshire', prepared))).close();
  });

  test('a folder that holds something else is refused in one line, and left as it was', async () => {
    const broken = join(top, 'broken', 'database');
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, 'PG_VERSION'), 'not a version');
    const opened = openStore(settings('broken', 'broken'));
    await expect(opened).rejects.toBeInstanceOf(StoreError);
    await expect(opened).rejects.toMatchObject({
      code: 'folder',
      message: expect.not.stringContaining('\n'),
    });
    expect(readdirSync(broken)).toEqual(['PG_VERSION']);
  });

  test.each(['Larkshire', 'lark shire', 'lark"; drop', '1st', ''])(
    'the council id "%s" is refused',
    async (council) => {
      await expect(openStore(settings(council, 'refused'))).rejects.toMatchObject({ code: 'role' });
    },
  );

  test('kill -9 in the middle of writing: every acknowledged row is there, and the lock is free', async () => {
    const acknowledged = await writeUntilKilled(join(top, 'killed'));
    const store = await openStore(settings('killed', 'killed'));
    const rows = await store.db.selectFrom('audit').select('subject').execute();
    await store.close();
    const found = new Set(rows.map(({ subject }) => Number(subject)));
    expect(acknowledged).toBeGreaterThan(20);
    for (let n = 1; n <= acknowledged; n += 1) expect(found).toContain(n);
  });
});

/** A process that writes rows and says each when it is stored; killed hard after a few. */
function writeUntilKilled(folder: string): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'tests/bot/store/writeRows.ts', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.split('\n').length > 40) child.kill('SIGKILL');
  });
  // Only whole lines were said.
  return new Promise((resolve) => child.on('close', () => resolve(text.split('\n').length - 1)));
}
