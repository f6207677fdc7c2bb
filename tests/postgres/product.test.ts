import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import type { Import } from '#shared/model/api/administration.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { childListSchema, childPageSchema, type ChildLine } from '#shared/model/api/children.ts';
import { graphAsProduct } from '#tests/bot/caseload/graphAsProduct.ts';
import { productProcess, until, type ProductProcess } from '#tests/bot/productProcess.ts';
import { runningMicrosoft365, type Running } from '#tests/infra/local/runningMicrosoft365.ts';
import { startServer, type TestServer } from './server.ts';

/** Two processes of the product, as a deployment runs them, on one PostgreSQL server; Outlook is local Microsoft 365. */
const hour = 3_600_000;
const today = new Date().toISOString().slice(0, 10);
const sample = generateSampleCouncil({ seed: 7, today, size: 'small' });
const { administrator, worker, headOfService } = sampleAccounts;

let server: TestServer;
let outlook: Running;
let owner: pg.Client;
let one: ProductProcess;
let other: ProductProcess;
beforeAll(async () => {
  [server, outlook] = await Promise.all([
    startServer(),
    runningMicrosoft365({ users: sample.directory.users }),
  ]);
  owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query('set search_path to council_larkshire');
  one = await productProcess(outlook, administrator, { DATABASE_URL: server.url });
  other = await productProcess(outlook, administrator, { DATABASE_URL: server.url });
  await one.start();
});
afterAll(async () => {
  await Promise.all([one.kill(), other.kill()]);
  await owner.end();
  await outlook.close();
  await server.stop();
});

const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
const rows = async (sql: string) => (await owner.query<Record<string, unknown>>(sql)).rows;
const importNow = (id: string) => json<Import>(one.ask('GET', `/api/imports/${id}`));

async function settled(id: string): Promise<Import> {
  for (;;) {
    const now = await importNow(id);
    if (now.state !== 'reading' && now.state !== 'applying') return now;
    await new Promise((next) => setTimeout(next, 20));
  }
}

async function preview(kind: string, files: Record<string, string>): Promise<Import> {
  const { id } = await json<Import>(one.ask('POST', '/api/imports', { kind }));
  for (const [name, text] of Object.entries(files))
    await one.ask('PUT', `/api/imports/${id}/files/${name}`, new TextEncoder().encode(text));
  await one.ask('POST', `/api/imports/${id}/read`, {});
  return settled(id);
}

async function bringIn(kind: string, files: Record<string, string>): Promise<Import> {
  const seen = await preview(kind, files);
  expect(seen).toMatchObject({ state: 'preview', error: null });
  await one.ask('POST', `/api/imports/${seen.id}/apply`, {});
  return settled(seen.id);
}

test('killed in the middle of an import: nothing is half applied, it says that it failed, and it can be done again', async () => {
  const seen = await preview('ssd', sample.ssdFiles);
  // Somebody holds a table that the import writes late: it stands still inside its transaction, half done.
  await owner.query('begin; lock table allocation in access exclusive mode');
  const { status } = await one.ask('POST', `/api/imports/${seen.id}/apply`, {});
  expect(status).toBe(202);
  const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock'";
  await until(async () => (await rows(waiting)).length > 0);
  const begun = await rows(
    "select count(*)::int as n from pg_locks where relation = 'child'::regclass and mode = 'RowExclusiveLock'",
  );
  expect(begun).toEqual([{ n: 1 }]);
  await one.kill();
  await owner.query('rollback');
  await until(
    async () => (await rows("select 1 from pg_locks where relation = 'child'::regclass")).length === 0,
  );
  for (const table of ['child', 'source_child', 'allocation', 'staff', 'team'])
    expect([table, await rows(`select count(*)::int as n from ${table}`)]).toEqual([table, [{ n: 0 }]]);

  await one.start();
  // Another process might still be at it, so it takes two minutes of silence: the clock of that row is put back.
  expect(await importNow(seen.id)).toMatchObject({ state: 'applying' });
  await owner.query("update import_run set beat_at = beat_at - interval '3 minutes'");
  const failed = await importNow(seen.id);
  expect(failed).toMatchObject({ state: 'failed', error: expect.stringMatching(/\S/) });
  expect(await rows('select 1 from import_file')).toEqual([]);
  expect((await one.ask('POST', `/api/imports/${seen.id}/apply`, {})).status).toBe(409);

  expect(await bringIn('ssd', sample.ssdFiles)).toMatchObject({
    state: 'done',
    counts: { new: seen.counts['new'] },
  });
});

describe('on a PostgreSQL server', () => {
  let mine: ChildLine[];

  test('the sample comes in, and every child has a date or says what is missing', async () => {
    expect(await bringIn('people', { 'people.csv': sample.peopleCsv })).toMatchObject({ state: 'done' });
    expect(await bringIn('schools', sample.schoolFiles)).toMatchObject({ state: 'done', problems: [] });
    expect(await bringIn('pupils', sample.schoolFiles)).toMatchObject({ state: 'done' });
    const chosen = sample.policies.map((id) => ({ id, from: '2026-01-01' }));
    expect((await one.ask('PUT', '/api/policies', { chosen })).status).toBe(200);
    const list = async (upn: string, view: string) =>
      childListSchema.parse(await json(one.ask('GET', `/api/children?view=${view}`, undefined, upn)))
        .children;
    const all = await list(headOfService, 'team');
    expect([{ n: all.length }]).toEqual(await rows('select count(*)::int as n from child where not closed'));
    for (const { evaluation } of all)
      expect(evaluation.next !== null || evaluation.obligations.length > 0).toBe(true);
    mine = await list(worker, 'mine');
    expect(mine.length).toBeGreaterThan(3);
    const seen = mine.find(({ evaluation }) => !evaluation.unseen && evaluation.obligations.length > 0);
    const page = await json(one.ask('GET', `/api/children/${seen?.id}`, undefined, worker));
    expect(childPageSchema.parse(page).history.length).toBeGreaterThan(0);
  });

  test('bookings made at two processes at once are in Outlook once each', async () => {
    await other.start();
    const start = (index: number) => Math.ceil(Date.now() / hour) * hour + (30 * 24 + index * 2) * hour;
    const posted = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        json<Booking>(
          (index % 2 ? one : other).ask(
            'POST',
            '/api/bookings',
            {
              key: randomUUID(),
              childIds: [mine[index % mine.length]?.id],
              start: new Date(start(index)).toISOString(),
              end: new Date(start(index) + hour).toISOString(),
              place: 'home',
              announced: true,
              anyway: true,
            },
            worker,
          ),
        ),
      ),
    );
    const ids = posted.map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    await until(async () => (await rows('select 1 from outbox where done_at is null')).length === 0);
    const events = await graphAsProduct(outlook.https, worker);
    for (const id of ids) expect(events.filter(({ body }) => body?.content?.includes(id))).toHaveLength(1);
    // Told once each, not told twice and refused.
    const told = outlook.exchanges.filter(
      ({ request }) => request.method === 'POST' && request.path.endsWith('/events'),
    );
    expect(told).toHaveLength(12);
    expect(await rows('select distinct attempts from outbox')).toEqual([{ attempts: 1 }]);
  });

  test('what one process changes, the very next answer of the other shows', async () => {
    const id = mine.find(({ evaluation }) => evaluation.next !== null)?.id ?? '';
    const line = async () => {
      const answer = await json(other.ask('GET', '/api/children?view=mine', undefined, worker));
      return childListSchema.parse(answer).children.find((child) => child.id === id);
    };
    const visitNow = {
      key: randomUUID(),
      at: new Date(Date.now() - hour).toISOString(),
      by: 'lead-social-worker',
      mode: 'in-person',
      place: 'home',
      purpose: 'planned',
      children: [{ childId: id, childSeen: 'yes', alone: 'yes', awake: 'yes', individually: true }],
    };
    const before = await line();
    expect((await one.ask('POST', '/api/visits', visitNow, worker)).status).toBe(201);
    const seen = await line();
    expect(seen?.evaluation.next?.dueBy).not.toBe(before?.evaluation.next?.dueBy);

    const asked = { fact: { kind: 'child-asked', at: new Date().toISOString() } };
    expect((await one.ask('POST', `/api/children/${id}/facts`, asked, worker)).status).toBeLessThan(300);
    const wanted = await line();
    expect(wanted?.evaluation.obligations.length).toBeGreaterThan(seen?.evaluation.obligations.length ?? 0);

    const choose = (chosen: object[]) => one.ask('PUT', '/api/policies', { chosen });
    expect((await choose([])).status).toBe(200);
    expect((await line())?.evaluation.next).toBeNull();
    await choose(sample.policies.map((pack) => ({ id: pack, from: '2026-01-01' })));
    expect((await line())?.evaluation).toEqual(wanted?.evaluation);

    await owner.query(`update allocation set to_date = '2020-01-01' where child_id = '${id}'`);
    expect(await line()).toBeUndefined();
    await owner.query(`update allocation set to_date = null where child_id = '${id}'`);
    expect(await line()).toBeDefined();
  });

  test('what one process was telling Outlook when it was killed, the other one brings to its end', async () => {
    await other.kill();
    outlook.fault({ kind: 'hang-after', method: 'POST', path: '/events', times: 1 });
    const start = Math.ceil(Date.now() / hour) * hour + 60 * 24 * hour;
    const booking = await json<Booking>(
      one.ask(
        'POST',
        '/api/bookings',
        {
          key: randomUUID(),
          childIds: [mine[0]?.id],
          start: new Date(start).toISOString(),
          end: new Date(start + hour).toISOString(),
          place: 'home',
          announced: true,
          anyway: true,
        },
        worker,
      ),
    );
    await until(async () => {
      const { faults } = await json<{ faults: unknown[] }>(fetch(`${outlook.http}/_local/faults`));
      return faults.length === 0;
    });
    await one.kill();
    expect(await rows('select 1 from booking where outlook_claim is not null')).toHaveLength(1);
    // The claim of a process holds for two minutes: the clock of that row is put back.
    await owner.query('update booking set outlook_claimed_until = now() where outlook_claim is not null');
    await other.start();
    await until(async () => (await rows('select 1 from outbox where done_at is null')).length === 0);
    const events = await graphAsProduct(outlook.https, worker);
    expect(events.filter(({ body }) => body?.content?.includes(booking.id))).toHaveLength(1);
  });
});
