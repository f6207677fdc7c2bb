import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { ChildPage } from '#shared/model/api/children.ts';
import { asPerson, type AsPerson } from './support/asPerson.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { dueThisWeek, goodVisit, lateByAWeek } from './support/sampleChildren.ts';
import type { SeededChild } from './support/seedChild.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let page: Page;
let api: AsPerson;
const ids: Record<'kit' | 'noor' | 'ash' | 'robin', string> = { kit: '', noor: '', ash: '', robin: '' };

const alone = (given: string): SeededChild => ({
  given,
  family: 'Hartley',
  staff: 'W1',
  facts: {
    involvements: [{ kind: 'child-protection', start: '2026-09-07' }],
    dateOfBirth: '2015-02-03',
    visits: [goodVisit('v1', '2026-11-12T16:00')],
  },
});

beforeAll(async () => {
  world = await startWorld('2026-11-23T17:00:00Z');
  ids.kit = await world.child(dueThisWeek);
  ids.noor = await world.child(lateByAWeek);
  ids.ash = await world.child(alone('Ash'));
  ids.robin = await world.child(alone('Robin'));
  page = await world.signedIn(world.worker);
  api = await asPerson(page);
});
afterAll(async () => {
  await page?.context().close();
  await world?.close();
});

const open = async (path: string, heading: string) => {
  await page.goto(world.url + path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};
const group = (name: string) => page.getByRole('group', { name, exact: true });
const answer = (question: string, choice: string) =>
  page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: choice }).check();
const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
const history = async (childId: string) => ((await api.get(`/api/children/${childId}`)) as ChildPage).history;

describe('a visit that was not booked', () => {
  test('cannot be saved before tap one, and the question takes the focus', async () => {
    await open(`/record/new?child=${ids.ash}`, 'Record a visit');
    await save();
    await page.getByText('Say whether you saw them.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  });

  test('is fit for everybody, in every look', async () => {
    await answer('Did you see Ash', 'Seen You met');
    await page.getByRole('radiogroup', { name: 'Was Ash Hartley seen alone?' }).waitFor();
    for (const button of await page.getByRole('button', { name: /^(More|How and where)/ }).all())
      await button.click();
    await page.getByRole('radiogroup', { name: 'Where?' }).waitFor();
    expect(await problemsInEveryLook(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  test('a place that was not said stays unknown, and the answers survive a lost connection', async () => {
    await answer('What was it for?', 'A planned visit');
    await answer('Was Ash Hartley seen alone?', 'Yes, alone');
    await page.context().setOffline(true);
    await save();
    await page.getByText('We could not reach Seen & Heard').waitFor();
    expect(await page.getByRole('radio', { name: 'Yes, alone' }).isChecked()).toBe(true);
    await page.context().setOffline(false);
    await save();
    await page.getByRole('heading', { name: 'Saved. This is how the dates moved' }).waitFor();
    const [newest] = await history(ids.ash);
    expect(newest?.visit).toMatchObject({ childSeen: 'yes', alone: 'yes', mode: 'in-person' });
    expect(newest?.visit).not.toHaveProperty('bedroomSeen');
    expect(newest?.visit).not.toHaveProperty('place');
    expect(newest?.visit).not.toHaveProperty('announced');
  });

  test('shows how the date moved: ten working days from Monday 23 November', async () => {
    await group('Ash Hartley')
      .getByText('Due moved from Thursday 26 November to Monday 7 December')
      .waitFor();
    await group('Ash Hartley').getByText('This counted as a visit').waitFor();
    expect(await problemsInEveryLook(page)).toEqual([]);
  });

  test('a child who was not seen: why it did not count, and what happens now', async () => {
    await open(`/record/new?child=${ids.robin}`, 'Record a visit');
    await answer('What was it for?', 'A planned visit');
    await answer('Did you see Robin', 'Not seen');
    await page.getByLabel('What stood in the way').fill('Mum said no contact today');
    await page.getByText('You could say: family time').waitFor();
    await save();
    const outcome = group('Robin Hartley');
    await outcome.getByText('This did not count as a visit').waitFor();
    // A further visit within 24 hours of 17:00 (BB-2).
    await outcome.getByText('Due moved from Thursday 26 November to Tuesday 24 November, 5pm').waitFor();
    await outcome.getByText('What happens now: see Robin Hartley by Tuesday 24 November, 5pm.').waitFor();
    await outcome.getByRole('link', { name: 'Find a time for Robin Hartley' }).click();
    await page.waitForURL(`**/child/${ids.robin}/find-a-time`);
  });
});

describe('correcting a record', () => {
  test('moves the dates, and keeps the old record in the history', async () => {
    const [wrong] = await history(ids.robin);
    await open(`/record/correct/${wrong?.visit.id}?child=${ids.robin}`, 'Correct a record');
    expect(await page.getByRole('radio', { name: 'Not seen' }).isChecked()).toBe(true);
    await answer('Did you see Robin', 'Seen You met');
    await answer('Was Robin Hartley seen alone?', 'No');
    await answer('Why not?', 'They did not want to');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Write what they said, in their own words.').waitFor();
    await page.getByLabel('What they said').fill('not today, football is on');
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Due moved from Tuesday 24 November, 5pm to Monday 7 December').waitFor();
    const [right] = await history(ids.robin);
    expect(right?.visit).toMatchObject({
      childSeen: 'yes',
      alone: 'exempt',
      aloneReason: 'not today, football is on',
    });
    expect(right?.earlier.map(({ visit }) => visit.childSeen)).toEqual(['no']);
  });

  test('a record that somebody else corrected meanwhile is not overwritten', async () => {
    const [entry] = await history(ids.ash);
    await open(`/record/correct/${entry?.visit.id}?child=${ids.ash}`, 'Correct a record');
    await api.send('POST', `/api/visits/${entry?.visit.id}/correct`, {
      key: randomUUID(),
      at: '2026-11-23T16:00',
      mode: 'in-person',
      purpose: 'planned',
      answers: { childSeen: 'yes', alone: 'no' },
      version: 1,
    });
    await answer('Was Ash Hartley seen alone?', 'Yes, alone');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Your answers are still here').waitFor();
    await page.getByRole('button', { name: 'Look at the record again' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=time]')?.value === '16:00',
    );
    expect((await history(ids.ash))[0]?.visit.alone).toBe('no');
  });
});

describe('a booked visit with brothers and sisters', () => {
  test('one trip, on a phone child after child, each with their own answers', async () => {
    const booking = (await api.send('POST', '/api/bookings', {
      key: randomUUID(),
      childIds: [ids.kit, ids.noor],
      start: '2026-11-24T16:00:00Z',
      end: '2026-11-24T17:00:00Z',
      place: 'home',
      announced: true,
      anyway: true,
    })) as { id: string };
    world.clock.now = Date.parse('2026-11-24T18:00:00Z');
    await page.setViewportSize({ width: 320, height: 700 });
    await open(`/record/${booking.id}?child=${ids.kit}`, 'How did it go?');
    await page.getByText('Booked for Tuesday 24 November').waitFor();
    expect(await page.getByRole('textbox', { name: 'Time' }).inputValue()).toBe('16:00');
    await page.getByRole('heading', { name: 'Child 1 of 2: Kit Lowe' }).waitFor();
    await answer('Did you see Kit', 'Seen You met');
    await answer('Was Kit Lowe seen alone?', 'Yes, alone');
    await answer('Did Kit Lowe have time', 'Yes');
    await save();
    // The phone goes to the child who is still open.
    await page.getByRole('heading', { name: 'Child 2 of 2: Noor Lowe' }).waitFor();
    await page.getByText('Say whether you saw them.').waitFor();
    await answer('Did you see Noor', 'Seen briefly');
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await save();
    // From Tuesday 24 November: Wednesday 25 is 1 … Tuesday 8 December is 10.
    await group('Kit Lowe').getByText('Due moved from Thursday 26 November to Tuesday 8 December').waitFor();
    await group('Noor Lowe').getByText('This did not count as a visit').waitFor();
    await page.setViewportSize({ width: 1200, height: 900 });
    expect((await history(ids.kit))[0]?.visit).toMatchObject({
      childSeen: 'yes',
      place: 'home',
      announced: true,
    });
    expect((await history(ids.noor))[0]?.visit).toMatchObject({ childSeen: 'briefly', place: 'home' });
  });

  test('a brother or sister joins an unbooked visit, and each is saved once', async () => {
    const before = (await history(ids.noor)).length;
    await open(`/record/new?child=${ids.kit}`, 'Record a visit');
    await page.getByRole('button', { name: 'Add Noor Lowe' }).click();
    await group('Noor Lowe').waitFor();
    await answer('What was it for?', 'A planned visit');
    await answer('Did you see Kit', 'It did not take place');
    await answer('Did you see Noor', 'Seen You met');
    await answer('Was Noor Lowe seen alone?', 'Yes, alone');
    await save();
    await group('Noor Lowe').getByText('This counted as a visit').waitFor();
    expect(await history(ids.noor)).toHaveLength(before + 1);
  });
});

/** What a finger could miss: everything to press that is less than 44 px high or wide, on a phone. */
async function smallTargets(of: Page): Promise<string[]> {
  const before = of.viewportSize();
  await of.setViewportSize({ width: 320, height: 700 });
  const small = await of.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main form :is(button, a[href], label:has(input[type=radio]))',
      ),
    ]
      .filter((element) => element.offsetParent !== null)
      .map((element) => ({ text: element.innerText, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
  if (before) await of.setViewportSize(before);
  return small;
}
