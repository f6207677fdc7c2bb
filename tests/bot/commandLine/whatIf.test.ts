import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInFolder } from '#bot/policies/loadPack.ts';
import { whatIf } from '#bot/commandLine/whatIf.ts';
import { InputError } from '#bot/commandLine/command.ts';
import { whatIfSchema } from '#shared/model/whatIf.ts';

const example = 'docs/examples/what-if.json';

async function run(args: string[], input = ''): Promise<string> {
  const printed: string[] = [];
  const streams = {
    readInput: () => Promise.resolve(input),
    out: (text: string) => void printed.push(text),
    err: () => undefined,
    now: () => Date.parse('2026-11-23T09:00Z'),
  };
  expect(await whatIf(args, streams)).toBe(0);
  return printed.join('\n');
}

async function problems(args: string[], input = ''): Promise<readonly string[]> {
  const error: unknown = await run(args, input).catch((caught: unknown) => caught);
  if (error instanceof InputError) return error.lines;
  throw new Error(`not refused: ${String(error)}`);
}

describe('what-if', () => {
  test('the table and the lists that docs/what-if.md shows', async () => {
    const page = readFileSync('docs/what-if.md', 'utf8');
    const shown = await run(['--instead', 'halton', example]);
    // How long it took is another each time.
    const lines = shown.split('\n').filter((line) => line.trim() !== '' && !line.includes('compared in'));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(page).toContain(`    ${line}`);
  });

  test('--json has the shape that is published', async () => {
    const printed: unknown = JSON.parse(await run(['--instead', 'halton', '--json', example]));
    expect(whatIfSchema.parse(printed)).toEqual(printed);
  });

  test('an edited pack by its path: 10 working days made 5 doubles the visits', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'what-if-')), 'edited.yaml');
    const text = readFileSync(join(builtInFolder, 'bedford-borough.yaml'), 'utf8');
    writeFileSync(
      file,
      text.replaceAll('every: 10 working days', 'every: 5 working days').replace(/^cases:[^]*/m, ''),
    );
    const found = whatIfSchema.parse(JSON.parse(await run(['--instead', file, '--json', example])));
    // Both are called the same: the edited one is told apart by its file.
    expect(found.titles.instead).toEqual([`${found.titles.now[0]} (${file})`]);
    const row = found.byInvolvement.find(({ involvement }) => involvement === 'child-protection')!;
    expect(row.visitsAMonth.instead).toBeCloseTo(2 * row.visitsAMonth.now, 0);
  });

  test('minutes that are given are not said to be assumed', async () => {
    const args = ['--instead', 'halton', '--minutes', '45', '--travel', '20', '--recording', '15', example];
    expect(await run(args)).toContain('45 for the visit, 20 there and back, 15 to write it up.');
  });

  test('no open work is said, not shown as a table of noughts', async () => {
    const input = JSON.stringify({ policy: ['bedford-borough'], children: [{ id: 'a' }] });
    expect(await run(['--instead', 'halton', '-'], input)).toContain('no open work');
  });

  test.each<[string, string[], string, string]>([
    ['no file', ['--instead', 'halton'], '', 'no case file'],
    ['two files', ['--instead', 'halton', example, 'more.json'], '', 'take out more.json'],
    ['nothing to compare with', [example], '', '--instead is missing'],
    ['a policy nobody knows', ['--instead', 'hlton', example], '', 'there is no policy "hlton"'],
    ['a pack that is not there', ['--instead', './no.yaml', example], '', 'there is no such file'],
    ['the same on both sides', ['--instead', 'bedford-borough', example], '', 'policies that hold now'],
    ['minutes in words', ['--instead', 'halton', '--minutes', 'an hour', example], '', '--minutes'],
    ['an option nobody knows', ['--insted', 'halton', example], '', "Unknown option '--insted'"],
    ['a moment that is none', ['--instead', 'halton', '--as-of', 'today', example], '', '--as-of'],
    ['no policy that holds', ['--instead', 'halton', '-'], '{"children":[]}', '--policy'],
    [
      'a worker of no child',
      ['--instead', 'halton', '-'],
      '{"policy":["bedford-borough"],"children":[],"workers":{"x":"Amina"}}',
      'workers.x: no child in this file has this id',
    ],
  ])('%s: one line that says where and how to mend it', async (_, args, input, said) => {
    const lines = await problems(args, input);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(said);
  });
});
