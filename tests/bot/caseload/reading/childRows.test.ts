import { randomUUID } from 'node:crypto';
import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { readChildRows } from '#bot/caseload/reading/childRows.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { startTestProduct, type TestProduct } from '#tests/bot/product.ts';

let product: TestProduct;
let council: Council;
const writer = randomUUID();
beforeAll(async () => {
  product = await startTestProduct();
  council = product.council;
  await council.db
    .insertInto('person')
    .values({
      id: writer,
      name: 'Jo Reed',
      account: 'jo.reed@council.example',
      object_id: null,
      staff: [],
      roles: ['worker'],
      teams: [],
      in_file: true,
    })
    .execute();
});
afterAll(() => product.stop());

async function say(inside: Council, childId: string, words: string): Promise<void> {
  await inside.db
    .insertInto('fact')
    .values({
      id: randomUUID(),
      child_id: childId,
      kind: 'concern-raised',
      body: JSON.stringify({ kind: 'concern-raised', at: words }),
      entered_by: writer,
      entered_at: new Date(inside.now()),
    })
    .execute();
  await touchChildren(inside, [childId]);
}

const facts = async (from: Council, childId: string) =>
  (await readChildRows(from, [childId]))
    .get(childId)
    ?.facts.map(({ body }) => ('at' in body ? body.at : null));

test('a story is read once, and again as soon as it has changed', async () => {
  const id = await addChild(council, null);
  const first = (await readChildRows(council, [id])).get(id);
  expect((await readChildRows(council, [id])).get(id)).toBe(first);
  await inTransaction(council, (inside) => say(inside, id, '2026-11-20'));
  expect(await facts(council, id)).toEqual(['2026-11-20']);
});

test('what a transaction saw and took back is never answered', async () => {
  const id = await addChild(council, null);
  const undone = inTransaction(council, async (inside) => {
    await say(inside, id, '2026-11-18');
    expect(await facts(inside, id)).toEqual(['2026-11-18']);
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
  expect(await facts(council, id)).toEqual([]);
  // The same revision again, of other facts.
  await inTransaction(council, (inside) => say(inside, id, '2026-11-19'));
  expect(await facts(council, id)).toEqual(['2026-11-19']);
});

test('children who are not there are left out', async () => {
  expect((await readChildRows(council, [randomUUID()])).size).toBe(0);
  expect((await readChildRows(council, [])).size).toBe(0);
});
