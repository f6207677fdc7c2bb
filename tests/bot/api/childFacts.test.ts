import type { EnteredFact } from '#shared/model/api/children.ts';
import { childPageSchema } from '#shared/model/api/children.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';
import { schoolWords } from '#shared/words/schools.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

/**
 * Monday 23 November 2026, 09:00. The child has a child protection plan since 5 October and was seen, alone, on Monday 16
 * November: by the Visiting policy (I.5) due ten working days later, Monday 30, and two working days before that is aimed for.
 */
let product: TestProduct;
let worker: Account;
let manager: Account;
beforeAll(async () => {
  product = await startTestProduct({ now: '2026-11-23T09:00:00Z' });
  const { council } = product;
  worker = await addPerson(council, 'Wendy Brook', ['worker'], ['W1']);
  manager = await addPerson(council, 'Mara Stone', ['head-of-service']);
  await council.db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(council.now()),
    })
    .execute();
});
afterAll(() => product.stop());

const aChild = () =>
  addChild(
    product.council,
    { staff: ['W1'] },
    {
      involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
      visits: [visit('v1', '2026-11-16T16:00')],
    },
  );
const add = (who: Account, id: string, fact: object) =>
  product.ask(who, 'POST', `/api/children/${id}/facts`, { fact });
async function next(id: string) {
  const { body } = await product.ask(worker, 'GET', `/api/children/${id}`);
  const { child } = childPageSchema.parse(body);
  return { dueBy: child.evaluation.next?.dueBy, aimBy: child.evaluation.next?.aimBy };
}

const every = (
  setBy: 'plan' | 'matrix' | 'court' | 'review',
  from: string,
  visitEvery: string,
): EnteredFact => ({ kind: 'interval', setBy, involvement: 'child-protection', from, visitEvery });
const policyDate = { dueBy: '2026-11-30', aimBy: '2026-11-26' };

describe('a fact that no export carries moves the date, and taking it back undoes that', () => {
  test.each<[string, EnteredFact[], { dueBy: string; aimBy: string }]>([
    [
      'the plan asks for every 8 working days',
      [every('plan', '2026-11-17', '8 working days')],
      { dueBy: '2026-11-26', aimBy: '2026-11-24' },
    ],
    ['the plan asks for less than the policy', [every('plan', '2026-11-17', '15 working days')], policyDate],
    [
      'a newer plan replaces an older one',
      [every('plan', '2026-11-17', '8 working days'), every('plan', '2026-11-20', '9 working days')],
      { dueBy: '2026-11-27', aimBy: '2026-11-25' },
    ],
    [
      'a court’s direction outlives a newer plan that asks for less',
      [every('court', '2026-11-17', '7 working days'), every('plan', '2026-11-20', '9 working days')],
      { dueBy: '2026-11-25', aimBy: '2026-11-23' },
    ],
    [
      'the order in which they were entered makes no difference',
      [every('plan', '2026-11-20', '9 working days'), every('court', '2026-11-17', '7 working days')],
      { dueBy: '2026-11-25', aimBy: '2026-11-23' },
    ],
    ['what holds only from a later day', [every('plan', '2026-12-14', '5 working days')], policyDate],
    [
      'another kind of work',
      [{ ...every('plan', '2026-11-17', '5 working days'), involvement: 'child-in-need' } as EnteredFact],
      policyDate,
    ],
    [
      'away over the day it is due: the first working day after',
      [{ kind: 'away', from: '2026-11-28', to: '2026-12-05', reason: 'holiday' }],
      { dueBy: '2026-12-07', aimBy: '2026-12-07' },
    ],
    ['away and back before', [{ kind: 'away', from: '2026-11-24', to: '2026-11-25' }], policyDate],
    [
      'the child asked on Friday',
      [{ kind: 'child-asked', at: '2026-11-20T16:00' }],
      { dueBy: '2026-11-24', aimBy: '2026-11-23' },
    ],
    [
      'a concern this morning',
      [{ kind: 'concern-raised', at: '2026-11-23T08:30' }],
      { dueBy: '2026-11-25', aimBy: '2026-11-24' },
    ],
    ['they asked before they were last seen', [{ kind: 'child-asked', at: '2026-11-13T16:00' }], policyDate],
    [
      'the next conference has a day',
      [{ kind: 'milestone', milestone: 'conference-planned', at: '2026-12-15' }],
      policyDate,
    ],
    [
      'a meeting is no visit',
      [{ kind: 'meeting', what: 'review', at: '2026-11-25T14:00', minutes: 60, place: 'home' }],
      policyDate,
    ],
    [
      'wishes are about when and where, not how soon',
      [{ kind: 'wishes', askedOn: '2026-11-20' }],
      policyDate,
    ],
  ])('%s', async (_what, facts, expected) => {
    const id = await aChild();
    expect(await next(id)).toEqual(policyDate);
    for (const fact of facts) {
      const { status, body } = await add(worker, id, fact);
      expect(status).toBe(201);
      expect(childPageSchema.parse(body).facts[0]).toMatchObject({
        fact,
        enteredBy: 'Wendy Brook',
        withdrawnAt: null,
      });
    }
    expect(await next(id)).toEqual(expected);

    const page = childPageSchema.parse((await product.ask(worker, 'GET', `/api/children/${id}`)).body);
    for (const fact of page.facts)
      expect(
        await product.ask(worker, 'POST', `/api/children/${id}/facts/${fact.id}/withdraw`),
      ).toMatchObject({ status: 200 });
    expect(await next(id)).toEqual(policyDate);
    const after = childPageSchema.parse((await product.ask(worker, 'GET', `/api/children/${id}`)).body);
    expect(after.facts).toHaveLength(facts.length);
    for (const fact of after.facts) expect(fact.withdrawnBy).toBe('Wendy Brook');
  });

  test('the reason names what was entered, and the clause that lets it hold', async () => {
    const id = await aChild();
    const { body } = await add(worker, id, every('court', '2026-11-17', '7 working days'));
    const { obligations, next: due } = childPageSchema.parse(body).child.evaluation;
    const [one] = obligations.filter((obligation) => obligation.id === due?.obligation);
    expect(one?.because.join(' ')).toMatch(/7 working days.*court|court.*7 working days/);
    expect(one?.because.join(' ')).toContain('I.7');
  });
});

describe('a fact that cannot be so is refused, says where, and leaves nothing', () => {
  test.each<[string, object, string]>([
    ['asked tomorrow', { kind: 'child-asked', at: '2026-11-24T09:00' }, 'fact.at'],
    ['a concern later today', { kind: 'concern-raised', at: '2026-11-23T18:00' }, 'fact.at'],
    [
      'a meeting without its time of day',
      { kind: 'meeting', what: 'pep', at: '2026-11-24', minutes: 60, place: 'school' },
      'fact.at',
    ],
    [
      'a meeting that is over',
      { kind: 'meeting', what: 'pep', at: '2026-11-23T08:00', minutes: 60, place: 'school' },
      'fact.at',
    ],
    [
      'a meeting of no length',
      { kind: 'meeting', what: 'pep', at: '2026-11-24T14:00', minutes: 0, place: 'school' },
      'fact.minutes',
    ],
    ['ends before it begins', { kind: 'away', from: '2026-11-28', to: '2026-11-27' }, 'fact.to'],
    ['no such day', { kind: 'away', from: '2026-02-30', to: '2026-03-01' }, 'fact.from'],
    [
      'sets nothing',
      { kind: 'interval', setBy: 'plan', involvement: 'child-protection', from: '2026-11-17' },
      'fact.visitEvery',
    ],
    ['a length nobody can read', { ...every('plan', '2026-11-17', 'fortnightly') }, 'fact.visitEvery'],
    [
      'unknown work',
      { ...every('plan', '2026-11-17', '5 working days'), involvement: 'gardening' },
      'fact.involvement',
    ],
    [
      'a conference planned for a day that is over',
      { kind: 'milestone', milestone: 'conference-planned', at: '2026-11-20' },
      'fact.at',
    ],
    [
      'a review held that is still to come',
      { kind: 'milestone', milestone: 'review-held', at: '2026-12-15' },
      'fact.at',
    ],
    ['an unknown event', { kind: 'milestone', milestone: 'birthday', at: '2026-11-20' }, 'fact.milestone'],
    [
      'exempt until before it began',
      { kind: 'alone-exempt', why: 'child-says-no', reason: 'No.', from: '2026-11-20', until: '2026-11-19' },
      'fact.until',
    ],
    ['asked about wishes tomorrow', { kind: 'wishes', askedOn: '2026-11-24' }, 'fact.askedOn'],
    [
      'no such time',
      { kind: 'wishes', askedOn: '2026-11-20', goodTimes: [{ days: [1], from: '4pm', to: '17:00' }] },
      'fact.goodTimes.0.from',
    ],
    ['an unknown part', { kind: 'child-asked', at: '2026-11-20T16:00', note: 'x' }, 'fact'],
  ])('%s', async (_what, fact, where) => {
    const id = await aChild();
    const { status, body } = await add(worker, id, fact);
    expect({ status, type: body.type, where: body.where }).toEqual({
      status: 400,
      type: '/problems/bad-input',
      where,
    });
    expect(body.detail).not.toBe('');
    const kept = await product.council.db
      .selectFrom('fact')
      .select('id')
      .where('child_id', '=', id)
      .execute();
    expect(kept).toEqual([]);
    expect(await next(id)).toEqual(policyDate);
  });

  test.each([
    ['a decision', { kind: 'decision', text: 'Visit together.', at: '2026-11-20T10:00' }],
    [
      'an exemption by decision',
      { kind: 'alone-exempt', why: 'manager-decision', reason: 'Risk.', from: '2026-11-20' },
    ],
  ])('%s is a manager’s to enter and to take back', async (_what, fact) => {
    const id = await aChild();
    expect(await add(worker, id, fact)).toMatchObject({ status: 403 });
    const entered = await add(manager, id, fact);
    expect(entered).toMatchObject({ status: 201, body: { facts: [{ enteredBy: 'Mara Stone' }] } });
    const withdraw = `/api/children/${id}/facts/${entered.body.facts[0].id}/withdraw`;
    expect(await product.ask(worker, 'POST', withdraw)).toMatchObject({ status: 403 });
    expect(await product.ask(manager, 'POST', withdraw)).toMatchObject({ status: 200 });
  });
});

describe('a calendar file that is no timetable is refused in words, and the next one is read', () => {
  const series = (number: number, rule: string, day = '20261102') =>
    [
      'BEGIN:VEVENT',
      `UID:${number}`,
      `DTSTART:${day}T090000`,
      'DURATION:PT1H',
      `SUMMARY:Maths ${number}`,
      `RRULE:${rule}`,
      'END:VEVENT',
    ].join('\r\n');
  const file = (...entries: string[]) =>
    new TextEncoder().encode(
      ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries, 'END:VCALENDAR', ''].join('\r\n'),
    );
  const send = async (bytes: Uint8Array) =>
    product.ask(worker, 'PUT', `/api/children/${await aChild()}/timetable-file`, bytes);

  test.each<[string, Uint8Array, { reason: string }]>([
    [
      'thousands of series, each of them short enough',
      file(...Array.from({ length: 5000 }, (_, number) => series(number, 'FREQ=DAILY;COUNT=200'))),
      schoolWords.tooManyEntries,
    ],
    [
      'series of which each goes on too long',
      file(...[1, 2, 3].map((number) => series(number, 'FREQ=DAILY', '20100104'))),
      schoolWords.tooManyRepeats,
    ],
    ['what was wrong with its entries', file(series(1, 'FREQ=YEARLY')), schoolWords.notFollowed],
  ])('%s', async (_what, bytes, { reason }) => {
    const { status, body } = await send(bytes);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(reason);
    expect((await send(file(series(1, 'FREQ=WEEKLY;COUNT=5')))).body).toMatchObject({ count: 5 });
  });
});
