import { randomUUID } from 'node:crypto';
import type { Booking } from '#shared/model/api/bookings.ts';
import { tellAnswers } from '#bot/nudges/tellAnswers.ts';
import { formOf } from '#tests/bot/api/invitationPage/aChildsPage.ts';
import type { Chat, Shown } from '#tests/bot/teams/chat.ts';
import { startBot, type BotPerson, type TestBot } from '#tests/bot/teams/startBot.ts';

// What came from a child's page, as the worker reads it in their own chat. Each test goes on from the one before.
let bot: TestBot;
let amara: BotPerson;
let chat: Chat;
let childId: string;
let booking: Booking;
let page: string;

beforeAll(async () => {
  bot = await startBot('2026-11-23T08:00:00Z');
  amara = await bot.person('Amara Bell', ['worker']);
  chat = bot.chatOf(amara);
  await chat.install();
  childId = await bot.child(amara);
  booking = await asked('POST', '/api/bookings', {
    key: randomUUID(),
    childIds: [childId],
    start: '2026-11-24T15:45:00+00:00',
    end: '2026-11-24T16:45:00+00:00',
    place: 'home',
    announced: true,
    anyway: true,
  });
  const { url } = await asked<{ url: string }>('POST', `/api/bookings/${booking.id}/invitations`, {
    childId,
  });
  page = `${bot.product.url}${new URL(url).pathname}`;
});
afterAll(() => bot?.close());

async function asked<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await bot.ask(amara, method, path, body);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function send(says: string, ...more: string[][]): Promise<void> {
  const form = [...formOf(await (await fetch(page)).text(), says), ...more];
  await fetch(page, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form as [string, string][]).toString(),
    redirect: 'manual',
  });
  await bot.delivered();
}

const fromPages = (of = chat): Shown[] =>
  of.messages.filter(
    ({ from, words }) => from === 'bot' && /asked for another time|is worried|fine/.test(words),
  );

test('“That’s fine” disturbs nobody', async () => {
  await send('fine');
  expect(fromPages()).toEqual([]);
});

test('another time: once, with the child’s words, initials and no name', async () => {
  await send('another-time', ['wishes', 'after-school'], ['words', 'Football *on* Tuesday']);
  const [message, ...more] = fromPages();
  expect(more).toEqual([]);
  expect(message?.summary).toBe('KL asked for another time');
  expect(message?.words).toMatch(
    /KL asked for another time[^]*“Football \\?\*on\\?\* Tuesday”[^]*Would like: after school\.[^]*About the visit on Tuesday 24 November, 3:45pm to 4:45pm/,
  );
  expect(JSON.stringify(message?.raw)).not.toMatch(/Kit|Lowe/);
  const card = JSON.stringify(message?.card);
  expect(decodeURIComponent(card)).toContain(`child/${childId}/find-a-time?move=${booking.id}`);
  expect(message?.words).toContain('Find another time');
});

test('moved: what the child wrote still waits, and is about the visit as it is now', async () => {
  await asked('PATCH', `/api/bookings/${booking.id}`, {
    version: 1,
    start: '2026-11-26T16:00:00+00:00',
    end: '2026-11-26T17:00:00+00:00',
    place: 'home',
    announced: true,
    anyway: true,
  });
  await bot.delivered();
  const [message, ...more] = fromPages();
  expect(more).toEqual([]);
  expect(message?.edits).toBe(1);
  expect(message?.words).toContain('About the visit on Thursday 26 November, 4pm to 5pm');
  expect(message?.words).toContain('Find another time');
});

test('nothing but another time: once moved, the message says who did it, and asks for nothing more', async () => {
  await send('another-time', ['wishes', 'other-day']);
  await asked('PATCH', `/api/bookings/${booking.id}`, {
    version: 2,
    start: '2026-11-27T16:00:00+00:00',
    end: '2026-11-27T17:00:00+00:00',
    place: 'home',
    announced: true,
    anyway: true,
  });
  await bot.delivered();
  const message = fromPages().at(-1);
  expect(message?.words).toContain('Amara Bell moved the visit, Monday 23 November, 8am');
  expect(message?.words).not.toContain('Find another time');
});

test('a worry is a message of its own, and says what to do', async () => {
  await send('worried', ['wishes', 'sooner']);
  const message = fromPages().at(-1);
  expect(message?.summary).toBe('KL is worried');
  expect(message?.words).toMatch(/Would like: to be seen sooner[^]*look at this today/);
});

test('it goes from the chat of a worker who no longer works with the child', async () => {
  await bot.council.db
    .updateTable('allocation')
    .set({ staff: 'somebody else' })
    .where('child_id', '=', childId)
    .execute();
  await bot.council.db
    .updateTable('message')
    .set({ version: 9, done_at: null })
    .where('kind', '=', 'child-answer')
    .execute();
  await bot.delivered();
  expect(fromPages()).toEqual([]);
});

/** The minute's job may be at it too: it says everything once. */
async function told(who: BotPerson): Promise<string[]> {
  await tellAnswers(bot.council);
  await bot.delivered();
  return fromPages(bot.chatOf(who)).map(({ summary }) => summary ?? '');
}

test('with nobody who works with the child it reaches the manager', async () => {
  await bot.council.db
    .updateTable('allocation')
    .set({ team: 'T1' })
    .where('child_id', '=', childId)
    .execute();
  const rosa = await bot.person('Rosa Marsh', ['manager']);
  await bot.chatOf(rosa).install();
  expect(await told(rosa)).toEqual(['KL asked for another time', 'KL is worried']);
  expect(await told(rosa)).toHaveLength(2);
});

test('after a handover it reaches whoever works with the child now, and what is sent then does at once', async () => {
  const nia = await bot.person('Nia Frost', ['worker'], { staff: ['somebody else'] });
  await bot.chatOf(nia).install();
  expect(await told(nia)).toEqual(['KL asked for another time', 'KL is worried']);
  await send('worried', ['words', 'Who is coming?']);
  expect(fromPages(bot.chatOf(nia))).toHaveLength(3);
  expect(fromPages()).toEqual([]);
});

test('back with the worker of the visit, it is in their chat again', async () => {
  await bot.council.db
    .updateTable('allocation')
    .set({ staff: amara.staff[0]! })
    .where('child_id', '=', childId)
    .execute();
  const nia = bot.chatOf('Nia Frost');
  expect(await told(amara)).toHaveLength(3);
  expect(fromPages(nia)).toEqual([]);
});
