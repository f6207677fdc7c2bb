import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { type Cancel, cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { councilWithOutlook, type CouncilWithOutlook } from '#tests/bot/caseload/councilWithOutlook.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';
import { aBooking } from './aBooking.ts';

/** Monday 23 November 2026, 09:00. */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook();
});
afterAll(() => here.close());

async function booked(place: SlotPlace = 'home') {
  const worker = await here.worker();
  const child = await here.child(worker);
  const booking = await bookVisit(here.council, worker, aBooking([child], { place }));
  const cancel = (why: Cancel['why'], version = 1) =>
    cancelBooking(here.council, worker, booking.id, { version, why });
  const records = async () =>
    (await here.council.db.selectFrom('visit').selectAll().where('child_id', '=', child).execute()).map(
      ({ body }) => body,
    );
  return { child, cancel, records };
}

describe('a visit that is cancelled', () => {
  test.each(['family-cancelled', 'worker-could-not'] as const)(
    '%s: did not take place, and starts the clock for another try (I.11)',
    async (why) => {
      const { child, cancel, records } = await booked();
      const cancelled = await cancel(why);
      expect(cancelled).toMatchObject({ state: 'cancelled', version: 2 });
      expect(cancelled.notes?.join()).toContain('did not take place');
      expect(await records()).toEqual([
        {
          id: expect.any(String),
          at: '2026-11-23T09:00:00+00:00',
          scheduledAt: '2026-11-24T15:45:00+00:00',
          childSeen: 'cancelled',
          by: 'lead-social-worker',
          mode: 'in-person',
          place: 'home',
          purpose: 'planned',
          announced: true,
          recordedAt: '2026-11-23T09:00:00+00:00',
        },
      ]);
      const { evaluation } = (await evaluateChildren(here.council, [child])).get(child)!;
      expect(evaluation.obligations.find(({ kind }) => kind === 'retry')).toMatchObject({
        dueBy: '2026-11-25',
      });
    },
  );

  test.each(['called-off', 'other'] as const)('%s: leaves nothing on record', async (why) => {
    const { cancel, records } = await booked();
    expect((await cancel(why)).state).toBe('cancelled');
    expect(await records()).toEqual([]);
  });

  test('an online meeting was never meant as a visit', async () => {
    const { cancel, records } = await booked('online');
    await cancel('family-cancelled');
    expect(await records()).toEqual([]);
  });

  test('the same request again changes nothing; another one is refused', async () => {
    const { cancel, records } = await booked();
    await cancel('family-cancelled');
    expect(await cancel('family-cancelled')).toMatchObject({ state: 'cancelled', version: 2 });
    expect(await records()).toHaveLength(1);
    expect(await refusal(cancel('other', 2))).toMatchObject({ code: 'booking-cancelled', status: 409 });
  });

  test('a version that is no longer the present one is refused', async () => {
    const { cancel } = await booked();
    expect(await refusal(cancel('called-off', 7))).toMatchObject({ code: 'changed-meanwhile' });
  });
});

test('the same key with another time is refused, saying what is booked', async () => {
  const worker = await here.worker();
  const child = await here.child(worker);
  const wish = aBooking([child]);
  const first = await bookVisit(here.council, worker, wish);
  expect((await bookVisit(here.council, worker, wish)).id).toBe(first.id);
  const other = { ...wish, end: '2026-11-24T17:00:00+00:00' };
  const refused = await refusal(bookVisit(here.council, worker, other));
  expect(refused).toMatchObject({ code: 'key-used', status: 409 });
  expect(refused.detail).toContain('on Tuesday 24 November, 3:45pm to 4:45pm');
});

describe('a booking of somebody who no longer works with the child', () => {
  async function handedOver() {
    const before = await here.worker();
    const now = await here.worker();
    const child = await here.child(before);
    const booking = await bookVisit(here.council, before, aBooking([child]));
    await here.council.db
      .updateTable('allocation')
      .set({ staff: now.staff[0] as string })
      .where('child_id', '=', child)
      .execute();
    return { before, now, child, booking };
  }

  test('shows them the time and no name, and that it is no longer theirs', async () => {
    const { before, booking } = await handedOver();
    const shown = await readBooking(here.council, before, booking.id);
    expect(shown).toMatchObject({ children: [], start: booking.start, leftBehind: true });
    expect(shown.notes?.join()).toContain('You no longer work with a child on this visit');
  });

  test('may be called off by them, not moved and not put on record as missed', async () => {
    const { before, booking } = await handedOver();
    const { id, version, start, end, place, announced } = booking;
    const wish = { version, start, end, place, announced, anyway: true };
    expect(await refusal(moveBooking(here.council, before, id, wish))).toMatchObject({
      code: 'booking-not-yours',
    });
    const missed = cancelBooking(here.council, before, id, { version, why: 'worker-could-not' });
    expect(await refusal(missed)).toMatchObject({ code: 'booking-not-yours' });
    expect(await cancelBooking(here.council, before, id, { version, why: 'called-off' })).toMatchObject({
      state: 'cancelled',
      children: [],
    });
  });

  test('stands in the list of the worker who has the child now with whose it is, and they can cancel it', async () => {
    const { before, now, child, booking } = await handedOver();
    const { children } = await listChildren(here.council, now, 'mine');
    const booked = children.find(({ id }) => id === child)?.booked;
    expect(booked).toMatchObject({ worker: { id: before.id, name: before.name }, leftBehind: true });
    expect(booked?.notes?.join()).toContain(`${before.name} no longer works with`);
    const cancelled = cancelBooking(here.council, now, booking.id, { version: 1, why: 'called-off' });
    await expect(cancelled).resolves.toMatchObject({ state: 'cancelled' });
  });

  test('likewise where they are in the people file no more', async () => {
    const before = await here.worker();
    const child = await here.child(before);
    const booking = await bookVisit(here.council, before, aBooking([child]));
    expect((await readBooking(here.council, before, booking.id)).leftBehind).toBeUndefined();
    await here.council.db
      .updateTable('person')
      .set({ removed_at: new Date() })
      .where('id', '=', before.id)
      .execute();
    const head = await here.worker({ roles: ['head-of-service'] });
    expect(await readBooking(here.council, head, booking.id)).toMatchObject({
      leftBehind: true,
      children: [{ id: child }],
    });
  });
});
