import { readFileSync } from 'node:fs';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import { childListSchema, childPageSchema } from '#shared/model/api/children.ts';
import { importFiles, previewFiles } from '#tests/bot/importFiles.ts';
import { account, startTestProduct, type TestProduct } from '#tests/bot/product.ts';

const administrator = account('Ada Min', ['Administrator']);
const sample = generateSampleCouncil({ seed: 7, today: '2026-11-23', size: 'small' });
const filesOf = (texts: Record<string, string>): ExportFile[] =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
const people = filesOf({ 'people.csv': sample.peopleCsv });

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const open = async (): Promise<number> =>
  Number(
    (
      await product.council.db
        .selectFrom('child')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('closed', '=', false)
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('a council is filled by its administrator', () => {
  test('the dataset: nothing changes before it is applied, then all of it', async () => {
    const preview = await previewFiles(product, administrator, 'ssd', filesOf(sample.ssdFiles));
    expect(preview).toMatchObject({ state: 'preview', error: null });
    expect(preview.counts['new']).toBeGreaterThan(40);
    expect(preview.changes.length).toBeGreaterThan(0);
    expect(await open()).toBe(0);

    const applied = await product.ask(administrator, 'POST', `/api/imports/${preview.id}/apply`, {});
    expect(applied).toMatchObject({ status: 202 });
    for (;;) {
      const { body } = await product.ask(administrator, 'GET', `/api/imports/${preview.id}`);
      if (body.state === 'done') break;
      expect(body.state).toBe('applying');
    }
    expect(await open()).toBe(preview.counts['new']);
  });

  test('the same files again change nothing', async () => {
    const revision = async () =>
      (await product.council.db.selectFrom('child').select(['id', 'revision']).orderBy('id').execute()).map(
        ({ id, revision: n }) => [id, n],
      );
    const before = await revision();
    const again = await importFiles(product, administrator, 'ssd', filesOf(sample.ssdFiles));
    expect(again).toMatchObject({ state: 'done' });
    expect(
      Object.keys(again.counts).filter(
        (key) => !['unchanged', 'left-out', 'withoutTeam', 'problems'].includes(key),
      ),
    ).toEqual([]);
    expect(await revision()).toEqual(before);
  });

  test('people, schools, pupils; then workers, managers and heads see whom they should', async () => {
    expect(await importFiles(product, administrator, 'people', people)).toMatchObject({
      state: 'done',
      error: null,
    });
    const schools = await importFiles(product, administrator, 'schools', filesOf(sample.schoolFiles));
    expect(schools).toMatchObject({ state: 'done', problems: [] });
    const pupils = await importFiles(product, administrator, 'pupils', filesOf(sample.schoolFiles));
    expect(pupils).toMatchObject({ state: 'done' });
    await product.ask(administrator, 'PUT', '/api/policies', {
      chosen: sample.policies.map((id) => ({ id, from: '2026-01-01' })),
    });
    const rows = await product.council.db
      .selectFrom('person')
      .selectAll()
      .where('in_file', '=', true)
      .execute();
    const having = (role: string) =>
      rows
        .filter(({ roles }) => roles.includes(role as never))
        .map((row) => ({ ...account(row.name), upn: row.account, oid: row.object_id ?? row.id }));
    const list = async (who: ReturnType<typeof account>, view: string): Promise<ChildLine[]> => {
      const answer = await product.ask(who, 'GET', `/api/children?view=${view}`);
      expect(answer.status).toBe(200);
      return childListSchema.parse(answer.body).children;
    };
    const [head] = having('head-of-service');
    const all = head ? await list(head, 'team') : [];
    expect(all.length).toBe(await open());
    const byTeam = (await Promise.all(having('manager').map((who) => list(who, 'team')))).flat();
    expect(new Set(byTeam.map(({ id }) => id)).size).toBe(all.filter(({ team }) => team !== null).length);
    // The one to try first, who has children of many kinds.
    const worker = having('worker').find(({ upn }) => upn === sampleAccounts.worker);
    const mine = worker ? await list(worker, 'mine') : [];
    const seen = mine.find(({ evaluation }) => !evaluation.unseen && evaluation.obligations.length > 0);
    const page = await product.ask(worker ?? null, 'GET', `/api/children/${seen?.id}`);
    expect(childPageSchema.parse(page.body).history.length).toBeGreaterThan(0);
    expect(all.every(({ evaluation }) => evaluation.next !== null || evaluation.obligations.length > 0)).toBe(
      true,
    );
  });

  test('a child missing from a newer export is flagged and stays', async () => {
    const { external_id: externalId } = await product.council.db
      .selectFrom('child')
      .select('external_id')
      .where('closed', '=', false)
      .orderBy('external_id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const without = (text: string) =>
      text
        .split(/\r?\n/)
        .filter((line) => !line.split(',').includes(externalId))
        .join('\r\n');
    const newer = filesOf(
      Object.fromEntries(Object.entries(sample.ssdFiles).map(([name, text]) => [name, without(text)])),
    );
    const result = await importFiles(product, administrator, 'ssd', newer);
    expect(result).toMatchObject({ state: 'done', counts: { missing: 1 } });
    const row = await product.council.db
      .selectFrom('source_child')
      .innerJoin('child', 'child.id', 'source_child.child_id')
      .select(['external_id', 'missing_since'])
      .where('missing_since', 'is not', null)
      .execute();
    expect(row).toEqual([{ external_id: externalId, missing_since: new Date(product.clock.now) }]);
  });

  test('files that cannot be used change nothing and say why', async () => {
    const before = await open();
    const failed = await previewFiles(
      product,
      administrator,
      'ssd',
      filesOf({ 'ssd_person.csv': 'a,b\n1,2' }),
    );
    expect(failed.state).toBe('failed');
    expect(failed.error).toMatch(/Nothing has been changed/);
    expect(failed.problems[0]).toMatchObject({ file: 'ssd_person.csv' });
    expect(failed.problems[0]?.mend).not.toBe('');
    const applied = await product.ask(administrator, 'POST', `/api/imports/${failed.id}/apply`, {});
    expect(applied).toMatchObject({ status: 409, body: { type: '/problems/changed-meanwhile' } });
    expect(await open()).toBe(before);
  });
});

test('Ofsted’s public sample comes into an empty council, children shown by their id', async () => {
  const empty = await startTestProduct();
  try {
    const workbook = {
      name: 'annex-a.xlsx',
      bytes: readFileSync('tests/fixtures/annex-a/Annex_A_2024_Jan.xlsx'),
    };
    const result = await importFiles(empty, administrator, 'annex-a', [workbook]);
    expect(result).toMatchObject({ state: 'done', error: null });
    const [child] = await empty.council.db
      .selectFrom('child')
      .selectAll()
      .where('closed', '=', false)
      .execute();
    expect(child).toMatchObject({ given_name: null });
    const names = `Child Unique ID,Given name,Family name\n${child?.external_id},Robin,Sample\n`;
    const named = await importFiles(empty, administrator, 'names', filesOf({ 'names.csv': names }));
    expect(named).toMatchObject({ state: 'done', counts: { named: 1 } });
  } finally {
    await empty.stop();
  }
});
