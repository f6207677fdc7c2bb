import type { Page } from 'playwright-core';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, goodVisit, lateByAWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

/** Monday 23 November 2026, Bedford Borough: a visit every 10 working days. Last week is 16 to 22 November. */
let world: World;
let page: Page;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  await world.child(lateByAWeek);
  await world.child(dueThisWeek);
  await world.child({
    given: '=Ola',
    family: 'Finch',
    staff: 'W1',
    facts: {
      involvements: [{ kind: 'child-protection', start: '2026-09-07' }],
      dateOfBirth: '2013-04-05',
      visits: [
        goodVisit('v1', '2026-11-09T16:00'),
        goodVisit('v2', '2026-11-18T16:00', { alone: 'no', recordedAt: '2026-11-18T18:00' }),
      ],
    },
  });
  page = await world.signedIn(world.manager, '/team');
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

const region = (name: string) => page.getByRole('region', { name });
const saved = async (button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

test('the week before, on Monday morning: in time, alone, written up; by worker and policy; which children', async () => {
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByText('Monday 16 November to Sunday 22 November').waitFor();
  // Noor was due on 16 November and is still to be seen; Ola was seen in time, not alone.
  await page.getByText('1 of 2 (50%)').first().waitFor();
  await page.getByText('1 late, of which 1 still to be made.').waitFor();
  await page.getByText('0 of 1 (0%)').first().waitFor();
  await region('By worker').getByRole('cell', { name: 'Amara Bell' }).waitFor();
  await region('By policy')
    .getByRole('row', { name: /Bedford/ })
    .waitFor();
  const children = region('Children');
  await children.getByRole('link', { name: '=Ola Finch' }).waitFor();
  expect(await children.getByRole('link', { name: 'Noor Lowe' }).count()).toBe(0);
  await children.getByLabel('Show').selectOption('late');
  const noor = children.getByRole('row', { name: /Noor Lowe/ });
  await noor.getByText('Monday 16 November').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

test('the downloads hold what the page says, and no formula runs in a spreadsheet', async () => {
  await region('Children').getByLabel('Show').selectOption('not-alone');
  expect(await saved('Download this list')).toMatch(/"'=Ola Finch",Amara Bell,1,0,0,0,/);
  const report = await saved('Download as CSV');
  expect(report).toMatch(/All together,"?"?,2,1,1,1,1,0,1/);
  expect(report).toMatch(/By worker,Amara Bell,2,1,1,1/);
});

test('other dates: what is missing or turned round is said beside the field', async () => {
  await page.getByLabel('Period').selectOption('own');
  await page.getByLabel('From', { exact: true }).fill('2026-11-20');
  await page.getByLabel('To', { exact: true }).fill('2026-11-10');
  await page.getByText('The last day is before the first.').waitFor();
  await page.getByLabel('From', { exact: true }).fill('2026-01-05');
  await page.getByLabel('To', { exact: true }).fill('2026-01-11');
  await page.getByRole('heading', { name: 'Nothing to count' }).waitFor();
});

test('weeks ahead: a worker’s weeks open to which children, and what the visit must include', async () => {
  await page.getByRole('link', { name: 'Weeks ahead' }).click();
  const weeks = region('Amara Bell');
  await weeks.getByText(/visits in 8 weeks\./).waitFor();
  await weeks.getByRole('button', { name: 'This week: which children, Amara Bell' }).click();
  await weeks.getByRole('link', { name: 'Noor Lowe' }).waitFor();
  await weeks.getByText('Aim for Tuesday 24 November, due Thursday 26 November.').waitFor();
  await weeks.getByText('1 is late already').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  // Two of three are brother and sister: three visits, two ways.
  const before = await weeks.getByRole('listitem').first().innerText();
  await page.getByLabel('Minutes for a visit').fill('90');
  await page.waitForFunction(
    (text) => document.querySelector('section[aria-label="Amara Bell"] li')?.textContent !== text,
    before,
  );
  await page.getByLabel('Minutes for a visit').fill('many');
  await page.getByText('A number from 0 to 480.').waitFor();
});

test('a worker has their own weeks, and no report of others', async () => {
  const own = await world.signedIn(world.worker, '/weeks-ahead');
  await own.getByRole('button', { name: /^Amara Bell, 3 children$/ }).waitFor();
  expect(await own.getByRole('link', { name: 'Reports' }).count()).toBe(0);
  await own.goto(`${world.url}/reports`);
  await own.getByText('Not open to you').waitFor();
  await own.context().close();
});
