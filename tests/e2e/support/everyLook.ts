import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Look {
  name: string;
  media: { colorScheme: 'light' | 'dark' };
  width: number;
  /** The rules to ask; left out: all. */
  only?: string[];
}

/** Forced colours are not among them: axe reads the colours that were asked for, not those that the system puts in their place. */
const looks: Look[] = [
  { name: 'light', media: { colorScheme: 'light' }, width: 1200 },
  // The same page in other colours.
  {
    name: 'dark',
    media: { colorScheme: 'dark' },
    width: 1200,
    only: ['color-contrast', 'link-in-text-block'],
  },
  { name: '320 px', media: { colorScheme: 'light' }, width: 320 },
];

/**
 * The exceptions, Fluent's own: invisible stops at both ends of a group through which its keyboard handling catches the focus
 * and passes it on; nobody stays on them.
 */
const fluentsOwn = '[data-tabster-dummy]';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe and a ruler find wrong with a page in light, dark and at 320 px: one line each, so that `expect(…).toEqual([])`
 * tells all of it. The page is not loaded anew: what was opened and typed stays.
 * @param frame the part that is looked at, where the page is somebody else's: a pane beside an appointment
 */
export async function problemsInEveryLook(page: Page, frame: Frame = page.mainFrame()): Promise<string[]> {
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: look.width, height: 900 });
    problems.push(...(await problemsOf(frame, look)));
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
  return problems;
}

/**
 * The theme follows the system's colours a moment after they change, and how long that moment is depends on the machine: waits until text and
 * ground are of the theme that was asked for. A page that keeps to somebody else's theme, a host's, is looked at as it is after a while.
 */
async function themeSettled(frame: Frame, wanted: 'light' | 'dark'): Promise<void> {
  await frame.evaluate(async (scheme) => {
    const lightness = (colour: string): number =>
      (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
    const isSettled = (): boolean => {
      const provider = document.querySelector('.fui-FluentProvider');
      if (!provider) return true;
      const text = lightness(getComputedStyle(provider).color);
      const ground = lightness(getComputedStyle(document.body).backgroundColor);
      return scheme === 'light' ? text < 0.5 && ground > 0.5 : text > 0.5 && ground < 0.5;
    };
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    // Two at least: what the change of width makes anew stands there by then.
    for (let frames = 0; frames < 2 || (frames < 60 && !isSettled()); frames++) await nextFrame();
  }, wanted);
}

async function problemsOf(frame: Frame, { name, only, media }: Look): Promise<string[]> {
  await themeSettled(frame, media.colorScheme);
  // Half a megabyte: a document takes it once.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const { violations, tooWide } = await frame.evaluate(
    async ({ exclude, options }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { scrollWidth, clientWidth } = document.documentElement;
      const found = await axe.run({ exclude: [exclude] }, options);
      return { violations: found.violations, tooWide: scrollWidth - clientWidth };
    },
    { exclude: fluentsOwn, options: optionsFor(only) },
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${name}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
  return tooWide > 0 ? [...found, `${name}: ${tooWide} px wider than the window`] : found;
}

interface Axe {
  run(context: object, options: RunOptions): Promise<AxeResults>;
}

function optionsFor(only: string[] | undefined): RunOptions {
  return { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: only } }) };
}
