import { sql } from 'kysely';
import { openStore } from '#bot/store/openStore.ts';
import { storeCases } from '#tests/bot/store/storeCases.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer | undefined;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());
const settings = (council: string) => ({ council, databaseUrl: server?.url ?? '', dataFolder: 'not used' });

describe('the store on a PostgreSQL server', () => {
  storeCases(settings);

  test('ten that start at once make one schema between them', async () => {
    const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(settings('together'))));
    const versions = await stores[0]?.db.selectFrom('schema_version').select('version').execute();
    expect(versions?.length).toBeGreaterThan(0);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('RESET ROLE goes back to the council’s role, not to the owner', async () => {
    const store = await openStore(settings('reset'));
    await store.db.connection().execute(async (connection) => {
      await sql`reset role`.execute(connection);
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connection);
      expect(rows).toEqual([{ role: 'council_reset' }]);
    });
    await store.close();
  });

  test.each([
    ['a server that is not there', () => 'postgres://owner@127.0.0.1:9/postgres', 'unreachable'],
    ['an address that undoes the role', () => `${server?.url}?options=-c%20role%3Downer`, 'role'],
    ['an address that is none', () => 'postgres://owner:secret@:port/', 'unreachable'],
  ])('%s ends in one line without the address', async (_what, url, code) => {
    const opened = openStore({ ...settings('line'), databaseUrl: url() });
    await expect(opened).rejects.toMatchObject({
      code,
      message: expect.not.stringMatching(/\n|secret|owner@/),
    });
  });
});
