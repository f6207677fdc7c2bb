import { randomUUID } from 'node:crypto';
import type { Event } from '@microsoft/microsoft-graph-types';
import { CalendarError } from '#bot/calendar/calendarError.ts';
import { keepAppointment } from '#bot/caseload/appointments/keepAppointment.ts';
import { lookForAppointments } from '#bot/caseload/appointments/lookForAppointments.ts';
import { lookNow } from '#bot/caseload/appointments/lookNow.ts';
import { readAppointment, unbookedAppointments } from '#bot/caseload/appointments/readAppointments.ts';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { drainOutbox } from '#bot/caseload/booking/drainOutbox.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { messageRenderers } from '#bot/nudges/messageRenderers.ts';
import type { KeepAppointment } from '#shared/model/api/appointments.ts';
import { aBooking } from '#tests/bot/caseload/booking/aBooking.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { deleteInOutlook } from '#tests/bot/caseload/graphAsProduct.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';
import { saveInOutlook, type FormInOutlook } from './inOutlook.ts';

let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook();
});
afterAll(() => here.close());
beforeEach(async () => {
  const { db } = here.council;
  await db.updateTable('outbox').set({ done_at: new Date() }).execute();
  await db.updateTable('outlook_appointment').set({ state: 'expired' }).where('state', '=', 'open').execute();
  await fetch(`${here.outlook.http}/_local/faults`, { method: 'DELETE' });
});

const later = (hours: number) => () => Date.now() + hours * 3_600_000;
const look = (hours = 0) => lookForAppointments(here.council, later(hours));

/** A worker with a child, and an appointment that the pane has filled in. */
async function filledIn(change: Partial<KeepAppointment> = {}) {
  const worker = await here.worker();
  const child = await here.child(worker);
  const key = randomUUID();
  const wish = { childIds: [child], place: 'home' as const, announced: true, ...change };
  await keepAppointment(here.council, worker, key, wish);
  return {
    worker,
    child,
    key,
    wish,
    save: (form: Partial<FormInOutlook> = {}) => saveInOutlook(here, worker, key, form),
    now: () => readAppointment(here.council, worker, key),
  };
}

const bookingsOf = (worker: Worker) =>
  here.council.db.selectFrom('booking').select('id').where('worker_id', '=', worker.id).execute();

/** What the messages to this worker read now. */
async function chatOf(worker: Worker): Promise<(string | null)[]> {
  const { db } = here.council;
  const rows = await db.selectFrom('message').selectAll().where('person_id', '=', worker.id).execute();
  const renderers = messageRenderers(here.council);
  const to = { personId: worker.id, account: worker.account };
  return Promise.all(
    rows.map(async (row) => (await renderers[row.kind]?.(row.subject_id, to))?.text ?? null),
  );
}

const shown = ({ subject, sensitivity, location, start, end }: Event) => ({
  subject,
  sensitivity,
  place: location?.displayName,
  times: [start, end].map((time) => time?.dateTime?.slice(0, 16)),
});

describe('what the worker saved is booked', () => {
  test('as it was filled in; the event is ours, private and neutral, and keeps what they wrote', async () => {
    const { worker, child, key, save, now } = await filledIn();
    await save({ subject: 'Kit after school' });
    await look();
    const appointment = await now();
    expect(appointment).toMatchObject({
      state: 'booked',
      problem: null,
      booking: {
        children: [{ id: child }],
        start: '2026-11-24T15:45:00+00:00',
        end: '2026-11-24T16:45:00+00:00',
        place: 'home',
        outlook: 'waiting',
      },
    });
    // The link in the form was right before there was a booking.
    expect(appointment.form.link).toBe(`https://seen.example/b/${appointment.booking?.id}`);
    await drainOutbox(here.council);
    const events = await here.events(worker);
    expect(events.map(shown)).toEqual([
      {
        subject: 'Visit',
        sensitivity: 'private',
        place: 'Out',
        times: ['2026-11-24T15:45', '2026-11-24T16:45'],
      },
    ]);
    expect(events[0]?.body?.content).toContain('What the worker wrote.');
    expect((await now()).booking).toMatchObject({ outlook: 'written', notes: [] });
    const found = await here.council.calendar.findVisitEvent(worker.mailbox, appointment.booking?.id ?? '');
    expect(found?.eventId).toBe(events[0]?.id);
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('with the times that they saved, not those that were filled in', async () => {
    const { save, now } = await filledIn();
    await save({ start: '2026-11-25T09:00:00Z', end: '2026-11-25T09:30:00Z' });
    await look();
    expect((await now()).booking).toMatchObject({
      start: '2026-11-25T09:00:00+00:00',
      end: '2026-11-25T09:30:00+00:00',
    });
  });

  test('and a time that they move again before Outlook was told of the booking stays in Outlook', async () => {
    const { worker, save } = await filledIn();
    const id = await save();
    await look();
    await save({ id, start: '2026-11-24T16:00:00Z', end: '2026-11-24T17:00:00Z' });
    await drainOutbox(here.council);
    expect((await here.events(worker)).map(shown)).toMatchObject([
      { times: ['2026-11-24T16:00', '2026-11-24T17:00'] },
    ]);
  });

  test('after the due date and on top of something else too: to save it was their decision', async () => {
    const { worker, save, now } = await filledIn();
    await saveInOutlook(here, worker, 'another add-in’s', { subject: 'Court' });
    await save();
    await look();
    expect((await now()).state).toBe('booked');
  });

  test('an online meeting gets its link, and a visit in person none, whatever Outlook added', async () => {
    const online = await filledIn({ place: 'online' });
    await online.save();
    const home = await filledIn();
    await home.save();
    await look();
    await drainOutbox(here.council);
    expect((await online.now()).booking?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    expect((await home.now()).booking?.joinUrl).toBeNull();
    expect(await here.events(online.worker)).toHaveLength(1);
  });

  test('moved in the tab before Outlook was told: the saved event follows', async () => {
    const { worker, save, now } = await filledIn();
    await save();
    await look();
    const booking = (await now()).booking;
    await moveBooking(here.council, worker, booking?.id ?? '', {
      version: 1,
      start: '2026-11-26T16:00:00+00:00',
      end: '2026-11-26T17:00:00+00:00',
      place: 'school',
      announced: true,
      anyway: true,
    });
    await drainOutbox(here.council);
    expect((await here.events(worker)).map(shown)).toMatchObject([
      { sensitivity: 'private', times: ['2026-11-26T16:00', '2026-11-26T17:00'] },
    ]);
  });

  test('cancelled in the tab before Outlook was told: the saved event goes', async () => {
    const { worker, save, now } = await filledIn();
    await save();
    await look();
    const id = (await now()).booking?.id ?? '';
    await cancelBooking(here.council, worker, id, { version: 1, why: 'called-off' });
    await drainOutbox(here.council);
    expect(await here.events(worker)).toEqual([]);
  });
});

describe('once', () => {
  test('however often and by however many processes it is looked for', async () => {
    const { worker, save } = await filledIn();
    await save();
    await Promise.all([look(), look(), look()]);
    await look();
    expect(await bookingsOf(worker)).toHaveLength(1);
  });

  test('of a copy in Outlook, the first', async () => {
    const { worker, save, now } = await filledIn();
    await save();
    here.clock.now += 60_000;
    await save({ start: '2026-11-25T10:00:00Z', end: '2026-11-25T11:00:00Z' });
    await look();
    await look();
    expect(await bookingsOf(worker)).toHaveLength(1);
    expect((await now()).booking?.start).toBeDefined();
  });

  test('the same key again, not saved yet: what was said last holds', async () => {
    const { worker, key, wish, save, now } = await filledIn();
    const other = await here.child(worker);
    await keepAppointment(here.council, worker, key, { ...wish, childIds: [other], place: 'school' });
    await save();
    await look();
    expect((await now()).booking).toMatchObject({ children: [{ id: other }], place: 'school' });
  });

  test('the same key again, booked: refused', async () => {
    const { worker, key, wish, save } = await filledIn();
    await save();
    await look();
    expect(await refusal(keepAppointment(here.council, worker, key, wish))).toMatchObject({
      code: 'appointment-booked',
    });
  });
});

describe('filled in anew after it was saved and refused', () => {
  const other = { start: '2026-11-26T10:00:00Z', end: '2026-11-26T11:00:00Z' };
  const same = { start: '2026-11-24T15:45:00Z', end: '2026-11-24T16:45:00Z' };

  /** The first child has a visit at that time, so the worker opens the appointment again and takes another child. */
  async function refilled(time?: KeepAppointment['time']) {
    const first = await filledIn();
    const { worker, key, wish, save, now } = first;
    await bookVisit(here.council, worker, aBooking([first.child], { anyway: true }));
    const id = await save();
    await look();
    expect((await now()).problem).not.toBeNull();
    const child = await here.child(worker);
    await keepAppointment(here.council, worker, key, { ...wish, childIds: [child], ...(time && { time }) });
    return { ...first, child, id, made: async () => (await bookingsOf(worker)).length - 1 };
  }

  test.each([
    ['another time', other],
    ['the time that it had', same],
    ['a time that is not said', undefined],
  ])('with %s: what was saved before is not booked; what is saved then is', async (_name, time) => {
    const { worker, child, id, save, now, made } = await refilled(time);
    await look();
    expect(await now()).toMatchObject({ state: 'open', booking: null, problem: null });
    expect(await made()).toBe(0);
    await save({ id, ...time });
    await look();
    const { start, end } = time ?? same;
    const { booking: booked } = await now();
    expect(booked).toMatchObject({ children: [{ id: child }] });
    expect([booked?.start, booked?.end].map((at) => Date.parse(at ?? ''))).toEqual([
      Date.parse(start),
      Date.parse(end),
    ]);
    await drainOutbox(here.council);
    expect((await here.events(worker)).map(shown)).toContainEqual(
      expect.objectContaining({ times: [start, end].map((at) => at.slice(0, 16)) }),
    );
  });

  test('with another time, and Outlook changed the event by itself: the time that it had is not booked', async () => {
    const { id, save, now, made } = await refilled(other);
    await save({ id });
    await look();
    expect(await now()).toMatchObject({ state: 'open', booking: null, problem: null });
    expect(await made()).toBe(0);
    await save({ id, ...other });
    await look();
    expect((await now()).state).toBe('booked');
  });

  test('at the moment in which Outlook was asked: what it answered is not booked', async () => {
    const { worker, key, wish, save } = await filledIn();
    await save();
    const { calendar } = here.council;
    const meanwhile: typeof calendar = {
      ...calendar,
      async findAppointment(...asked) {
        const answered = await calendar.findAppointment(...asked);
        await keepAppointment(here.council, worker, key, { ...wish, time: other });
        return answered;
      },
    };
    await lookForAppointments({ ...here.council, calendar: meanwhile });
    expect(await bookingsOf(worker)).toEqual([]);
  });

  test('while Outlook does not answer: said, and nothing is changed', async () => {
    const { worker, key, child, wish, save, now } = await filledIn();
    await save();
    here.outlook.fault({ kind: 'throttle', times: 6, path: '/events', method: 'GET', retryAfterSeconds: 30 });
    const another = await here.child(worker);
    await expect(
      keepAppointment(here.council, worker, key, { ...wish, childIds: [another] }),
    ).rejects.toBeInstanceOf(CalendarError);
    expect((await now()).children).toMatchObject([{ id: child }]);
  });
});

describe('no booking', () => {
  test('while it is not saved, and none later: after a working day nobody waits for it', async () => {
    const { worker, save, now } = await filledIn();
    await look(7);
    expect(await now()).toMatchObject({ state: 'open', booking: null, problem: null });
    await look(9);
    expect((await now()).state).toBe('expired');
    await save();
    await look();
    expect(await bookingsOf(worker)).toEqual([]);
  });

  test('a pane that is open keeps it awaited', async () => {
    const { worker, key, now } = await filledIn();
    await here.council.db
      .updateTable('outlook_appointment')
      .set({ expires_at: new Date(0) })
      .where('key', '=', key)
      .execute();
    await lookNow(here.council, worker, key);
    expect((await now()).state).toBe('open');
  });

  test('saved and deleted before it was looked for', async () => {
    const { worker, save, now } = await filledIn();
    await save();
    const [event] = await here.events(worker);
    await deleteInOutlook(here.outlook.https, worker.account, event?.id ?? '');
    await look();
    expect(await now()).toMatchObject({ state: 'open', booking: null });
  });

  test.each<[string, Partial<FormInOutlook>, string]>([
    [
      'a whole day',
      { start: '2026-11-24T00:00:00Z', end: '2026-11-25T00:00:00Z', allDay: true },
      'An all-day',
    ],
    ['the past', { start: '2026-11-20T10:00:00Z', end: '2026-11-20T11:00:00Z' }, 'This time is in the past'],
    ['too long', { end: '2026-11-25T16:45:00Z' }, 'The visit is too long'],
  ])('%s: the worker is told, and mends it in Outlook', async (_name, form, title) => {
    const { worker, save, now } = await filledIn();
    const id = await save(form);
    await look();
    const told = await now();
    expect(told).toMatchObject({ state: 'open', booking: null });
    expect(told.problem?.title).toContain(title);
    expect((await unbookedAppointments(here.council, worker)).map(({ key }) => key)).toEqual([told.key]);
    // However often it is looked for, their chat says it once, and no more when it is mended.
    await look();
    expect(await chatOf(worker)).toEqual([expect.stringContaining(title)]);
    await save({ id });
    await look();
    expect(await now()).toMatchObject({ state: 'booked', problem: null });
    expect(await unbookedAppointments(here.council, worker)).toEqual([]);
    expect(await chatOf(worker)).toEqual([null]);
  });

  test('refused, and mended the next day as the worker was told: booked', async () => {
    const { save, now } = await filledIn();
    const id = await save({ start: '2026-11-24T00:00:00Z', end: '2026-11-25T00:00:00Z', allDay: true });
    await look();
    await look(9);
    expect(await now()).toMatchObject({
      state: 'open',
      problem: { title: expect.stringContaining('all-day') },
    });
    await save({ id });
    await look(24);
    expect(await now()).toMatchObject({ state: 'booked', problem: null });
  });

  test('refused, and its day is over: nobody waits for it any more, and the tab still says so', async () => {
    const { worker, key, save, now } = await filledIn();
    await save({ start: '2026-11-20T10:00:00Z', end: '2026-11-20T11:00:00Z' });
    await look(7);
    expect((await now()).state).toBe('open');
    await look(9);
    expect((await now()).state).toBe('expired');
    expect(await unbookedAppointments(here.council, worker)).toMatchObject([{ key }]);
  });

  test('the child has a visit at that time: told, whoever booked it', async () => {
    const { worker, child, save, now } = await filledIn();
    await bookVisit(here.council, worker, aBooking([child], { anyway: true }));
    await save();
    await look();
    expect((await now()).problem).toMatchObject({ title: 'There is already a visit at that time' });
    expect(await bookingsOf(worker)).toHaveLength(1);
  });

  test('an event that is another booking already', async () => {
    const { save, now, worker, child } = await filledIn();
    const id = await save();
    await look();
    await drainOutbox(here.council);
    const second = randomUUID();
    await keepAppointment(here.council, worker, second, {
      childIds: [child],
      place: 'home',
      announced: true,
    });
    await saveInOutlook(here, worker, second, { id });
    await look();
    expect((await readAppointment(here.council, worker, second)).problem?.title).toBe(
      'This appointment is a booked visit already',
    );
    expect((await now()).state).toBe('booked');
  });
});

describe('only for who works with the child', () => {
  test('somebody else’s child is as one that is not there', async () => {
    const { key, child, wish } = await filledIn();
    const stranger = await here.worker();
    expect(
      await refusal(keepAppointment(here.council, stranger, randomUUID(), { ...wish, childIds: [child] })),
    ).toMatchObject({ code: 'child-not-found' });
    expect(await refusal(readAppointment(here.council, stranger, key))).toMatchObject({
      code: 'appointment-not-found',
    });
    expect(await refusal(lookNow(here.council, stranger, key))).toMatchObject({
      code: 'appointment-not-found',
    });
  });

  test('somebody else’s key is not theirs to change', async () => {
    const { key } = await filledIn();
    const stranger = await here.worker();
    const wish = { childIds: [await here.child(stranger)], place: 'home' as const, announced: true };
    expect(await refusal(keepAppointment(here.council, stranger, key, wish))).toMatchObject({
      code: 'key-used',
    });
  });

  test('who stopped working with the child before they saved books nothing, and sees no name', async () => {
    const { child, worker, save, now } = await filledIn();
    await here.council.db.deleteFrom('allocation').where('child_id', '=', child).execute();
    await save();
    await look();
    expect(await now()).toMatchObject({
      state: 'open',
      children: [],
      problem: { title: 'No such child for you' },
    });
    expect(await bookingsOf(worker)).toEqual([]);
  });
});

describe('Outlook in trouble', () => {
  test('an answer that nobody foresaw: the others are booked, and come first the next time', async () => {
    const bad = await filledIn();
    const { worker } = bad;
    const good: string[] = [];
    // More than are looked for at the same time.
    for (const hour of ['09', '10', '11', '12', '13']) {
      const key = randomUUID();
      await keepAppointment(here.council, worker, key, { ...bad.wish, childIds: [await here.child(worker)] });
      await saveInOutlook(here, worker, key, {
        start: `2026-11-24T${hour}:00:00Z`,
        end: `2026-11-24T${hour}:30:00Z`,
      });
      good.push(key);
    }
    const logged: unknown[] = [];
    const { calendar, log } = here.council;
    const council = {
      ...here.council,
      calendar: {
        ...calendar,
        findAppointment: (mailbox: string, key: string) =>
          key === bad.key ? Promise.reject(new RangeError('Kit')) : calendar.findAppointment(mailbox, key),
      },
      log: Object.assign(Object.create(log) as typeof log, { error: (said: unknown) => logged.push(said) }),
    };
    await lookForAppointments(council);
    for (const key of good)
      expect(await readAppointment(here.council, worker, key)).toMatchObject({ state: 'booked' });
    expect(await bad.now()).toMatchObject({ state: 'open', problem: null });
    const row = await here.council.db
      .selectFrom('outlook_appointment')
      .select(['id', 'looked_at'])
      .where('key', '=', bad.key)
      .executeTakeFirstOrThrow();
    expect(row.looked_at).not.toBeNull();
    expect(logged).toEqual([{ kind: 'RangeError', appointment: row.id }]);
  });

  test.each(['throttle', 'unavailable', 'server-error', 'close-before'] as const)(
    '%s: said to the worker, asked again, nothing lost and nothing ended',
    async (kind) => {
      const { save, now } = await filledIn();
      await save();
      here.outlook.fault({ kind, times: 6, path: '/events', method: 'GET', retryAfterSeconds: 30 });
      await look(9);
      expect(await now()).toMatchObject({
        state: 'open',
        lookProblem: 'We could not look into your Outlook just now. We try again every minute.',
      });
      await fetch(`${here.outlook.http}/_local/faults`, { method: 'DELETE' });
      await look();
      expect(await now()).toMatchObject({ state: 'booked', lookProblem: null });
    },
  );

  test('a worker without a mailbox is told that it will not get better by itself', async () => {
    const worker = await here.worker({ mailbox: false });
    const child = await here.child(worker);
    const key = randomUUID();
    await keepAppointment(here.council, worker, key, { childIds: [child], place: 'home', announced: true });
    await look();
    expect((await readAppointment(here.council, worker, key)).lookProblem).toMatch(/tell your administrator/);
  });

  test('the answer is lost after the event was made ours: told again, one event, one booking', async () => {
    const { worker, save, now } = await filledIn();
    await save();
    await look();
    here.outlook.fault({ kind: 'close-after', times: 2, path: '/events', method: 'PATCH' });
    await drainOutbox(here.council);
    await drainOutbox(here.council, later(1));
    expect(await here.events(worker)).toHaveLength(1);
    expect((await now()).booking).toMatchObject({ outlook: 'written' });
  });

  test('deleted in Outlook at the moment it was booked: the visit stands, and Outlook shows it again', async () => {
    const { worker, save } = await filledIn();
    await save();
    await look();
    const [event] = await here.events(worker);
    await deleteInOutlook(here.outlook.https, worker.account, event?.id ?? '');
    await drainOutbox(here.council);
    expect((await here.events(worker)).map(shown)).toMatchObject([
      { subject: 'Visit', sensitivity: 'private' },
    ]);
  });
});
