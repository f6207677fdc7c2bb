import { randomUUID } from 'node:crypto';
import { inTransaction } from '#bot/caseload/council.ts';
import { applySource } from '#bot/caseload/imports/applySource.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { findPerson } from '#bot/identity/findPerson.ts';
import { type ChildLine, type ChildList, childListSchema } from '#shared/model/api/children.ts';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { account, startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

/**
 * What a list is made of is kept in memory between two requests. Whatever changes, the very next list must show it. Monday 23 November 2026,
 * 09:00; a child protection plan since 5 October; last seen alone on Monday 16 November at 16:00.
 */
const begin = Date.parse('2026-11-23T09:00:00Z');
const visiting = { id: 'visiting-policy-2019', from: '2020-01-01' };
const bedford = { id: 'bedford-borough', from: '2020-01-01' };
const administrator = account('Ada Min', ['Administrator']);

let product: TestProduct;
let worker: Account;
let document: SourceChild;
beforeAll(async () => {
  product = await startTestProduct();
  worker = await addPerson(product.council, 'Wendy Brook', ['worker'], ['W1']);
});
afterAll(() => product.stop());

beforeEach(async () => {
  product.clock.now = begin;
  await choose([visiting]);
  const externalId = randomUUID();
  document = {
    externalId,
    name: { given: 'Kit', family: 'Lowe' },
    facts: {
      id: externalId,
      dateOfBirth: '2014-03-02',
      involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
      milestones: [],
      away: [],
      visits: [visit('v1', '2026-11-16T16:00')],
    },
    allocations: [{ staff: 'W1', role: 'lead-social-worker', team: 'T1', from: '2026-10-05', to: null }],
    families: [],
    closed: false,
    postcode: null,
    findings: [],
  };
  await bringIn([document]);
});

/** As an import does it. */
async function bringIn(children: SourceChild[], more: Partial<SourceReading> = {}): Promise<void> {
  const reading: SourceReading = {
    source: 'ssd',
    children,
    staff: [{ staff: 'W1', name: 'W. Brook', team: 'T1' }],
    teams: [{ team: 'T1', name: 'North' }],
    problems: [],
    rowsRead: 1,
    ...more,
  };
  await inTransaction(product.council, (inside) =>
    applySource(inside, reading, randomUUID(), () => Promise.resolve()),
  );
}

async function choose(chosen: object[]): Promise<void> {
  const { status } = await product.ask(administrator, 'PUT', '/api/policies', { chosen });
  expect(status).toBe(200);
}

async function list(): Promise<ChildList> {
  const { body } = await product.ask(worker, 'GET', '/api/children?view=mine');
  return childListSchema.parse(body);
}

async function idOf({ externalId }: SourceChild): Promise<string> {
  const row = await product.council.db
    .selectFrom('child')
    .select('id')
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function line(): Promise<ChildLine | undefined> {
  const id = await idOf(document);
  return (await list()).children.find((child) => child.id === id);
}

async function post(path: string, body: object): Promise<void> {
  const answer = await product.ask(worker, 'POST', path, body);
  expect(answer.status).toBeLessThan(300);
}

async function book(state: 'booked' | 'cancelled'): Promise<void> {
  const { db } = product.council;
  const { id: worker_id } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'Wendy Brook')
    .executeTakeFirstOrThrow();
  const child_id = await idOf(document);
  const at = (hours: number) => new Date(begin + hours * 3_600_000);
  const held = await db
    .selectFrom('booking')
    .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
    .select('booking.id')
    .where('child_id', '=', child_id)
    .executeTakeFirst();
  if (held) {
    await db.updateTable('booking').set({ state }).where('id', '=', held.id).execute();
    return;
  }
  const id = randomUUID();
  await db
    .insertInto('booking')
    .values({
      id,
      request_key: randomUUID(),
      worker_id,
      starts_at: at(26),
      ends_at: at(27),
      place: 'home',
      announced: true,
      state,
      cancelled_why: null,
      created_by: worker_id,
      created_at: at(0),
      event_id: null,
      event_version: null,
      join_url: null,
      outlook_error: null,
      outlook_claim: null,
    })
    .execute();
  await db.insertInto('booking_child').values({ booking_id: id, child_id }).execute();
}

const fact = {
  kind: 'interval',
  setBy: 'plan',
  involvement: 'child-protection',
  from: '2026-11-17',
  visitEvery: '5 working days',
};

function clockAt(text: string): Promise<void> {
  product.clock.now = Date.parse(text);
  return Promise.resolve();
}

interface Step {
  change: () => Promise<void>;
  see: object;
}
const dueBy = (day: string) => ({ evaluation: { next: { dueBy: day } } });

describe('the very next list shows', () => {
  test.each<[string, Step[]]>([
    [
      'a fact that was entered, and withdrawn',
      [
        {
          change: async () => post(`/api/children/${await idOf(document)}/facts`, { fact }),
          see: dueBy('2026-11-23'),
        },
        {
          change: async () => {
            const id = await idOf(document);
            const { body } = await product.ask(worker, 'GET', `/api/children/${id}`);
            await post(`/api/children/${id}/facts/${body.facts[0].id}/withdraw`, {});
          },
          see: dueBy('2026-11-30'),
        },
      ],
    ],
    [
      'a visit that was recorded',
      [
        {
          change: async () =>
            post('/api/visits', {
              key: randomUUID(),
              at: '2026-11-20T16:00',
              by: 'lead-social-worker',
              mode: 'in-person',
              place: 'home',
              purpose: 'planned',
              children: [{ childId: await idOf(document), childSeen: 'yes', alone: 'yes', awake: 'yes' }],
            }),
          see: dueBy('2026-12-04'),
        },
      ],
    ],
    [
      'a visit in a newer export, and its being taken back there',
      [
        {
          change: () => {
            const visits = [...document.facts.visits, visit('v2', '2026-11-19T16:00')];
            return bringIn([{ ...document, facts: { ...document.facts, visits } }]);
          },
          see: dueBy('2026-12-03'),
        },
        { change: () => bringIn([document]), see: dueBy('2026-11-30') },
      ],
    ],
    [
      'another name, another team, and what the team is called now',
      [
        {
          change: () => bringIn([{ ...document, name: { given: 'Kay', family: 'Lowe' } }]),
          see: { name: 'Kay Lowe' },
        },
        {
          change: () =>
            bringIn([{ ...document, allocations: [{ ...document.allocations[0]!, team: 'T2' }] }]),
          see: { team: 'T2' },
        },
        {
          change: () => bringIn([document], { teams: [{ team: 'T1', name: 'South' }] }),
          see: { team: 'South' },
        },
      ],
    ],
    [
      'a colleague who leads',
      [
        {
          change: () =>
            bringIn(
              [
                {
                  ...document,
                  allocations: [
                    { ...document.allocations[0]!, role: 'personal-adviser' },
                    { staff: 'W2', role: 'lead-social-worker', team: 'T1', from: '2026-11-20', to: null },
                  ],
                },
              ],
              { staff: [{ staff: 'W2', name: 'Sam Dell', team: 'T1' }] },
            ),
          see: { worker: { id: null, name: 'Sam Dell' } },
        },
        {
          change: async () => void (await addPerson(product.council, 'Samira Dell', ['worker'], ['W2'])),
          see: { worker: { id: expect.any(String), name: 'Samira Dell' } },
        },
      ],
    ],
    [
      'a booking, and that it was called off',
      [
        { change: () => book('booked'), see: { booked: { state: 'booked' } } },
        { change: () => book('cancelled'), see: { booked: null } },
      ],
    ],
    [
      'another policy, and the first one again',
      [
        {
          change: () => choose([bedford]),
          see: { evaluation: { next: { obligation: expect.stringMatching(/^bedford/) } } },
        },
        { change: () => choose([visiting]), see: dueBy('2026-11-30') },
      ],
    ],
    [
      'a new day, and the clock put back',
      [
        { change: () => clockAt('2026-12-01T00:00:00Z'), see: { evaluation: { next: { state: 'late' } } } },
        {
          change: () => clockAt('2026-11-24T00:00:00Z'),
          see: { evaluation: { next: { state: 'on-track' } } },
        },
      ],
    ],
  ])('%s', async (_, steps) => {
    expect(await line()).toMatchObject({
      name: 'Kit Lowe',
      team: 'North',
      worker: { name: 'Wendy Brook' },
      booked: null,
      ...dueBy('2026-11-30'),
    });
    for (const { change, see } of steps) {
      await change();
      expect(await line()).toMatchObject(see);
    }
  });

  test('an hour that runs out', async () => {
    await choose([bedford]);
    const failed = visit('v2', '2026-11-22T12:00', { childSeen: 'no' });
    await bringIn([
      { ...document, facts: { ...document.facts, visits: [...document.facts.visits, failed] } },
    ]);
    const retry = async () =>
      (await line())?.evaluation.obligations.find(({ kind }) => kind === 'retry')?.state;
    expect(await retry()).toBe('on-track');
    await clockAt('2026-11-23T12:00:00Z');
    expect(await retry()).toBe('on-track');
    await clockAt('2026-11-23T12:00:01Z');
    expect(await retry()).toBe('late');
  });

  test('who is another’s by now, and with whom the work has ended', async () => {
    expect(await line()).toBeDefined();
    const left = { ...document.allocations[0]!, to: '2026-11-22' };
    await bringIn([{ ...document, allocations: [left] }]);
    expect(await line()).toBeUndefined();
    await bringIn([document]);
    expect(await line()).toBeDefined();
    await bringIn([{ ...document, closed: true }]);
    expect(await line()).toBeUndefined();
  });

  test('a brother or sister', async () => {
    const other = { ...document, externalId: randomUUID(), families: ['F1'] };
    await bringIn([document, { ...other, families: [] }]);
    expect((await list()).families).toEqual([]);
    await bringIn([{ ...document, families: ['F1'] }, other]);
    const both = [await idOf(document), await idOf(other)].sort();
    expect((await list()).families).toEqual([both]);
  });
});

test('nobody who is handed a list can change it for the next one', async () => {
  const claims = { objectId: worker.oid, account: worker.upn, name: worker.name, appRoles: [] };
  const person = (await findPerson(product.council.db, claims))!;
  const { children } = await listChildren(product.council, person, 'mine');
  expect(() => children[0]!.evaluation.obligations.pop()).toThrow(TypeError);
});
