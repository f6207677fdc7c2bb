import type { Browser, Page } from 'playwright-core';
import { networkInterfaces } from 'node:os';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import { nudgeMessage } from '#bot/nudges/digests.ts';
import { withdrawMessages } from '#bot/teams/messages.ts';
import { lateSince19 } from '#tests/bot/nudges/nudgeCouncil.ts';
import { startBot, type BotPerson, type TestBot } from '#tests/bot/teams/startBot.ts';
import { openBrowser } from './support/browser.ts';

let bot: TestBot;
let browser: Browser;
let worker: BotPerson;
let manager: BotPerson;

beforeAll(async () => {
  bot = await startBot('2026-11-23T04:00:00Z');
  worker = await bot.person('Amara Bell', ['worker']);
  manager = await bot.person('Rosa Marsh', ['manager']);
  await bot.council.db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(0),
    })
    .execute();
  await bot.child(worker, lateSince19);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await bot?.close();
});

/** Chooses on the page of local Microsoft 365 who speaks, and waits until the playground has its chat open. */
async function speakingAs(page: Page, { name }: { name: string }): Promise<void> {
  await page.goto(`${bot.outlook.http}/playground`);
  await page.getByRole('button', { name: `Speak as – ${name}` }).click();
  // It is started anew as this person.
  await page.getByText(name, { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText('Connected.').waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

const newPage = async () => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(20_000);
  return page;
};

test('a worker books a time by its button: the card becomes the booking, and it stands in Outlook', async () => {
  const page = await newPage();
  await speakingAs(page, worker);
  await page.getByText('What I can do').waitFor();
  await say(page, 'who do I need to see');
  await page.getByText('Who to see next').waitFor();
  await page.getByText(/We are \d days? late/).waitFor();
  await say(page, 'book Kit');
  await page.getByRole('button', { name: 'Book this time' }).first().click();
  // The visit is late already: that is for the worker to decide.
  await page.getByRole('button', { name: 'Book anyway' }).click();
  await page.getByText('Booked', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Book anyway' }).count()).toBe(0);
  const [booking] = await bot.council.db.selectFrom('booking').select('starts_at').execute();
  expect(booking?.starts_at.toISOString()).toMatch(/^2026-11-2/);

  await page.reload();
  await page.getByText('You said: book Kit').first().waitFor();
  await page.close();
});

test('a manager sees the morning’s message arrive by itself; settled, it is taken back where it stands', async () => {
  const page = await newPage();
  await speakingAs(page, manager);
  await page.getByText('What I can do').waitFor();
  // The worker's own chat is not hers to read.
  expect(await page.getByText('book Kit').count()).toBe(0);
  bot.clock.now = Date.parse('2026-11-23T08:00:00Z');
  await lookIfDue(bot.council);
  await page.getByText('KL, 12 years old').waitFor();
  await page.getByRole('button', { name: 'Agree a plan' }).click();
  await page.getByText('Who sees them').first().waitFor();
  await withdrawMessages(bot.council, nudgeMessage, await subjectOfMessage());
  await page.getByText('This message was taken back.').first().waitFor();
  expect(await page.getByText('KL, 12 years old').count()).toBe(0);
  await page.close();
});

async function subjectOfMessage(): Promise<string> {
  const row = await bot.council.db
    .selectFrom('message')
    .select('subject_id')
    .where('kind', '=', nudgeMessage)
    .executeTakeFirstOrThrow();
  return row.subject_id;
}

test('it listens on this computer alone, and takes nobody who is not in it', async () => {
  const address = await bot.outlook.playground?.speakAs(worker.account);
  const elsewhere = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4');
  if (elsewhere)
    await expect(fetch(`http://${elsewhere.address}:${new URL(address ?? '').port}`)).rejects.toThrow();
  const answer = await fetch(`${bot.outlook.http}/playground`, {
    method: 'POST',
    body: new URLSearchParams({ account: 'hana.birch@sample.example' }),
  });
  expect(answer.status).toBe(400);
});
