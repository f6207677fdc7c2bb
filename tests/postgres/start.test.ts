import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import { askAs, npmStart, startPlace, type NpmStart, type StartPlace } from '#tests/infra/start/npmStart.ts';
import { startServer, type TestServer } from './server.ts';

const { worker, administrator } = sampleAccounts;
const clock = '2027-02-10T09:00:00Z';

describe('npm start with a PostgreSQL server', () => {
  let server: TestServer;
  let place: StartPlace;
  let start: NpmStart;
  const begin = (...args: string[]) => {
    start = npmStart(place, args, { DATABASE_URL: server.url, LOCAL_CLOCK: clock });
    return start;
  };
  beforeAll(async () => {
    [server, place] = await Promise.all([startServer(), startPlace()]);
    await rows('create schema council_other; create table council_other.kept (n int)');
  });
  afterAll(async () => {
    start.killAll();
    await start.ended;
    place.remove();
    await server.stop();
  });

  async function rows(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const count = async (table: string) =>
    Number((await rows(`select count(*) as n from council_sample.${table}`))[0]?.['n']);

  it('takes the sample import up again after a kill -9 in the middle of it', async () => {
    begin();
    await start.saying('First start: importing');
    start.killAll();
    await start.ended;
    await begin().running;
    expect(start.stdout()).toContain('First start: importing');
    expect(await count('child')).toBeGreaterThan(40);
    expect(
      await rows("select state from council_sample.import_run where state not in ('done', 'failed')"),
    ).toEqual([]);
  });

  it('dates the sample around the day of LOCAL_CLOCK', async () => {
    const { today } = JSON.parse(readFileSync(join(place.folder, 'sample', 'sample.json'), 'utf8')) as {
      today: string;
    };
    expect(today).toBe('2027-02-10');
    expect((await askAs(place, worker, '/api/me')).body).toMatchObject({ today: '2027-02-10' });
  });

  it('writes nothing about anybody into its logs', async () => {
    const { body } = await askAs(place, worker, '/api/children?view=mine');
    const { children } = body as { children: { id: string }[] };
    expect(children.length).toBeGreaterThan(0);
    const child = children[0]?.id ?? '';
    expect((await askAs(place, worker, `/api/children/${child}`)).status).toBe(200);
    expect((await askAs(place, worker, '/api/children/none?name=Amina')).status).toBe(404);
    const personal = (
      await rows(
        `select given_name, family_name, external_id, id::text from council_sample.child
         union all select name, account, object_id::text, id::text from council_sample.person`,
      )
    )
      .flatMap((row) => Object.values(row))
      .filter((value): value is string => typeof value === 'string' && value.length > 2);
    expect(personal.length).toBeGreaterThan(250);
    const logs = readdirSync(join(place.folder, 'logs')).map((name) =>
      readFileSync(join(place.folder, 'logs', name), 'utf8'),
    );
    expect(logs.join('').split('\n').length).toBeGreaterThan(20);
    const words = new Set(logs.join('\n').match(/[\p{L}\d@.-]+/gu));
    expect(personal.filter((text) => words.has(text))).toEqual([]);
  });

  it('has it all at once the next time', async () => {
    const before = await count('child');
    start.interrupt();
    expect(await start.ended).toBe(0);
    await begin().running;
    expect(start.stdout()).not.toContain('importing');
    expect(await count('child')).toBe(before);
    expect((await askAs(place, administrator, '/api/me')).body).not.toMatchObject({ lastImport: null });
    start.terminate();
    expect(await start.ended).toBe(0);
  });

  it('takes out only its own schemas and role when it begins afresh', async () => {
    await begin('--reset', '--empty').running;
    expect(start.stdout()).toContain('Beginning afresh.');
    expect(await count('child')).toBe(0);
    start.terminate();
    expect(await start.ended).toBe(0);
    const schemas = await rows("select nspname from pg_namespace where nspname like 'council%' order by 1");
    expect(schemas.map(({ nspname }) => nspname)).toEqual([
      'council_other',
      'council_sample',
      'council_sample_jobs',
    ]);
  });
});
