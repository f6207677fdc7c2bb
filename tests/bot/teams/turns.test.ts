import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBot, type TestBot } from './startBot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
}, 60_000);
afterAll(() => bot.close());

test('somebody writes, and is answered', async () => {
  const amara = await bot.person('Amara Bell', ['worker']);
  const chat = bot.chatOf(amara);
  const answers = await chat.say('help');
  expect(answers.length).toBeGreaterThan(0);
});
