import { randomUUID } from 'node:crypto';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { withdrawFact } from '#bot/caseload/facts/withdrawFact.ts';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import { counted, lateSince19 } from './nudgeCouncil.ts';
import { aBooking } from '#tests/bot/caseload/booking/aBooking.ts';
import { startBot, type BotPerson, type TestBot } from '#tests/bot/teams/startBot.ts';
import type { Chat } from '#tests/bot/teams/chat.ts';
import { until } from '#tests/bot/productProcess.ts';

// One morning and the days after it, as a manager and a worker read them in Teams. Each test goes on from the one before.
let bot: TestBot;
let amara: BotPerson;
let rosa: BotPerson;
let tom: BotPerson;
let rosasChat: Chat;
let tomsChat: Chat;
let childId: string;

beforeAll(async () => {
  bot = await startBot('2026-11-23T08:00:00Z');
  amara = await bot.person('Amara Bell', ['worker']);
  rosa = await bot.person('Rosa Marsh', ['manager']);
  tom = await bot.person('Tom Reed', ['manager']);
  await bot.person('Nia Frost', ['manager'], { teams: ['T2'] });
  await bot.council.db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(0),
    })
    .execute();
  rosasChat = bot.chatOf(rosa);
  tomsChat = bot.chatOf(tom);
  for (const who of ['Amara Bell', 'Rosa Marsh', 'Nia Frost'] as const) await bot.chatOf(who).install();
  await tomsChat.uninstall();
  childId = await bot.child(amara, lateSince19);
});
afterAll(() => bot?.close());

const nudges = (chat: Chat) =>
  chat.messages.filter(({ words }) => /agree a plan for|plan is agreed for each/.test(words));
const field = (name: string) => `${name}-${nudgeId()}`;
const nudgeId = () =>
  /"nudge":"([0-9a-f-]{36})"/.exec(JSON.stringify(nudges(rosasChat).at(-1)?.card))?.[1] ?? '';
const lookDone = (day: string) =>
  until(async () =>
    Boolean(
      await bot.council.db.selectFrom('nudge_look').select('day').where('day', '=', day).executeTakeFirst(),
    ),
  );

test('in the morning the manager of the team reads it in her own chat, once', async () => {
  await lookIfDue(bot.council);
  await bot.delivered();
  const [first, ...more] = nudges(rosasChat);
  expect(more).toEqual([]);
  expect(first?.words).toMatch(
    /1 child to agree a plan for[^]*KL, 12 years old[^]*Our visit is late\. It was due by Thursday 19 November/,
  );
  expect(first?.summary).toBe('1 child to agree a plan for');
  expect(nudges(bot.chatOf('Nia Frost'))).toEqual([]);
});

test('started again on the same data, twice, it is not sent again', async () => {
  for (let times = 0; times < 2; times += 1) {
    await bot.restart();
    await lookIfDue(bot.council);
    await bot.delivered();
  }
  expect(nudges(rosasChat)).toHaveLength(1);
});

test('a manager who had not installed the app gets it when she does', async () => {
  expect(nudges(tomsChat)).toEqual([]);
  await tomsChat.install();
  await bot.delivered();
  expect(nudges(tomsChat)).toHaveLength(1);
});

test('agreed on the card, also in an old client: it is one plan, and the other manager’s card follows', async () => {
  const typed = {
    [field('who')]: amara.id,
    [field('by')]: '2026-11-25',
    [field('words')]: 'After school suits',
  };
  const answered = await rosasChat.press('agree-plan', typed);
  expect(answered.words).toMatch(/Agreed: Amara Bell by Wednesday 25 November/);
  await bot.delivered();
  expect(nudges(tomsChat).at(-1)?.words).toMatch(/Agreed: Amara Bell by Wednesday 25 November/);
  expect(nudges(rosasChat)).toHaveLength(1);
  const named = bot.chatOf(amara).last();
  expect(named.words).toMatch(
    /Please see KL by Wednesday 25 November[^]*After school suits[^]*Rosa Marsh agreed this plan/,
  );
  // Pressed on the old form: the plan is there already.
  const changed = await tomsChat.pressInOldClient('agree-plan', {
    [field('who')]: 'duty',
    [field('by')]: '2026-11-24',
  });
  expect(changed.words).toMatch(/Agreed: The duty team by Tuesday 24 November[^]*tell the duty team/);
  await bot.delivered();
  expect(nudges(rosasChat).at(-1)?.words).toMatch(/Agreed: The duty team by Tuesday 24 November/);
  expect(bot.chatOf(amara).messages.filter(({ words }) => /Please see KL/.test(words))).toEqual([]);
});

test('its day passes while nothing runs: told again on the morning that is made up for, in a new message', async () => {
  bot.clock.now = Date.parse('2026-11-25T16:00:00Z');
  await bot.restart();
  await lookDone('2026-11-25');
  await bot.delivered();
  const all = nudges(rosasChat);
  expect(all).toHaveLength(1);
  expect(all[0]?.words).toMatch(
    /The duty team was to see them by Tuesday 24 November\. That day has passed\./,
  );
});

test('a worker says how it went: the cards are taken out of both chats at once', async () => {
  const answer = await bot.ask(amara, 'POST', '/api/visits', {
    key: randomUUID(),
    ...{ at: '2026-11-25T15:30', mode: 'in-person', place: 'home', purpose: 'planned' },
    children: [
      {
        childId,
        childSeen: 'yes',
        alone: 'yes',
        awake: 'yes',
        homeSeen: 'yes',
        bedroomSeen: 'yes',
        interactionObserved: 'yes',
      },
    ],
  });
  expect(answer.status).toBe(201);
  await until(async () => nudges(rosasChat).length === 0 && nudges(tomsChat).length === 0);
  expect(await bot.council.db.selectFrom('nudge').select('state').distinct().execute()).toEqual([
    { state: 'settled' },
  ]);
});

test('who has blocked the bot gets nothing, and what they missed once they write', async () => {
  await bot.child(amara, { ...lateSince19, visits: [counted('2026-11-05T10:00')] });
  await bot.outlook.connector.uninstall(rosa.account);
  bot.clock.now = Date.parse('2026-11-26T08:00:00Z');
  await lookIfDue(bot.council);
  await bot.delivered();
  expect(nudges(rosasChat)).toEqual([]);
  expect(nudges(tomsChat)).toHaveLength(1);
  await rosasChat.install();
  await bot.delivered();
  expect(nudges(rosasChat)).toHaveLength(1);
});

test('a visit that no longer fits is told to its worker in the next morning’s look, and taken out once it fits again', async () => {
  const chat = bot.chatOf(amara);
  const told = () => chat.messages.filter(({ words }) => /no longer fits the child’s day/.test(words));
  const lookOn = async (day: string) => {
    bot.clock.now = Date.parse(`${day}T08:00:00Z`);
    await bot.restart();
    await lookDone(day);
  };
  const [start, end] = ['2026-11-30T16:30:00+00:00', '2026-11-30T17:30:00+00:00'];
  const booked = await bookVisit(bot.council, amara, aBooking([childId], { start, end, anyway: true }));
  const page = await addFact(bot.council, amara, childId, {
    kind: 'meeting',
    what: 'review',
    at: '2026-11-30T17:00',
    minutes: 60,
    place: 'school',
  });
  expect(told()).toEqual([]);

  await lookOn('2026-11-27');
  await until(async () => told().length > 0);
  expect(told()).toHaveLength(1);
  expect(told()[0]?.words).toMatch(
    /Monday 30 November, 4:30pm to 5:30pm[^]*A meeting that the child is part of/,
  );
  expect(told()[0]?.words).toContain(booked.id);
  expect(told()[0]?.words).not.toMatch(/Kit|KL/);

  await withdrawFact(bot.council, amara, childId, page.facts[0]?.id ?? '');
  await lookOn('2026-11-30');
  await until(async () => told().length === 0);
});

test('no log names anybody', () => {
  expect(bot.logged.join('')).not.toMatch(/Kit|Lowe|Amara|Rosa|Bell|Marsh|sample\.example/);
});
