import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openStore, type Store, type StoreSettings } from '#bot/store/openStore.ts';

/** Settings of a council on the engine under test; the same council again is the same store. */
export type SettingsFor = (council: string) => StoreSettings;

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'allowed';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const notAllowed = '42501';

async function withStore<T>(settings: StoreSettings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const aPerson = () => ({
  id: randomUUID(),
  name: 'Robin Sample',
  account: `${randomUUID()}@council.example`,
  object_id: null,
  staff: ['S1', 'a, "quoted" name'],
  roles: ['worker' as const],
  teams: [],
  in_file: true,
});

/** What the store promises on either engine. */
export function storeCases(settingsFor: SettingsFor): void {
  test('values come out as they went in: days, instants, lists, bytes, JSON, great numbers', async () => {
    await withStore(settingsFor('values'), async ({ db }) => {
      const person = aPerson();
      await db.insertInto('person').values(person).execute();
      expect(await db.selectFrom('person').selectAll().executeTakeFirst()).toMatchObject({
        ...person,
        removed_at: null,
      });
      const at = new Date('2026-10-25T00:30:00.123Z');
      const child = randomUUID();
      await db
        .insertInto('child')
        .values({
          id: child,
          external_id: 'C1',
          given_name: null,
          family_name: null,
          created_at: at,
          revision: 2 ** 52,
        })
        .execute();
      expect(await db.selectFrom('child').select(['created_at', 'revision']).executeTakeFirst()).toEqual({
        created_at: at,
        revision: 2 ** 52,
      });
      await db
        .insertInto('allocation')
        .values({
          source: 'ssd',
          child_id: child,
          staff: 'S1',
          role: 'other',
          team: null,
          from_date: '2026-03-29',
          to_date: null,
        })
        .execute();
      expect(await db.selectFrom('allocation').select(['from_date', 'to_date']).executeTakeFirst()).toEqual({
        from_date: '2026-03-29',
        to_date: null,
      });
      const run = randomUUID();
      const value = ['one', 'two {"x": 1}'];
      await db
        .insertInto('import_run')
        .values({
          id: run,
          kind: 'ssd',
          state: 'waiting',
          files: JSON.stringify(value),
          progress: '{}',
          started_by: null,
          started_at: at,
          counts: '{}',
          changes: '[]',
          problems: '[]',
          error: null,
        })
        .execute();
      await db
        .insertInto('import_file')
        .values({ import_id: run, name: 'a', bytes: new Uint8Array([0, 255, 10, 92]) })
        .execute();
      expect(await db.selectFrom('import_run').select('files').executeTakeFirst()).toEqual({ files: value });
      const file = await db.selectFrom('import_file').select('bytes').executeTakeFirstOrThrow();
      expect([...file.bytes]).toEqual([0, 255, 10, 92]);
    });
  });

  test('what was written is there after it is opened again', async () => {
    const settings = settingsFor('again');
    const person = aPerson();
    await withStore(settings, ({ db }) => db.insertInto('person').values(person).execute());
    const found = await withStore(settings, ({ db }) => db.selectFrom('person').select('account').execute());
    expect(found).toEqual([{ account: person.account }]);
  });

  test('a transaction that fails leaves nothing', async () => {
    await withStore(settingsFor('whole'), async ({ db }) => {
      const work = db.transaction().execute(async (inside) => {
        await inside.insertInto('person').values(aPerson()).execute();
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      expect(await db.selectFrom('person').select('id').execute()).toEqual([]);
    });
  });

  test('another council’s role can neither see nor change anything of this one', async () => {
    await withStore(settingsFor('first'), ({ db }) => db.insertInto('person').values(aPerson()).execute());
    await withStore(settingsFor('second'), async ({ db }) => {
      expect(await db.selectFrom('person').select('id').execute()).toEqual([]);
      expect(await refusal(sql`select * from council_first.person`.execute(db))).toBe(notAllowed);
      expect(await refusal(sql`delete from council_first.person`.execute(db))).toBe(notAllowed);
      expect(await refusal(sql`create table council_first.mine (id int)`.execute(db))).toBe(notAllowed);
      expect(await refusal(sql`create table council_first_jobs.mine (id int)`.execute(db))).toBe(notAllowed);
      expect(await refusal(sql`create table council_second.mine (id int)`.execute(db))).toBe(notAllowed);
    });
  });

  describe('what is history', () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(settingsFor('history'));
    });
    afterAll(() => store.close());

    test.each([
      ['the audit trail', sql`update audit set actor = null`],
      ['the audit trail', sql`delete from audit`],
      ['the audit trail', sql`truncate audit`],
      ['visits', sql`update visit set version = 2`],
      ['visits', sql`delete from visit`],
      ['facts', sql`update fact set kind = 'away'`],
      ['facts', sql`delete from fact`],
      ['the record of migrations', sql`delete from schema_version`],
    ])('%s cannot be changed by the product itself: %#', async (_what, statement) => {
      expect(await refusal(statement.execute(store.db))).toBe(notAllowed);
    });
  });
}
