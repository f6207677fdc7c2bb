import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packsOfCouncil } from '#bot/caseload/policies/packsOfCouncil.ts';
import { policiesFolderOf, readSettings, SettingsError } from '#bot/settings.ts';
import { runCommand } from '#bot/commandLine/runCommand.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { account, startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

/**
 * A council with a policy of its own: Bedford Borough's rules, every 5 working days. Monday 23 November 2026; the child was seen on
 * Thursday 19 November, so the next visit is due on Thursday 26 November; by Bedford's own ten working days, on Thursday 3 December.
 */
const own = `
id: larkshire
name: Larkshire visiting policy
about: Bedford's rules, every 5 working days.
source: { title: Visiting policy, Larkshire }
extends: bedford-borough
clocks:
  - clause: BB-20
    says: Visited at least once in every 5 working days.
    clock: visit
    for: [child-protection]
    every: 5 working days
`.replace('{ title: Visiting policy, Larkshire }', "{ title: 'Visiting policy, Larkshire' }");

const administrator = account('Ada Min', ['Administrator']);
let folder: string;
let product: TestProduct;
let worker: Account;
let child: string;

const file = (name: string, text: string): void => {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  writeFileSync(join(folder, 'policies', name), text);
};
const gone = (name: string): void => rmSync(join(folder, 'policies', name));
async function again(): Promise<void> {
  await product?.stop();
  product = await startTestProduct({ settings: { dataFolder: folder } });
}
const policies = async () => (await product.ask(administrator, 'GET', '/api/policies')).body;
const choose = (...ids: string[]) =>
  product.ask(administrator, 'PUT', '/api/policies', {
    chosen: ids.map((id) => ({ id, from: '2026-01-01' })),
  });
const due = async () =>
  (await product.ask(worker, 'GET', `/api/children/${child}`)).body.child.evaluation.next?.dueBy ?? null;
const health = async () => (await product.ask(null, 'GET', '/api/health')).body.policies;

beforeAll(async () => {
  folder = await preparedFolder();
  file('larkshire.yaml', own);
  await again();
  worker = await addPerson(product.council, 'Wendy Brook', ['worker'], ['W1']);
  child = await addChild(
    product.council,
    { staff: ['W1'] },
    {
      involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
      visits: [visit('v1', '2026-11-19T16:00')],
    },
  );
});
afterAll(async () => {
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a file in the data folder is in the list as the council’s own, and gives dates once it is chosen', async () => {
  expect((await policies()).available).toContainEqual({
    id: 'larkshire',
    title: 'Larkshire visiting policy',
    summary: expect.any(String),
    covers: ['child-protection'],
    own: true,
  });
  expect((await policies()).available.filter(({ own: is }: { own: boolean }) => is)).toHaveLength(1);
  await choose('larkshire');
  expect(await due()).toBe('2026-11-26');
  expect([(await policies()).troubles, await health()]).toEqual([[], 'ok']);
});

test('what is in force stays in force where its file is broken or gone, and both pages say so', async () => {
  file('larkshire.yaml', own.replace('clock: visit', 'clock: vist'));
  await again();
  expect(await due()).toBe('2026-11-26');
  expect(await policies()).toMatchObject({
    chosen: [{ id: 'larkshire', from: '2026-01-01' }],
    troubles: [
      {
        policy: 'larkshire',
        title: 'Larkshire visiting policy',
        what: 'kept',
        problems: [expect.stringMatching(/^larkshire\.yaml:10: clocks\[0\]\.clock: .*"visit"/)],
      },
    ],
  });
  expect(await health()).toBe('attention');
  expect(product.logged.join('')).toContain('"policy":"larkshire","what":"kept"');
  // Saving something else does not take it out.
  expect((await choose('larkshire', 'kent-school-hours')).body.chosen).toHaveLength(2);
  expect(await due()).toBe('2026-11-26');
  await choose('larkshire');

  gone('larkshire.yaml');
  const { packs, packTroubles } = await packsOfCouncil(product.council, join(folder, 'policies'));
  expect(packs.at(-1)).toMatchObject({ id: 'larkshire', name: 'Larkshire visiting policy' });
  expect(packTroubles).toMatchObject([
    { what: 'kept', problems: [expect.stringMatching(/no file larkshire\.yaml/)] },
  ]);
});

test('a mended file counts from the next start on', async () => {
  file('larkshire.yaml', own.replaceAll('5 working days', '6 working days'));
  await again();
  expect([await due(), (await policies()).troubles]).toEqual(['2026-11-27', []]);
});

test('files that cannot be used are told with what is wrong, and keep no other from being read', async () => {
  gone('larkshire.yaml');
  await product.council.db
    .updateTable('policy_text')
    .set({ body: 'id: larkshire' })
    .where('policy', '=', 'larkshire')
    .execute();
  file('broken.yaml', 'id: [');
  file('bedford-borough.yaml', readFileSync('shared/policies/bedford-borough.yaml', 'utf8'));
  file(
    'south.yml',
    `${own.replace('id: larkshire', 'id: south').replace('name: Larkshire', 'name: South')}
cases:
  - name: Seen on Thursday
    asOf: 2026-11-23T09:00
    child: { id: a, involvements: [{ kind: child-protection, start: 2026-10-05 }] }
    expect: { next: { dueBy: 2026-01-01 } }
`,
  );
  file('notes.txt', 'Not a policy.');
  await again();
  const { troubles, available } = await policies();
  expect(troubles.map(({ policy, what }: { policy: string; what: string }) => [policy, what])).toEqual([
    ['larkshire', 'lost'],
    ['bedford-borough', 'not-used'],
    ['broken', 'not-used'],
    ['south', 'wrong-cases'],
  ]);
  expect(troubles[1].problems[0]).toMatch(/^bedford-borough\.yaml: there is another policy with the id/);
  expect(troubles[3].problems[0]).toMatch(/^south\.yml:\d+: cases\[0\] "Seen on Thursday": next\.dueBy is/);
  const ids = available.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['south', 'bedford-borough']));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await health()).toBe('attention');
});

test('one that is chosen and of which nothing is left is not dropped in silence, and can be taken out', async () => {
  expect(await due()).toBeNull();
  const found = await policies();
  expect(found.troubles[0]).toMatchObject({ policy: 'larkshire', what: 'lost' });
  expect(found.available.at(-1)).toMatchObject({ id: 'larkshire', title: 'larkshire (cannot be read)' });
  expect((await choose('larkshire', 'visiting-policy-2019')).body.chosen).toHaveLength(2);
  const without = (await choose('visiting-policy-2019')).body;
  expect([without.chosen.length, without.troubles[0].policy]).toEqual([1, 'bedford-borough']);
  expect((await choose('larkshire')).status).toBe(400);
});

describe('on the command line', () => {
  const before = process.env['POLICIES_FOLDER'];
  let policiesFolder: string;
  beforeAll(() => {
    file('larkshire.yaml', own);
    policiesFolder = mkdtempSync(join(tmpdir(), 'policies-'));
    cpSync(join(folder, 'policies'), policiesFolder, { recursive: true });
    process.env['POLICIES_FOLDER'] = policiesFolder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['POLICIES_FOLDER'];
    else process.env['POLICIES_FOLDER'] = before;
    rmSync(policiesFolder, { recursive: true, force: true });
  });
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const input = {
      children: [{ id: 'a', involvements: [{ kind: 'child-protection', start: '2026-10-05' }] }],
    };
    const code = await runCommand(args, {
      readInput: () => Promise.resolve(JSON.stringify(input)),
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      now: () => Date.parse('2026-11-23T09:00Z'),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  test('they go by their ids, and what is wrong in one is told', async () => {
    const list = await run('policy', 'list');
    expect(list.code).toBe(2);
    expect(list.out).toContain('larkshire: Larkshire visiting policy.');
    expect(list.err).toMatch(/^bedford-borough\.yaml: .*\nbroken\.yaml/);
    expect((await run('policy', 'explain', 'larkshire')).out).toContain('Follows bedford-borough');
    // Ten weeks old by Bedford's ten days, from 5 October: 5 working days is Monday 12 October.
    expect((await run('due', '--policy', 'larkshire', '-')).out).toContain('Monday 12 October');
    expect(await run('due', '--policy', 'broken', '-')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^broken\.yaml/),
    });
  });

  test('a folder that is named and not there is told in one line, to the server too', async () => {
    process.env['POLICIES_FOLDER'] = join(policiesFolder, 'nowhere');
    const said = /^The setting POLICIES_FOLDER names .*nowhere, and there is no such folder: make it/;
    expect(await run('policy', 'list')).toMatchObject({ code: 2, err: expect.stringMatching(said) });
    const settings = { dataFolder: '.data', policiesFolder: join(policiesFolder, 'nowhere') };
    expect(() => policiesFolderOf(settings)).toThrow(SettingsError);
    process.env['POLICIES_FOLDER'] = policiesFolder;
    expect(policiesFolderOf({ dataFolder: '.data' })).toBe(join('.data', 'policies'));
    const environment = {
      COUNCIL: 'larkshire',
      COUNCIL_NAME: 'Larkshire',
      TENANT_ID: '11111111-1111-4111-8111-111111111111',
      CLIENT_ID: '22222222-2222-4222-8222-222222222222',
      CLIENT_SECRET: 'x',
      PUBLIC_URL: 'https://example.org',
      POLICIES_FOLDER: policiesFolder,
    };
    expect(policiesFolderOf(readSettings(environment))).toBe(policiesFolder);
  });
});
