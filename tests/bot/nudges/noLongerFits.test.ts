import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { acceptedAgainst } from '#bot/caseload/booking/acceptedAgainst.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { listWeek } from '#bot/caseload/booking/listWeek.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { withdrawFact } from '#bot/caseload/facts/withdrawFact.ts';
import type { Person } from '#bot/identity/person.ts';
import { noLongerFitsKind, tellNoLongerFits } from '#bot/nudges/tellNoLongerFits.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import type { Accepted } from '#shared/slots/accepted.ts';
import { nudgeCouncil, type NudgeCouncil, onTrack } from './nudgeCouncil.ts';

/**
 * Monday 23 November 2026. Amina Cole has booked a visit at home on Wednesday at 16:30, in a child's free afternoon, and knew of
 * nothing against it but what `accepted` says.
 */
let world: NudgeCouncil;
beforeAll(async () => {
  world = await nudgeCouncil();
});
afterEach(() => world.clear());
afterAll(() => world.close());

const meeting: EnteredFact = {
  kind: 'meeting',
  what: 'pep',
  at: '2026-11-25T17:00',
  minutes: 60,
  place: 'school',
};
const away: EnteredFact = { kind: 'away', from: '2026-11-24', to: '2026-11-27', reason: 'Cornwall' };

async function withVisit(accepted: readonly (Accepted | string)[] = []) {
  const { council, person, child } = world;
  const worker = await person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
  const id = await child('North', onTrack, { names: ['Mia', 'Larch'] });
  const booking = randomUUID();
  await council.db
    .insertInto('booking')
    .values({
      id: booking,
      request_key: randomUUID(),
      worker_id: worker.id,
      starts_at: new Date('2026-11-25T16:30:00Z'),
      ends_at: new Date('2026-11-25T17:30:00Z'),
      place: 'home',
      announced: true,
      accepted: JSON.stringify(accepted),
      state: 'booked',
      created_by: worker.id,
      created_at: new Date(council.now()),
    })
    .execute();
  await council.db.insertInto('booking_child').values({ booking_id: booking, child_id: id }).execute();
  return { worker, child: id, booking };
}

const morning = async (when: string, worker: Person) => {
  world.clock.now = Date.parse(when);
  const count = await tellNoLongerFits(world.council);
  return { count, told: await world.toldTo(worker, noLongerFitsKind) };
};
const tuesday = '2026-11-24T08:00:00Z';

describe('in the morning a worker is told of a visit that no longer fits', () => {
  test.each<[string, EnteredFact, RegExp]>([
    ['a meeting was entered', meeting, /A meeting that the child is part of/],
    ['the child will be away', away, /away/i],
  ])('%s: once, with when and why and the page, and without a name', async (_what, fact, why) => {
    const { worker, child, booking } = await withVisit();
    expect(await morning('2026-11-23T08:00:00Z', worker)).toEqual({ count: 0, told: [] });

    await addFact(world.council, worker, child, fact);
    for (const when of [tuesday, '2026-11-24T12:00:00Z']) {
      const { count, told } = await morning(when, worker);
      expect(count).toBe(1);
      expect(told).toMatchObject([{ wanted: 'shown', version: 1 }]);
      const text = told[0]?.text ?? '';
      expect(text).toContain('25 November');
      expect(text).toMatch(why);
      expect(text).toContain(`booking/${booking}`);
      expect(text).not.toMatch(/Mia|Larch|Cornwall/);
    }
  });

  test.each<[string, (worker: Person, child: string, booking: string) => Promise<unknown>, string]>([
    [
      'what changed is taken back',
      async (worker, child) => {
        const [fact] = await world.council.db.selectFrom('fact').select('id').execute();
        await withdrawFact(world.council, worker, child, fact?.id ?? '');
      },
      '2026-11-24T08:05:00Z',
    ],
    [
      'the visit is cancelled',
      (worker, _child, booking) =>
        cancelBooking(world.council, worker, booking, { version: 1, why: 'worker-could-not' }),
      '2026-11-24T08:05:00Z',
    ],
    ['its time has come', () => Promise.resolve(), '2026-11-25T16:30:00Z'],
  ])('and no more once %s', async (_what, happens, then) => {
    const { worker, child, booking } = await withVisit();
    await addFact(world.council, worker, child, meeting);
    await morning(tuesday, worker);
    await happens(worker, child, booking);
    const { count, told } = await morning(then, worker);
    expect(count).toBe(0);
    expect(told).toMatchObject([{ wanted: 'withdrawn', text: null }]);
  });

  test.each<[string, Accepted, boolean]>([
    ['of the same at the same time', { kind: 'meeting', from: 30, to: 60 }, false],
    ['of more of the same', { kind: 'meeting', from: 0, to: 60 }, false],
    ['of the same, and now it takes more of the visit', { kind: 'meeting', from: 45, to: 60 }, true],
    ['of another thing', { kind: 'club', from: 0, to: 60 }, true],
    ['of a brother’s', { kind: 'meeting', sibling: true, from: 0, to: 60 }, true],
  ])('knew when they booked %s', async (_what, accepted, isNews) => {
    const { worker, child } = await withVisit([accepted]);
    await addFact(world.council, worker, child, meeting);
    expect((await morning(tuesday, worker)).count).toBe(isNews ? 1 : 0);
  });

  test('not of what they knew when they booked before it was kept by its kind', async () => {
    const { worker, child } = await withVisit([
      'A meeting that the child is part of',
      'The child is away until Friday 27 November',
      'Eng Lit is a lesson not to be missed',
      'A brother or sister: Time to settle before an exam',
      'Something that was never said',
    ]);
    const file = new URL('../../../bot/store/migrations/0011-accepted-by-kind.sql', import.meta.url);
    await sql.raw(readFileSync(file, 'utf8')).execute(world.council.db);
    const row = await world.council.db.selectFrom('booking').select('accepted').executeTakeFirstOrThrow();
    const whole = { from: 0, to: 60 };
    expect(new Set(row.accepted)).toEqual(
      new Set([
        { kind: 'meeting', ...whole },
        { kind: 'away', ...whole },
        { kind: 'core', about: 'Eng Lit', ...whole },
        { kind: 'settle', sibling: true, ...whole },
      ]),
    );
    await addFact(world.council, worker, child, meeting);
    await addFact(world.council, worker, child, away);
    expect(await morning(tuesday, worker)).toEqual({ count: 0, told: [] });
  });

  test('nor of it anew when the year turns', async () => {
    world.clock.now = Date.parse('2026-12-14T09:00:00Z');
    const { worker, child, booking } = await withVisit();
    const [start, end] = ['2027-01-06T16:30:00Z', '2027-01-06T17:30:00Z'] as const;
    await addFact(world.council, worker, child, { ...away, from: '2026-12-19', to: '2027-01-08' });
    const known = await acceptedAgainst(
      world.council,
      { childIds: [child], start: Date.parse(start), end: Date.parse(end) },
      'home',
    );
    expect(known).toContain('away');
    await world.council.db
      .updateTable('booking')
      .set({ starts_at: new Date(start), ends_at: new Date(end), accepted: known })
      .where('id', '=', booking)
      .execute();
    for (const when of ['2026-12-31T08:00:00Z', '2027-01-04T08:00:00Z'])
      expect(await morning(when, worker)).toEqual({ count: 0, told: [] });
  });

  test('nobody who works with the child no more learns why: neither in the chat nor on a page', async () => {
    const { worker, child, booking } = await withVisit();
    await addFact(world.council, worker, child, away);
    expect((await morning(tuesday, worker)).told).toMatchObject([{ wanted: 'shown' }]);
    const against = async (who: Person) => {
      const [inWeek] = await listWeek(world.council, who, '2026-11-23', '2026-11-29');
      return [inWeek?.against, (await showBooking(world.council, who, booking)).against];
    };
    const why = [expect.stringMatching(/away/i)];
    expect(await against(worker)).toEqual([why, why]);

    await world.council.db
      .updateTable('allocation')
      .set({ staff: 'W2' })
      .where('child_id', '=', child)
      .execute();
    expect(await against(worker)).toEqual([undefined, undefined]);
    // Before the next look has taken it out, a message that is still on its way says nothing.
    expect(await world.toldTo(worker, noLongerFitsKind)).toMatchObject([{ wanted: 'shown', text: null }]);
    expect(await morning('2026-11-24T08:10:00Z', worker)).toMatchObject({
      count: 0,
      told: [{ wanted: 'withdrawn', text: null }],
    });
  });

  test('nor is anybody else', async () => {
    const { child, worker } = await withVisit();
    const colleague = await world.person('Ben Ford', ['worker'], { teams: ['North'], staff: ['W1'] });
    await addFact(world.council, worker, child, meeting);
    expect((await morning(tuesday, colleague)).told).toEqual([]);
  });
});
