import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '#bot/commandLine/command.ts';
import type { ApplyReading } from '#bot/commandLine/import.ts';
import { importWith } from '#bot/commandLine/import.ts';
import { compareReadings } from '#bot/imports/compareReadings.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import { caseFileSchema } from '#shared/model/caseFile.ts';

const workbook = fileURLToPath(new URL('../../fixtures/annex-a/Annex_A_2024_Jan.xlsx', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  const { ssdFiles } = generateSampleCouncil({ seed: 3, today: '2026-11-23', size: 'small' });
  for (const [name, text] of Object.entries(ssdFiles)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'notes.pdf'), 'not part of it');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], apply?: ApplyReading) {
  const out: string[] = [];
  const refuse: ApplyReading = () => Promise.reject(new Error('must not be applied'));
  const code = await importWith(apply ?? refuse)(args, {
    readInput: () => Promise.resolve(''),
    out: (text) => out.push(text),
    err: () => {
      throw new Error('said on standard error');
    },
    now: () => Date.parse('2026-11-23T09:00:00Z'),
  });
  return { code, out: out.join('\n') };
}

describe('import', () => {
  it('reads a folder of the dataset and prints a case file that the rules can read', async () => {
    const { code, out } = await run(['--format', 'ssd', folder, '--json']);
    const printed = JSON.parse(out) as { caseFile: unknown; problems: unknown[]; applied: boolean };
    expect(code).toBe(0);
    expect(printed).toMatchObject({ applied: false, problems: [], source: 'ssd' });
    expect(caseFileSchema.parse(printed.caseFile).children.length).toBeGreaterThan(40);
  });

  it('reads the sample workbook and says in words what is in it and what could not be used', async () => {
    const { code, out } = await run(['--format=annex-a', workbook]);
    expect(code).toBe(0);
    expect(out).toContain('Read 38 rows about 33 children.');
    expect(out).toContain('Nothing has been changed.');
    expect(out).toContain('Annex_A_2024_Jan.xlsx, List 6, row 2, Allocated Worker: No worker is named.');
  });

  it('hands the reading to the council with --apply', async () => {
    let given = 0;
    const { out } = await run(['--format', 'annex-a', '--apply', workbook], (reading) => {
      given = reading.children.length;
      return Promise.resolve(compareReadings({ children: [] }, reading));
    });
    expect(given).toBe(33);
    expect(out).toContain('Done. What changed:');
  });

  it.each([
    [['--format', 'ssd'], 'no file or folder'],
    [[workbook], '--format is missing'],
    [['--format', 'xml', workbook], '--format cannot be "xml"'],
    [['--format', 'ssd', '--quick', workbook], '--quick'],
    [['--format', 'ssd', '/no/such/folder'], '/no/such/folder: There is no such file or folder.'],
    [['--format', 'ssd', workbook], 'ssd_person.csv: ssd_person is missing'],
    [['--format', 'annex-a', fileURLToPath(import.meta.url)], 'No list of Annex A was found'],
  ])('%j ends in one line', async (args, expected) => {
    const error = await run(args).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(InputError);
    const { lines } = error as InputError;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
  });
});
