import { agreePlanVerb, answerNudge } from '#bot/nudges/answerNudge.ts';
import { bringUpToDate } from '#bot/nudges/bringUpToDate.ts';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import type { Person } from '#bot/identity/person.ts';
import { lateSince19, nudgeCouncil, type NudgeCouncil } from '#tests/bot/nudges/nudgeCouncil.ts';
import { startServer, type TestServer } from './server.ts';

// Two processes of one council, each with its own connections to one server, and both at the same work at the same moment.
let server: TestServer;
let one: NudgeCouncil;
let other: NudgeCouncil;
let mae: Person;
let amina: Person;
beforeAll(async () => {
  server = await startServer();
  one = await nudgeCouncil('2026-11-23T08:00:00Z', { databaseUrl: server.url });
  other = await nudgeCouncil('2026-11-23T08:00:00Z', { databaseUrl: server.url });
  mae = await one.person('Mae Lund', ['manager'], { teams: ['North'] });
  amina = await one.person('Amina Cole', ['worker'], { teams: ['North'], staff: ['W1'] });
  for (let n = 0; n < 20; n += 1) await one.child('North', lateSince19);
});
afterAll(async () => {
  await one?.close();
  await other?.close();
  await server?.stop();
});

const at = (when: string) => (one.clock.now = other.clock.now = Date.parse(when));
const both = <T>(work: (world: NudgeCouncil) => Promise<T>) =>
  Promise.all([one, other, one, other].map(work));

test('at once from two processes, a morning is one look and one message; so is every morning after', async () => {
  for (const day of ['23', '24', '25']) {
    at(`2026-11-${day}T08:00:00Z`);
    const looked = await both(({ council }) => lookIfDue(council));
    expect(looked.filter((counts) => counts !== null)).toHaveLength(1);
  }
  expect(await one.toldTo(mae)).toHaveLength(1);
  const { db } = one.council;
  expect(await db.selectFrom('nudge').select('id').execute()).toHaveLength(20);
  expect(await db.selectFrom('nudge_told').select('nudge_id').execute()).toHaveLength(20);
  expect((await db.selectFrom('nudge_look').select('day').execute()).map(({ day }) => day).sort()).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
  ]);
});

test('the same button pressed at two processes at once is one plan', async () => {
  const [told] = await one.toldTo(mae);
  const [, nudge, planKey] =
    /"nudge":"([0-9a-f-]+)","planKey":"([0-9a-f-]+)"/.exec(JSON.stringify(told?.card)) ?? [];
  expect(JSON.stringify(told?.card)).toContain(agreePlanVerb);
  const data = {
    nudge,
    planKey,
    insteadOfPlan: null,
    [`who-${nudge}`]: amina.id,
    [`by-${nudge}`]: '2026-11-27',
  };
  const answers = await both(({ council }) => answerNudge(council, mae, data));
  for (const answer of answers) expect(JSON.stringify(answer)).toMatch(/is agreed/);
  expect(await one.council.db.selectFrom('fact').select('id').execute()).toEqual([{ id: planKey }]);
  expect(await one.toldTo(amina, 'plan-agreed')).toHaveLength(1);
});

test('two managers who agree different plans at once: one holds, the other is told', async () => {
  const max = await one.person('Max Hill', ['manager'], { teams: ['North'] });
  at('2026-11-26T08:00:00Z');
  await lookIfDue(one.council);
  const press = async (who: Person) => {
    const [told] = await one.toldTo(who);
    const text = JSON.stringify(told?.card);
    const [, nudge] = /"nudge":"([0-9a-f-]+)"/.exec(text) ?? [];
    const planKey = new RegExp(`"nudge":"${nudge}","planKey":"([0-9a-f-]+)"`).exec(text)?.[1];
    return { nudge, planKey, insteadOfPlan: null, [`who-${nudge}`]: 'duty', [`by-${nudge}`]: '2026-11-27' };
  };
  const [hers, his] = [await press(mae), await press(max)];
  expect(his.nudge).toBe(hers.nudge);
  const answers = await Promise.all([
    answerNudge(one.council, mae, hers),
    answerNudge(other.council, max, his),
  ]);
  const texts = answers.map((answer) => JSON.stringify(answer));
  expect(texts.filter((text) => /was agreed meanwhile/.test(text))).toHaveLength(1);
  expect(texts.filter((text) => /The plan for KL is agreed/.test(text))).toHaveLength(1);
  await both(({ council }) => bringUpToDate(council, { sight: true }));
  const answered = await one.council.db
    .selectFrom('nudge')
    .select('id')
    .where('state', '=', 'answered')
    .execute();
  expect(answered).toHaveLength(2);
});
