import type { Event } from '@microsoft/microsoft-graph-types';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { graphAsProduct } from '#tests/bot/caseload/graphAsProduct.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, lateByAWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  await world.child(dueThisWeek);
  await world.child(lateByAWeek);
});
afterAll(() => world?.close());

interface Window {
  page: Page;
  pane: FrameLocator;
}

/** A new appointment in the worker's Outlook, with the pane open. */
async function newAppointment(options: Parameters<World['window']>[0] = {}): Promise<Window> {
  const page = await (await world.window(options)).newPage();
  await page.goto(`${world.outlook.http}/outlook?account=${world.worker.upn}`);
  await page.getByRole('button', { name: 'Seen & Heard' }).click();
  const pane = page.frameLocator('#add-in');
  await pane.getByRole('heading', { level: 1, name: 'Who will you see?' }).waitFor();
  return { page, pane };
}

function paneOf(page: Page): Frame {
  const [, pane] = page.frames();
  if (!pane) throw new Error('the pane is not open');
  return pane;
}

const visits = async (): Promise<Event[]> =>
  (await graphAsProduct(world.outlook.https, world.worker.upn)).filter(({ subject }) => subject === 'Visit');

const times = /^Choose (Mon|Tues|Wednes|Thurs|Fri)day/;

async function fillInFirstTime({ pane }: Window, child: string): Promise<string> {
  await pane.getByRole('button', { name: child }).click();
  const first = pane.getByRole('button', { name: times }).first();
  const chosen = ((await first.getAttribute('aria-label')) ?? '').replace(/^Choose (.*), [^,]+$/, '$1');
  await first.click();
  await pane.getByRole('heading', { level: 2, name: chosen }).waitFor();
  await pane.getByRole('button', { name: 'Fill in the appointment' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Filled in. Not booked yet' }).waitFor();
  return chosen;
}

test('a child, a time, filled in, saved: a booking in the tab and a private event that names nobody', async () => {
  const here = await newAppointment();
  const { page, pane } = here;
  expect(await problemsInEveryLook(page, paneOf(page))).toEqual([]);
  // Who is late comes first, as in the tab.
  expect(await pane.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Noor Lowe\n/),
    expect.stringMatching(/^Kit Lowe\n/),
  ]);
  await pane.getByRole('searchbox').fill('kit');
  await pane.getByText('1 child found').waitFor();

  await pane.getByRole('button', { name: 'Kit Lowe' }).click();
  await pane.getByText('Due Thursday 26 November', { exact: true }).waitFor();
  await pane.getByText('Seen alone').first().waitFor();
  await pane.getByRole('button', { name: 'Why this date: Kit Lowe' }).click();
  await pane.getByText('Bedford Borough').first().waitFor();
  await pane.getByRole('button', { name: times }).first().waitFor();
  expect(await problemsInEveryLook(page, paneOf(page))).toEqual([]);
  await pane.getByRole('button', { name: 'All children' }).click();

  const chosen = await fillInFirstTime(here, 'Kit Lowe');
  expect(await problemsInEveryLook(page, paneOf(page))).toEqual([]);
  expect(await page.getByLabel('Title').inputValue()).toBe('Visit');
  expect(await page.getByLabel('Location').inputValue()).toBe('Out');
  expect(await page.getByLabel('Private').isChecked()).toBe(true);
  await pane.getByRole('heading', { level: 2, name: chosen }).waitFor();
  // Filled in is not booked.
  expect(await visits()).toEqual([]);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await pane.getByRole('heading', { level: 1, name: 'Booked', exact: true }).waitFor();
  await pane.getByRole('heading', { level: 2, name: chosen }).waitFor();
  const events = await visits();
  expect(events).toMatchObject([{ subject: 'Visit', sensitivity: 'private', attendees: [] }]);
  world.listening.wrote(events.map(({ subject, location, body }) => ({ subject, location, body })));

  const tab = await world.signedIn(world.worker, '/bookings');
  await tab.getByText(`Booked for ${chosen}`).waitFor();
  // The link in the event opens the visit, whose event it is by then.
  const link = /href="([^"]+)"/.exec(events[0]?.body?.content ?? '')?.[1] ?? '';
  const { calendar } = world.product.council;
  const marked = () => calendar.findVisitEvent(world.worker.oid, link.split('/').at(-1) ?? '');
  for (let times = 0; times < 20 && !(await marked()); times++) {
    await tab.goto(link);
    await tab.getByText(`Booked for ${chosen}`).waitFor();
  }
  expect(await marked()).toMatchObject({ eventId: events[0]?.id });
});

test('the time is changed in the form, and saved as Outlook closes: the booking has the saved time', async () => {
  const here = await newAppointment();
  await fillInFirstTime(here, 'Noor Lowe');
  await here.page.getByLabel('Start', { exact: true }).fill('2026-11-27');
  await here.page.getByLabel('Start time').fill('16:40');
  await here.page.getByLabel('End time').click();
  await here.pane.getByRole('heading', { level: 2, name: /^Friday 27 November, 4:40pm to/ }).waitFor();
  await here.page.getByRole('button', { name: 'Save and close' }).click();
  await here.page.waitForURL(/\/mailbox\//);
  const tab = await world.signedIn(world.worker, '/bookings');
  // The server looks a moment after the pane has gone.
  const booked = () => tab.getByText('Booked for Friday 27 November, 4:40pm').isVisible();
  for (let times = 0; times < 20 && !(await booked()); times++) {
    await tab.reload();
    await tab.getByText('Booked for').first().waitFor();
  }
  expect(await booked()).toBe(true);
});

test('discarded: nothing is booked; and what cannot be booked is said in the pane and in the tab', async () => {
  const before = (await visits()).length;
  const discarded = await newAppointment();
  await fillInFirstTime(discarded, 'Noor Lowe');
  await discarded.page.getByRole('button', { name: 'Discard' }).click();
  await discarded.page.waitForURL(/\/mailbox\//);
  expect(await visits()).toHaveLength(before);

  // The time that the first test booked for Kit.
  const [booked] = await world.product.council.db
    .selectFrom('booking')
    .select('starts_at')
    .orderBy('created_at')
    .limit(1)
    .execute();
  const start = booked?.starts_at.toISOString() ?? '';
  const again = await newAppointment();
  await again.page.getByLabel('Start', { exact: true }).fill(start.slice(0, 10));
  await again.page.getByLabel('Start time').fill(start.slice(11, 16));
  await again.page.getByLabel('End time').click();
  await again.pane.getByRole('button', { name: 'Kit Lowe' }).click();
  await again.pane.getByRole('button', { name: /^Keep this time: / }).click();
  await again.pane.getByRole('button', { name: 'Fill in the appointment' }).click();
  await again.pane.getByRole('heading', { level: 1, name: 'Filled in. Not booked yet' }).waitFor();
  await again.page.getByRole('button', { name: 'Save', exact: true }).click();
  await again.pane.getByText('There is already a visit at that time').waitFor();
  expect(await problemsInEveryLook(again.page, paneOf(again.page))).toEqual([]);
  const tab = await world.signedIn(world.worker, '/bookings');
  await tab.getByText('Saved in Outlook, but not booked').waitFor();
});

test('with the keyboard alone', async () => {
  const { page, pane } = await newAppointment();
  const focused = () =>
    paneOf(page).evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  const tabTo = async (wanted: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      if (wanted.test((await focused()) ?? '')) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${wanted}`);
  };
  await page.locator('#close-pane').focus();
  await page.keyboard.press('Tab');
  await tabTo(/^Noor Lowe/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: 'See Noor Lowe' }).waitFor();
  expect(await focused()).toBe('See Noor Lowe');
  await pane.getByRole('button', { name: times }).first().waitFor();
  await tabTo(times);
  await page.keyboard.press('Enter');
  await tabTo(/^Fill in the appointment/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: 'Filled in. Not booked yet' }).waitFor();
  expect(await focused()).toBe('Filled in. Not booked yet');
  // And out of the pane again, to save.
  await tabTo(/^Choose another child/);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.id === 'save');
});

test('outside Outlook the page says where it belongs; with Outlook’s dark theme it is dark', async () => {
  const alone = await (await world.window()).newPage();
  await alone.goto(`${world.url}/outlook.html`);
  await alone.getByRole('heading', { name: 'This page belongs in Outlook' }).waitFor();

  const { page, pane } = await newAppointment();
  const ground = () => pane.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: 'Dark' }).click();
  await paneOf(page).waitForFunction(
    (before) => getComputedStyle(document.body).backgroundColor !== before,
    light,
  );
  expect(await ground()).not.toBe(light);
});
