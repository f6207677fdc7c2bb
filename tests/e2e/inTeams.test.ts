import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import { bookingWords, findWords } from '#shared/words/findATime.ts';
import { linkWords } from '#shared/words/links.ts';
import { recordWords } from '#shared/words/record.ts';
import { frameWords } from '#shared/words/tab.ts';
import { localWords } from '#shared/words/local.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, lateByAWeek } from './support/sampleChildren.ts';
import { seedBooking } from './support/seedBooking.ts';
import { startWorld, type World } from './support/world.ts';

// The product in the frame of Teams, with the teams-js that it ships: nobody is asked to sign in.

let world: World;
let noor: string;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  noor = await world.child(lateByAWeek);
  await world.child(dueThisWeek);
});
afterAll(() => world?.close());

async function inTeams(query = ''): Promise<{ page: Page; tab: Frame }> {
  const page = await (await world.window()).newPage();
  await page.goto(`${world.outlook.http}/teams?account=${world.worker.upn}${query}`);
  const tab = await (await page.waitForSelector('#tab')).contentFrame();
  if (!tab) throw new Error('Teams shows no tab');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return { page, tab };
}

const colours = (tab: Frame) =>
  tab.evaluate(() => {
    const heading = document.querySelector('h1');
    return {
      page: getComputedStyle(document.body).backgroundColor,
      text: heading ? getComputedStyle(heading).color : '',
      scheme: document.documentElement.style.colorScheme,
    };
  });

test('opens the list of whoever is signed in to Teams, and tells Teams that it has loaded', async () => {
  const { page, tab } = await inTeams();
  await tab.getByRole('heading', { level: 3, name: 'Noor Lowe' }).waitFor();
  await page.getByText(localWords.teams.loaded).waitFor();
  // Signing out belongs to Teams.
  expect(await tab.getByRole('button', { name: frameWords.signOut }).count()).toBe(0);
  await page.context().close();
});

test('follows the theme of Teams: light, dark, high contrast', async () => {
  const { page, tab } = await inTeams();
  const { themes } = localWords.teams;
  const light = await colours(tab);
  expect(light.scheme).toBe('light');
  await page.getByRole('button', { name: themes.dark }).click();
  await tab.waitForFunction(() => document.documentElement.style.colorScheme === 'dark');
  const dark = await colours(tab);
  expect(dark.page).not.toBe(light.page);
  await page.getByRole('button', { name: themes.contrast }).click();
  await tab.waitForFunction(
    (before) => getComputedStyle(document.body).backgroundColor !== before,
    dark.page,
  );
  // Microsoft's contrast theme is white on black.
  expect(await colours(tab)).toEqual({ page: 'rgb(0, 0, 0)', text: 'rgb(255, 255, 255)', scheme: 'dark' });
  await page.context().close();
});

test('a deep link opens the child’s page', async () => {
  const { page, tab } = await inTeams(`&page=child/${noor}`);
  await tab.getByRole('heading', { level: 1, name: 'Noor Lowe' }).waitFor();
  expect(new URL(tab.url()).pathname).toBe(`/child/${noor}`);
  await page.context().close();
});

const seeded = (state: 'booked' | 'cancelled' | 'done') =>
  seedBooking(world.product, {
    childId: noor,
    workerId: world.worker.id,
    start: '2026-11-25T10:00:00Z',
    state,
  });

test('a deep link to a visit opens it where it can still be changed, and else says what became of it', async () => {
  const [booked, cancelled, done] = [await seeded('booked'), await seeded('cancelled'), await seeded('done')];
  const table: [page: string, heading: string | RegExp, says: string | RegExp][] = [
    [`b/${booked}`, bookingWords.heading, /^Booked for Wednesday 25 November/],
    [`child/${noor}/find-a-time?move=${booked}`, findWords.headingMove('Noor Lowe'), findWords.look],
    [`record/${booked}?child=${noor}`, recordWords.title, recordWords.introBooked],
    [`b/${cancelled}`, bookingWords.heading, linkWords.cancelled],
    [`record/${cancelled}?child=${noor}`, recordWords.title, linkWords.cancelled],
    [
      `child/${noor}/find-a-time?move=${cancelled}`,
      findWords.heading('Noor Lowe'),
      linkWords.moveInstead.cancelled,
    ],
    [`b/${done}`, bookingWords.heading, linkWords.done],
    [`record/${done}?child=${noor}`, recordWords.title, linkWords.done],
    [`child/${noor}/find-a-time?move=${done}`, findWords.heading('Noor Lowe'), linkWords.moveInstead.done],
    [`b/${randomUUID()}`, bookingWords.heading, linkWords.visit.title],
  ];
  for (const [address, heading, says] of table) {
    const { page, tab } = await inTeams(`&page=${encodeURIComponent(address)}`);
    await tab.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await tab.getByText(says).first().waitFor();
    if (address === `b/${cancelled}`) {
      await tab.getByRole('link', { name: linkWords.whatIsNext('Noor Lowe') }).click();
      await tab.getByRole('heading', { level: 1, name: 'Noor Lowe' }).waitFor();
    }
    await page.context().close();
  }
});

test('a link to a visit that is not theirs tells nothing of it, and in a browser it stands after signing in', async () => {
  const booked = await seeded('booked');
  const stranger = await world.signedIn(world.administrator, `/b/${booked}`);
  await stranger.getByText(linkWords.visit.title).waitFor();
  expect(await stranger.locator('body').innerText()).not.toMatch(/Noor|Lowe|November/);
  expect(await problemsInEveryLook(stranger)).toEqual([]);
  await stranger.context().close();
  const own = await world.signedIn(world.worker, `/b/${booked}`);
  await own.getByRole('link', { name: 'Noor Lowe', exact: true }).waitFor();
  expect(new URL(own.url()).pathname).toBe(`/b/${booked}`);
  await own.context().close();
});

test('a deep link elsewhere leads to the list', async () => {
  const { page, tab } = await inTeams('&page=https://elsewhere.example/');
  await tab.getByRole('heading', { level: 1, name: frameWords.myChildren }).waitFor();
  expect(new URL(tab.url()).origin).toBe(world.url);
  await page.context().close();
});
