import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import { openStore } from '#bot/store/openStore.ts';
import type { Fault } from '#infra/local/microsoft365/faults.ts';
import { signInByCode } from '#infra/local/signInByCode.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { graphAsProduct } from '#tests/bot/caseload/graphAsProduct.ts';
import {
  account,
  clientId,
  redirectUri,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';

/**
 * The product as a deployment runs it, killed with -9 at the worst moments and started again: what was booked is in Outlook
 * exactly once, and nothing else is.
 */
const amara = account();
const hour = 3_600_000;
/** A time on a whole hour, some days ahead: this test runs on the machine's own clock. */
const ahead = (days: number) => Math.ceil(Date.now() / hour) * hour + days * 24 * hour;

let outlook: Running;
let folder: string;
let childId: string;
let token: string;
let port: number;
let product: ChildProcess | null = null;

beforeAll(async () => {
  outlook = await runningMicrosoft365();
  folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-kill-'));
  const store = await openStore({ council: 'larkshire', databaseUrl: null, dataFolder: folder });
  await store.db
    .insertInto('person')
    .values({
      id: randomUUID(),
      name: 'Amara Bell',
      account: amara.upn,
      object_id: amara.oid,
      staff: ['W1'],
      roles: ['worker'],
      teams: [],
      in_file: true,
    })
    .execute();
  childId = await addChild({ db: store.db, now: Date.now }, { staff: ['W1'] });
  await store.close();
  token = await signInByCode({
    authority: `${outlook.http}/${tenantId}/v2.0`,
    clientId,
    scope: `api://${clientId}/access_as_user`,
    redirectUri,
    account: amara.upn,
  });
  port = await freePort();
  await start();
}, 120_000);

afterAll(async () => {
  await kill();
  await outlook.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await fetch(`${outlook.http}/_local/faults`, { method: 'DELETE' });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}

async function start(): Promise<void> {
  product = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: outlook.caFile,
      COUNCIL: 'larkshire',
      COUNCIL_NAME: 'Larkshire',
      TENANT_ID: tenantId,
      CLIENT_ID: clientId,
      CLIENT_SECRET: secret,
      AUTHORITY: outlook.https,
      GRAPH_URL: outlook.https,
      PUBLIC_URL: 'http://localhost:3978',
      DATA_FOLDER: folder,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(async () => (await ask('GET', '/api/me')).status === 200);
}

async function kill(): Promise<void> {
  if (!product || product.exitCode !== null || product.signalCode !== null) return;
  const gone = once(product, 'exit');
  product.kill('SIGKILL');
  await gone;
}

/** Waits for what must come; jest's own limit ends a wait in vain. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((next) => setTimeout(next, 50));
}

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const read = async (answer: Promise<Response>) => (await (await answer).json()) as Booking;

const wish = (days: number) => ({
  key: randomUUID(),
  childIds: [childId],
  start: new Date(ahead(days)).toISOString(),
  end: new Date(ahead(days) + hour).toISOString(),
  place: 'home',
  announced: true,
  anyway: true,
});

/** Makes the next request of this kind to Graph meet a fault, and says when it has. */
function fault(kind: Fault['kind'], method: string): () => Promise<void> {
  outlook.fault({ kind, method, path: '/events', times: 1 });
  return () =>
    until(async () => {
      const { faults } = (await (await fetch(`${outlook.http}/_local/faults`)).json()) as { faults: Fault[] };
      return faults.length === 0;
    });
}

const written = (id: string) =>
  until(async () => (await read(ask('GET', `/api/bookings/${id}`))).outlook === 'written');

async function eventsOf({ id }: Pick<Booking, 'id'>): Promise<Event[]> {
  const events = await graphAsProduct(outlook.https, amara.upn);
  return events.filter(({ body }) => body?.content?.includes(id));
}

const startOf = (event: Event | undefined) => Date.parse(`${event?.start?.dateTime?.slice(0, 19)}Z`);

async function killAndStart(): Promise<void> {
  await kill();
  await start();
}

describe('killed with -9', () => {
  test.each([
    ['before Outlook did anything', 'hang', 1],
    ['after Outlook did the work, before it answered', 'hang-after', 2],
    ['as the connection broke after the work', 'close-after', 3],
    ['as Graph failed', 'server-error', 4],
  ] as const)(
    '%s: the booking is in Outlook once',
    async (_when, kind, days) => {
      const met = fault(kind, 'POST');
      const booking = await read(ask('POST', '/api/bookings', wish(days)));
      await met();
      await killAndStart();
      await written(booking.id);
      const events = await eventsOf(booking);
      expect(events.map(startOf)).toEqual([Date.parse(booking.start)]);
    },
    120_000,
  );

  test('right after the booking was answered', async () => {
    const booking = await read(ask('POST', '/api/bookings', wish(5)));
    await killAndStart();
    await written(booking.id);
    expect(await eventsOf(booking)).toHaveLength(1);
  }, 120_000);

  test('while the request was under way: asked again with the same key, it is one booking', async () => {
    const request = wish(6);
    const answer = ask('POST', '/api/bookings', request).catch(() => null);
    await kill();
    await answer;
    await start();
    const booking = await read(ask('POST', '/api/bookings', request));
    await written(booking.id);
    expect(await eventsOf(booking)).toHaveLength(1);
    const day = request.start.slice(0, 10);
    const week = (await (await ask('GET', `/api/bookings?from=${day}&to=${day}`)).json()) as {
      bookings: Booking[];
    };
    expect(
      week.bookings.filter(({ start: at }) => Date.parse(at) === Date.parse(request.start)),
    ).toHaveLength(1);
  }, 120_000);

  test.each([
    ['before Outlook moved it', 'hang', 7],
    ['after Outlook moved it', 'hang-after', 9],
  ] as const)(
    'in the middle of a move, %s: it is at the new time, once',
    async (_when, kind, days) => {
      const booking = await read(ask('POST', '/api/bookings', wish(days)));
      await written(booking.id);
      const met = fault(kind, 'PATCH');
      const { start: at, end, place, announced, anyway } = wish(days + 1);
      const to = { version: 1, start: at, end, place, announced, anyway };
      const moved = await read(ask('PATCH', `/api/bookings/${booking.id}`, to));
      await met();
      await killAndStart();
      await written(booking.id);
      expect((await eventsOf(booking)).map(startOf)).toEqual([Date.parse(moved.start)]);
    },
    120_000,
  );

  test('in the middle of a cancellation: nothing is left in Outlook', async () => {
    const booking = await read(ask('POST', '/api/bookings', wish(11)));
    await written(booking.id);
    const met = fault('hang-after', 'DELETE');
    await ask('POST', `/api/bookings/${booking.id}/cancel`, { version: 1, why: 'called-off' });
    await met();
    await killAndStart();
    await written(booking.id);
    expect(await eventsOf(booking)).toEqual([]);
  }, 120_000);
});
