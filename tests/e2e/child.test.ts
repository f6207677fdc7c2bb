import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { childWords } from '#shared/words/childPage.ts';
import { linkWords } from '#shared/words/links.ts';
import { escalationWords } from '#shared/words/myChildren.ts';
import { frameWords } from '#shared/words/tab.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, lateByAWeek, notSeenYet } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let noor: string;
let notTheirs: string;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  noor = await world.child(lateByAWeek);
  await world.child(dueThisWeek);
  notTheirs = await world.child({ ...notSeenYet, staff: 'W8' });
  page = await world.signedIn(world.worker, `/child/${noor}`);
  await page.getByRole('heading', { level: 1, name: 'Noor Lowe' }).waitFor();
});
afterAll(() => world?.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });

test('the page says who, until when and how that day was counted', async () => {
  expect(await page.getByText(/^15 years old/).innerText()).toContain('born 20 June 2011');
  await page.getByText('Child protection plan since Monday 7 September').waitFor();
  const next = await section('Next visit').innerText();
  expect(next).toContain('Due Saturday 14 November, 4pm');
  expect(next).toContain('We are 9 days late');
  expect(next).toContain('(BB-2)');
  const dates = await section('All dates').innerText();
  expect(dates).toMatch(/Visit, Child protection plan\s+Due Monday 16 November\s+We are 7 days late/);
});

test('the steps that the policy asks for stand in their order, each with who, by when, why, and that it is still to do', async () => {
  const steps = await section(childWords.steps).getByRole('listitem').allInnerTexts();
  expect(steps[0]).toMatch(/team manager by Friday 13 November/);
  expect(steps[0]).toContain(escalationWords.openLate);
  expect(steps[0]).toMatch(/was not seen on Friday 13 November.*\(BB-2\)/s);
  expect(steps.findIndex((step) => step.includes(escalationWords.steps['head-of-service']))).toBeGreaterThan(
    0,
  );
});

test('the history keeps visits and attempts apart, and says why', async () => {
  const entries = section('Visits and attempts').getByRole('article');
  expect(await entries.count()).toBe(2);
  const attempt = await entries.nth(0).innerText();
  expect(attempt).toContain('Friday 13 November, 4pm');
  expect(attempt).toContain('Did not count as a visit');
  expect(attempt).toContain('Not seen this time');
  const visit = await entries.nth(1).innerText();
  expect(visit).toContain('Monday 2 November, 4pm');
  expect(visit).toContain('Counted as a visit');
  expect(visit).toContain('Seen · Alone · Awake · Home seen · Bedroom seen');
});

test('brothers and sisters lead to their own pages', async () => {
  await section('Brothers and sisters').getByRole('link', { name: 'Kit Lowe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kit Lowe' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Noor Lowe' }).waitFor();
});

test('nothing is wrong in any look', async () => {
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('a child whom a person does not work with is not shown, and the refusal tells nothing of them', async () => {
  const stranger = await world.signedIn(world.administrator, `/child/${noor}`);
  await stranger.getByText(linkWords.child.title).waitFor();
  expect(await stranger.locator('body').innerText()).not.toContain('Noor');
  await stranger.context().close();
});

test('a worker who follows a link to the child of another worker is told kindly, and shown nothing', async () => {
  const other = await world.signedIn(world.worker, `/child/${notTheirs}`);
  const told = async () => {
    await other.getByText(linkWords.child.title).waitFor();
    return (await other.getByRole('main').innerText()).trim();
  };
  const ofAnother = await told();
  expect(ofAnother).toContain(linkWords.signedInAs(world.worker.name));
  expect(ofAnother).toContain(linkWords.child.ask);
  expect(await other.locator('body').innerText()).not.toMatch(/Wren|Achebe/);
  expect(await problemsInEveryLook(other)).toEqual([]);
  // A child who is not there at all looks the same, on every page that a link may lead to.
  const none = randomUUID();
  for (const path of [`/child/${none}`, `/child/${notTheirs}/find-a-time`, `/record/new?child=${none}`]) {
    await other.goto(world.url + path);
    expect((await told()).split('\n').slice(1)).toEqual(ofAnother.split('\n').slice(1));
  }
  await other.getByRole('link', { name: linkWords.child.button }).last().click();
  await other.getByRole('heading', { level: 1, name: frameWords.myChildren }).waitFor();
  await other.context().close();
});
