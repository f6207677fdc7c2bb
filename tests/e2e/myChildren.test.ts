import type { Page } from 'playwright-core';
import { problemsInEveryLook } from './support/everyLook.ts';
import {
  dueThisWeek,
  lateByAWeek,
  needsANumber,
  nobodyMatched,
  notSeenYet,
} from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
});
afterAll(() => world?.close());

describe('before anything was imported', () => {
  test('a worker reads what is missing, in words and without an error', async () => {
    const page = await world.signedIn(world.worker);
    await page.getByRole('heading', { name: 'No children yet' }).waitFor();
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.context().close();
  });
});

describe('with children', () => {
  let page: Page;
  beforeAll(async () => {
    for (const child of [needsANumber, notSeenYet, dueThisWeek, lateByAWeek, nobodyMatched])
      await world.child(child);
    page = await world.signedIn(world.worker);
    await page.getByRole('article').first().waitFor();
  });
  afterAll(() => page?.context().close());

  const row = (name: string) => page.getByRole('article', { name });

  test('children stand under their week, in the order of what is next', async () => {
    const sections = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(sections).toEqual(['Late', 'This week', 'Next week', 'Needs a number']);
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Noor Lowe',
      'Kit Lowe',
      'Wren Achebe',
      'Zia Quill',
    ]);
  });

  test.each([
    ['Noor Lowe', 'Due Saturday 14 November, 4pm', 'We are 9 days late'],
    ['Kit Lowe', 'Due Thursday 26 November', 'Due in 3 days'],
    ['Wren Achebe', 'Due Friday 4 December', 'Not seen yet'],
    ['Zia Quill', 'Needs a number', 'We cannot work out a date yet'],
  ])('%s: %s, %s', async (name, due, state) => {
    expect(await row(name).innerText()).toContain(due);
    expect(await row(name).innerText()).toContain(state);
  });

  test('the aim comes before the due date, and "why" names the clause and the count', async () => {
    expect(await row('Kit Lowe').innerText()).toContain('Aim for Tuesday 24 November');
    await row('Kit Lowe').getByRole('button', { name: 'Why this date' }).click();
    const reasons = await row('Kit Lowe').getByRole('listitem').allInnerTexts();
    expect(reasons.join(' ')).toContain('12 November');
    expect(reasons.join(' ')).toMatch(/10 working days/);
    expect(reasons.join(' ')).toContain('(BB-20)');
  });

  test('filters count and narrow; the address keeps the filter and never a name', async () => {
    await page.getByRole('radio', { name: 'Late (1)' }).click();
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Noor Lowe']);
    expect(new URL(page.url()).search).toBe('?show=late');
    await page.getByRole('radio', { name: 'All (4)' }).click();
    await page.getByRole('searchbox').fill('lowe ki');
    await expectRows(page, ['Kit Lowe']);
    expect(page.url()).toBe(`${world.url}/`);
    await page.getByRole('searchbox').fill('nobody of this name');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expectRows(page, ['Noor Lowe', 'Kit Lowe', 'Wren Achebe', 'Zia Quill']);
  });

  test('the keyboard reaches the page past the navigation, and arrow keys move between the filters', async () => {
    await page.reload();
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('radio', { name: 'All (4)' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Late (1)');
  });

  test('going to another page puts the focus on its heading', async () => {
    await row('Kit Lowe').getByRole('link', { name: 'Kit Lowe', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kit Lowe' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).not.toContain('Kit');
    await page.goBack();
    await page.getByRole('article').first().waitFor();
  });

  test('nothing is wrong in any look', async () => {
    expect(await problemsInEveryLook(page)).toEqual([]);
  });

  test('a list that cannot be loaded says so and can be tried again', async () => {
    await page.route('**/api/children?view=mine', (route) => route.abort());
    await page.reload();
    await page.getByText('We cannot reach the server').waitFor();
    await page.unroute('**/api/children?view=mine');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').first().waitFor();
  });
});

test('a manager sees first who is late, unseen or without a worker, then the team by worker', async () => {
  const page = await world.signedIn(world.manager);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Late, not seen yet or without a worker',
    'Nobody is matched to these children, 1 child',
    'Amara Bell, 4 children',
  ]);
  const first = page.getByRole('region', { name: 'Late, not seen yet or without a worker' });
  expect(await first.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Noor Lowe',
    'Zia Quill',
    'Ines Marlow',
    'Wren Achebe',
  ]);
  expect(await first.getByRole('article', { name: 'Noor Lowe' }).innerText()).toMatch(
    /We are 9 days late[\s\S]*With Amara Bell[\s\S]*Nothing is booked yet/,
  );
  await page.getByRole('button', { name: 'Amara Bell, 4 children' }).click();
  await page
    .getByRole('region', { name: 'Amara Bell' })
    .getByRole('article', { name: 'Noor Lowe' })
    .waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await page.context().close();
});

async function expectRows(page: Page, names: string[]): Promise<void> {
  await page.waitForFunction((count) => document.querySelectorAll('article').length === count, names.length);
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(names);
}
