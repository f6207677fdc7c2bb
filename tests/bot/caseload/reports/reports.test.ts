import { randomUUID } from 'node:crypto';
import type { Role } from '#shared/model/people.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { account, startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

/**
 * Two teams under the visiting policy on Monday 23 November 2026: child protection plans since 5 October, a visit every 10 working
 * days. October is looked back over.
 */
let product: TestProduct;
const people: Record<string, Account> = {};
const children: Record<string, string> = {};
const october = '/api/reports/looking-back?from=2026-10-12&to=2026-10-31';

async function addPerson(key: string, name: string, roles: Role[], teams: string[], staff: string[]) {
  const who = account(name);
  await product.council.db
    .insertInto('person')
    .values({ id: randomUUID(), name, account: who.upn, object_id: null, staff, roles, teams, in_file: true })
    .execute();
  people[key] = who;
}

const seen = (...days: string[]): Visit[] =>
  days.map((day, index) => visit(`v${index}`, `${day}T16:00`, { alone: index === 1 ? 'no' : 'yes' }));

beforeAll(async () => {
  product = await startTestProduct();
  await addPerson('worker', 'Wendy Brook', ['worker'], ['T1'], ['W1']);
  await addPerson('other', 'Omar Lane', ['worker'], ['T2'], ['W2']);
  await addPerson('manager', 'Mara Cole', ['manager'], ['T1'], []);
  await addPerson('head', 'Hedda Ross', ['head-of-service'], [], []);
  await addPerson('analyst', 'Ana Quist', ['analyst'], [], []);
  const plan = { involvements: [{ kind: 'child-protection', start: '2026-10-05' }] };
  children['kept'] = await addChild(
    product.council,
    { staff: ['W1'] },
    { ...plan, visits: seen('2026-10-08', '2026-10-20') },
  );
  children['late'] = await addChild(
    product.council,
    { staff: ['W1'] },
    { ...plan, visits: seen('2026-10-08', '2026-10-26') },
  );
  children['others'] = await addChild(
    product.council,
    { staff: ['W2'] },
    { ...plan, visits: seen('2026-10-08') },
  );
  // Went from the first team to the second in the middle of October.
  children['moved'] = await addChild(
    product.council,
    { staff: ['W2'] },
    { ...plan, visits: seen('2026-10-08', '2026-10-13', '2026-10-27') },
  );
  const allocations = product.council.db.updateTable('allocation').where('child_id', '=', children['moved']!);
  await allocations.set({ from_date: '2026-10-19', team: 'T2' }).execute();
  await product.council.db
    .insertInto('allocation')
    .values({
      source: 'ssd',
      child_id: children['moved']!,
      staff: 'W1',
      role: 'lead-social-worker',
      team: null,
      from_date: '2026-01-01',
      to_date: '2026-10-18',
    })
    .execute();
  const chosen = [{ id: 'visiting-policy-2019', from: '2026-11-01' }];
  await product.ask(account('Ada Min', ['Administrator']), 'PUT', '/api/policies', { chosen });
});
afterAll(() => product?.stop());

const ask = async (who: string, path: string) => product.ask(people[who]!, 'GET', path);
const totals = (rows: { name: string; counts: { visits: { inTime: number; late: number } } }[]) =>
  rows.map(({ name, counts: { visits } }) => [name, visits.inTime, visits.late]);

describe('looking back', () => {
  test('a head of service: the whole service, by worker, team, involvement and policy', async () => {
    const { status, body } = await ask('head', october);
    expect(status).toBe(200);
    expect(body.total.visits).toEqual({ owed: 5, inTime: 3, late: 2, stillOwed: 1 });
    expect(body.total.alone).toMatchObject({ visits: 4, yes: 1, no: 3 });
    expect(totals(body.workers)).toEqual([
      ['Omar Lane', 1, 1],
      ['Wendy Brook', 2, 1],
    ]);
    expect(totals(body.teams)).toEqual([
      ['T1', 2, 1],
      ['T2', 1, 1],
    ]);
    expect(totals(body.involvements)).toEqual([['Child protection plan', 3, 2]]);
    expect(body.byPolicy).toHaveLength(1);
    expect(body.policies).toHaveLength(1);
    // The policy was chosen here later: it is taken for the time before, and that is said.
    expect(body.chosenFrom).toBe('2026-11-01');
  });

  test('a manager: the days with their team alone, though a child has moved on; names of those in sight', async () => {
    const { body } = await ask('manager', october);
    expect(body.total.visits).toEqual({ owed: 3, inTime: 2, late: 1, stillOwed: 0 });
    expect(totals(body.workers)).toEqual([['Wendy Brook', 2, 1]]);
    expect(totals(body.teams)).toEqual([['T1', 2, 1]]);
    const ids = body.children.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([children['kept'], children['late']].sort());
    const late = body.children.find(({ id }: { id: string }) => id === children['late']);
    expect(late).toMatchObject({ name: 'Kit Lowe', seen: 1, alone: 0, notAlone: 1, late: 1, daysLate: 4 });
    const late2 = (await ask('head', october)).body.children.find(
      ({ id }: { id: string }) => id === children['others'],
    );
    expect(late2).toMatchObject({ late: 1, owedSince: '2026-10-22', worker: 'Omar Lane' });
  });

  test('an analyst: the same counts, and nobody’s name', async () => {
    const { body } = await ask('analyst', october);
    expect(body.total).toEqual((await ask('head', october)).body.total);
    expect(body.workers).toBeNull();
    expect(body.children).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/Kit|Lowe|Wendy|Omar/);
  });

  test('a visit that is recorded afterwards counts on the day it was made, at once', async () => {
    const before = (await ask('head', october)).body.total.visits;
    const { id: recorder } = await product.council.db
      .selectFrom('person')
      .select('id')
      .where('account', '=', people['other']!.upn)
      .executeTakeFirstOrThrow();
    await product.council.db
      .insertInto('visit')
      .values({
        id: randomUUID(),
        version: 1,
        child_id: children['others']!,
        booking_id: null,
        body: JSON.stringify(visit('x', '2026-10-21T16:00')),
        trip_key: randomUUID(),
        confirms: null,
        recorded_by: recorder,
        recorded_at: new Date(product.council.now()),
      })
      .execute();
    await product.council.db
      .updateTable('child')
      .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
      .where('id', '=', children['others']!)
      .execute();
    const after = (await ask('head', october)).body.total.visits;
    expect(after.inTime).toBe(before.inTime + 1);
    expect(after.late).toBe(before.late - 1);
  });

  test.each([
    ['the last day before the first', 'from=2026-10-31&to=2026-10-01', 'query.to'],
    ['no day at all', 'from=2026-10-31', 'query.to'],
    ['no day of the calendar', 'from=2026-02-30&to=2026-10-01', 'query.from'],
    ['more than a year', 'from=2024-10-01&to=2026-10-01', 'query.from'],
    ['a policy that nobody followed', 'from=2026-10-01&to=2026-10-02&policy=halton', 'query.policy'],
    ['a question nobody knows', 'from=2026-10-01&to=2026-10-02&worker=x', 'query'],
  ])('says where the question is wrong: %s', async (_name, query, where) => {
    const { status, body } = await ask('head', `/api/reports/looking-back?${query}`);
    expect({ status, where: body.where }).toEqual({ status: 400, where });
  });

  test('is not for workers', async () => {
    expect((await ask('worker', october)).status).toBe(403);
  });
});

describe('the weeks ahead', () => {
  const weeks = '/api/reports/weeks-ahead';
  const ofFirst = (body: { groups: { weeks: { visits: number; children: { id: string }[] | null }[] }[] }) =>
    body.groups.map((group) => group.weeks[0]);

  test('a worker: their own weeks, with which children and what the visit must include', async () => {
    const { body } = await ask('worker', `${weeks}?view=mine`);
    expect(body).toMatchObject({ by: 'me', groups: [{ name: 'Wendy Brook', children: 2 }], teams: [] });
    const [first] = body.groups[0].weeks;
    expect(first).toMatchObject({ from: '2026-11-23', visits: 2, trips: 2, minutes: 180 });
    expect(first.children.map(({ day }: { day: string }) => day)).toEqual(['2026-11-23', '2026-11-23']);
    expect(first.children[0]).toMatchObject({ late: true, name: 'Kit Lowe' });
    expect(body.groups[0].weeks).toHaveLength(8);
    // From then on nobody is late.
    const later = body.groups[0].weeks
      .slice(1)
      .flatMap((week: { children: { late: boolean }[] }) => week.children);
    expect(later.length).toBeGreaterThan(4);
    expect(later.every(({ late }: { late: boolean }) => !late)).toBe(true);
  });

  test('a manager: their workers; a head of service: teams, then one team by worker; an analyst: teams, no names', async () => {
    const manager = (await ask('manager', `${weeks}?view=team`)).body;
    expect(manager).toMatchObject({ by: 'worker', groups: [{ name: 'Wendy Brook' }], teams: [] });
    const head = (await ask('head', `${weeks}?view=team`)).body;
    expect(head.by).toBe('team');
    expect(
      head.groups.map(({ name, children }: { name: string; children: number }) => [name, children]),
    ).toEqual([
      ['T1', 2],
      ['T2', 2],
    ]);
    expect(ofFirst(head)[0]?.children).toBeNull();
    const team = (await ask('head', `${weeks}?view=team&team=T2`)).body;
    expect(team.groups.map(({ name }: { name: string }) => name)).toEqual(['Omar Lane']);
    expect(team.teams).toEqual([
      { id: 'T1', name: 'T1' },
      { id: 'T2', name: 'T2' },
    ]);
    expect(ofFirst(team)[0]?.children?.length).toBeGreaterThan(0);
    const analyst = (await ask('analyst', `${weeks}?view=team&team=T2`)).body;
    expect(analyst.by).toBe('team');
    expect(JSON.stringify(analyst)).not.toMatch(/Kit|Lowe|Wendy|Omar/);
  });

  test('a worker does not see a team, nor an analyst anybody’s own weeks', async () => {
    expect((await ask('worker', `${weeks}?view=team`)).status).toBe(403);
    expect((await ask('analyst', `${weeks}?view=mine`)).status).toBe(403);
  });

  test('the time that a visit takes is what one says', async () => {
    const { body } = await ask('worker', `${weeks}?view=mine&perVisit=90&perTrip=0&weeks=2`);
    expect(body.groups[0].weeks[0].minutes).toBe(180);
    expect((await ask('worker', `${weeks}?view=mine&weeks=99`)).status).toBe(400);
  });
});

describe('a worker in two teams', () => {
  const weeks = '/api/reports/weeks-ahead?view=team';
  const rowOf = (rows: { name: string }[], name: string) => rows.find((row) => row.name === name);

  /** Two teams that nobody else is in, and a child for whom the export names none. */
  beforeAll(async () => {
    await addPerson('both', 'Bo Hart', ['worker'], ['N1', 'N2'], ['W9']);
    await addPerson('north', 'Nora Pike', ['manager'], ['N1'], []);
    await addPerson('south', 'Sol Reed', ['manager'], ['N2'], []);
    children['shared'] = await addChild(
      product.council,
      { staff: ['W9'] },
      { involvements: [{ kind: 'child-protection', start: '2026-10-05' }], visits: seen('2026-10-08') },
    );
    // Nobody has given the number that early help needs.
    children['undated'] = await addChild(
      product.council,
      { staff: ['W9'] },
      { involvements: [{ kind: 'early-help', start: '2026-11-02' }] },
    );
  });

  test.each([
    ['north', 'N1'],
    ['south', 'N2'],
  ])('the report of the manager of either has the child, under their own team: %s', async (who, team) => {
    const { body } = await ask(who, october);
    expect(body.total.visits).toEqual({ owed: 1, inTime: 0, late: 1, stillOwed: 1 });
    expect(totals(body.teams)).toEqual([[team, 0, 1]]);
    expect(body.children).toMatchObject([{ id: children['shared'], team }]);
  });

  test('a head of service: a row for each team says what its manager reads, and the total has the child once', async () => {
    const { body } = await ask('head', october);
    for (const [who, team] of [
      ['north', 'N1'],
      ['south', 'N2'],
    ] as const)
      expect(rowOf(body.teams, team)).toMatchObject({ counts: (await ask(who, october)).body.total });
    const rows = body.teams.map(({ counts }: { counts: { children: number } }) => counts.children);
    const sum = rows.reduce((all: number, count: number) => all + count, 0);
    // The child who went from T1 to T2 stands in both as well.
    expect(sum).toBe(body.total.children + 2);
    const owed = body.involvements.map(
      (row: { counts: { visits: { owed: number } } }) => row.counts.visits.owed,
    );
    expect(body.total.visits.owed).toBe(owed.reduce((all: number, count: number) => all + count, 0));
  });

  test('weeks ahead: with both teams, each child without a date once, and named with what is missing', async () => {
    const head = (await ask('head', weeks)).body;
    expect(rowOf(head.groups, 'N1')).toMatchObject({ children: 2 });
    expect(rowOf(head.groups, 'N2')).toMatchObject({ children: 2 });
    expect(head.withoutDate).toEqual({ count: 1, children: null });
    const undated = {
      count: 1,
      children: [{ id: children['undated'], name: 'Kit Lowe', missing: [expect.stringMatching(/\w/)] }],
    };
    for (const team of ['N1', 'N2']) {
      const { body } = await ask('head', `${weeks}&team=${team}`);
      expect(body.groups).toMatchObject([{ name: 'Bo Hart', children: 2 }]);
      expect(body.withoutDate).toEqual(undated);
    }
    for (const who of ['north', 'south']) expect((await ask(who, weeks)).body.withoutDate).toEqual(undated);
    expect((await ask('manager', weeks)).body.withoutDate).toEqual({ count: 0, children: [] });
    expect((await ask('analyst', weeks)).body.withoutDate).toEqual({ count: 1, children: null });
  });
});
