import { randomUUID } from 'node:crypto';
import { wantMessage } from '#bot/teams/messages.ts';
import { planMessage } from '#bot/caseload/plans/agreePlan.ts';
import { until } from '#tests/bot/productProcess.ts';
import { startBot, type TestBot } from './startBot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

test('the whole product, stopped and started again: chats are known, and nothing is said twice', async () => {
  const amara = await bot.person('Amara Bell', ['worker']);
  const chat = bot.chatOf(amara);
  await chat.say('help');
  const before = chat.messages.length;
  // A thing that is not there any more has nothing to say: its message ends without being sent.
  const gone = { key: randomUUID(), personId: amara.id, kind: planMessage, subjectId: randomUUID() };
  await wantMessage(bot.council, gone);
  await until(async () => (await rowOf(gone.key))?.done_at !== null);
  await bot.restart();
  await wantMessage(bot.council, gone);
  await chat.say('help');
  await bot.delivered();
  expect(chat.messages).toHaveLength(before + 2);
  expect(await rowOf(gone.key)).toMatchObject({
    done_at: expect.any(Date),
    activity_id: null,
    last_error: null,
  });
  const [known] = await bot.council.db.selectFrom('conversation').selectAll().execute();
  expect(known).toMatchObject({
    object_id: amara.objectId,
    state: 'open',
    conversation_id: bot.outlook.connector.personal(amara.account).id,
    service_url: bot.outlook.connector.serviceUrl,
  });
});

const rowOf = (key: string) =>
  bot.council.db.selectFrom('message').selectAll().where('key', '=', key).executeTakeFirst();
