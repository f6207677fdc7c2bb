import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Look {
  name: string;
  media: Parameters<Page['emulateMedia']>[0];
  width: number;
  /** The rules to ask; left out: all. */
  only?: string[];
  /** Rules that cannot judge this look. */
  without?: string[];
}

const wide = 1200;
const looks: Look[] = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, width: wide },
  {
    name: 'dark',
    media: { colorScheme: 'dark', forcedColors: 'none' },
    width: wide,
    // The same page in other colours.
    only: ['color-contrast', 'link-in-text-block'],
  },
  {
    name: 'forced colours',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    width: wide,
    // axe reads the colours that were asked for, not those that the system puts in their place.
    without: ['color-contrast'],
  },
  { name: '320 px', media: { colorScheme: 'light', forcedColors: 'none' }, width: 320 },
];

/**
 * The exceptions, Fluent's own: invisible stops at both ends of a group through which its keyboard handling catches the focus
 * and passes it on; nobody stays on them.
 */
const fluentsOwn = '[data-tabster-dummy]';

/**
 * What axe and a ruler find wrong with a page in light, dark, forced colours and at 320 px: one line each, so that
 * `expect(…).toEqual([])` tells all of it. The page is not loaded anew: what was opened and typed stays.
 */
export async function problemsInEveryLook(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: look.width, height: 900 });
    problems.push(...(await problemsOf(page, look)));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
  return problems;
}

async function problemsOf(page: Page, { name, only, without = [] }: Look): Promise<string[]> {
  // Legacy mode spares a second window for each look; it leaves out frames, of which the tab has none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(fluentsOwn);
  const { violations } = await axe
    .options({
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: only } }),
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${name}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return tooWide > 0 ? [...found, `${name}: ${tooWide} px wider than the window`] : found;
}
