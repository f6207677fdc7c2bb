import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { openStore } from '#bot/store/openStore.ts';
import type { Fault } from '#infra/local/microsoft365/faults.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { graphAsProduct } from '#tests/bot/caseload/graphAsProduct.ts';
import { productProcess, until, type ProductProcess } from '#tests/bot/productProcess.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import { account, runningMicrosoft365, type Running } from '#tests/infra/local/runningMicrosoft365.ts';

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
let product: ProductProcess;

beforeAll(async () => {
  outlook = await runningMicrosoft365();
  folder = await preparedFolder();
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
  product = await productProcess(outlook, amara.upn, { DATA_FOLDER: folder });
  await product.start();
});

afterAll(async () => {
  await product.kill();
  await outlook.close();
  rmSync(folder, { recursive: true, force: true });
});

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
const book = (days: number) => read(product.ask('POST', '/api/bookings', wish(days)));
const written = ({ id }: Booking) =>
  until(async () => (await read(product.ask('GET', `/api/bookings/${id}`))).outlook === 'written');

/** All the faults that were asked for have been met. */
const met = () =>
  until(async () => {
    const { faults } = (await (await fetch(`${outlook.http}/_local/faults`)).json()) as { faults: Fault[] };
    return faults.length === 0;
  });
const fault = (kind: Fault['kind'], method: string) =>
  outlook.fault({ kind, method, path: '/events', times: 1 });

/** When the events of a booking begin, as Graph tells. */
async function startsInOutlook({ id }: Booking): Promise<number[]> {
  const events = await graphAsProduct(outlook.https, amara.upn);
  return events
    .filter(({ body }) => body?.content?.includes(id))
    .map(({ start }) => Date.parse(`${start?.dateTime?.slice(0, 19)}Z`));
}

test('killed twice while five bookings are on their way to Outlook, and one is being asked for', async () => {
  const moved = await book(7);
  const cancelled = await book(8);
  await Promise.all([written(moved), written(cancelled)]);

  // The first is under way at Outlook and gets no answer; behind it the others are safe in the outbox, and untold.
  fault('hang', 'POST');
  const first = await book(1);
  await met();
  const second = await book(2);
  const third = await book(3);
  const { start, end, place, announced, anyway } = wish(9);
  const to = { version: 1, start, end, place, announced, anyway };
  const newTime = await read(product.ask('PATCH', `/api/bookings/${moved.id}`, to));
  const away = await product.ask('POST', `/api/bookings/${cancelled.id}/cancel`, {
    version: 1,
    why: 'called-off',
  });
  expect([newTime.start, away.status]).toEqual([expect.any(String), 200]);
  await product.kill();

  // Started again, it tells Outlook of four at once: one new booking gets no answer before the work and one after it, and
  // so do the move and the cancellation.
  fault('hang', 'POST');
  fault('hang-after', 'POST');
  fault('hang-after', 'POST');
  fault('hang-after', 'PATCH');
  fault('hang-after', 'DELETE');
  await product.start();
  await until(async () => {
    const { faults } = (await (await fetch(`${outlook.http}/_local/faults`)).json()) as { faults: Fault[] };
    return faults.length <= 1;
  });
  // While this request is under way, the end.
  const request = wish(6);
  const answer = product.ask('POST', '/api/bookings', request).catch(() => null);
  await product.kill();
  await answer;
  await fetch(`${outlook.http}/_local/faults`, { method: 'DELETE' });
  await product.start();

  const again = await read(product.ask('POST', '/api/bookings', request));
  const standing = [first, second, third, newTime, again];
  for (const booking of [...standing, cancelled]) await written(booking);
  for (const booking of standing) expect(await startsInOutlook(booking)).toEqual([Date.parse(booking.start)]);
  expect(await startsInOutlook(cancelled)).toEqual([]);
  const day = (days: number) => new Date(ahead(days)).toISOString().slice(0, 10);
  const week = (await (await product.ask('GET', `/api/bookings?from=${day(0)}&to=${day(10)}`)).json()) as {
    bookings: Booking[];
  };
  const standsFor = week.bookings.filter(({ state }) => state === 'booked').map(({ id }) => id);
  expect(standsFor.sort()).toEqual(standing.map(({ id }) => id).sort());
});
