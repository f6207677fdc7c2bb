import type { Page } from 'playwright-core';
import type { ChildPage } from '#shared/model/api/children.ts';
import { asPerson, type AsPerson } from './support/asPerson.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, goodVisit } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let api: AsPerson;
let kit: string;
let small: string;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  kit = await world.child(dueThisWeek);
  small = await world.child({
    given: 'Tilly',
    family: 'Moss',
    staff: 'W1',
    facts: {
      involvements: [{ kind: 'child-protection', start: '2026-09-07' }],
      dateOfBirth: '2024-05-01',
      visits: [goodVisit('v1', '2026-11-12T16:00')],
    },
  });
  page = await world.signedIn(world.worker, `/child/${kit}`);
  api = await asPerson(page);
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

/** As Outlook exports it: Windows' name of the zone, and nothing that describes it. */
const weekly = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART;TZID=GMT Standard Time:20261102T090000',
  'DTEND;TZID=GMT Standard Time:20261102T100000',
  'RRULE:FREQ=WEEKLY;COUNT=6',
  'SUMMARY:Ma-Ext',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const known = () => page.getByRole('region', { name: 'What we know' });
const add = async (kind: string) => {
  await known().getByRole('button', { name: 'Add something we know' }).click();
  await known().getByLabel('What do you want to add?').selectOption({ label: kind });
};
const save = () => known().getByRole('button', { name: 'Save', exact: true }).click();
const facts = async (id: string) => ((await api.get(`/api/children/${id}`)) as ChildPage).facts;

test("a plan's shorter interval moves the dates on the page at once", async () => {
  await add('How often to visit, set by a plan, a matrix or a court');
  await save();
  await known().getByText('This is needed.').waitFor();
  await known().getByLabel('Set by').selectOption({ label: 'the plan' });
  await known().getByLabel('From').fill('2026-09-07');
  await known().getByLabel('A visit every').fill('fortnightly');
  await save();
  await known().getByText('Write a length of time').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await known().getByLabel('A visit every').fill('8 working days');
  await save();
  // From Thursday 12 November: Friday 13 is 1, Friday 20 is 6, Tuesday 24 is 8.
  await known().getByText('Due moved from Thursday 26 November to Tuesday 24 November').waitFor();
  await page
    .getByRole('region', { name: 'What we know' })
    .getByText('By the plan: a visit every 8 working days')
    .waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Due Tuesday 24 November');
});

test('a fact taken back no longer counts, and stays in the history', async () => {
  await known()
    .getByRole('button', { name: /^Take back: By the plan/ })
    .click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await known().getByText('Due moved from Tuesday 24 November to Thursday 26 November').waitFor();
  const [fact] = await facts(kit);
  expect(fact).toMatchObject({ withdrawnBy: 'Amara Bell' });
  await known().getByText('1 taken back').click();
  await known().getByText('Taken back by Amara Bell').waitFor();
});

test('what the child wishes, with kind words pointed out and their own words left alone', async () => {
  await add('What the child wishes');
  await known().getByRole('checkbox', { name: 'At home' }).check();
  await known()
    .getByRole('group', { name: 'Good times' })
    .getByRole('button', { name: 'Add a time' })
    .click();
  const time = known().getByRole('group', { name: 'Time 1' });
  await time.getByRole('checkbox', { name: 'Monday' }).check();
  await time.getByLabel('from').fill('16:00');
  await time.getByLabel('to', { exact: true }).fill('18:00');
  await known().getByLabel('Lessons not to miss').fill('maths, art');
  await known().getByLabel('In the child’s own words').fill('no contact at lunch please');
  expect(await known().getByText('Children asked us not to say').count()).toBe(0);
  expect(await problemsInEveryLook(page)).toEqual([]);
  await save();
  await known().getByText('good times: Mon 16:00–18:00').waitFor();
  expect((await facts(kit)).find(({ fact }) => fact.kind === 'wishes')?.fact).toEqual({
    kind: 'wishes',
    askedOn: '2026-11-23',
    places: ['home'],
    goodTimes: [{ days: [1], from: '16:00', to: '18:00' }],
    lessonsNotToMiss: ['maths', 'art'],
    words: 'no contact at lunch please',
  });
});

test('a timetable typed line by line, a wrong line named', async () => {
  const school = page.getByRole('region', { name: 'School and timetable' });
  await school.getByRole('button', { name: 'Edit the school and the timetable' }).click();
  await school.getByLabel(/^Timetable/).fill('Mon 09:00-10:00 Maths\nnonsense');
  await school.getByText('Line 2, “nonsense”').waitFor();
  await school.getByLabel(/^Timetable/).fill('Mon 09:00-10:00 Maths\nTue 09:00-10:00 Art');
  await school.getByText('2 lessons understood.').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await school.getByRole('button', { name: 'Save the school' }).click();
  await school.getByText('2 lessons a week are known').waitFor();
});

test('a calendar file, a club, and what a subject is at this school', async () => {
  const school = page.getByRole('region', { name: 'School and timetable' });
  await api.send('PUT', '/api/schools/oak', {
    id: 'oak',
    name: 'Oak School',
    bells: [],
    terms: [{ from: '2026-11-02', to: '2026-12-18' }],
    closed: [],
  });
  await page.reload();
  await school.getByRole('button', { name: 'Edit the school and the timetable' }).click();
  await school.getByLabel('School', { exact: true }).selectOption('Oak School');
  await school.getByLabel('Choose a calendar file').setInputFiles({
    name: 'timetable.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(weekly),
  });
  await school.getByText('They repeat exactly').waitFor();
  await school.getByRole('button', { name: 'Add a club' }).click();
  const club = school.getByRole('region', { name: 'Clubs and what they do every week' });
  await school.getByRole('button', { name: 'Save the school' }).click();
  await club.getByText('Write what it is.').waitFor();
  await club.getByLabel('What', { exact: true }).fill('Choir');
  await club.getByLabel('Thursday').check();
  await club.getByLabel('From').fill('15:30');
  await club.getByLabel('To').fill('16:30');
  expect(await problemsInEveryLook(page)).toEqual([]);
  await school.getByRole('button', { name: 'Save the school' }).click();
  await school.getByText('Never missed: Choir, Thu 15:30–16:30.').waitFor();
  await school.getByText('How we understand 1 subject').click();
  expect(await problemsInEveryLook(page)).toEqual([]);
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/subjects') && answer.ok());
  await school
    .getByLabel('What Ma-Ext is at this school')
    .selectOption('At this school: a lesson that a visit may be in');
  await kept;
  const { school: stored, subjects } = (await api.get(`/api/children/${kit}`)) as ChildPage;
  expect(stored).toMatchObject({
    lessons: [{ day: 1, from: '09:00', to: '10:00', subject: 'Ma-Ext' }],
    clubs: [{ name: 'Choir', days: [4], from: '15:30', to: '16:30', termTimeOnly: true }],
  });
  expect(subjects).toEqual([{ name: 'Ma-Ext', taughtAs: 'not-core' }]);
});

test('for a child under four the exemption is offered at once', async () => {
  await page.goto(`${world.url}/child/${small}`);
  await known().getByRole('button', { name: 'Say that they are too young' }).click();
  await known().getByText('Not to be seen alone, too young').waitFor();
  expect(await known().getByRole('button', { name: 'Say that they are too young' }).count()).toBe(0);
});

test('a manager’s decision is for managers', async () => {
  await page.goto(`${world.url}/child/${kit}`);
  await known().getByRole('button', { name: 'Add something we know' }).click();
  const kinds = known().getByLabel('What do you want to add?').getByRole('option');
  expect(await kinds.allInnerTexts()).not.toContain('A manager’s decision');
  const manager = await world.signedIn(world.manager, `/child/${kit}`);
  const theirs = manager.getByRole('region', { name: 'What we know' });
  await theirs.getByRole('button', { name: 'Add something we know' }).click();
  await theirs.getByLabel('What do you want to add?').selectOption({ label: 'A manager’s decision' });
  await theirs.getByLabel('What was decided, and why').fill('Duty visits this week');
  await theirs.getByRole('button', { name: 'Save', exact: true }).click();
  await theirs.getByText(/^A manager decided.*Duty visits this week/).waitFor();
  await manager.context().close();
});
