import type { Council } from '#bot/caseload/council.ts';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import { lastLook } from '#bot/nudges/lastLook.ts';
import { bringUpToDate } from '#bot/nudges/bringUpToDate.ts';
import type { Role } from '#shared/model/people.ts';
import { lateSince19, notSeenYet, nudgeCouncil, type NudgeCouncil, onTrack } from './nudgeCouncil.ts';

let world: NudgeCouncil;
beforeAll(async () => {
  world = await nudgeCouncil();
});
afterEach(() => world.clear());
afterAll(() => world.close());
const start = (now = '2026-11-23T08:00:00Z') => {
  world.clock.now = Date.parse(now);
  return world;
};
const at = start;

/** A home visit of one hour. */
async function book({ db, now }: Council, worker: string, childId: string, when: string): Promise<void> {
  const id = crypto.randomUUID();
  await db
    .insertInto('booking')
    .values({
      id,
      request_key: crypto.randomUUID(),
      worker_id: worker,
      starts_at: new Date(when),
      ends_at: new Date(Date.parse(when) + 3_600_000),
      place: 'home',
      announced: true,
      state: 'booked',
      created_by: worker,
      created_at: new Date(now()),
    })
    .execute();
  await db.insertInto('booking_child').values({ booking_id: id, child_id: childId }).execute();
}

describe('whom it is about', () => {
  test.each([
    ['late', lateSince19, 1],
    ['on track', onTrack, 0],
    ['not seen, and nothing is booked', notSeenYet, 1],
    [
      'not seen, and the work began yesterday',
      { ...notSeenYet, involvements: [{ kind: 'child-protection' as const, start: '2026-11-20' }] },
      0,
    ],
    [
      'nobody’s work any more',
      {
        ...lateSince19,
        involvements: [{ kind: 'child-protection' as const, start: '2026-09-01', end: '2026-11-10' }],
      },
      0,
    ],
  ])('%s', async (_what, facts, opened) => {
    const { council, person, child } = start();
    await person('Rosa Marsh', ['manager'], { teams: ['North'] });
    await child('North', facts);
    expect(await lookIfDue(council)).toMatchObject({ children: 1, opened });
  });

  test('a child not seen yet whose first visit is booked in time needs no decision', async () => {
    const { council, person, child } = start();
    await person('Rosa Marsh', ['manager'], { teams: ['North'] });
    const worker = await person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
    const id = await child('North', notSeenYet);
    const booked = (when: string) =>
      council.db
        .updateTable('booking')
        .set({ starts_at: new Date(when), ends_at: new Date(Date.parse(when) + 3_600_000) })
        .execute();
    await book(council, worker.id, id, '2026-11-30T10:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ unseen: 1, opened: 0 });
    // Moved behind the day it is due: now somebody has to decide.
    await booked('2026-12-01T10:00:00Z');
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ unseen: 1, opened: 1 });
  });

  test.each(['removed', 'with other children now'])(
    'not seen yet, and the worker who booked the first visit is %s: nobody will come, so it is told',
    async (what) => {
      const { council, person, child, toldTo } = start();
      const manager = await person('Rosa Marsh', ['manager'], { teams: ['North'] });
      const worker = await person('Fay Dunn', ['worker'], { teams: ['North'], staff: ['W1'] });
      const id = await child('North', notSeenYet);
      await book(council, worker.id, id, '2026-11-30T10:00:00Z');
      if (what === 'removed')
        await council.db
          .updateTable('person')
          .set({ removed_at: new Date(0) })
          .where('id', '=', worker.id)
          .execute();
      else
        await council.db.updateTable('allocation').set({ staff: 'W9' }).where('child_id', '=', id).execute();
      expect(await lookIfDue(council)).toMatchObject({ unseen: 1, opened: 1 });
      const [told] = await toldTo(manager);
      expect(told?.text).toMatch(/Nothing is booked yet/);
      expect(told?.text).not.toMatch(/Fay/);
    },
  );
});

describe('who is told', () => {
  const table: [string, string | null, [string, Role[], string[]][], string[]][] = [
    [
      'the manager of the team',
      'North',
      [
        ['Mae', ['manager'], ['North']],
        ['Max', ['manager'], ['South']],
      ],
      ['Mae'],
    ],
    [
      'both managers of the team',
      'North',
      [
        ['Mae', ['manager'], ['North']],
        ['Max', ['manager'], ['South', 'North']],
      ],
      ['Mae', 'Max'],
    ],
    [
      'the head of service, where no manager has the team',
      'North',
      [
        ['Max', ['manager'], ['South']],
        ['Hal', ['head-of-service'], []],
      ],
      ['Hal'],
    ],
    [
      'the manager alone, where there is one',
      'North',
      [
        ['Mae', ['manager'], ['North']],
        ['Hal', ['head-of-service'], []],
      ],
      ['Mae'],
    ],
    [
      'a head who leads the team besides, once',
      'North',
      [['Hal', ['manager', 'head-of-service'], ['North']]],
      ['Hal'],
    ],
    [
      'the worker’s manager by the people file, where the export names no team',
      null,
      [
        ['Wes', ['worker'], ['North']],
        ['Mae', ['manager'], ['North']],
      ],
      ['Mae'],
    ],
    [
      'nobody, where there is nobody',
      'North',
      [
        ['Wes', ['worker'], ['North']],
        ['Ada', ['administrator', 'analyst'], ['North']],
      ],
      [],
    ],
  ];
  test.each(table)('%s', async (_what, team, people, told) => {
    const { council, person, child, toldTo, logged } = start();
    const all = [];
    for (const [name, roles, teams] of people)
      all.push(await person(name, roles, { teams, staff: roles.includes('worker') ? ['W1'] : [] }));
    await child(team, lateSince19);
    const counts = await lookIfDue(council);
    expect(counts).toMatchObject({ opened: 1, told: told.length, nobody: told.length === 0 ? 1 : 0 });
    for (const one of all) expect(await toldTo(one)).toHaveLength(told.includes(one.name) ? 1 : 0);
    expect((await lastLook(council)).look).toMatchObject({ day: '2026-11-23', counts });
    expect(logged.join('')).not.toMatch(/Kit|Lowe|Mae|Hal/);
  });

  test('who left is not told, and who comes is told on the next morning, once', async () => {
    const { council, person, child, toldTo } = start();
    const gone = await person('Max Gone', ['manager'], { teams: ['North'] });
    await person('Wes Lane', ['worker'], { teams: ['North'] });
    await council.db
      .updateTable('person')
      .set({ removed_at: new Date(0) })
      .where('id', '=', gone.id)
      .execute();
    await child('North', lateSince19);
    expect(await lookIfDue(council)).toMatchObject({ opened: 1, told: 0, nobody: 1 });
    const mae = await person('Mae Lund', ['manager'], { teams: ['North'] });
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ opened: 0, told: 1, nobody: 0 });
    at('2026-11-25T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ opened: 0, told: 0, nobody: 0 });
    expect(await toldTo(gone)).toEqual([]);
    expect(await toldTo(mae)).toHaveLength(1);
  });

  test('one whose message failed for good is counted, and told anew on the next morning; one that waits is not sent twice', async () => {
    const { council, person, child, toldTo } = start();
    const mae = await person('Mae Lund', ['manager'], { teams: ['North'] });
    const max = await person('Max Hill', ['manager'], { teams: ['North'] });
    await child('North', lateSince19);
    expect(await lookIfDue(council)).toMatchObject({ told: 2 });
    expect((await lastLook(council)).unreached).toBe(0);
    const fails = (who: { id: string }, last_error: string, done_at: Date | null) =>
      council.db
        .updateTable('message')
        .set({ last_error, done_at })
        .where('person_id', '=', who.id)
        .execute();
    await fails(mae, 'service-error', new Date());
    await fails(max, 'not-registered', null);
    expect((await lastLook(council)).unreached).toBe(2);
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ opened: 0, told: 1 });
    expect(await toldTo(mae)).toMatchObject([{ wanted: 'withdrawn', text: null }, { wanted: 'shown' }]);
    expect((await toldTo(mae))[1]?.text).toMatch(/KL/);
    expect(await toldTo(max)).toHaveLength(1);
    expect((await lastLook(council)).unreached).toBe(1);
  });

  test('who had lost sight of a child and answers for them again is told again', async () => {
    const { council, person, child, toldTo } = start();
    const mae = await person('Mae Lund', ['manager'], { teams: ['North'] });
    await child('North', lateSince19);
    await lookIfDue(council);
    const teams = (team: string) =>
      council.db
        .updateTable('person')
        .set({ teams: [team] })
        .where('id', '=', mae.id)
        .execute();
    await teams('South');
    await bringUpToDate(council, { sight: true });
    await teams('North');
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ opened: 0, told: 1 });
    expect((await toldTo(mae))[1]?.text).toMatch(/KL/);
    at('2026-11-25T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ opened: 0, told: 0 });
  });

  test('a child of another team is on nobody else’s card, and one who moves leaves it', async () => {
    const { council, person, child, toldTo } = start();
    const north = await person('Mae Lund', ['manager'], { teams: ['North'] });
    const south = await person('Max Hill', ['manager'], { teams: ['South'] });
    const moves = await child('North', lateSince19, { names: ['Ada', 'Bell'] });
    await child('North', lateSince19, { names: ['Cem', 'Dale'] });
    await child('South', lateSince19, { names: ['Eve', 'Fox'] });
    await lookIfDue(council);
    const [atNorth] = await toldTo(north);
    expect(atNorth?.text).toMatch(/AB, 12 years old[^]*CD, 12 years old/);
    expect(atNorth?.text).not.toMatch(/EF/);
    expect((await toldTo(south))[0]?.text).not.toMatch(/AB|CD/);

    await council.db.updateTable('allocation').set({ team: 'South' }).where('child_id', '=', moves).execute();
    await bringUpToDate(council, { sight: true });
    const [after] = await toldTo(north);
    expect(after).toMatchObject({ key: atNorth?.key, version: (atNorth?.version ?? 0) + 1 });
    expect(after?.text).not.toMatch(/AB/);
    // Said once: nothing has changed since.
    await bringUpToDate(council, { sight: true });
    expect((await toldTo(north))[0]?.version).toBe(after?.version);
    at('2026-11-24T08:00:00Z');
    await lookIfDue(council);
    const toSouth = await toldTo(south);
    expect(toSouth).toHaveLength(2);
    expect(toSouth[1]?.text).toMatch(/AB/);
  });
});

describe('once', () => {
  test('a day has one look, and a matter is told on one day only', async () => {
    const { council, person, child, toldTo } = start();
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    await child('North', lateSince19);
    expect(await lookIfDue(council)).toMatchObject({ opened: 1, told: 1 });
    expect(await lookIfDue(council)).toBeNull();
    for (const day of ['24', '25', '26', '27', '30']) {
      at(`2026-11-${day}T08:00:00Z`);
      expect(await lookIfDue(council)).toMatchObject({ late: 1, opened: 0, told: 0 });
    }
    const told = await toldTo(manager);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ version: 1, wanted: 'shown' });
  });

  test('twelve children on one morning are one message', async () => {
    const { council, person, child, toldTo } = start();
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    for (let n = 0; n < 12; n += 1)
      await child('North', lateSince19, { names: [String.fromCharCode(65 + n), 'Reed'] });
    expect(await lookIfDue(council)).toMatchObject({ opened: 12, told: 1 });
    const [told, ...more] = await toldTo(manager);
    expect(more).toEqual([]);
    // Five in full with their forms, the others as a line each.
    expect(told?.text?.match(/\[Agree a plan\]/g)).toHaveLength(5);
    for (let n = 0; n < 12; n += 1) expect(told?.text).toContain(`${String.fromCharCode(65 + n)}R`);
    expect(told?.text).toMatch(
      /• LR: Our visit is late\. It was due by .*\. 10 working days after LR was seen/,
    );
    // Far below what Teams takes in one message.
    expect(JSON.stringify(told?.card).length).toBeLessThan(28_000);
  });

  test('with eighty people to choose from the card is one that Teams takes', async () => {
    const { council, person, child, toldTo } = start();
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    await person('Zoe Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
    for (let n = 0; n < 80; n += 1)
      await person(`Worker Longname-Doublebarrelled ${n}`, ['worker'], { teams: ['North'] });
    for (let n = 0; n < 6; n += 1)
      await child('North', lateSince19, { names: [String.fromCharCode(65 + n), 'Reed'] });
    await lookIfDue(council);
    const [told] = await toldTo(manager);
    const card = JSON.stringify(told?.card);
    expect(Buffer.byteLength(card)).toBeLessThan(28_000);
    expect(told?.text).toContain('[Agree a plan]');
    expect(card).toMatch(/Zoe Cole \(works with them\)/);
    expect(card).toMatch(/Mae Lund \(you\)/);
    for (let n = 0; n < 6; n += 1) expect(told?.text).toContain(`${String.fromCharCode(65 + n)}R`);
  });

  test('on no weekend and no bank holiday; what became late over Christmas is told on the 29th', async () => {
    const { council, person, child, toldTo } = start('2026-12-24T08:00:00Z');
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    // Seen on 10 December: ten working days later is 24 December, so late from Christmas Day.
    await child('North', {
      ...lateSince19,
      visits: [{ ...lateSince19.visits![0]!, id: 'v2', at: '2026-12-10T16:00' }],
    });
    expect(await lookIfDue(council)).toMatchObject({ late: 0, told: 0 });
    for (const day of ['25', '26', '27', '28']) {
      at(`2026-12-${day}T09:00:00Z`);
      expect(await lookIfDue(council)).toBeNull();
    }
    at('2026-12-29T12:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ late: 1, told: 1 });
    expect(await toldTo(manager)).toHaveLength(1);
  });

  test('an empty council, or one that is being filled, keeps its morning', async () => {
    const { council, person, child } = start();
    expect(await lookIfDue(council)).toBeNull();
    await child('North', lateSince19);
    expect(await lookIfDue(council)).toBeNull();
    await person('Mae Lund', ['manager'], { teams: ['North'] });
    const run = await council.db
      .insertInto('import_run')
      .values({
        id: crypto.randomUUID(),
        kind: 'ssd',
        state: 'applying',
        started_at: new Date(council.now()),
        beat_at: new Date(Date.now() - 60_000),
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await lookIfDue(council)).toBeNull();
    // Its process was killed: nobody has opened the page of imports, and its state still says that it is under way.
    await council.db
      .updateTable('import_run')
      .set({ beat_at: new Date(Date.now() - 180_000) })
      .where('id', '=', run.id)
      .execute();
    expect(await lookIfDue(council)).toMatchObject({ opened: 1, told: 1 });
  });

  test('“not seen yet” that becomes late is a new matter, and takes the place of the old', async () => {
    const { council, person, child, seen, toldTo } = start();
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    await child('North', notSeenYet);
    // Due in twenty working days: stays as it is.
    const plan = { involvements: [{ kind: 'child-in-need' as const, start: '2026-11-16' }] };
    const stays = await child('North', { ...notSeenYet, ...plan }, { names: ['Ada', 'Bell'] });
    await lookIfDue(council);
    expect((await toldTo(manager))[0]?.text).toMatch(
      /Nobody has seen them yet.*The first visit is due by Monday 30 November/,
    );
    at('2026-12-01T08:00:00Z');
    expect(await lookIfDue(council)).toMatchObject({ late: 1, unseen: 1, opened: 1, told: 1 });
    const [before, now] = await toldTo(manager);
    expect(before?.text).toMatch(/AB/);
    // It gave way to another matter: to call it settled would be wrong.
    expect(before?.text).not.toMatch(/KL|Settled/);
    expect(now?.text).toMatch(/KL[^]*Our visit is late. It was due by Monday 30 November/);
    await seen(stays, '2026-12-01T07:00');
    await bringUpToDate(council);
    expect((await toldTo(manager))[0]).toMatchObject({ text: null, wanted: 'withdrawn' });
  });
});

describe('what it says', () => {
  test('initials, the reason with the clause, who works with the child and what is booked; no name of the child', async () => {
    const { council, person, child, toldTo } = start();
    const manager = await person('Mae Lund', ['manager'], { teams: ['North'] });
    await person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
    const id = await child('North', lateSince19);
    await lookIfDue(council);
    const [told] = await toldTo(manager);
    expect(told?.text?.split('\n')).toEqual([
      '1 child to agree a plan for',
      expect.stringMatching(/^What would help\?/),
      'KL, 12 years old',
      'Our visit is late. It was due by Thursday 19 November.',
      expect.stringMatching(/^10 working days after KL was seen on 5 November \(I.5\)/),
      expect.stringMatching(/^By Visiting policy 2019, clause I.5/),
      'Works with them: Amina Cole',
      'Nothing is booked yet.',
      '[Agree a plan]',
      expect.stringMatching(/^Who sees them/),
      '[Agree this plan]',
      '[Open in Seen & Heard]',
      '[Open my team]',
    ]);
    expect(JSON.stringify(told?.card)).not.toMatch(/\bKit\b|Lowe/);
    expect(JSON.stringify(told?.card)).toContain(`https://seen.example/child/${id}`);
  });
});
