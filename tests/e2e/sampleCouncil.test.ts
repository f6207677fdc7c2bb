import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  generateSampleCouncil,
  sampleSeed,
  type SampleCouncil,
} from '#infra/local/sample/generateSampleCouncil.ts';
import { sampleAccounts, sampleCouncilName } from '#infra/local/sample/staff.ts';
import type { ChildList } from '#shared/model/api/children.ts';
import type { Import } from '#shared/model/api/administration.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { asPerson } from './support/asPerson.ts';
import { importThroughPage, readThroughPage } from './support/importThroughPage.ts';
import { shareOfChangedPixels } from './support/shareOfChangedPixels.ts';
import { startEmptyWorld, type Account, type EmptyWorld } from './support/world.ts';

// The small sample council comes into an empty council by its files, through the pages of an administrator.

const top = fileURLToPath(new URL('../../', import.meta.url));
const picture = 'docs/images/my-children.png';
/** A list that looks the same but for a few letters is not taken anew. */
const noticeableShare = 0.01;

let sample: SampleCouncil;
let world: EmptyWorld;
let page: Page;
beforeAll(async () => {
  sample = generateSampleCouncil({ seed: sampleSeed, today: '2026-11-23', size: 'small' });
  world = await startEmptyWorld('2026-11-23T09:00:00Z', sample.directory.users, sampleCouncilName);
  page = await world.signedIn(accountOf(sampleAccounts.administrator), '/administration');
});
afterAll(() => world?.close());

const accountOf = (upn: string): Account => {
  const user = sample.directory.users.find((one) => one.upn === upn);
  if (!user) throw new Error(`${upn} is not in the sample`);
  return user;
};
const isOfPupils = (name: string) => /pupil|student|timetable/i.test(name);
const schoolFiles = (ofPupils: boolean) =>
  Object.fromEntries(Object.entries(sample.schoolFiles).filter(([name]) => isOfPupils(name) === ofPupils));
/** The table of the export with one column left out. */
const withoutColumn = (csv: string, column: string) => {
  const [head = '', ...lines] = csv.split(/\r?\n/);
  return [
    head
      .split(',')
      .map((name) => (name === column ? `${name}_gone` : name))
      .join(','),
    ...lines,
  ].join('\r\n');
};

test('an export that lacks a needed column changes nothing, and the page says which', async () => {
  const broken = {
    ...sample.ssdFiles,
    'ssd_person.csv': withoutColumn(sample.ssdFiles['ssd_person.csv'] ?? '', 'pers_person_id'),
  };
  await page.goto(`${world.url}/administration/imports?kind=ssd`);
  await page.locator('input[type=file]').setInputFiles(
    Object.entries(broken).map(([name, text]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByRole('button', { name: administrationWords.import.start }).click();
  await page.getByText(administrationWords.import.nothingChanged).waitFor({ timeout: 60_000 });
  expect(await page.getByRole('main').innerText()).toMatch(/ssd_person\.csv.*pers_person_id/s);
  expect(await world.product.council.db.selectFrom('child').selectAll().execute()).toEqual([]);
});

test('the policies are chosen on their page', async () => {
  await page.goto(`${world.url}/administration/policies`);
  await page.getByRole('checkbox').first().waitFor();
  for (const pack of sample.policies)
    await page
      .getByRole('checkbox', {
        name: administrationWords.policy.choose(builtInPacks().get(pack)?.name ?? pack),
      })
      .check();
  for (const since of await page.getByLabel(administrationWords.policy.from).all())
    await since.fill('2019-04-01');
  await page.getByRole('button', { name: administrationWords.policy.save }).click();
  await page.getByText(administrationWords.policy.saved).waitFor();
  const rows = await world.product.council.db.selectFrom('policy_choice').select('pack').execute();
  expect(rows.map(({ pack }) => pack).sort()).toEqual([...sample.policies].sort());
});

test('the Standard Safeguarding Dataset shows what it will bring, and only then brings it', async () => {
  const inStore = () => world.product.council.db.selectFrom('child').select('id').execute();
  await importThroughPage(page, 'people', { 'people.csv': sample.peopleCsv });
  await readThroughPage(page, 'ssd', sample.ssdFiles);
  expect(await inStore()).toEqual([]);
  await page.getByRole('button', { name: administrationWords.import.apply }).click();
  await page
    .getByRole('heading', { name: administrationWords.import.doneTitle })
    .waitFor({ timeout: 60_000 });
  expect((await inStore()).length).toBeGreaterThan(40);
});

test('the schools and the timetables come in the same way', async () => {
  await importThroughPage(page, 'schools', schoolFiles(false));
  await importThroughPage(page, 'pupils', schoolFiles(true));
  const api = await asPerson(page);
  const { imports } = (await api.get('/api/imports')) as { imports: Import[] };
  expect(imports.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'people done',
    'pupils done',
    'schools done',
    'ssd done',
    'ssd failed',
  ]);
});

test('a worker finds the children that the export gives them, in the order of what is next', async () => {
  const worker = await world.signedIn(accountOf(sampleAccounts.worker));
  await worker.getByRole('article').first().waitFor();
  const api = await asPerson(worker);
  const { children } = (await api.get('/api/children?view=mine')) as ChildList;
  await worker.getByRole('article').first().waitFor();
  const names = await worker.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names.sort()).toEqual(children.map(({ name }) => name).sort());
  expect(names.length).toBeGreaterThan(10);
  world.listening.isPersonal(...children.map(({ name }) => name));
  await worker.context().close();
});

test('the picture of the README is what the list looks like', async () => {
  const worker = await world.signedIn(accountOf(sampleAccounts.worker), '/', {
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  });
  await worker.getByRole('article').first().waitFor();
  await worker.evaluate(() => document.fonts.ready);
  const now = await worker.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(top, picture);
  const changed = existsSync(file) ? await shareOfChangedPixels(world.browser, readFileSync(file), now) : 1;
  if (changed > noticeableShare) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
  }
  expect(await shareOfChangedPixels(world.browser, readFileSync(file), now)).toBeLessThanOrEqual(
    noticeableShare,
  );
  expect(readFileSync(join(top, 'README.md'), 'utf8')).toContain(`](${picture})`);
  await worker.context().close();
});
