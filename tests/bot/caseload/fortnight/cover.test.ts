import { randomUUID } from 'node:crypto';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { bookPlanned } from '#bot/caseload/fortnight/bookPlanned.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { namesInSight } from '#bot/caseload/reading/namesInSight.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import { coverCalledOffMessage, coverMessage } from '#bot/nudges/coverMessage.ts';
import { recordVisit } from '#bot/caseload/visits/recordVisit.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { aBooking } from '#tests/bot/caseload/booking/aBooking.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';

/** Monday 23 November 2026, 09:00. A worker is away; a duty worker, who works with neither child, is to see the first of their two. */
let here: CouncilWithOutlook;
let away: Worker;
let duty: Worker;
let head: Worker;
beforeAll(async () => {
  here = await councilWithOutlook();
  away = await here.worker();
  duty = await here.worker({ roles: ['duty-worker'] });
  head = await here.worker({ roles: ['head-of-service'] });
});
afterAll(() => here.close());
beforeEach(() => {
  here.clock.now = Date.parse('2026-11-23T09:00:00Z');
});

const notThere = { code: 'child-not-found' };
const time = { start: '2026-11-25T10:00:00Z', end: '2026-11-25T11:00:00Z' };

/** Two children of the worker who is away, and a visit to the first that the head of service gave the duty worker as cover. */
async function cover(): Promise<{ child: string; other: string; booking: Booking }> {
  const child = await here.child(away);
  const other = await here.child(away);
  expect(await refusal(requireChild(here.council, duty, child))).toMatchObject(notThere);
  const visit = { key: randomUUID(), childIds: [child], personId: duty.id, ...time };
  const { booked, notBooked } = await bookPlanned(here.council, head, {
    visits: [{ ...visit, place: 'home', announced: true }],
  });
  expect(notBooked).toEqual([]);
  return { child, other, booking: booked[0]! };
}

const sees = async (child: string): Promise<boolean> =>
  (await namesInSight(here.council, duty)).some(({ id }) => id === child);
const callOff = ({ id, version }: Booking) =>
  cancelBooking(here.council, head, id, { version, why: 'called-off' });
const recordOf = (child: string, bookingId: string) => ({
  key: randomUUID(),
  bookingId,
  at: time.start,
  children: [{ childId: child, childSeen: 'yes' as const }],
});
const on = (moment: string) => {
  here.clock.now = Date.parse(moment);
};

const messagesAbout = ({ id }: Booking) =>
  here.council.db
    .selectFrom('message')
    .select(['kind', 'person_id', 'wanted'])
    .where('subject_id', '=', id)
    .orderBy('kind')
    .execute();

describe('cover for a worker who is away', () => {
  test('gives sight of the one child while the visit is booked: in lists, by name, on the booking; of no other', async () => {
    const { child, other, booking } = await cover();
    await requireChild(here.council, duty, child);
    const { children } = await listChildren(here.council, duty, 'mine');
    expect(children.map(({ id }) => id)).toEqual([child]);
    expect(await sees(other)).toBe(false);
    expect(await refusal(requireChild(here.council, duty, other))).toMatchObject(notThere);
    const shown = await readBooking(here.council, duty, booking.id);
    expect(shown.children).toMatchObject([{ id: child }]);
    expect(shown).not.toHaveProperty('leftBehind');
    await callOff(booking);
  });

  test('is in the trail: who gave it, for which child and booking', async () => {
    const { child, booking } = await cover();
    const lines = await here.council.db
      .selectFrom('audit')
      .select(['actor', 'child_id', 'subject'])
      .where('action', '=', 'cover.give')
      .where('subject', '=', booking.id)
      .execute();
    expect(lines).toEqual([{ actor: head.objectId, child_id: child, subject: booking.id }]);
    await callOff(booking);
  });

  test('ends when the visit is called off', async () => {
    const { child, booking } = await cover();
    await callOff(booking);
    expect(await refusal(requireChild(here.council, duty, child))).toMatchObject(notThere);
  });

  test('lets them record the visit, also twice, as the duty worker, and ends with that day', async () => {
    const { child, booking } = await cover();
    on('2026-11-25T12:00:00Z');
    const record = recordOf(child, booking.id);
    await recordVisit(here.council, duty, record);
    await recordVisit(here.council, duty, record);
    const visits = await here.council.db
      .selectFrom('visit')
      .select('body')
      .where('child_id', '=', child)
      .execute();
    expect(visits).toMatchObject([{ body: { by: 'duty-social-worker', childSeen: 'yes' } }]);
    on('2026-11-25T23:59:00Z');
    expect(await sees(child)).toBe(true);
    on('2026-11-26T00:00:00Z');
    expect(await sees(child)).toBe(false);
  });

  test('ends two weeks after the time of a visit that nobody recorded', async () => {
    const { child, booking } = await cover();
    on('2026-12-09T23:00:00Z');
    expect(await sees(child)).toBe(true);
    on('2026-12-10T00:00:00Z');
    expect(await sees(child)).toBe(false);
    expect(await refusal(recordVisit(here.council, duty, recordOf(child, booking.id)))).toMatchObject(
      notThere,
    );
    await callOff(booking);
  });

  test('cannot be made longer than four weeks by moving the visit', async () => {
    const { child, booking } = await cover();
    const moved = await moveBooking(here.council, duty, booking.id, {
      version: booking.version,
      start: '2026-12-16T10:00:00Z',
      end: '2026-12-16T11:00:00Z',
      place: 'home',
      announced: true,
      anyway: true,
    });
    on('2026-12-21T23:00:00Z');
    expect(await sees(child)).toBe(true);
    on('2026-12-22T00:00:00Z');
    expect(await sees(child)).toBe(false);
    await callOff(moved);
  });

  test('is for managers to give: nobody gives it to themselves, by whichever way they book', async () => {
    const { child, other, booking } = await cover();
    const wish = aBooking([other], { ...time, anyway: true });
    expect(await refusal(bookVisit(here.council, duty, wish))).toMatchObject(notThere);
    const visit = { ...time, key: randomUUID(), place: 'home' as const, announced: true };
    for (const childId of [other, child])
      expect(
        await refusal(
          bookPlanned(here.council, duty, { visits: [{ ...visit, childIds: [childId], personId: away.id }] }),
        ),
      ).toMatchObject({ code: childId === other ? 'child-not-found' : 'not-for-you' });
    // A visit of their own, booked while they see the child, goes with the cover.
    await bookVisit(
      here.council,
      duty,
      aBooking([child], { start: '2026-11-26T10:00:00Z', end: '2026-11-26T11:00:00Z', anyway: true }),
    );
    await callOff(booking);
    expect(await sees(child)).toBe(false);
  });

  test('is no way for somebody who is on duty no more', async () => {
    const { child, booking } = await cover();
    const worker: Worker = { ...duty, roles: ['worker'] };
    expect(await refusal(requireChild(here.council, worker, child))).toMatchObject(notThere);
    await callOff(booking);
  });

  test('is told in the chat of whoever covers: initials, when, where and by whom; and that it was called off', async () => {
    const { booking } = await cover();
    expect(await messagesAbout(booking)).toEqual([{ kind: 'cover', person_id: duty.id, wanted: 'shown' }]);
    const read = await coverMessage(here.council, booking.id, duty.id);
    expect(read?.summary).toBe('A visit was booked for you as cover');
    expect(read?.text).toContain('Wednesday 25 November, 10am to 11am, at home');
    expect(read?.text).toContain(head.name);
    expect(read?.text).toContain(`booking/${booking.id}`);
    expect(await coverMessage(here.council, booking.id, away.id)).toBeNull();
    await callOff(booking);
    expect(await coverMessage(here.council, booking.id, duty.id)).toBeNull();
    const after = await messagesAbout(booking);
    expect(after.map(({ kind, wanted }) => `${kind} ${wanted}`)).toEqual([
      'cover withdrawn',
      'cover-called-off shown',
    ]);
    const off = await coverCalledOffMessage(here.council, booking.id, duty.id);
    expect(off?.text).toContain('was called off');
  });

  test('is not told to whoever called it off themselves, and no more once the visit is recorded', async () => {
    const own = await cover();
    const { id, version } = own.booking;
    await cancelBooking(here.council, duty, id, { version, why: 'called-off' });
    expect(await messagesAbout(own.booking)).toMatchObject([{ kind: 'cover', wanted: 'withdrawn' }]);
    const { child, booking } = await cover();
    on('2026-11-25T11:30:00Z');
    await recordVisit(here.council, duty, recordOf(child, booking.id));
    expect(await messagesAbout(booking)).toMatchObject([{ kind: 'cover', wanted: 'withdrawn' }]);
  });
});
