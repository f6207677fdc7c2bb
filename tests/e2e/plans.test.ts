import type { Page } from 'playwright-core';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { until } from '#tests/bot/productProcess.ts';
import { asPerson } from './support/asPerson.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, lateByAWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let noor: string;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  noor = await world.child(lateByAWeek);
  await world.child(dueThisWeek);
  page = await world.signedIn(world.manager, '/team');
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

const dialog = () => page.getByRole('dialog');
const agree = () => dialog().getByRole('button', { name: 'Agree this plan' }).click();
const nudges = () => world.product.council.db.selectFrom('nudge').select('state').execute();

test('from the team’s list: who, by when, a few words; what is missing is said beside its field', async () => {
  await lookIfDue(world.product.council);
  await until(async () => (await nudges()).length === 1);
  await page.getByRole('button', { name: 'Agree a plan for Noor Lowe' }).click();
  await dialog().getByLabel('Who sees them').waitFor();
  await agree();
  await dialog().getByText('Choose who sees them.').waitFor();
  await dialog().getByText('Choose a day, from today on.').waitFor();
  expect(
    await dialog()
      .getByLabel('Who sees them')
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(await problemsInEveryLook(page)).toEqual([]);
  await dialog().getByLabel('Who sees them').selectOption({ label: 'The duty team' });
  await dialog().getByText('Please tell the duty team').waitFor();
  await dialog().getByLabel('Who sees them').selectOption({ label: 'Amara Bell (works with them)' });
  await dialog().getByLabel('By', { exact: false }).fill('2026-11-25');
  await dialog().getByLabel('Anything else to know').fill('Noor’s gran is at home after school');
  await agree();
  // The server knows the name, the page need not.
  await dialog().getByText('Take the name out').waitFor();
  await dialog().getByLabel('Anything else to know').fill('Gran is at home after school');
  await agree();
  await dialog().waitFor({ state: 'detached' });
  const row = page.getByRole('article', { name: 'Noor Lowe' });
  await row.getByText('Agreed: Amara Bell by Wednesday 25 November.').waitFor();
  await row.getByText('Gran is at home after school').waitFor();
  // The page is there again for everybody, and where the person was.
  expect(
    await page
      .getByRole('button', { name: 'Change the plan for Noor Lowe' })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('the nudge in Teams follows at once', async () => {
  await until(async () => (await nudges())[0]?.state === 'answered');
});

test('on the child’s page it is changed, kept in the history, and taken back', async () => {
  await page.goto(`${world.url}/child/${noor}`);
  const section = page.getByRole('region', { name: 'Agreed plan' });
  await section.getByText('Agreed: Amara Bell by Wednesday 25 November.').waitFor();
  await section.getByText(/Rosa Marsh, Monday 23 November/).waitFor();
  await section.getByRole('button', { name: 'Change the plan for Noor Lowe' }).click();
  await dialog().getByLabel('Who sees them').selectOption({ label: 'Rosa Marsh (you)' });
  await dialog().getByLabel('By', { exact: false }).fill('2026-11-24');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await section.getByText('Agreed: Amara Bell').waitFor();
  await section.getByRole('button', { name: 'Change the plan for Noor Lowe' }).click();
  await dialog().getByLabel('Who sees them').selectOption({ label: 'Rosa Marsh (you)' });
  await dialog().getByLabel('By', { exact: false }).fill('2026-11-24');
  await agree();
  await section.getByText('Agreed: Rosa Marsh by Tuesday 24 November.').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  const api = await asPerson(page);
  const { facts, child } = (await api.get(`/api/children/${noor}`)) as ChildPage;
  expect(facts.filter(({ fact }) => fact.kind === 'agreed-plan')).toHaveLength(2);
  // The day that the policy gives stays as it was.
  expect(child.evaluation.next?.dueBy).toMatch(/^2026-11-14T16:00/);
});

test('the worker sees what was agreed, and has no button to agree it', async () => {
  const own = await world.signedIn(world.worker, `/child/${noor}`);
  await own
    .getByRole('region', { name: 'Agreed plan' })
    .getByText('Agreed: Rosa Marsh by Tuesday 24 November.')
    .waitFor();
  expect(await own.getByRole('button', { name: /^(Agree|Change) (a|the) plan/ }).count()).toBe(0);
  // It is a manager’s to take back, too.
  expect(await own.getByRole('button', { name: /^Take back: Agreed/ }).count()).toBe(0);
  const api = await asPerson(own);
  const wish = { key: crypto.randomUUID(), who: 'duty', by: '2026-11-26', instead: null };
  await expect(api.send('POST', `/api/children/${noor}/plans`, wish)).rejects.toThrow(/403/);
  await expect(api.get(`/api/children/${noor}/plans/choices`)).rejects.toThrow(/403/);
  await own.context().close();
});
