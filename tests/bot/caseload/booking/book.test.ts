import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { drainOutbox } from '#bot/caseload/booking/drainOutbox.ts';
import { listWeek } from '#bot/caseload/booking/listWeek.ts';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import type { ProblemError } from '#shared/model/problemError.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';
import { councilWithOutlook, type CouncilWithOutlook } from '#tests/bot/caseload/councilWithOutlook.ts';
import { aBooking } from './aBooking.ts';

/** Monday 23 November 2026, 09:00. Every worker has a meeting on Tuesday at ten, and works elsewhere on Tuesday at two. */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook(
    '2026-11-23T09:00:00Z',
    event('2026-11-24T10:00', '2026-11-24T11:00'),
    event('2026-11-24T12:00', '2026-11-24T13:00', { showAs: 'tentative' }),
    event('2026-11-24T14:00', '2026-11-24T15:00', { showAs: 'workingElsewhere' }),
  );
});
afterAll(() => here.close());

async function family(count = 1) {
  const worker = await here.worker();
  const children = await Promise.all(Array.from({ length: count }, () => here.child(worker)));
  return { worker, children, child: children[0] as string };
}

const rowsOf = async (childId: string) =>
  here.council.db.selectFrom('booking_child').selectAll().where('child_id', '=', childId).execute();

describe('a booking', () => {
  test('is safe at once, and Outlook follows: private, neutral, with nothing but a link', async () => {
    const { worker, child } = await family();
    const booking = await bookVisit(here.council, worker, aBooking([child]));
    expect(booking).toMatchObject({
      version: 1,
      children: [{ id: child, name: 'Kit Lowe' }],
      start: '2026-11-24T15:45:00+00:00',
      end: '2026-11-24T16:45:00+00:00',
      place: 'home',
      announced: true,
      state: 'booked',
      outlook: 'waiting',
    });

    await drainOutbox(here.council);
    expect(await readBooking(here.council, worker, booking.id)).toMatchObject({
      outlook: 'written',
      notes: [],
    });
    const events = (await here.events(worker)).filter(({ subject }) => subject === 'Visit');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ sensitivity: 'private', attendees: [], isOnlineMeeting: false });
    expect(events[0]?.start?.dateTime).toMatch(/^2026-11-24T15:45:00/);
    expect(events[0]?.body?.content).toContain(`https://seen.example/b/${booking.id}`);
    expect(JSON.stringify(events[0])).not.toMatch(/Kit|Lowe|home|child/i);
  });

  test('from afar is a Teams meeting, and the answer says that it is no visit', async () => {
    const { worker, child } = await family();
    const booking = await bookVisit(here.council, worker, aBooking([child], { place: 'online' }));
    await drainOutbox(here.council);
    const written = await readBooking(here.council, worker, booking.id);
    expect(written.joinUrl).toMatch(/^https:\/\//);
    expect(written.notes?.join()).toContain('does not count as a visit');
  });

  test('of brothers and sisters is one trip with one event', async () => {
    const { worker, children } = await family(3);
    const booking = await bookVisit(here.council, worker, aBooking(children));
    await drainOutbox(here.council);
    expect(booking.children.map(({ id }) => id).sort()).toEqual([...children].sort());
    expect((await here.events(worker)).filter(({ subject }) => subject === 'Visit')).toHaveLength(1);
  });

  test('shows in the week of its worker, and in nobody else’s', async () => {
    const { worker, child } = await family();
    const { worker: other } = await family();
    const { id } = await bookVisit(here.council, worker, aBooking([child]));
    const week = (who: typeof worker) => listWeek(here.council, who, '2026-11-24', '2026-11-24');
    expect((await week(worker)).map((one) => one.id)).toEqual([id]);
    expect(await week(other)).toEqual([]);
    expect(await listWeek(here.council, worker, '2026-11-25', '2026-11-29')).toEqual([]);
  });

  test('leaves a line in the audit trail for each child', async () => {
    const { worker, children } = await family(2);
    const { id } = await bookVisit(here.council, worker, aBooking(children));
    const lines = await here.council.db.selectFrom('audit').selectAll().where('subject', '=', id).execute();
    expect(lines.map((line) => [line.action, line.actor, line.outcome])).toEqual(
      children.map(() => ['booking.make', worker.objectId, 'done']),
    );
  });
});

describe('the same request again', () => {
  test('is the same booking, also when both come at the same moment', async () => {
    const { worker, child } = await family();
    const request = aBooking([child]);
    const [first, second] = await Promise.all([
      bookVisit(here.council, worker, request),
      bookVisit(here.council, worker, request),
    ]);
    const third = await bookVisit(here.council, worker, request);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    await drainOutbox(here.council);
    expect((await here.events(worker)).filter(({ subject }) => subject === 'Visit')).toHaveLength(1);
  });

  test('with other children, or from somebody else, is refused', async () => {
    const { worker, children } = await family(2);
    const request = aBooking([children[0] as string]);
    await bookVisit(here.council, worker, request);
    const others = { ...request, childIds: [children[1] as string] };
    expect(await refusal(bookVisit(here.council, worker, others))).toMatchObject({
      code: 'key-used',
      status: 409,
    });
  });
});

describe('what cannot be booked', () => {
  test.each([
    ['in the past', { start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:30:00Z' }, 'in-the-past'],
    ['ending before it starts', { end: '2026-11-24T15:00:00+00:00' }, 'end-before-start'],
    ['ending as it starts', { end: '2026-11-24T15:45:00+00:00' }, 'end-before-start'],
    ['longer than eight hours', { end: '2026-11-24T23:46:00+00:00' }, 'too-long'],
    ['of the wrong year', { start: '2062-11-24T15:45:00Z', end: '2062-11-24T16:45:00Z' }, 'too-far-ahead'],
  ] as const)('a time %s', async (_what, times, code) => {
    const { worker, child } = await family();
    expect(
      await refusal(bookVisit(here.council, worker, aBooking([child], { ...times, anyway: true }))),
    ).toMatchObject({ code, status: 400 });
    expect(await rowsOf(child)).toEqual([]);
  });

  test('a child named twice', async () => {
    const { worker, child } = await family();
    expect(await refusal(bookVisit(here.council, worker, aBooking([child, child])))).toMatchObject({
      code: 'child-twice',
    });
  });

  test('a child whom the worker does not work with, even beside one they do', async () => {
    const { worker, child } = await family();
    const stranger = await here.child(null);
    expect(await refusal(bookVisit(here.council, worker, aBooking([child, stranger])))).toMatchObject({
      code: 'child-not-found',
      status: 404,
    });
    expect(await rowsOf(child)).toEqual([]);
  });

  test('two visits to one child at the same time: not by anyone, not anyway, not at the same moment', async () => {
    const { worker, child } = await family();
    const colleague = await here.worker();
    await here.council.db
      .insertInto('allocation')
      .values({
        source: 'ssd',
        child_id: child,
        staff: colleague.staff[0] as string,
        role: 'other-social-worker',
        team: null,
        from_date: null,
        to_date: null,
      })
      .execute();
    const results = await Promise.allSettled([
      bookVisit(here.council, worker, aBooking([child], { anyway: true })),
      bookVisit(
        here.council,
        colleague,
        aBooking([child], { anyway: true, start: '2026-11-24T16:30:00+00:00' }),
      ),
    ]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as ProblemError] : []));
    expect(refused.map(({ text }) => text.code)).toEqual(['child-booked']);
    expect(refused[0]?.text.detail).toContain('Tuesday 24 November');
    expect(await rowsOf(child)).toHaveLength(1);
    // What only touches it is fine.
    const next = aBooking([child], { start: '2026-11-24T17:30:00+00:00', end: '2026-11-24T18:00:00+00:00' });
    await bookVisit(here.council, worker, next);
    expect(await rowsOf(child)).toHaveLength(2);
  });
});

describe('what the worker may decide', () => {
  test.each([
    ['a meeting in Outlook', { start: '2026-11-24T10:30:00Z', end: '2026-11-24T11:30:00Z' }],
    ['a tentative one', { start: '2026-11-24T11:30:00Z', end: '2026-11-24T12:30:00Z' }],
  ] as const)('%s is in the way until they say "anyway"', async (_what, times) => {
    const { worker, child } = await family();
    const refused = await refusal(bookVisit(here.council, worker, aBooking([child], times)));
    expect(refused).toMatchObject({ code: 'calendar-clash', status: 409 });
    expect(refused.detail).toContain('Tuesday 24 November');
    expect(await rowsOf(child)).toEqual([]);
    await bookVisit(here.council, worker, aBooking([child], { ...times, anyway: true }));
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test.each([
    ['what ends as the visit starts', { start: '2026-11-24T11:00:00Z', end: '2026-11-24T12:00:00Z' }],
    ['working elsewhere', { start: '2026-11-24T14:00:00Z', end: '2026-11-24T15:00:00Z' }],
  ] as const)('%s is not in the way', async (_what, times) => {
    const { worker, child } = await family();
    await bookVisit(here.council, worker, aBooking([child], times));
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test('another visit of theirs is in the way before Outlook knows of it', async () => {
    const { worker, children } = await family(2);
    const [one, other] = children as [string, string];
    await bookVisit(here.council, worker, aBooking([one]));
    const refused = await refusal(bookVisit(here.council, worker, aBooking([other])));
    expect(refused).toMatchObject({ code: 'calendar-clash', title: 'There is another visit at that time' });
    await bookVisit(here.council, worker, aBooking([other], { anyway: true }));
  });

  test('a calendar that cannot be read is said, never taken as free', async () => {
    const worker = await here.worker({ mailbox: false });
    const child = await here.child(worker);
    expect(await refusal(bookVisit(here.council, worker, aBooking([child])))).toMatchObject({
      code: 'calendar-not-read',
      status: 409,
    });
    expect(await rowsOf(child)).toEqual([]);
    await bookVisit(here.council, worker, aBooking([child], { anyway: true }));
    expect(await rowsOf(child)).toHaveLength(1);
  });

  // A child in need is seen every 20 working days: from Monday 2 November, by Monday 30.
  test.each([
    ['on the due day itself', '2026-11-30T16:00:00Z', '2026-11-30T17:00:00Z', null],
    ['on the day after', '2026-12-01T16:00:00Z', '2026-12-01T17:00:00Z', 'Monday 30 November'],
  ])('a time %s', async (_what, start, end, said) => {
    const { worker, child } = await family();
    const request = aBooking([child], { start, end });
    if (said === null) {
      await bookVisit(here.council, worker, request);
      return;
    }
    const refused = await refusal(bookVisit(here.council, worker, request));
    expect(refused).toMatchObject({ code: 'after-due', status: 409 });
    expect(refused.detail).toContain(said);
    await bookVisit(here.council, worker, { ...request, anyway: true });
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test('is told all at once', async () => {
    const worker = await here.worker({ mailbox: false });
    const child = await here.child(worker);
    const request = aBooking([child], { start: '2026-12-01T16:00:00Z', end: '2026-12-01T17:00:00Z' });
    const refused = await refusal(bookVisit(here.council, worker, request));
    expect(refused.detail).toMatch(/Monday 30 November.*do not know whether that time is free/);
  });
});
