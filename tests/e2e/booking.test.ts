import type { Event } from '@microsoft/microsoft-graph-types';
import type { Page } from 'playwright-core';
import { graphAsProduct } from '#tests/bot/caseload/graphAsProduct.ts';
import { localWords } from '#shared/words/local.ts';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, goodVisit, lateByAWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let kit: string;
beforeAll(async () => {
  // Tuesday afternoon is taken.
  world = await startWorld('2026-11-23T09:00:00Z', event('2026-11-24T15:00', '2026-11-24T18:00'));
  kit = await world.child(dueThisWeek);
  await world.child(lateByAWeek);
  page = await world.signedIn(world.worker);
});
afterAll(() => world?.close());

/** The worker's week as Outlook shows it. */
async function outlookWeek(day: string): Promise<Page> {
  const outlook = await page.context().newPage();
  await outlook.goto(`${world.outlook.http}/mailbox/${world.worker.upn}?week=${day}`);
  return outlook;
}

const visits = async (): Promise<Event[]> =>
  (await graphAsProduct(world.outlook.https, world.worker.upn)).filter(({ subject }) => subject === 'Visit');

test('from the list to a time, checked, booked, and found in Outlook', async () => {
  await page.getByRole('link', { name: 'Find a time: Kit Lowe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Find a time to see Kit Lowe' }).waitFor();
  const choices = page.getByRole('button', { name: /^Choose (Mon|Tues|Wednes|Thurs|Fri)day/ });
  await choices.first().waitFor();
  const offered = await choices.evaluateAll((buttons) =>
    buttons.map((one) => one.getAttribute('aria-label') ?? ''),
  );
  // Taken in Outlook, and no timetable is known, so nothing in school hours.
  expect(offered.filter((name) => /Tuesday 24 November, (3|4|5)/.test(name))).toEqual([]);
  expect(offered.filter((name) => /, (10|11|1|2)(:\d\d)?(am|pm) to/.test(name))).toEqual([]);
  expect(await problemsInEveryLook(page)).toEqual([]);

  const chosen = offered[0]?.replace(/^Choose (.*), [^,]+$/, '$1') ?? '';
  await choices.first().click();
  await page.getByRole('heading', { level: 1, name: 'Check, then book' }).waitFor();
  await page.getByRole('heading', { level: 2, name: chosen }).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);

  await page.getByRole('button', { name: 'Book this visit' }).click();
  await page.getByRole('heading', { level: 1, name: 'Booked' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText('In your Outlook calendar').first().waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);

  const [written, ...more] = await visits();
  expect(more).toEqual([]);
  expect(written).toMatchObject({ subject: 'Visit', sensitivity: 'private' });
  expect(JSON.stringify(written)).not.toMatch(/Kit|Lowe|protection/);

  const [, dayName = ''] = /^(.*), /.exec(chosen) ?? [];
  const outlook = await outlookWeek(written?.start?.dateTime?.slice(0, 10) ?? '');
  const shown = outlook.getByRole('list', { name: dayName }).getByRole('link', { name: /^Visit / });
  expect(await shown.innerText()).toContain(localWords.mailbox.private);
  expect(await outlook.locator('body').innerText()).not.toMatch(/Kit|Lowe/);
  await outlook.close();
});

test('the child’s page shows the booking, and the list says it too', async () => {
  await page.goto(`${world.url}/child/${kit}`);
  await page.getByText(/^Booked for /).waitFor();
  await page.goto(world.url);
  await page
    .getByRole('article', { name: 'Kit Lowe' })
    .getByText(/^Booked for /)
    .waitFor();
});

test('moving it moves the one event', async () => {
  const [before] = await visits();
  await page.getByRole('link', { name: 'Change: Kit Lowe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Another time to see Kit Lowe' }).waitFor();
  await page.getByLabel('Day', { exact: true }).fill('2026-11-25');
  await page.getByLabel('From', { exact: true }).fill('16:30');
  await page.getByLabel('To', { exact: true }).fill('17:15');
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await page.getByRole('button', { name: 'Change to this time' }).click();
  await page.getByRole('heading', { level: 1, name: 'Changed' }).waitFor();
  await page.getByText('In your Outlook calendar').first().waitFor();
  const [after, ...more] = await visits();
  expect(more).toEqual([]);
  expect(after?.id).toBe(before?.id);
  expect(after?.start?.dateTime).toMatch(/^2026-11-25T16:30/);
  expect(after?.end?.dateTime).toMatch(/^2026-11-25T17:15/);
  const outlook = await outlookWeek('2026-11-25');
  await outlook
    .getByRole('list', { name: 'Wednesday 25 November' })
    .getByRole('link', { name: /^Visit 16:30 – 17:15/ })
    .waitFor();
  expect(await outlook.getByRole('link', { name: /^Visit / }).count()).toBe(1);
  await outlook.close();
});

test('cancelling asks why, chooses nothing beforehand, and takes the event away', async () => {
  await page.getByRole('link', { name: 'Back to Kit Lowe' }).click();
  await page.getByRole('button', { name: 'Cancel the visit with Kit Lowe' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Cancel this visit?' }).waitFor();
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await dialog.getByRole('radio', { name: 'We called it off in good time' }).check();
  await dialog.getByRole('button', { name: 'Cancel the visit' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Find a time' }).waitFor();
  await until(async () => (await visits()).length === 0);
  const outlook = await outlookWeek('2026-11-25');
  await outlook.getByRole('list', { name: 'Wednesday 25 November' }).waitFor();
  expect(await outlook.getByRole('link', { name: /^Visit / }).count()).toBe(0);
  await outlook.close();
});

test('a time that is taken in Outlook is refused in words, and booked anyway only when the worker says so', async () => {
  await page.goto(`${world.url}/child/${kit}/find-a-time`);
  await page.getByLabel('Day', { exact: true }).fill('2026-11-24');
  await page.getByLabel('From', { exact: true }).fill('16:00');
  await page.getByLabel('To', { exact: true }).fill('17:00');
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await page.getByText('Outlook is not free at that time').waitFor();
  expect(await visits()).toEqual([]);
  await page.getByRole('button', { name: 'Book anyway' }).click();
  await page.getByRole('heading', { level: 1, name: 'Booked' }).waitFor();
  await until(async () => (await visits()).length === 1);
});

test('what is booked stands under its day', async () => {
  await page.goto(`${world.url}/bookings`);
  await page.getByRole('heading', { level: 2, name: 'Tuesday 24 November' }).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('where one of the children must be seen unannounced, the visit they share is', async () => {
  // Short breaks (CF-17): unannounced once in 12 months, which no visit was since 1 October 2025.
  await world.product.council.db
    .insertInto('policy_choice')
    .values({
      pack: 'children-first-standard',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(world.clock.now),
    })
    .execute();
  const sol = await world.child({
    given: 'Sol',
    family: 'Lowe',
    staff: 'W1',
    familyId: 'F1',
    facts: {
      involvements: [{ kind: 'short-breaks', start: '2025-10-01' }],
      dateOfBirth: '2015-05-05',
      visits: [goodVisit('v1', '2026-10-15T16:00', { announced: true })],
    },
  });
  const review = async (more: string) => {
    const time = new URLSearchParams({
      start: '2026-11-26T16:00:00+00:00',
      end: '2026-11-26T17:00:00+00:00',
      at: 'home',
    });
    await page.goto(`${world.url}/child/${kit}/find-a-time?${time.toString()}${more}`);
    await page.getByRole('heading', { level: 1, name: 'Check, then book' }).waitFor();
    return page.getByRole('radiogroup').getByRole('radio', { checked: true }).getAttribute('value');
  };
  expect(await review('')).toBe('yes');
  expect(await review(`&with=${sol}`)).toBe('no');
  await page.getByRole('list', { name: 'The next visit needs' }).getByText('Unannounced').waitFor();
});

/** Waits for what another process does in its own time; the test's own limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.waitForTimeout(200);
}
