import type { Page } from 'playwright-core';
import type { ReportedList } from '#shared/model/api/visits.ts';
import { asPerson, type AsPerson } from './support/asPerson.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import type { SeededChild } from './support/seedChild.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let api: AsPerson;

/** As Annex A says it: a last visit, and not whether the child was seen. */
const reported = (given: string, at: string): SeededChild => ({
  given,
  family: 'Marsden',
  staff: 'W1',
  facts: {
    involvements: [{ kind: 'child-protection', start: '2026-09-07' }],
    dateOfBirth: '2013-08-30',
    visits: [{ id: `annex-a:list-7:${given}:${at}`, at, childSeen: 'reported', alone: 'unknown' }],
  },
});

beforeAll(async () => {
  world = await startWorld('2026-11-23T17:00:00Z');
  await world.child(reported('Ash', '2026-11-16'));
  await world.child(reported('Billie', '2026-11-17'));
  await world.child(reported('Cleo', '2026-11-18'));
  page = await world.signedIn(world.worker, '/reported');
  api = await asPerson(page);
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

const waiting = async () => ((await api.get('/api/reported')) as ReportedList).visits.map(({ name }) => name);

test('what waits for a word is listed, and nothing is answered beforehand', async () => {
  await page.getByRole('heading', { level: 1, name: 'Visits to confirm' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Wednesday 18 November' }).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Save', exact: true }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('"all of these were seen" speaks of the chosen ones alone', async () => {
  await page.getByRole('checkbox', { name: 'Choose the visit to Ash Marsden' }).check();
  await page.getByRole('checkbox', { name: 'Choose the visit to Cleo Marsden' }).check();
  await page.getByRole('button', { name: 'All of these were seen' }).click();
  await page.getByRole('button', { name: 'Save 2 answers' }).waitFor();
  await page
    .getByRole('radiogroup', { name: 'Was Cleo Marsden seen alone' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  expect(await waiting()).toHaveLength(3);
  await page.getByRole('button', { name: 'Save 2 answers' }).click();
  await page.getByText('2 visits are settled.').waitFor();
  expect(await waiting()).toEqual(['Billie Marsden']);
});

test('a visit that was none is said so, and then nothing waits', async () => {
  await page
    .getByRole('radiogroup', { name: 'Was Billie Marsden seen on' })
    .getByRole('radio', { name: 'Not seen' })
    .check();
  await page.getByRole('button', { name: 'Save 1 answer' }).click();
  await page.getByRole('heading', { name: 'Nothing to confirm' }).waitFor();
  expect(await waiting()).toEqual([]);
});
