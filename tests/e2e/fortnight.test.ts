import type { Page } from 'playwright-core';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, lateByAWeek, notSeenYet } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
beforeAll(async () => {
  // Tuesday afternoon is taken, and so is the morning of Wednesday.
  world = await startWorld(
    '2026-11-23T09:00:00Z',
    event('2026-11-24T15:00', '2026-11-24T18:00'),
    event('2026-11-25T09:00', '2026-11-25T12:00'),
  );
  await world.child(dueThisWeek);
  await world.child(lateByAWeek);
  await world.child(notSeenYet);
  page = await world.signedIn(world.worker);
});
afterAll(() => world?.close());

const cards = () => page.getByRole('button', { name: /At (home|school)/ });
const labelled = async (name: string) =>
  (await page.getByRole('button', { name: new RegExp(`^${name}`) }).textContent()) ?? '';

test('a fortnight is planned, looked at, changed by keyboard and by drag, and booked in one go', async () => {
  await page.getByRole('link', { name: 'Plan my fortnight' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plan my fortnight' }).waitFor();
  await page.getByText('No better plan exists.').waitFor();
  expect(await cards().count()).toBe(3);
  expect(await labelled('Noor Lowe')).toMatch(/Monday 23 November.*Late$/);
  await page.getByRole('listitem').filter({ hasText: 'Busy, 9am to midday' }).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);

  // By keyboard: why this time, and another one.
  await page.getByRole('button', { name: /^Kit Lowe/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kit Lowe' });
  await dialog.getByText('Due by Thursday 26 November').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await dialog.getByLabel('Day').selectOption('2026-11-26');
  await dialog.getByText(/^(Too close to|At the same time as) the visit with Wren Achebe/).waitFor();
  await dialog.getByLabel('Day').selectOption('2026-11-27');
  await dialog.getByRole('button', { name: 'Move here' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(await labelled('Kit Lowe')).toMatch(/Friday 27 November.*After the due date/);

  // By drag: a time that fits, then one that does not.
  const [, before = ''] = /Friday 27 November, (.*) to/.exec(await labelled('Kit Lowe')) ?? [];
  await drag('Kit Lowe', 'Friday 27', 16.5);
  expect(await labelled('Kit Lowe')).toMatch(/Friday 27 November/);
  expect(await labelled('Kit Lowe')).not.toContain(`27 November, ${before} to`);
  await drag('Kit Lowe', 'Tuesday 24', 16);
  await page.getByText('Not moved').first().waitFor();
  expect(await labelled('Kit Lowe')).toMatch(/Friday 27 November/);

  // Left out, then booked: what was left out stays unbooked.
  await page.getByRole('button', { name: /^Kit Lowe/ }).click();
  await page.getByRole('switch', { name: 'Book this visit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Book these 2 visits' }).click();
  await page.getByText('2 visits are booked', { exact: true }).first().waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);

  await page.getByRole('button', { name: 'Plan again' }).click();
  await page.getByRole('button', { name: 'Book this visit' }).waitFor();
  expect(await cards().count()).toBe(1);
  await page.getByRole('listitem').filter({ hasText: 'Visit, booked' }).first().waitFor();
});

/** Drags a card to an hour of a day, as a hand does with a mouse. */
async function drag(name: string, day: string, hour: number): Promise<void> {
  const from = page.getByRole('button', { name: new RegExp(`^${name}`) });
  const to = page.getByRole('list', { name: new RegExp(`^Plan for ${day}`) });
  const box = await to.boundingBox();
  await from.dragTo(to, {
    sourcePosition: { x: 10, y: 10 },
    targetPosition: { x: 20, y: ((hour + 0.25 - 8) / 10) * (box?.height ?? 0) },
  });
}
