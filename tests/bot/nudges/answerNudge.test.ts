import { randomUUID } from 'node:crypto';
import { withdrawFact } from '#bot/caseload/facts/withdrawFact.ts';
import { agreePlan } from '#bot/caseload/plans/agreePlan.ts';
import type { Person } from '#bot/identity/person.ts';
import { agreePlanVerb, answerNudge } from '#bot/nudges/answerNudge.ts';
import { bringUpToDate } from '#bot/nudges/bringUpToDate.ts';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import type { AdaptiveCard } from '#shared/model/card.ts';
import {
  counted,
  lateSince19,
  notSeenYet,
  nudgeCouncil,
  onTrack,
  type NudgeCouncil,
  textsIn,
  type Told,
} from './nudgeCouncil.ts';

let world: NudgeCouncil;
let mae: Person;
let max: Person;
let amina: Person;
let tom: Person;
let other: Person;
let childId: string;
beforeAll(async () => {
  world = await nudgeCouncil();
});
beforeEach(async () => {
  const { person, child, council } = world;
  mae = await person('Mae Lund', ['manager'], { teams: ['North'] });
  max = await person('Max Hill', ['manager'], { teams: ['North'] });
  other = await person('Otto Vane', ['manager'], { teams: ['South'] });
  amina = await person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
  tom = await person('Tom Reed', ['duty-worker'], { teams: ['North'], staff: ['W2'] });
  childId = await child('North', lateSince19);
  await lookIfDue(council);
});
afterEach(() => world.clear());
afterAll(() => world.close());

const at = (when: string) => (world.clock.now = Date.parse(when));
/** The one message to this manager as it stands now. */
const latest = async (who: Person): Promise<Told> => (await world.toldTo(who)).at(-1)!;
const follow = () => bringUpToDate(world.council, { sight: true });

type Part = Record<string, unknown>;
const parts = (value: unknown): Part[] =>
  value === null || typeof value !== 'object'
    ? []
    : [...(Array.isArray(value) ? [] : [value as Part]), ...Object.values(value).flatMap(parts)];

/** The inputs and the button of the first form on a card. */
function formOn(card: AdaptiveCard | null) {
  const all = parts(card);
  const button = all.find(({ verb }) => verb === agreePlanVerb);
  if (!button) throw new Error('no form on this card');
  const data = button['data'] as Record<string, string>;
  const inputs = all.filter(
    ({ type, id }) => String(type).startsWith('Input.') && String(id).endsWith(data['nudge']!),
  );
  return { data, inputs, choices: inputs[0]?.['choices'] as { title: string; value: string }[] };
}

/** Fills in the form of a card and presses its button. */
async function press(
  who: Person,
  card: AdaptiveCard | null,
  fields: { who?: string; by?: string; words?: string },
) {
  const { data } = formOn(card);
  const typed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${name}-${data['nudge']}`, value]),
  );
  return read(await answerNudge(world.council, who, { ...data, ...typed }));
}

const read = (answer: Awaited<ReturnType<typeof answerNudge>>) =>
  'card' in answer
    ? { card: answer.card, text: textsIn(answer.card).join('\n') }
    : { card: null, text: answer.text };

const plans = () =>
  world.council.db
    .selectFrom('fact')
    .selectAll()
    .where('kind', '=', 'agreed-plan')
    .orderBy('entered_at')
    .execute();
const state = async () =>
  (
    await world.council.db.selectFrom('nudge').select(['state', 'occasion']).orderBy('opened_at').execute()
  ).map((one) => `${one.state} ${one.occasion}`.trim());

describe('agreeing a plan on the card', () => {
  test('offers who works with the child, the duty team, duty workers and oneself; no other team’s', async () => {
    const { choices, inputs } = formOn((await latest(mae)).card);
    expect(choices.map(({ title }) => title)).toEqual([
      'Amina Cole (works with them)',
      'The duty team',
      'Tom Reed (duty)',
      'Mae Lund (you)',
    ]);
    expect(inputs[1]).toMatchObject({
      type: 'Input.Date',
      label: 'By',
      min: '2026-11-23',
      max: '2027-02-23',
      isRequired: true,
    });
    for (const input of inputs) expect(input['label']).toEqual(expect.stringMatching(/\S/));
  });

  test('keeps who, by when and by whom; the card shows it, and so does the other manager’s', async () => {
    const before = await latest(max);
    const answer = await press(mae, (await latest(mae)).card, {
      who: amina.id,
      by: '2026-11-26',
      words: 'Gran is at home',
    });
    expect(answer.text).toMatch(/The plan for KL is agreed\. Amina Cole is told in Teams\./);
    expect(answer.text).toMatch(
      /Agreed: Amina Cole by Thursday 26 November\.\nGran is at home\nMae Lund, Monday 23 November, 8am/,
    );
    const after = await latest(max);
    expect(after.key).toBe(before.key);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.text).toMatch(/Agreed: Amina Cole by Thursday 26 November/);
    expect(await state()).toEqual(['answered']);
    expect(await plans()).toMatchObject([
      { body: { who: amina.id, by: '2026-11-26', words: 'Gran is at home' }, entered_by: mae.id },
    ]);
    const trail = await world.council.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'plan.agree')
      .execute();
    expect(trail).toMatchObject([{ actor: mae.objectId, child_id: childId, outcome: 'done' }]);
    // The day that the policy gives stays.
    expect(after.text).toMatch(/Our visit is late. It was due by Thursday 19 November/);
  });

  test('pressing twice, also at once, is one plan and one message', async () => {
    const { card } = await latest(mae);
    const wish = { who: amina.id, by: '2026-11-26' };
    const answers = await Promise.all([press(mae, card, wish), press(mae, card, wish)]);
    answers.push(await press(mae, card, wish));
    for (const { text } of answers) expect(text).toMatch(/The plan for KL is agreed/);
    expect(await plans()).toHaveLength(1);
    expect(await world.toldTo(amina, 'plan-agreed')).toHaveLength(1);
  });

  test('who comes second is told, and sees the plan of the first', async () => {
    const { card } = await latest(max);
    await press(mae, (await latest(mae)).card, { who: amina.id, by: '2026-11-26' });
    const answer = await press(max, card, { who: tom.id, by: '2026-11-24' });
    expect(answer.text).toMatch(
      /A plan for KL was agreed meanwhile[^]*Agreed: Amina Cole by Thursday 26 November/,
    );
    expect(await plans()).toHaveLength(1);
    // From the card as it stands now he may change it.
    const changed = await press(max, answer.card, { who: tom.id, by: '2026-11-24' });
    expect(changed.text).toMatch(/Agreed: Tom Reed by Tuesday 24 November/);
    expect(await plans()).toHaveLength(2);
  });

  test.each([
    ['nobody is chosen', { by: '2026-11-26' }, /Choose who sees them/],
    ['no day is chosen', { who: 'duty' }, /Choose a day, from today on/],
    ['the day has passed', { who: 'duty', by: '2026-11-22' }, /A plan is for today or a day to come/],
    ['the day is far away', { who: 'duty', by: '2027-11-22' }, /at most three months ahead/],
    ['the day is none', { who: 'duty', by: 'soon' }, /Choose a day/],
    [
      'the child is named',
      { who: 'duty', by: '2026-11-26', words: 'Kit’s gran is at home' },
      /Take the name out/,
    ],
    [
      'somebody of another team',
      { who: '00000000-0000-4000-8000-000000000001', by: '2026-11-26' },
      /Choose somebody from the list/,
    ],
  ])('%s: says so on the card, with what was typed still there', async (_what, fields, problem) => {
    const answer = await press(mae, (await latest(mae)).card, fields);
    expect(answer.text).toMatch(problem);
    const { inputs } = formOn(answer.card);
    const typed = inputs
      .map(({ id, value }) => [String(id).split('-')[0], value])
      .filter(([, value]) => value);
    expect(Object.fromEntries(typed)).toEqual(fields);
    expect(await plans()).toEqual([]);
    expect(await state()).toEqual(['open']);
  });

  test.each([
    ['another team’s manager', () => other],
    ['the worker', () => amina],
  ])('%s cannot press a card that is not theirs', async (_who, who) => {
    const answer = await press(who(), (await latest(mae)).card, { who: amina.id, by: '2026-11-26' });
    expect(answer).toEqual({ card: null, text: expect.stringMatching(/older card/) });
    expect(await plans()).toEqual([]);
  });

  test('who no longer answers for the team is told so, and nothing is kept', async () => {
    const { card } = await latest(mae);
    await world.council.db
      .updateTable('person')
      .set({ teams: ['South'] })
      .where('id', '=', mae.id)
      .execute();
    const answer = await press({ ...mae, teams: ['South'] }, card, { who: amina.id, by: '2026-11-26' });
    expect(answer).toEqual({
      card: null,
      text: expect.stringMatching(/no longer answer for this child’s team/),
    });
    const trail = await world.council.db
      .selectFrom('audit')
      .select(['actor', 'child_id', 'outcome'])
      .where('action', '=', 'plan.agree')
      .execute();
    expect(trail).toEqual([{ actor: mae.objectId, child_id: childId, outcome: 'refused' }]);
    expect(await plans()).toEqual([]);
  });

  test('settled, and no longer theirs: nobody is told that all is well', async () => {
    const { card } = await latest(mae);
    await world.seen(childId, '2026-11-23T07:00');
    await follow();
    await world.council.db
      .updateTable('person')
      .set({ teams: ['South'] })
      .where('id', '=', mae.id)
      .execute();
    expect(await press({ ...mae, teams: ['South'] }, card, { who: amina.id, by: '2026-11-26' })).toEqual({
      card: null,
      text: expect.stringMatching(/no longer answer for this child’s team/),
    });
  });

  test('settled meanwhile: nothing is agreed any more', async () => {
    const { card } = await latest(mae);
    await world.seen(childId, '2026-11-23T07:00');
    await follow();
    expect(await press(mae, card, { who: amina.id, by: '2026-11-26' })).toMatchObject({
      card: null,
      text: expect.stringMatching(/This is settled meanwhile, and needs no plan/),
    });
    expect(await plans()).toEqual([]);
  });

  test.each([
    [{}],
    [{ nudge: 'x', key: randomUUID(), instead: null }],
    [{ nudge: randomUUID(), key: randomUUID(), instead: null }],
  ])('a button that was never ours: %j', async (data) => {
    expect(await answerNudge(world.council, mae, data)).toEqual({
      text: expect.stringMatching(/older card/),
    });
  });
});

describe('whoever is named', () => {
  const toAmina = () => world.toldTo(amina, 'plan-agreed');

  test('reads whom to see and by when, with ways to book and to open', async () => {
    await press(mae, (await latest(mae)).card, { who: amina.id, by: '2026-11-26', words: 'Gran is at home' });
    const [told] = await toAmina();
    expect(told?.text?.split('\n')).toEqual([
      'Please see KL by Thursday 26 November',
      'Gran is at home',
      'Mae Lund agreed this plan and named you.',
      'By the policy the visit was due by Thursday 19 November.',
      '10 working days after KL was seen on 5 November (I.5).',
      '[Find a time]',
      '[Open in Seen & Heard]',
    ]);
    expect(JSON.stringify(told?.card)).not.toMatch(/\bKit\b|Lowe/);
    expect(JSON.stringify(told?.card)).toContain(`/child/${childId}/find-a-time`);
  });

  test('a visit that is still to come is not said to have been due', async () => {
    const ahead = await world.child('North', onTrack, { names: ['Ada', 'Bell'] });
    await agreePlan(world.council, mae, ahead, {
      ...{ key: randomUUID(), who: amina.id, by: '2026-11-25', instead: null },
    });
    const [told] = await toAmina();
    expect(told?.text).toMatch(/By the policy the visit is due by Thursday 26 November\./);
  });

  test('who does not work with the child is not told who it is, and the manager learns that', async () => {
    const answer = await press(mae, (await latest(mae)).card, {
      who: tom.id,
      by: '2026-11-26',
      words: 'Gran is at home',
    });
    expect(answer.text).toMatch(/Tom Reed does not work with this child in the export/);
    const [told] = await world.toldTo(tom, 'plan-agreed');
    expect(told?.text).toMatch(/Please see a child by Thursday 26 November\nMae Lund agreed this plan/);
    expect(JSON.stringify(told?.card)).not.toMatch(/KL|Gran|\/child\//);
  });

  test.each([
    ['the plan is taken back', async () => withdrawFact(world.council, mae, childId, (await plans())[0]!.id)],
    ['the child was seen', () => world.seen(childId, '2026-11-23T11:00')],
    [
      'another plan takes its place',
      async () =>
        void (await agreePlan(world.council, max, childId, {
          key: randomUUID(),
          who: 'duty',
          by: '2026-11-25',
          instead: (await plans())[0]!.id,
        })),
    ],
  ])('%s: their message goes', async (_what, happens) => {
    await press(mae, (await latest(mae)).card, { who: amina.id, by: '2026-11-26' });
    at('2026-11-23T12:00:00Z');
    await happens();
    await follow();
    expect(await toAmina()).toMatchObject([{ wanted: 'withdrawn', card: null }]);
  });

  test('the duty team is nobody yet: the manager is asked to tell them', async () => {
    const answer = await press(mae, (await latest(mae)).card, { who: 'duty', by: '2026-11-26' });
    expect(answer.text).toMatch(/Please tell the duty team/);
    expect(
      await world.council.db.selectFrom('message').select('id').where('kind', '=', 'plan-agreed').execute(),
    ).toEqual([]);
  });

  test('the manager who names themself gets no message about it', async () => {
    await press(mae, (await latest(mae)).card, { who: mae.id, by: '2026-11-26' });
    expect(await world.toldTo(mae, 'plan-agreed')).toEqual([]);
  });
});

describe('what happens afterwards', () => {
  const agree = (by = '2026-11-25') =>
    agreePlan(world.council, max, childId, { key: randomUUID(), who: amina.id, by, instead: null });

  /** A visit is recorded, and taken back once its nudge is settled. */
  async function seenAndCorrected(when: string): Promise<void> {
    const before = await world.council.db
      .selectFrom('source_child')
      .select('document')
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow();
    const asItWas = JSON.stringify(before.document);
    await world.seen(childId, when);
    await follow();
    expect((await state()).every((one) => one.startsWith('settled'))).toBe(true);
    await world.council.db
      .updateTable('source_child')
      .set({ document: asItWas })
      .where('child_id', '=', childId)
      .execute();
    await world.council.db
      .updateTable('child')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .execute();
  }

  test('a plan agreed in the tab answers the nudge, and taking it back opens it again, without a second message', async () => {
    const { planId } = await agree();
    await follow();
    expect(await state()).toEqual(['answered']);
    expect((await latest(mae)).text).toMatch(/Agreed: Amina Cole by Wednesday 25 November/);
    await withdrawFact(world.council, max, childId, planId);
    await follow();
    expect(await state()).toEqual(['open']);
    const told = await world.toldTo(mae);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toMatch(/Agreed:/);
  });

  test('seen: it is settled and withdrawn; the next morning is quiet', async () => {
    await world.seen(childId, '2026-11-23T07:30');
    await follow();
    expect(await state()).toEqual(['settled']);
    expect(await latest(mae)).toMatchObject({ wanted: 'withdrawn', card: null });
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 0, opened: 0, told: 0 });
  });

  test('one of two seen: the card keeps the other, and says who is settled', async () => {
    const seenSoon = await world.child('North', lateSince19, { names: ['Cem', 'Dale'] });
    await world.child('North', lateSince19, { names: ['Eve', 'Fox'] });
    at('2026-11-24T08:00:00Z');
    await lookIfDue(world.council);
    expect((await latest(mae)).text).toMatch(/2 children to agree a plan for[^]*CD[^]*EF/);
    await world.seen(seenSoon, '2026-11-24T07:00');
    await follow();
    const told = await latest(mae);
    expect(told).toMatchObject({ wanted: 'shown', version: 2 });
    expect(told.text).toMatch(/1 child to agree a plan for[^]*EF[^]*Settled since: CD/);
  });

  test('a booking is shown, and the nudge stays', async () => {
    const id = randomUUID();
    await world.council.db
      .insertInto('booking')
      .values({
        id,
        request_key: randomUUID(),
        worker_id: amina.id,
        starts_at: new Date('2026-11-24T15:45:00Z'),
        ends_at: new Date('2026-11-24T16:30:00Z'),
        place: 'home',
        announced: true,
        state: 'booked',
        created_by: amina.id,
        created_at: new Date(world.council.now()),
      })
      .execute();
    await world.council.db
      .insertInto('booking_child')
      .values({ booking_id: id, child_id: childId })
      .execute();
    await follow();
    const told = await latest(mae);
    expect(told.version).toBe(2);
    expect(told.text).toMatch(/Booked for Tuesday 24 November, 3:45pm to 4:30pm with Amina Cole/);
    expect(await state()).toEqual(['open']);
    await world.council.db.updateTable('booking').set({ state: 'cancelled' }).execute();
    await follow();
    expect((await latest(mae)).text).toMatch(/Nothing is booked yet/);
  });

  test('the day of a plan has passed without a visit: told again, once, and that the day has passed', async () => {
    await agree('2026-11-25');
    await follow();
    for (const day of ['24', '25']) {
      at(`2026-11-${day}T08:00:00Z`);
      expect(await lookIfDue(world.council)).toMatchObject({ opened: 0, told: 0 });
    }
    at('2026-11-26T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 1, told: 2 });
    const [before, now] = await world.toldTo(mae);
    expect(before).toMatchObject({ wanted: 'withdrawn', card: null });
    expect(now?.text).toMatch(/Amina Cole was to see them by Wednesday 25 November. That day has passed./);
    at('2026-11-27T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 0, told: 0 });
    // Another plan answers it, and when that passes too, it is told again.
    await press(mae, (await latest(mae)).card, { who: amina.id, by: '2026-11-30' });
    expect(await state()).toEqual(['settled', expect.stringMatching(/^answered plan /)]);
    at('2026-12-01T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 1, told: 2 });
    expect(await world.toldTo(mae)).toHaveLength(3);
  });

  test('a plan agreed before the visit was late keeps the morning quiet until its day has passed', async () => {
    const early = await world.child('North', {
      ...lateSince19,
      visits: [{ ...lateSince19.visits![0]!, id: 'v2', at: '2026-11-09T16:00' }],
    });
    await agreePlan(world.council, mae, early, {
      key: randomUUID(),
      who: amina.id,
      by: '2026-11-25',
      instead: null,
    });
    // Due on 23 November, so late on the 24th.
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 2, opened: 0 });
    at('2026-11-26T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 2, opened: 1 });
  });

  test('a plan for a first visit says nothing of that visit’s being late: told, and another plan answers it', async () => {
    await world.seen(childId, '2026-11-23T07:30');
    const unseen = await world.child('North', notSeenYet, { names: ['Ada', 'Bell'] });
    const agreeBy = (instead: string | null) =>
      agreePlan(world.council, mae, unseen, { key: randomUUID(), who: amina.id, by: '2027-02-01', instead });
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ unseen: 1, opened: 1 });
    const { planId } = await agreeBy(null);
    await follow();
    at('2026-11-30T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ unseen: 1, opened: 0, told: 0 });
    // Due on 30 November.
    at('2026-12-01T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 1, opened: 1, told: 2 });
    expect((await latest(mae)).text).toMatch(
      /1 child to agree a plan for[^]*AB[^]*Our visit is late[^]*Agreed: Amina Cole by Monday 1 February/,
    );
    await agreeBy(planId);
    await follow();
    expect((await latest(mae)).text).toMatch(/a plan is agreed for each of them/);
    at('2026-12-02T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 1, opened: 0, told: 0 });
  });

  test('a record that was taken back makes the same visit late again: told again the next morning, once', async () => {
    await seenAndCorrected('2026-11-23T07:30');
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 1, told: 2 });
    at('2026-11-25T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 0, told: 0 });
    expect(await world.toldTo(mae)).toHaveLength(2);
  });

  test('taken back after the day of a plan has passed: told again once, not every morning', async () => {
    await agree('2026-11-25');
    await follow();
    at('2026-11-26T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 1, told: 2 });
    await seenAndCorrected('2026-11-26T07:30');
    at('2026-11-27T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ opened: 1, told: 2 });
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02']) {
      at(`${day}T08:00:00Z`);
      expect(await lookIfDue(world.council)).toMatchObject({ late: 1, opened: 0, told: 0 });
    }
  });

  test('a shorter interval moves the day, but nobody saw the child: the same matter, not told again', async () => {
    await world.council.db
      .insertInto('fact')
      .values({
        id: randomUUID(),
        child_id: childId,
        kind: 'interval',
        body: JSON.stringify({
          kind: 'interval',
          setBy: 'court',
          involvement: 'child-protection',
          from: '2026-09-01',
          visitEvery: '5 working days',
        }),
        entered_by: mae.id,
        entered_at: new Date(world.council.now()),
      })
      .execute();
    await world.council.db
      .updateTable('child')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .execute();
    await follow();
    const told = await latest(mae);
    expect(told).toMatchObject({ wanted: 'shown', version: 2 });
    expect(told.text).toMatch(/It was due by Thursday 12 November/);
    at('2026-11-24T08:00:00Z');
    expect(await lookIfDue(world.council)).toMatchObject({ late: 1, opened: 0, told: 0 });
  });

  test('the work with the child ends: it is settled', async () => {
    await world.council.db
      .updateTable('child')
      .set((eb) => ({ closed: true, revision: eb('revision', '+', 1) }))
      .execute();
    await follow();
    expect(await state()).toEqual(['settled']);
  });

  test('nothing has changed: nothing is written anew', async () => {
    const before = await latest(mae);
    await follow();
    at('2026-11-23T17:00:00Z');
    await follow();
    at('2026-11-24T08:00:00Z');
    await lookIfDue(world.council);
    expect((await latest(mae)).version).toBe(before.version);
  });
});

describe('the steps that the policy asks for', () => {
  const missed = (at: string) => ({ ...counted(at), childSeen: 'no' as const, alone: 'no' as const });
  const open =
    'Tell the team manager by Friday 13 November (I.11): to do, and its time has passed. Second attempt in a row: KL was not seen on Friday 13 November.';
  const steps = async (who: Person) =>
    ((await latest(who)).text ?? '').split('\n').filter((line) => line.startsWith('• '));
  beforeEach(async () => {
    await world.clear();
    const { person, child, council } = world;
    mae = await person('Mae Lund', ['manager'], { teams: ['North'] });
    amina = await person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
    childId = await child('North', {
      ...lateSince19,
      visits: [...(lateSince19.visits ?? []), missed('2026-11-12T16:00'), missed('2026-11-13T16:00')],
    });
    await lookIfDue(council);
  });

  test('stand in the manager’s message: which, by when, because of what; agreeing a plan takes theirs', async () => {
    expect(await steps(mae)).toEqual([`• ${open}`]);
    expect((await latest(mae)).text).toContain('Agree a plan, and “Tell the team manager” is noted as done.');
    const { text } = await press(mae, (await latest(mae)).card, { who: amina.id, by: '2026-11-26' });
    expect(text).toContain('• Tell the team manager by Friday 13 November (I.11): done');
    expect(text).not.toContain('Agree a plan, and');
    const [plan] = await plans();
    expect(plan?.body).toMatchObject({ stepsTaken: ['team-manager'] });
    // Who takes the plan back has agreed nothing.
    await withdrawFact(world.council, mae, childId, plan!.id);
    await follow();
    expect(await steps(mae)).toContain(`• ${open}`);
  });

  test('a plan by somebody whose step it is not takes none', async () => {
    const head = await world.person('Hana Birch', ['head-of-service']);
    await agreePlan(world.council, head, childId, {
      key: randomUUID(),
      who: 'duty',
      by: '2026-11-26',
      instead: null,
    });
    const [plan] = await plans();
    expect(plan?.body).not.toHaveProperty('stepsTaken');
    expect(await steps(mae)).toContain(`• ${open}`);
  });

  test('a card from before its fields were renamed still agrees a plan', async () => {
    const { data } = formOn((await latest(mae)).card);
    const { planKey, insteadOfPlan, nudge } = data;
    const old = { nudge, key: planKey, instead: insteadOfPlan };
    const typed = { [`who-${nudge}`]: amina.id, [`by-${nudge}`]: '2026-11-26' };
    expect(read(await answerNudge(world.council, mae, { ...old, ...typed })).text).toMatch(
      /The plan for KL is agreed/,
    );
  });
});
