import type { Page } from 'playwright-core';
import type { PeopleList, School } from '#shared/model/api/administration.ts';
import { asPerson, type AsPerson } from './support/asPerson.ts';
import { importThroughPage } from './support/importThroughPage.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let api: AsPerson;
/** The worker of the export with the most children who has no account yet. */
let mostChildren = '';
beforeAll(async () => {
  world = await startWorld('2024-02-01T10:00:00Z');
  page = await world.signedIn(world.administrator, '/administration');
  api = await asPerson(page);
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

const go = (part: string) =>
  page
    .getByRole('navigation', { name: 'Parts of the administration' })
    .getByRole('link', { name: part })
    .click();
const choose = (name: string | RegExp) => page.getByRole('radio', { name }).check();
const give = (...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>) =>
  page.locator('input[type=file]').setInputFiles(...files);
const childrenInStore = async () =>
  (await world.product.council.db.selectFrom('child').select('id').execute()).length;
const read = () => page.getByRole('button', { name: 'Read and show me what will change' }).click();

test('an empty council begins with the four steps', async () => {
  await page.getByRole('heading', { name: '2. Bring the children in' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '1. Choose your policy' }).getByText('Done').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: '2. Bring the children in' })
    .getByText('To do')
    .waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

describe('imports', () => {
  test('a file of the wrong kind is refused before anything is sent', async () => {
    await page.getByRole('link', { name: 'Import children' }).click();
    await choose(/Annex A workbook/);
    await give({ name: 'annex.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await read();
    await page.getByText('annex.pdf is not an .xlsx workbook or a CSV list.').waitFor();
    expect(await problemsInEveryLook(page)).toEqual([]);
  });

  test('a broken workbook changes nothing, and the page says what to do', async () => {
    await page.getByRole('button', { name: 'Leave annex.pdf out' }).click();
    await give({
      name: 'annex.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no workbook'),
    });
    await read();
    await page.getByText('This file could not be imported').waitFor();
    await page.getByText('Nothing in the product was changed.').waitFor();
    expect(await childrenInStore()).toBe(0);
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.getByRole('link', { name: 'Choose the file again' }).click();
  });

  test('the Annex A workbook: preview with its problems, apply, done', async () => {
    expect(await page.getByRole('radio', { name: /Annex A workbook/ }).isChecked()).toBe(true);
    await give('tests/fixtures/annex-a/Annex_A_2024_Jan.xlsx');
    await read();
    await page.getByRole('heading', { name: 'This will change' }).waitFor({ timeout: 90_000 });
    const before = (await api.get('/api/people')) as PeopleList;
    expect(before.notMatched).toEqual([]);
    expect(await childrenInStore()).toBe(0);
    await page.getByRole('columnheader', { name: 'How to mend it' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('rows-to-mend.csv');
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.getByRole('button', { name: 'Apply this import' }).click();
    await page.getByRole('heading', { name: 'Done. This has changed' }).waitFor({ timeout: 90_000 });
    expect(await childrenInStore()).toBeGreaterThan(10);
  });

  test('is in the history, and the steps know that children are here', async () => {
    await go('Imports');
    await page.getByRole('list', { name: 'Earlier imports' }).getByText('Done').first().waitFor();
    await page.getByRole('list', { name: 'Earlier imports' }).getByText('Not imported').waitFor();
    await go('First steps');
    await page
      .getByRole('listitem')
      .filter({ hasText: '2. Bring the children in' })
      .getByText('Done')
      .waitFor();
  });
});

test('people: who is not matched, with how many children wait for it', async () => {
  await go('People');
  const table = page.getByRole('region', { name: 'Not matched yet' }).getByRole('table');
  await table.waitFor();
  const { notMatched } = (await api.get('/api/people')) as PeopleList;
  const [first] = notMatched;
  mostChildren = first?.staff ?? '';
  const most = Math.max(...notMatched.map(({ children }) => children));
  expect(most).toBeGreaterThan(0);
  expect(await table.getByRole('row').nth(1).getByRole('cell').last().innerText()).toBe(String(most));
  await page.getByRole('region', { name: 'Matched', exact: true }).first().getByText('Iqbal Stone').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('policies: what is not covered shows before it is saved', async () => {
  await go('Policies');
  const open = page.getByRole('region', { name: 'Not covered by what you chose' });
  await open.getByText('Child in need plan').waitFor();
  await page.getByRole('checkbox', { name: /^Visiting policy/ }).check();
  await open.getByText('Child in need plan').waitFor({ state: 'detached' });
  await page
    .getByRole('group', { name: /^Visiting policy/ })
    .getByLabel('Since')
    .fill('2019-04-01');
  expect(await problemsInEveryLook(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the policies' }).click();
  await page.getByText('All dates are worked out anew.').waitFor();
  const { chosen } = (await api.get('/api/policies')) as { chosen: { id: string; from: string }[] };
  expect(chosen).toContainEqual({ id: 'visiting-policy-2019', from: '2019-04-01' });
});

test('schools: one added by hand, with what is wrong said on its field', async () => {
  await go('Schools');
  await page.getByRole('button', { name: 'Add a school' }).click();
  await page.getByLabel('Name of the school').fill('Oak School');
  await page.getByRole('button', { name: 'Add a time' }).click();
  await page.getByLabel('What').fill('Period 1');
  await page.getByLabel('From', { exact: true }).fill('10:00');
  await page.getByLabel('To', { exact: true }).fill('09:00');
  await page.getByRole('button', { name: 'Save the school' }).click();
  await page.getByText('The end must be after the start.').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await page.getByLabel('To', { exact: true }).fill('11:00');
  await page.getByRole('button', { name: 'Save the school' }).click();
  await page.getByText('Oak School is saved.').waitFor();
  const { schools } = (await api.get('/api/schools')) as { schools: School[] };
  expect(schools).toMatchObject([
    { name: 'Oak School', bells: [{ name: 'Period 1', from: '10:00', to: '11:00' }] },
  ]);
});

test('a worker finds no administration', async () => {
  const other = await world.signedIn(world.worker, '/administration');
  await other.getByRole('heading', { name: 'There is no page here', level: 1 }).waitFor();
  await other.context().close();
});

test('a people file matches workers to accounts, and the children of Annex A show by their id', async () => {
  const { worker, manager, administrator } = world;
  const file = [
    'Name,Account,Role,Teams,Staff',
    `${administrator.name},${administrator.upn},administrator,,`,
    `${manager.name},${manager.upn},head of service,North,`,
    `${worker.name},${worker.upn},worker,North,${mostChildren}`,
  ].join('\r\n');
  await importThroughPage(page, 'people', { 'people.csv': file });
  const { people } = (await api.get('/api/people')) as PeopleList;
  expect(people.find(({ name }) => name === worker.name)?.children).toBeGreaterThan(0);
  const theirs = await world.signedIn(worker);
  await theirs.getByRole('article').first().waitFor();
  const names = await theirs.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  const inWorkbook = await world.product.council.db.selectFrom('child').select('external_id').execute();
  for (const name of names) expect(inWorkbook.some(({ external_id: id }) => name.includes(id))).toBe(true);
  expect(await problemsInEveryLook(theirs)).toEqual([]);
  await theirs.context().close();
});
