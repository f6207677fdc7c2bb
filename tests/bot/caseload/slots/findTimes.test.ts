import { randomUUID } from 'node:crypto';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { withdrawFact } from '#bot/caseload/facts/withdrawFact.ts';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { drainOutbox } from '#bot/caseload/booking/drainOutbox.ts';
import { bookingsThatNoLongerFit } from '#bot/caseload/slots/noLongerFits.ts';
import { whyNot } from '#bot/caseload/slots/whyNot.ts';
import { listWeek } from '#bot/caseload/booking/listWeek.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { findTimes, type SlotWish } from '#bot/caseload/slots/findTimes.ts';
import type { School } from '#shared/model/api/administration.ts';
import type { EnteredFact, Lesson } from '#shared/model/api/children.ts';
import { aBooking } from '#tests/bot/caseload/booking/aBooking.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';

/**
 * Monday 23 November 2026, 09:00. Every mailbox works 09:00 to 17:30 and is full on Tuesday from 13:00. A child in need since
 * 2 November is due by Monday 30.
 */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook('2026-11-23T09:00:00Z', event('2026-11-24T13:00', '2026-11-24T18:00'));
  await here.council.db
    .insertInto('school')
    .values({ id: 'oak', body: JSON.stringify(oak), changed_at: new Date() })
    .execute();
});
afterAll(() => here.close());

const oak: School = {
  id: 'oak',
  name: 'Oak School',
  bells: [
    { name: 'Period 1', from: '09:00', to: '10:00', kind: 'lesson' },
    { name: 'Period 2', from: '10:00', to: '11:00', kind: 'lesson' },
    { name: 'Break', from: '11:00', to: '11:20', kind: 'break' },
    { name: 'Period 3', from: '11:20', to: '12:20', kind: 'lesson' },
    { name: 'Lunch', from: '12:20', to: '13:20', kind: 'lunch' },
    { name: 'Period 4', from: '13:20', to: '14:20', kind: 'lesson' },
    { name: 'Period 5', from: '14:20', to: '15:20', kind: 'lesson' },
  ],
  terms: [{ from: '2026-09-03', to: '2026-12-18' }],
  closed: [{ date: '2026-11-27', why: 'INSET day' }],
};

/** Every day: maths, art, English, science, and the lesson given last. */
const lessons = (last: string): Lesson[] =>
  [1, 2, 3, 4, 5].flatMap((day) =>
    (
      [
        ['09:00', '10:00', 'Maths'],
        ['10:00', '11:00', 'Art'],
        ['11:20', '12:20', 'English'],
        ['13:20', '14:20', 'Science'],
        ['14:20', '15:20', last],
      ] as const
    ).map(([from, to, subject]) => ({ day, from, to, subject })),
  );

async function atOak(childId: string, last = 'Geography'): Promise<void> {
  await here.council.db
    .insertInto('school_place')
    .values({
      child_id: childId,
      school_id: 'oak',
      year_group: 8,
      lessons: JSON.stringify(lessons(last)),
      source: 'import',
      changed_at: new Date(),
    })
    .execute();
}

async function says(worker: Worker, childId: string, wishes: Partial<EnteredFact & { kind: 'wishes' }>) {
  await enter(worker, childId, { kind: 'wishes', askedOn: '2026-11-20', ...wishes });
}

async function enter(worker: Worker, childId: string, body: EnteredFact) {
  await here.council.db
    .insertInto('fact')
    .values({
      id: randomUUID(),
      child_id: childId,
      kind: body.kind,
      body: JSON.stringify(body),
      entered_by: worker.id,
      entered_at: new Date(here.clock.now),
    })
    .execute();
  await here.council.db
    .updateTable('child')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', childId)
    .execute();
}

async function withChild() {
  const worker = await here.worker();
  const child = await here.child(worker);
  const find = (wish: Partial<SlotWish> = {}) =>
    findTimes(here.council, worker, { childIds: [child], ...wish });
  return { worker, child, find };
}

const tuesday = { from: '2026-11-24', to: '2026-11-24' };
const wednesday = { from: '2026-11-25', to: '2026-11-25' };
const times = ({ slots }: { slots: { start: string }[] }) =>
  slots.map(({ start }) => start.slice(0, 16)).sort();
const minutesOf = ({ start, end }: { start: string; end: string }) =>
  (Date.parse(end) - Date.parse(start)) / 60_000;

describe('times for a visit', () => {
  test('carry the dates that decide, lie in time and in working hours, and say why', async () => {
    const { find } = await withChild();
    const answer = await find({ place: 'home' });
    expect(answer).toMatchObject({ dueBy: '2026-11-30', aimBy: '2026-11-26' });
    expect(answer.slots.length).toBeGreaterThan(0);
    for (const slot of answer.slots) {
      expect(minutesOf(slot)).toBe(60);
      expect(slot.place).toBe('home');
      expect(slot.reasons.length).toBeGreaterThan(0);
      const wall = slot.start.slice(11, 16);
      // Nothing is known of the child's school, so nothing in school hours (SR-24).
      expect(wall >= '15:45' && slot.end.slice(11, 16) <= '17:30').toBe(true);
    }
    expect(answer.unknown.join(' ')).toContain('30 minutes each way');
  });

  test('are not where Outlook is full', async () => {
    const { find } = await withChild();
    expect(times(await find({ ...tuesday, place: 'home' }))).toEqual([]);
    expect((await find({ ...tuesday, place: 'home' })).inTheWay.length).toBeGreaterThan(0);
    expect(times(await find({ ...wednesday, place: 'home' })).length).toBeGreaterThan(0);
  });

  test('at school are in lessons that may be missed, where the child says that school is fine', async () => {
    const { worker, child, find } = await withChild();
    await atOak(child);
    const atSchool = { ...wednesday, place: 'school' as const, minutes: 45 };
    const before = times(await find(atSchool));
    await says(worker, child, { schoolIsFine: true, lessonsNotToMiss: ['Art'] });
    const after = times(await find(atSchool));
    expect(before.length === 0 || before.every((time) => !/T(09|11|12|13):/.test(time))).toBe(true);
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((time) => time >= '2026-11-25T14:20' && time <= '2026-11-25T14:35')).toBe(true);
  });

  describe('with a meeting that the child takes part in (KSH-9)', () => {
    const nearby = 'Close to the review meeting: one trip serves';
    const meeting = (at: string, place: 'home' | 'online' = 'home') =>
      ({ kind: 'meeting', what: 'review', at, minutes: 30, place }) as const;
    /** The INSET day: at home at any hour. */
    const friday = { from: '2026-11-27', to: '2026-11-27', place: 'home' as const, minutes: 30, howMany: 40 };
    const isClose = ({ start, end }: { start: string; end: string }) =>
      end >= '2026-11-27T13:00' && start.slice(0, 16) <= '2026-11-27T15:30';

    test('those close to it come first and say why; none is during it', async () => {
      const { worker, child, find } = await withChild();
      await atOak(child);
      const usually = (await find(friday)).slots;
      expect(isClose(usually[0]!)).toBe(false);
      expect(times({ slots: usually })).toContain('2026-11-27T14:15');

      await addFact(here.council, worker, child, meeting('2026-11-27T14:00'));
      const { slots } = await find(friday);
      expect(isClose(slots[0]!)).toBe(true);
      for (const slot of slots) {
        expect(slot.reasons.includes(nearby)).toBe(isClose(slot));
        expect(slot.end <= '2026-11-27T14:01' || slot.start >= '2026-11-27T14:30').toBe(true);
      }
      expect(slots.some((slot) => !isClose(slot))).toBe(true);
    });

    test('of several days the one of the meeting comes first', async () => {
      const { worker, child, find } = await withChild();
      const week = { from: '2026-11-25', to: '2026-11-27', place: 'home' as const, minutes: 30 };
      const first = async () => (await find(week)).slots[0]?.start.slice(0, 10);
      expect(await first()).toBe('2026-11-25');
      await addFact(here.council, worker, child, meeting('2026-11-26T16:00'));
      expect(await first()).toBe('2026-11-26');
    });

    test.each<[string, (worker: Worker, child: string) => Promise<unknown>]>([
      [
        'one online: nobody travels there',
        (worker, child) => addFact(here.council, worker, child, meeting('2026-11-27T18:00', 'online')),
      ],
      [
        'one taken back',
        async (worker, child) => {
          const page = await addFact(here.council, worker, child, meeting('2026-11-27T14:00'));
          await withdrawFact(here.council, worker, child, page.facts[0]?.id ?? '');
        },
      ],
      ['one that is over', (worker, child) => enter(worker, child, meeting('2026-11-23T08:00'))],
    ])('%s changes nothing', async (_what, happens) => {
      const { worker, child, find } = await withChild();
      await atOak(child);
      const both = async () => [await find(friday), await find({ ...friday, place: 'online' })];
      const before = await both();
      await happens(worker, child);
      expect(await both()).toEqual(before);
    });

    test('a brother’s meeting keeps its time free, too', async () => {
      const worker = await here.worker();
      const [one, other] = [await here.child(worker), await here.child(worker)];
      for (const id of [one, other]) await atOak(id);
      const find = () => findTimes(here.council, worker, { ...friday, childIds: [one, other] });
      const during = (start: string) => start > '2026-11-27T11:00' && start < '2026-11-27T15:00';
      expect(times(await find()).some(during)).toBe(true);
      await addFact(here.council, worker, other, { ...meeting('2026-11-27T12:00'), minutes: 180 });
      const left = times(await find());
      expect(left.length).toBeGreaterThan(0);
      expect(left.filter(during)).toEqual([]);
    });
  });

  test('on an INSET day may be in the morning at home', async () => {
    const { child, find } = await withChild();
    await atOak(child);
    const inset = { from: '2026-11-27', to: '2026-11-27' };
    expect(times(await find({ ...inset, place: 'home' })).some((time) => time < '2026-11-27T12:00')).toBe(
      true,
    );
  });

  test('know our own bookings before Outlook does, and forget cancelled ones before Outlook does', async () => {
    const { worker, child, find } = await withChild();
    const lastOne = { start: '2026-11-25T16:15:00+00:00', end: '2026-11-25T17:15:00+00:00' };
    const free = times(await find({ ...wednesday, place: 'home' }));
    const { id } = await bookVisit(here.council, worker, aBooking([child], lastOne));
    expect(times(await find({ ...wednesday, place: 'home' }))).toEqual([]);
    await drainOutbox(here.council);
    await cancelBooking(here.council, worker, id, { version: 1, why: 'called-off' });
    expect(times(await find({ ...wednesday, place: 'home' }))).toEqual(free);
  });

  test('keep clear of another worker’s visit to the same child', async () => {
    const { child, find } = await withChild();
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
    const all = { start: '2026-11-25T15:45:00+00:00', end: '2026-11-25T17:30:00+00:00', anyway: true };
    await bookVisit(here.council, colleague, aBooking([child], all));
    expect(times(await find({ ...wednesday, place: 'home' }))).toEqual([]);
  });

  test('of a calendar that could not be read are none, and that is said', async () => {
    const worker = await here.worker({ mailbox: false });
    const child = await here.child(worker);
    const answer = await findTimes(here.council, worker, { childIds: [child] });
    expect(answer.slots).toEqual([]);
    expect([...answer.inTheWay, ...answer.unknown].join(' ')).toMatch(/calendar/i);
  });

  test('online are offered only when asked for, and say that they are no visit', async () => {
    const { find } = await withChild();
    expect((await find()).slots.some(({ place }) => place === 'online')).toBe(false);
    const online = (await find({ place: 'online' })).slots;
    expect(online.length).toBeGreaterThan(0);
    expect(online.every(({ reasons }) => reasons[0]?.includes('does not count as a visit'))).toBe(true);
  });

  test.each([
    ['from yesterday', { from: '2026-11-22' }, 'days-past'],
    ['that end before they begin', { from: '2026-11-26', to: '2026-11-25' }, 'days-order'],
    ['of a quarter', { from: '2026-11-26', to: '2027-02-26' }, 'days-too-many'],
  ])('on days %s are refused', async (_what, days, code) => {
    const { find } = await withChild();
    expect(await refusal(find(days))).toMatchObject({ code, status: 400 });
  });
});

describe('brothers and sisters on one trip', () => {
  test('fit every child’s day, are long enough for each, and name the earliest date', async () => {
    const { worker, child } = await withChild();
    const sister = await here.child(worker, {
      involvements: [{ kind: 'child-protection', start: '2026-11-11' }],
    });
    await atOak(sister);
    const find = (childIds: string[], days = {}) =>
      findTimes(here.council, worker, { childIds, place: 'home', ...days });
    // Nobody knows when the brother is home from school: late enough for him leaves no time for both.
    expect((await find([sister], wednesday)).slots.length).toBeGreaterThan(0);
    expect((await find([child, sister], wednesday)).slots).toEqual([]);

    await atOak(child);
    await says(worker, child, { badTimes: [{ days: [3], from: '15:00', to: '19:00' }] });
    const answer = await find([sister, child]);
    expect(answer).toMatchObject({ dueBy: '2026-11-25' });
    expect(answer.slots.length).toBeGreaterThan(0);
    expect(answer.slots.every((slot) => minutesOf(slot) === 90)).toBe(true);
    const both = (await find([sister, child], wednesday)).slots;
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ reasons }) => reasons.join().includes('would rather not have'))).toBe(true);
  });

  test('are never in person on a day the child is away, and booking such a day is to be decided', async () => {
    const worker = await here.worker();
    const child = await here.child(worker);
    await enter(worker, child, { kind: 'away', from: '2026-11-24', to: '2026-11-25' });
    const find = (wish: Partial<SlotWish>) => findTimes(here.council, worker, { childIds: [child], ...wish });
    const home = await find({ ...wednesday, place: 'home' });
    expect(home.slots).toEqual([]);
    expect(home.inTheWay.join(' ')).toContain('child is away until Wednesday 25 November');
    expect((await find({ ...wednesday, place: 'online' })).slots).not.toEqual([]);
    const wish = aBooking([child], { start: '2026-11-25T10:00:00+00:00', end: '2026-11-25T11:00:00+00:00' });
    expect(await refusal(bookVisit(here.council, worker, wish))).toMatchObject({
      code: 'child-away',
      detail: 'A child on this visit is away until Wednesday 25 November.',
    });
    await expect(bookVisit(here.council, worker, { ...wish, anyway: true })).resolves.toMatchObject({
      state: 'booked',
    });
  });

  test('one of whom the worker does not work with: nothing is told', async () => {
    const { find, child } = await withChild();
    const stranger = await here.child(null);
    expect(await refusal(find({ childIds: [child, stranger] }))).toMatchObject({ code: 'child-not-found' });
  });
});

describe('who must be free, and from where they come', () => {
  test('a colleague who comes along must be free too; one whose calendar cannot be read is said, and nothing is offered', async () => {
    const { find } = await withChild();
    const colleague = await here.worker();
    await bookVisit(
      here.council,
      colleague,
      aBooking([await here.child(colleague)], {
        start: '2026-11-25T15:45:00+00:00',
        end: '2026-11-25T16:45:00+00:00',
        anyway: true,
      }),
    );
    const alone = times(await find({ ...wednesday, place: 'home' }));
    const together = times(await find({ ...wednesday, place: 'home', people: [colleague.id] }));
    expect(alone.some((time) => time < '2026-11-25T16:45')).toBe(true);
    expect(together.every((time) => time >= '2026-11-25T16:45')).toBe(true);

    const unread = await here.worker({ mailbox: false });
    const answer = await find({ ...wednesday, place: 'home', people: [unread.id] });
    expect(answer.slots).toEqual([]);
    expect(answer.unknown.join(' ')).toContain(`${unread.name}: a calendar`);
  });

  test('somebody who is not of the council is refused', async () => {
    const { find } = await withChild();
    expect(await refusal(find({ people: [randomUUID()] }))).toMatchObject({ code: 'colleague-not-found' });
  });
});

describe('a booking that no longer fits', () => {
  test('is told after its school closes that day, and a new wish; what was known when it was booked is not', async () => {
    const { worker, child } = await withChild();
    await atOak(child, 'Geography');
    await says(worker, child, { schoolIsFine: true });
    const booked = await bookVisit(
      here.council,
      worker,
      aBooking([child], {
        start: '2026-11-26T14:20:00+00:00',
        end: '2026-11-26T15:05:00+00:00',
        place: 'school',
        anyway: true,
      }),
    );
    const against = async () =>
      (await bookingsThatNoLongerFit(here.council, [booked.id])).flatMap((one) => one.against);
    expect(await against()).toEqual([]);

    await says(worker, child, { schoolIsFine: true, lessonsNotToMiss: ['Geography'], askedOn: '2026-11-23' });
    expect(await against()).toEqual(['Geography: the child asked not to miss it']);
    const [shown] = await listWeek(here.council, worker, '2026-11-23', '2026-11-29');
    expect(shown?.against).toEqual(['Geography: the child asked not to miss it']);

    // To leave it there all the same is to know it.
    await moveBooking(here.council, worker, booked.id, {
      version: 1,
      start: booked.start,
      end: booked.end,
      place: 'school',
      announced: true,
      anyway: true,
    });
    expect(await against()).toEqual([]);
  });

  test('why not a time says the child’s day, the wish and the calendar', async () => {
    const { worker, child } = await withChild();
    await atOak(child);
    await says(worker, child, {
      schoolIsFine: true,
      badTimes: [{ days: [2], from: '13:00', to: '18:00' }],
    });
    const { against } = await whyNot(here.council, worker, {
      childIds: [child],
      start: '2026-11-24T13:30:00+00:00',
      end: '2026-11-24T14:30:00+00:00',
      place: 'school',
    });
    expect(against.map(({ what }) => what)).toEqual(expect.arrayContaining(['child', 'wish', 'calendar']));
    expect(against.map(({ because }) => because)).toContain('Science is a lesson not to be missed');
  });
});
