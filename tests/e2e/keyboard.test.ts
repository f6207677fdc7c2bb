import type { Page } from 'playwright-core';
import { bookingWords, findWords } from '#shared/words/findATime.ts';
import { recordWords } from '#shared/words/record.ts';
import { dueThisWeek } from './support/sampleChildren.ts';
import { startWorld, type World } from './support/world.ts';

// A worker who uses no mouse: every step here is a key.

let world: World;
let page: Page;
beforeAll(async () => {
  world = await startWorld('2026-11-23T09:00:00Z');
  await world.child(dueThisWeek);
  page = await world.signedIn(world.worker);
  await page.getByRole('article').first().waitFor();
});
afterAll(() => world?.close());

/** What a screen reader would call the element that has the focus. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    const labelled = at?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const byLabel = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = [...((at as HTMLInputElement | null)?.labels ?? [])].map((one) => one.textContent);
    return at?.getAttribute('aria-label') ?? (byLabel || labels.join(' ') || (at?.textContent ?? ''));
  });

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(wanted: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    const at = await focused();
    if (typeof wanted === 'string' ? at.includes(wanted) : wanted.test(at)) return;
    passed.push(at);
  }
  throw new Error(`The keyboard does not reach ${String(wanted)}; it came past ${passed.join(' | ')}`);
}

/** Whoever looks sees where the focus is: an outline, or another border or shadow than without it. */
const focusShows = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const mark = () =>
      [at, at.parentElement, at.nextElementSibling].flatMap((element) =>
        [null, '::before', '::after'].map((part) => {
          if (!element) return '';
          const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element, part);
          return `${outlineStyle} ${outlineWidth} ${boxShadow} ${borderColor}`;
        }),
      );
    const withFocus = mark().join();
    at.blur();
    const without = mark().join();
    at.focus();
    return withFocus !== without;
  });

test('from the list to a booked visit', async () => {
  await tabTo(`${findWords.title}: Kit Lowe`);
  expect(await focusShows()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: findWords.heading('Kit Lowe') }).waitFor();
  await page
    .getByRole('button', { name: /^Choose .*day/ })
    .first()
    .waitFor();
  await tabTo(/^Choose .*day/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: findWords.review.heading }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tabTo(findWords.review.book);
  expect(await focusShows()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: findWords.done.heading, exact: true }).waitFor();
});

test('from the booked visit to its record', async () => {
  world.clock.now = Date.parse('2026-11-27T19:00:00Z');
  await page.goto(`${world.url}/bookings?from=2026-11-23`);
  await page.getByRole('heading', { level: 1, name: bookingWords.heading }).waitFor();
  await page.getByRole('link', { name: bookingWords.howDidItGo }).first().waitFor();
  await tabTo(bookingWords.howDidItGo);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: recordWords.title }).waitFor();
  await answer(recordWords.seen.question('Kit Lowe'), recordWords.seen.yesMore);
  await answer(recordWords.alone.question('Kit Lowe'), recordWords.alone.yes);
  await tabTo(new RegExp(`^${recordWords.save}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: recordWords.outcome.title }).waitFor();
  await page.getByText(recordWords.outcome.counted).waitFor();
});

/** Tab goes into a group of answers, the space bar chooses the first, the arrow keys go to the next. */
async function answer(question: string, choice: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: question }).getByRole('radio');
  await radios.first().waitFor();
  for (let step = 0; !(await within(question)); step += 1) {
    if (step > 60) throw new Error(`The keyboard does not reach “${question}”`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  const wanted = page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: choice });
  for (let step = 0; !(await wanted.isChecked()); step += 1) {
    if (step > 6) throw new Error(`The arrow keys do not reach “${choice}”`);
    await page.keyboard.press('ArrowDown');
  }
}

const within = (question: string) =>
  page
    .getByRole('radiogroup', { name: question })
    .evaluate((group) => group.contains(document.activeElement));
