import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { claimBooking, releaseClaims } from '#bot/caseload/booking/claimBooking.ts';
import { drainOutbox } from '#bot/caseload/booking/drainOutbox.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { tellOutlook } from '#bot/caseload/booking/tellOutlook.ts';
import { retryOutlook } from '#bot/caseload/booking/retryOutlook.ts';
import type { Book, Booking, Move } from '#shared/model/api/bookings.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { deleteInOutlook } from '#tests/bot/caseload/graphAsProduct.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';
import { aBooking } from './aBooking.ts';

let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook();
});
afterAll(() => here.close());
// What one test leaves waiting, bookings and faults, must not meet the next.
beforeEach(async () => {
  await here.council.db.updateTable('outbox').set({ done_at: new Date() }).execute();
  await fetch(`${here.outlook.http}/_local/faults`, { method: 'DELETE' });
});

const minutes = (count: number) => () => Date.now() + count * 60_000;

async function booked(change: Partial<Book> = {}) {
  const worker = await here.worker();
  const child = await here.child(worker);
  const booking = await bookVisit(here.council, worker, aBooking([child], { anyway: true, ...change }));
  const move = async (to: Partial<Move> = {}) => {
    const { version, start, end, place, announced } = await now();
    const wish = { version, start, end, place, announced, anyway: true, ...to };
    return moveBooking(here.council, worker, booking.id, wish);
  };
  const now = (): Promise<Booking> => readBooking(here.council, worker, booking.id);
  return { worker, child, booking, move, now };
}

const later = { start: '2026-11-25T16:00:00+00:00', end: '2026-11-25T17:00:00+00:00' };

const visits = async (worker: Worker) =>
  (await here.events(worker)).map(({ subject, start }) => `${subject} ${start?.dateTime?.slice(0, 16)}`);

/** How often the product tried to create an event for this worker, and with which transaction ids. */
function creations(worker: Worker) {
  const posts = here.outlook.exchanges.filter(
    ({ request }) => request.method === 'POST' && request.path.includes(worker.mailbox),
  );
  return posts.map(({ request }) => (request.body as { transactionId: string }).transactionId);
}

describe('only the newest version matters', () => {
  test('three changes before Outlook answers are one event', async () => {
    const { worker, move, now } = await booked();
    await move(later);
    await move({ start: '2026-11-26T16:00:00+00:00', end: '2026-11-26T17:00:00+00:00' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Visit 2026-11-26T16:00']);
    expect(creations(worker)).toHaveLength(1);
    expect(await now()).toMatchObject({ version: 3, outlook: 'written' });
  });

  test('a booking cancelled before Outlook knew of it never reaches Outlook', async () => {
    const { worker, booking } = await booked();
    await cancelBooking(here.council, worker, booking.id, { version: 1, why: 'called-off' });
    await drainOutbox(here.council);
    expect(creations(worker)).toEqual([]);
    expect(await visits(worker)).toEqual([]);
  });
});

describe('a move', () => {
  test('moves the event it has', async () => {
    const { worker, move, now } = await booked();
    await drainOutbox(here.council);
    expect(await move(later)).toMatchObject({ version: 2, outlook: 'waiting', start: later.start });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Visit 2026-11-25T16:00']);
    expect(creations(worker)).toHaveLength(1);
    expect((await now()).outlook).toBe('written');
  });

  test('writes an event anew that was deleted in Outlook by hand', async () => {
    const { worker, move } = await booked();
    await drainOutbox(here.council);
    const [event] = await here.events(worker);
    await deleteInOutlook(here.outlook.https, worker.account, event?.id as string);
    await move(later);
    await drainOutbox(here.council);
    await drainOutbox(here.council, minutes(5));
    await drainOutbox(here.council, minutes(10));
    expect(await visits(worker)).toEqual(['Visit 2026-11-25T16:00']);
  });

  test('from home to online, and back, is one event each time, with a meeting or without', async () => {
    const { worker, move, now } = await booked();
    await drainOutbox(here.council);
    await move({ place: 'online' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Meeting 2026-11-24T15:45']);
    expect((await now()).joinUrl).toMatch(/^https:/);
    await move({ place: 'school' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
    expect((await now()).joinUrl).toBeNull();
  });

  test('of a version that is no longer the present one is refused, saying what it is now', async () => {
    const { move } = await booked();
    await move(later);
    const refused = await refusal(move({ version: 1 }));
    expect(refused).toMatchObject({ code: 'changed-meanwhile', status: 409 });
    expect(refused.detail).toBe('It is now on Wednesday 25 November, 4pm to 5pm.');
  });

  test('of a booking of somebody else looks as if it were not there, and is noted', async () => {
    const { booking } = await booked();
    const stranger = await here.worker();
    const { version, start, end, place, announced } = booking;
    const wish = { version, start, end, place, announced };
    expect(await refusal(moveBooking(here.council, stranger, booking.id, wish))).toMatchObject({
      status: 404,
    });
    const noted = await here.council.db
      .selectFrom('audit')
      .selectAll()
      .where('actor', '=', stranger.objectId)
      .execute();
    expect(noted.map(({ outcome, subject }) => [outcome, subject])).toEqual([['refused', booking.id]]);
  });
});

describe('when Outlook is in trouble', () => {
  test.each([
    ['the connection breaks after the work was done', 'close-after'],
    ['no answer comes after the work was done', 'hang-after'],
    ['a gateway fails after the work was done', 'bad-gateway-after'],
    ['the connection breaks before', 'close-before'],
    ['no answer comes', 'hang'],
    ['Graph fails', 'server-error'],
    ['Graph is away', 'unavailable'],
  ] as const)('%s: there is one event in the end', async (_what, kind) => {
    const { worker, now } = await booked();
    here.outlook.fault({ kind, method: 'POST', path: '/events', times: 3 });
    for (const wait of [0, 1, 5, 10]) await drainOutbox(here.council, minutes(wait));
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
    expect(await now()).toMatchObject({ outlook: 'written' });
    expect(new Set(creations(worker)).size).toBe(1);
  });

  test('patience that Graph asked for is kept, also when the booking is moved meanwhile', async () => {
    const { worker, move } = await booked();
    here.outlook.fault({ kind: 'throttle', path: '/events', times: 1, retryAfterSeconds: 600 });
    expect(await drainOutbox(here.council)).toEqual({ told: 0, waiting: 1 });
    await move(later);
    expect(await drainOutbox(here.council, minutes(9))).toEqual({ told: 0, waiting: 0 });
    expect(await drainOutbox(here.council, minutes(11))).toEqual({ told: 1, waiting: 0 });
    expect(await visits(worker)).toEqual(['Visit 2026-11-25T16:00']);
  });

  test('what a person must mend is said, and tried again when they ask', async () => {
    const worker = await here.worker({ mailbox: false });
    const child = await here.child(worker);
    const booking = await bookVisit(here.council, worker, aBooking([child], { anyway: true }));
    await drainOutbox(here.council);
    const failed = await readBooking(here.council, worker, booking.id);
    expect(failed.outlook).toBe('failed');
    expect(failed.notes?.join()).toContain('Outlook does not know this mailbox');
    expect(failed.state).toBe('booked');

    expect(await drainOutbox(here.council, minutes(30))).toEqual({ told: 0, waiting: 0 });
    expect((await retryOutlook(here.council, worker, booking.id)).outlook).toBe('waiting');
    // The administrator gave the account a mailbox.
    const mended = await here.worker();
    await here.council.db
      .updateTable('person')
      .set({ object_id: `${mended.objectId} was` })
      .where('id', '=', mended.id)
      .execute();
    await here.council.db
      .updateTable('person')
      .set({ object_id: mended.objectId })
      .where('id', '=', worker.id)
      .execute();
    expect(await drainOutbox(here.council, minutes(1))).toEqual({ told: 1, waiting: 0 });
    expect(await visits(mended)).toEqual(['Visit 2026-11-24T15:45']);
    expect(await refusal(retryOutlook(here.council, worker, booking.id))).toMatchObject({
      code: 'outlook-up-to-date',
    });
  });
});

describe('several at once, and crashes', () => {
  /** A process that was killed after Outlook did the work and before the answer was kept. */
  async function killedAfterTheWork(): Promise<void> {
    const claimed = await claimBooking(here.council.db, new Date());
    if (!claimed) throw new Error('nothing to tell');
    await tellOutlook(here.council, claimed);
    await releaseClaims(here.council.db);
  }

  test('killed after the work was done: the event that is there is taken', async () => {
    const { worker, now } = await booked();
    await killedAfterTheWork();
    expect((await now()).outlook).toBe('waiting');
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
    expect(creations(worker)).toHaveLength(1);
    expect((await now()).outlook).toBe('written');
  });

  test('killed, then moved: one event, at the new time', async () => {
    const { worker, move } = await booked();
    await killedAfterTheWork();
    await move(later);
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Visit 2026-11-25T16:00']);
    expect(creations(worker)).toHaveLength(1);
  });

  test('killed, then made an online meeting: one event, with a meeting', async () => {
    const { worker, move, now } = await booked();
    await killedAfterTheWork();
    await move({ place: 'online' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual(['Meeting 2026-11-24T15:45']);
    expect((await now()).joinUrl).toMatch(/^https:/);
  });

  test('killed, then cancelled: no event', async () => {
    const { worker, booking, now } = await booked();
    await killedAfterTheWork();
    await cancelBooking(here.council, worker, booking.id, { version: 1, why: 'called-off' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual([]);
    expect((await now()).outlook).toBe('written');
  });

  test('made an online meeting, killed, then cancelled: neither the old event nor the new one', async () => {
    const { worker, booking, move } = await booked();
    await drainOutbox(here.council);
    await move({ place: 'online' });
    await killedAfterTheWork();
    expect(await visits(worker)).toEqual(['Meeting 2026-11-24T15:45']);
    await cancelBooking(here.council, worker, booking.id, { version: 2, why: 'called-off' });
    await drainOutbox(here.council);
    expect(await visits(worker)).toEqual([]);
  });

  test('killed, and the event deleted by hand before the restart: the visit still stands, and is written anew', async () => {
    const { worker, now } = await booked();
    await killedAfterTheWork();
    const [event] = await here.events(worker);
    await deleteInOutlook(here.outlook.https, worker.account, event?.id as string);
    for (const wait of [0, 1, 2, 3]) await drainOutbox(here.council, minutes(wait));
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
    expect((await now()).outlook).toBe('written');
  });

  test('cancelled while a request to create it may still be on its way: Outlook is looked at twice', async () => {
    const { worker, booking, now } = await booked();
    // Killed as the request left: it reaches Outlook only after the first look.
    const claimed = await claimBooking(here.council.db, new Date());
    await releaseClaims(here.council.db);
    await cancelBooking(here.council, worker, booking.id, { version: 1, why: 'called-off' });
    await drainOutbox(here.council);
    expect((await now()).outlook).toBe('waiting');
    if (claimed) await tellOutlook(here.council, claimed);
    expect(await visits(worker)).toHaveLength(1);
    await drainOutbox(here.council, minutes(2));
    expect(await visits(worker)).toEqual([]);
    expect((await now()).outlook).toBe('written');
  });

  test('drains at the same time write each booking once', async () => {
    const all = [await booked(), await booked(), await booked(), await booked(), await booked()];
    const counts = await Promise.all([1, 2, 3].map(() => drainOutbox(here.council)));
    expect(counts.reduce((sum, { told }) => sum + told, 0)).toBe(all.length);
    for (const { worker } of all) {
      expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
      expect(creations(worker)).toHaveLength(1);
    }
  });

  test('a process that died with a claim keeps the booking only until the claim runs out', async () => {
    const { worker } = await booked();
    expect(await claimBooking(here.council.db, new Date())).not.toBeNull();
    expect(await drainOutbox(here.council)).toEqual({ told: 0, waiting: 0 });
    expect(await drainOutbox(here.council, minutes(3))).toEqual({ told: 1, waiting: 0 });
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
  });

  test('an embedded database gives up the claims of the process that was killed', async () => {
    const { worker } = await booked();
    await claimBooking(here.council.db, new Date());
    await releaseClaims(here.council.db);
    expect(await drainOutbox(here.council)).toEqual({ told: 1, waiting: 0 });
    expect(await visits(worker)).toEqual(['Visit 2026-11-24T15:45']);
  });
});
