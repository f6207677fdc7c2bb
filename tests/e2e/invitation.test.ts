import type { BrowserContext, Page } from 'playwright-core';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

/** A worker in Teams' tab, and a child with a small phone whose browser runs no script. Each test goes on from the one before. */
let world: World;
let worker: Page;
let phone: BrowserContext;
let child: Page;
/** The same page in a browser in which axe can run: a page is judged by script, and without it nothing answers. */
let judge: Page;
let kit: string;
let link: string;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  kit = await world.child(dueThisWeek);
  worker = await world.signedIn(world.worker, '/', { permissions: ['clipboard-read', 'clipboard-write'] });
  phone = await world.window({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  child = await phone.newPage();
  judge = await (await world.window()).newPage();
});
afterAll(() => world?.close());

const time = (start: string, end: string, place: string) =>
  `?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}&at=${place}`;
const tuesday = time('2026-11-24T15:45:00+00:00', '2026-11-24T16:45:00+00:00', 'home');

/** What is wrong with what the child sees now, in every look. */
async function wrongForTheChild(): Promise<string[]> {
  await judge.goto(child.url());
  return problemsInEveryLook(judge);
}

/** Everything on the page that is pressed: its name, and how large it is. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, label.tick, textarea')]
      .map((one) => ({ text: one.textContent?.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );

test('the worker books, asks for the child’s page, and copies its link', async () => {
  await worker.goto(`${world.url}/child/${kit}/find-a-time${tuesday}`);
  await worker.getByRole('button', { name: 'Book this visit' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Booked' }).waitFor();
  await worker.getByRole('button', { name: 'Show the link for Kit Lowe' }).click();
  const field = worker.getByRole('textbox', { name: 'Link for Kit Lowe' });
  await field.waitFor();
  expect(await field.evaluate((one) => document.activeElement === one)).toBe(true);
  link = await field.inputValue();
  expect(link).toMatch(new RegExp(`^${world.url}/m/[\\w-]{32}$`));
  await worker.getByRole('button', { name: 'Copy the link for Kit Lowe' }).click();
  await worker.getByText('The link is copied.').first().waitFor();
  expect(await worker.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await worker.getByText('It works until the end of Wednesday 25 November').waitFor();
  expect(await problemsInEveryLook(worker)).toEqual([]);
});

test('the child reads who is coming, when, where and why, without script, at 320 px', async () => {
  const answer = await child.goto(link);
  expect(answer?.status()).toBe(200);
  await child.getByRole('heading', { level: 1, name: 'Amara is coming to see you' }).waitFor();
  const text = await child.locator('body').innerText();
  expect(text).toMatch(
    /Tuesday 24 November\s+At quarter to 4 in the afternoon \(3:45pm\)\s+That is tomorrow/,
  );
  expect(text).toContain('At home, where you live.');
  expect(text).toContain('To have time to talk, just you and Amara.');
  expect(text).not.toMatch(/Kit|Lowe|Bell|protection/);
  expect(await child.title()).toBe('A page for you');
  expect(await child.getByRole('img', { name: 'A clock that shows 3:45pm' }).count()).toBe(1);
  expect(await tooSmall(child)).toEqual([]);
  expect(await wrongForTheChild()).toEqual([]);
  expect(await phone.cookies()).toEqual([]);
  // Neither answer is the easier one.
  const boxes = await Promise.all(
    [
      child.getByRole('button', { name: 'That’s fine' }),
      child.getByRole('link', { name: 'Another time, please' }),
    ].map((one) => one.boundingBox()),
  );
  expect(boxes[0]?.width).toBe(boxes[1]?.width);
});

test('it prints as a card on one sheet, with whom to ring and without what needs a screen', async () => {
  await child.emulateMedia({ media: 'print' });
  const paper = await child.locator('body').innerText();
  await child.emulateMedia({ media: null });
  expect(paper).toMatch(/Tuesday 24 November[^]*0800 1111/);
  expect(paper).not.toMatch(/Leave this page|That is tomorrow|You can write something|Is this time OK/);
  const pdf = (await child.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test('the way out leads to a page that could be anybody’s', async () => {
  await child.getByRole('link', { name: 'Leave this page' }).click();
  await child.getByRole('heading', { level: 1, name: 'Times tables' }).waitFor();
  expect(await child.title()).toBe('Times tables');
  await child.goBack();
});

test('the child asks for another time, and reads that it has arrived', async () => {
  await child.getByRole('link', { name: 'Another time, please' }).click();
  await child.getByRole('checkbox', { name: 'After school' }).check();
  await child.getByRole('checkbox', { name: 'Another day' }).check();
  await child
    .getByLabel('You can write something too')
    .fill('I have football on Tuesday.\nThursday is good.');
  await child.getByRole('button', { name: 'Ask for another time' }).click();
  await child.getByRole('heading', { name: 'We have got your answer' }).waitFor();
  expect(await child.locator('body').innerText()).not.toContain('football');
  // Once more by reload: nothing is sent twice.
  await child.reload();
});

test('the worker sees it in the list and on the child’s page, and moves the visit', async () => {
  await worker.goto(world.url);
  const row = worker.getByRole('article', { name: 'Kit Lowe' });
  await row.getByText('Asked for another time').waitFor();
  await row.getByRole('link', { name: 'Kit Lowe', exact: true }).click();
  await worker.getByText('Kit Lowe asked for another time').waitFor();
  await worker.getByText('Would like: another day, after school.').waitFor();
  await worker.getByText('“I have football on Tuesday. Thursday is good.”').waitFor();
  expect(await worker.getByText('Kit Lowe asked for another time').count()).toBe(1);
  // The link itself is not kept: it can be made anew or stopped.
  expect(await worker.locator('body').innerText()).not.toContain('/m/');
  await worker.getByText('A link works: made by Amara Bell, Monday 23 November, 9am.').waitFor();
  expect(await problemsInEveryLook(worker)).toEqual([]);

  await worker.getByRole('link', { name: 'Find another time to see Kit Lowe' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Another time to see Kit Lowe' }).waitFor();
  await worker.getByLabel('Day', { exact: true }).fill('2026-11-26');
  await worker.getByLabel('From', { exact: true }).fill('16:30');
  await worker.getByLabel('To', { exact: true }).fill('17:15');
  await worker.getByRole('button', { name: 'Go on with this time' }).click();
  await worker.getByRole('button', { name: 'Change to this time' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Changed' }).waitFor();
  await worker.getByText('The page for Kit Lowe shows the new time. Please tell them too.').waitFor();
});

test('the child’s page shows the new time, and the same link', async () => {
  await child.goto(link);
  const text = await child.locator('body').innerText();
  expect(text).toContain('Before, it was Tuesday 24 November at 3:45pm.');
  expect(text).toMatch(/Thursday 26 November\s+At half past 4 in the afternoon/);
  // Moved, but what the child wrote still waits for an answer: nothing claims that it was read.
  expect(text).toContain('You sent something to Amara. It has arrived.');
  expect(text).not.toMatch(/read your answer|read what you sent/);
  await child.getByRole('button', { name: 'That’s fine' }).click();
  await child.getByText('Amara will see that this time is fine.').waitFor();
  expect(await child.locator('body').innerText()).not.toContain('Before, it was');
});

test('a worry reaches the worker, who writes back and notes that the child asked to be seen', async () => {
  await child.getByRole('link', { name: 'I am worried' }).click();
  await child.getByRole('button', { name: 'Send this' }).click();
  await child.getByRole('alert').waitFor();
  await judge.goto(link);
  await judge.getByRole('button', { name: 'Send this' }).click();
  await judge.getByRole('alert').waitFor();
  expect(await problemsInEveryLook(judge)).toEqual([]);
  await child.getByRole('checkbox', { name: 'I want to talk soon' }).check();
  await child.getByLabel('What are you worried about?').fill('Can you come sooner?');
  await child.getByRole('button', { name: 'Send this' }).click();
  await child.getByRole('heading', { name: 'We have got your answer' }).waitFor();

  await worker.goto(world.url);
  await worker.getByRole('article', { name: 'Kit Lowe' }).getByText('Is worried').waitFor();
  await worker.goto(`${world.url}/child/${kit}`);
  await worker.getByText('Kit Lowe is worried').waitFor();
  expect(await problemsInEveryLook(worker)).toEqual([]);
  await worker.getByRole('button', { name: 'Note that Kit Lowe asked to be seen' }).click();
  await worker.getByText('Noted: the child asked to be seen.').last().waitFor();
  await worker.getByRole('button', { name: 'Write back to Kit Lowe' }).first().click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('What their page will say').fill('I will ring you today after school.');
  await dialog.getByRole('button', { name: 'Put it on the page' }).click();
  await dialog.waitFor({ state: 'detached' });
  await worker.getByText('Amara Bell wrote back, Monday 23 November, 9am').waitFor();
  await child.goto(link);
  const text = await child.locator('body').innerText();
  expect(text).toMatch(/Amara read what you sent\. Amara says:\s+I will ring you today after school\./);
  expect(text).not.toContain('Can you come sooner');
});

test('stopped, the link opens the page that every other link opens', async () => {
  await worker.getByRole('button', { name: 'Stop the link for Kit Lowe' }).click();
  await worker.getByRole('button', { name: 'Show the link for Kit Lowe' }).waitFor();
  const answer = await child.goto(link);
  expect(answer?.status()).toBe(404);
  await child.getByRole('heading', { level: 1, name: 'This page is not here any more' }).waitFor();
  expect(await wrongForTheChild()).toEqual([]);
});

test('a meeting online: what to know beforehand, and a button to join once Outlook has made it', async () => {
  await worker.goto(
    `${world.url}/child/${kit}/find-a-time${time('2026-11-25T16:00:00+00:00', '2026-11-25T16:30:00+00:00', 'online')}`,
  );
  await worker.getByRole('button', { name: 'Book this visit' }).click();
  await worker.getByRole('heading', { level: 1, name: 'Booked' }).waitFor();
  await worker.getByText('In your Outlook calendar').first().waitFor();
  await worker.getByRole('button', { name: 'Show the link for Kit Lowe' }).click();
  link = await worker.getByRole('textbox', { name: 'Link for Kit Lowe' }).inputValue();
  await child.goto(link);
  await child.getByRole('heading', { level: 1, name: 'Amara wants to talk with you online' }).waitFor();
  const join = child.getByRole('link', { name: 'Join the call' });
  expect(await join.getAttribute('href')).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  expect(await child.locator('body').innerText()).toMatch(
    /quiet place[^]*headphones[^]*camera[^]*Amara lets you in/,
  );
  expect(await wrongForTheChild()).toEqual([]);
});

test('cancelled: the worker is asked to tell the child, and the page says that it is not happening', async () => {
  await worker.goto(`${world.url}/child/${kit}`);
  await worker.getByRole('button', { name: 'Cancel the visit with Kit Lowe' }).first().click();
  const dialog = worker.getByRole('dialog');
  await dialog
    .getByText('The page for Kit Lowe will say that the visit is not happening. Please tell them too.')
    .waitFor();
  await dialog.getByRole('radio', { name: 'We called it off in good time' }).check();
  await dialog.getByRole('button', { name: 'Cancel the visit' }).click();
  await dialog.waitFor({ state: 'detached' });
  await child.goto(link);
  await child.getByRole('heading', { level: 1, name: 'There is no call this time' }).waitFor();
});
