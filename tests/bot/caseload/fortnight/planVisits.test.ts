import { randomUUID } from 'node:crypto';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { bookPlanned } from '#bot/caseload/fortnight/bookPlanned.ts';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import { whyNotAt } from '#bot/caseload/fortnight/whyNotAt.ts';
import type { Person } from '#bot/identity/person.ts';
import type { BookFortnight, Fortnight } from '#shared/model/api/fortnight.ts';
import { instantText } from '#shared/time/moment.ts';
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
});
afterAll(() => here.close());

const plan = (person: Person, view: 'mine' | 'team' = 'mine') =>
  planVisits(here.council, person, { view, seconds: 2 });

/** What the page sends for the visits of a plan. */
function visitsOf({ trips, people, places }: Fortnight): BookFortnight['visits'] {
  return trips.flatMap(({ children, options, chosen, announced }) => {
    const option = chosen === null ? undefined : options[chosen];
    if (!option) return [];
    const place = places[option.place]!.kind as BookFortnight['visits'][number]['place'];
    const times = { start: instantText(option.start), end: instantText(option.end) };
    return [
      {
        key: randomUUID(),
        childIds: children.map(({ id }) => id),
        personId: people[option.person]!.id,
        ...times,
        place,
        announced,
      },
    ];
  });
}

const planned = ({ trips }: Fortnight): string[] =>
  trips.flatMap(({ children }) => children.map(({ id }) => id));

async function withChildren(count: number): Promise<{ worker: Worker; children: string[] }> {
  const worker = await here.worker();
  const children: string[] = [];
  for (let index = 0; index < count; index++) children.push(await here.child(worker));
  return { worker, children };
}

describe('a plan for a fortnight', () => {
  test('sees every child that is due, one after another, in time, and is known to be the best', async () => {
    const { worker, children } = await withChildren(4);
    const answer = await plan(worker);
    expect(answer).toMatchObject({
      from: '2026-11-23',
      to: '2026-12-06',
      optimal: true,
      atMostPercentBetter: 0,
    });
    expect(planned(answer).sort()).toEqual([...children].sort());
    const visits = visitsOf(answer).sort((a, b) => (a.start < b.start ? -1 : 1));
    expect(visits).toHaveLength(4);
    for (const [index, { end }] of visits.entries()) {
      const next = visits[index + 1];
      if (next) expect(Date.parse(next.start) - Date.parse(end)).toBeGreaterThanOrEqual(10 * 60_000);
    }
    for (const { start } of visits) expect(start < '2026-12-01').toBe(true);
    for (const { why } of answer.trips) expect(why.length).toBeGreaterThan(0);
  });

  test('leaves out who is booked, and plans around their visit', async () => {
    const { worker, children } = await withChildren(2);
    const booked = await bookVisit(
      here.council,
      worker,
      aBooking([children[0]!], { start: '2026-11-23T13:00:00Z', end: '2026-11-23T14:00:00Z' }),
    );
    const answer = await plan(worker);
    expect(planned(answer)).toEqual([children[1]]);
    expect(answer.people[0]?.taken).toContainEqual(
      expect.objectContaining({
        what: 'visit',
        start: Date.parse(booked.start),
        end: Date.parse(booked.end),
      }),
    );
    for (const { start, end } of answer.trips[0]!.options)
      expect(end <= Date.parse(booked.start) || start >= Date.parse(booked.end)).toBe(true);
  });

  test('does not plan a second visit for a child who is met online before it', async () => {
    const { worker, children } = await withChildren(2);
    const [child, met] = children as [string, string];
    const online = (childId: string, hour: string) =>
      bookVisit(
        here.council,
        worker,
        aBooking([childId], {
          start: `2026-11-23T${hour}:00:00Z`,
          end: `2026-11-23T${hour}:30:00Z`,
          place: 'online',
        }),
      );
    await online(child, '13');
    await online(met, '14');
    const home = { start: '2026-11-25T13:00:00Z', end: '2026-11-25T14:00:00Z' };
    await bookVisit(here.council, worker, aBooking([child], home));
    expect(planned(await plan(worker))).toEqual([met]);
  });

  test('says that a calendar could not be read, and plans nothing in it', async () => {
    const worker = await here.worker({ mailbox: false });
    await here.child(worker);
    const answer = await plan(worker);
    expect(answer.people).toMatchObject([{ calendarRead: false, taken: [] }]);
    expect(answer.trips).toMatchObject([{ chosen: null, options: [] }]);
    expect(answer.trips[0]?.why[0]).toMatch(/could not be read/);
    expect(answer.unknown[0]).toMatch(/could not read/);
  });

  test('names whoever has no date, with what is missing for one, and does not plan them', async () => {
    const worker = await here.worker();
    const child = await here.child(worker, { involvements: [{ kind: 'early-help', start: '2026-11-02' }] });
    expect(await plan(worker)).toMatchObject({
      trips: [],
      withoutDate: [{ id: child, name: 'Kit Lowe', missing: [expect.stringMatching(/./)] }],
    });
  });

  test('answers with nobody to see', async () => {
    const worker = await here.worker();
    expect(await plan(worker)).toMatchObject({ trips: [], optimal: true });
  });

  test('stops when nobody waits for it any more', async () => {
    const { worker } = await withChildren(1);
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(planVisits(here.council, worker, { view: 'mine', seconds: 2 }, gone)).rejects.toThrow(
      'gone',
    );
  });

  test('of a team is for those who answer for one', async () => {
    const worker = await here.worker();
    expect(await refusal(plan(worker, 'team'))).toMatchObject({ code: 'not-for-you' });
  });
});

describe('booking a plan', () => {
  test('books every visit once, however often it is asked', async () => {
    const { worker } = await withChildren(3);
    const visits = visitsOf(await plan(worker));
    const first = await bookPlanned(here.council, worker, { visits });
    expect(first.notBooked).toEqual([]);
    expect(first.booked.map(({ start }) => start).sort()).toEqual(visits.map(({ start }) => start).sort());
    const again = await bookPlanned(here.council, worker, { visits });
    expect(again.booked.map(({ id }) => id)).toEqual(first.booked.map(({ id }) => id));
    expect(visitsOf(await plan(worker))).toEqual([]);
  });

  test('says whose time was taken meanwhile; the others stand', async () => {
    const { worker, children } = await withChildren(2);
    const visits = visitsOf(await plan(worker));
    const other = await here.child(worker);
    const [taken, free] = visits;
    await bookVisit(
      here.council,
      worker,
      aBooking([other], { start: taken!.start, end: taken!.end, anyway: true }),
    );
    const answer = await bookPlanned(here.council, worker, { visits });
    expect(answer.booked).toMatchObject([{ children: [{ id: free!.childIds[0] }] }]);
    expect(answer.notBooked).toMatchObject([{ childIds: taken!.childIds, key: taken!.key }]);
    expect(children).toContain(taken!.childIds[0]);
  });

  test('never visits a child twice because a plan is old', async () => {
    const { worker } = await withChildren(1);
    const visits = visitsOf(await plan(worker));
    await bookPlanned(here.council, worker, { visits });
    const old = visits.map((visit) => ({ ...visit, key: randomUUID() }));
    expect(await bookPlanned(here.council, worker, { visits: old })).toMatchObject({
      booked: [],
      notBooked: [{ title: 'A visit is booked already' }],
    });
  });

  test('never visits a child twice where a worker and the manager accept a plan at the same moment', async () => {
    const { worker } = await withChildren(1);
    const head = await here.worker({ roles: ['head-of-service'] });
    const [visit] = visitsOf(await plan(worker));
    const on = (day: string) => ({
      visits: [{ ...visit!, key: randomUUID(), start: `${day}T10:00:00.000Z`, end: `${day}T11:00:00.000Z` }],
    });
    const answers = await Promise.all([
      bookPlanned(here.council, worker, on('2026-11-25')),
      bookPlanned(here.council, head, on('2026-11-26')),
    ]);
    expect(answers.flatMap(({ booked }) => booked)).toHaveLength(1);
    expect(answers.flatMap(({ notBooked }) => notBooked)).toMatchObject([
      { title: 'A visit is booked already' },
    ]);
  });

  test('books late visits too: the page has said that they are late', async () => {
    const worker = await here.worker();
    await here.child(worker, { involvements: [{ kind: 'child-in-need', start: '2026-09-01' }] });
    const answer = await plan(worker);
    expect(answer.trips).toMatchObject([{ children: [{ late: true }] }]);
    const { booked } = await bookPlanned(here.council, worker, { visits: visitsOf(answer) });
    expect(booked).toHaveLength(1);
  });

  test('for somebody else is for managers, and books nothing where one child is not theirs', async () => {
    const { worker, children } = await withChildren(1);
    const visits = visitsOf(await plan(worker));
    const stranger = await here.worker();
    expect(await refusal(bookPlanned(here.council, stranger, { visits }))).toMatchObject({
      code: 'child-not-found',
    });
    const mate = await here.worker();
    const forMate = visits.map((visit) => ({ ...visit, personId: mate.id }));
    expect(await refusal(bookPlanned(here.council, worker, { visits: forMate }))).toMatchObject({
      code: 'not-for-you',
    });
    expect(planned(await plan(worker))).toEqual(children);
  });

  test('of a team is booked in the names of those who work with the children, and of nobody else', async () => {
    const { worker, children } = await withChildren(1);
    const head = await here.worker({ roles: ['head-of-service'] });
    const answer = await plan(head, 'team');
    const visits = visitsOf(answer).filter(({ childIds }) => childIds[0] === children[0]);
    expect(visits).toMatchObject([{ personId: worker.id }]);
    const mate = await here.worker();
    const byMate = visits.map((visit) => ({ ...visit, personId: mate.id }));
    expect(await bookPlanned(here.council, head, { visits: byMate })).toMatchObject({
      booked: [],
      notBooked: [{ title: 'Not for this worker' }],
    });
    const { booked } = await bookPlanned(here.council, head, { visits });
    expect(booked).toMatchObject([{ worker: { id: worker.id } }]);
  });
});

test('what stands against a time is told of the day of whoever may go, and of nobody else’s', async () => {
  const { worker, children } = await withChildren(1);
  const head = await here.worker({ roles: ['head-of-service'] });
  const mate = await here.worker();
  const asked = (by: Person, personId: string) =>
    whyNotAt(here.council, by, { childIds: children, personId, start: '2026-11-24T16:00:00Z' });
  const { against } = await asked(worker, worker.id);
  expect(against.length).toBeGreaterThan(0);
  expect(await asked(head, worker.id)).toEqual({ against });
  expect(await refusal(asked(head, mate.id))).toMatchObject({ code: 'not-their-child' });
  expect(await refusal(asked(worker, mate.id))).toMatchObject({ code: 'not-for-you' });
});

describe('a visit that must be unannounced', () => {
  // Once chosen it holds for the rest of this file.
  beforeAll(async () => {
    await here.council.db
      .insertInto('policy_choice')
      .values({
        pack: 'children-first-standard',
        from_date: '2020-01-01',
        chosen_by: null,
        chosen_at: new Date(here.clock.now),
      })
      .execute();
  });

  test('is planned as that, and booked as that although an older page says that the family knows', async () => {
    const worker = await here.worker();
    // Short breaks: once a year unannounced, counted from the first stay.
    await here.child(worker, {
      involvements: [{ kind: 'short-breaks', start: '2025-11-20' }],
      visits: [
        {
          id: 'v1',
          at: '2026-06-05T16:00',
          mode: 'in-person',
          by: 'lead-social-worker',
          childSeen: 'yes',
          alone: 'yes',
          announced: true,
        },
      ],
    });
    const answer = await plan(worker);
    expect(answer.trips).toMatchObject([{ announced: false }]);
    const visits = visitsOf(answer).map((visit) => ({ ...visit, announced: true }));
    const { booked } = await bookPlanned(here.council, worker, { visits });
    expect(booked).toMatchObject([{ announced: false }]);
    // A repeat of the same request is the same booking still.
    const again = await bookPlanned(here.council, worker, { visits });
    expect(again).toMatchObject({ booked: [{ id: booked[0]!.id }], notBooked: [] });
  });
});

// Last: from here on the council has more children than are planned at once.
test('a plan of more than 250 children is refused in plain words, and of one team alone is made', async () => {
  const head = await here.worker({ roles: ['head-of-service'] });
  for (let index = 0; index <= 250; index++) await here.child(null);
  expect(await refusal(plan(head, 'team'))).toMatchObject({
    code: 'many-children',
    mend: expect.stringMatching(/one team at a time/) as string,
  });
  const team = { view: 'team', team: 'North', seconds: 0.1 } as const;
  expect(await planVisits(here.council, head, team)).toMatchObject({ trips: [] });
});
