import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '#bot/store/folderLock.ts';
import { openStore } from '#bot/store/openStore.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';

const workbook = fileURLToPath(new URL('../../fixtures/annex-a/Annex_A_2024_Jan.xlsx', import.meta.url));
const wait = 120_000;
let folder = '';
const exported = () => join(folder, 'ssd');
const data = () => join(folder, 'data');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-apply-'));
  const { ssdFiles } = generateSampleCouncil({ seed: 3, today: '2026-11-23', size: 'small' });
  writeInto(exported(), ssdFiles);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person runs it, in an environment that has nothing but the store's settings. */
function cli(args: string[], environment: Record<string, string> = { DATA_FOLDER: data() }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bot/cli.ts', 'import', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const errors = stderr.split('\n').filter((line) => line !== '' && !/Warning|--trace-warnings/.test(line));
  return { status, stdout, errors };
}

const stored = async () => {
  const store = await openStore({ council: 'sample', databaseUrl: null, dataFolder: data() });
  try {
    const children = await store.db
      .selectFrom('child')
      .select('external_id')
      .where('closed', '=', false)
      .execute();
    const runs = await store.db
      .selectFrom('import_run')
      .select(['kind', 'state'])
      .orderBy('started_at')
      .execute();
    return { children: children.length, runs };
  } finally {
    await store.close();
  }
};

describe('import --apply, as it is run', () => {
  test(
    'the dataset goes into the store of npm start, and a second time changes nothing',
    async () => {
      const first = cli(['--format', 'ssd', '--apply', '--json', exported()]);
      expect(first).toMatchObject({ status: 0, errors: [] });
      const said = JSON.parse(first.stdout) as { applied: boolean; counts: Record<string, number> };
      expect(said.applied).toBe(true);
      expect((await stored()).children).toBe(said.counts['new']);
      const again = cli(['--format', 'ssd', '--apply', exported()]);
      expect(again).toMatchObject({ status: 0, errors: [] });
      expect(again.stdout).toContain('This is the same export as the last one');
    },
    wait,
  );

  test(
    'Annex A goes in beside it',
    async () => {
      const before = await stored();
      const { status, stdout, errors } = cli(['--format', 'annex-a', '--apply', workbook]);
      expect([status, errors]).toEqual([0, []]);
      expect(stdout).toContain('Done. What changed:');
      const after = await stored();
      expect(after.children).toBeGreaterThan(before.children);
      expect(after.runs.at(-1)).toEqual({ kind: 'annex-a', state: 'done' });
    },
    wait,
  );

  test(
    'what cannot be read changes nothing',
    async () => {
      const before = await stored();
      const { status, errors } = cli(['--format', 'ssd', '--apply', workbook]);
      expect(status).toBe(2);
      expect(errors[0]).toContain('ssd_person is missing');
      expect(await stored()).toEqual(before);
    },
    wait,
  );

  test(
    'while the server has the folder: one line, exit code 2',
    () => {
      const lock = lockFolder(data());
      try {
        const { status, errors } = cli(['--format', 'annex-a', '--apply', workbook]);
        expect(status).toBe(2);
        expect(errors).toEqual([expect.stringMatching(/in use by another process.*stop that one/)]);
      } finally {
        lock.release();
      }
    },
    wait,
  );

  test.each([
    ['a council that cannot be one', { COUNCIL: 'A council' }, /COUNCIL must be/],
    [
      'a database server without a council',
      { DATABASE_URL: 'postgres://localhost:1/none' },
      /COUNCIL is missing/,
    ],
  ])('%s: one line, exit code 2', (_, environment, expected) => {
    const nowhere = join(folder, 'nowhere');
    const { status, errors } = cli(['--format', 'annex-a', '--apply', workbook], {
      DATA_FOLDER: nowhere,
      ...environment,
    });
    expect([status, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toMatch(expected);
    expect(existsSync(nowhere)).toBe(false);
  });
});

function writeInto(path: string, files: Record<string, string>): void {
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
}
