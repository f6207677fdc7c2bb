import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// The axe that @axe-core/playwright brings: its own way leaves out frames, or takes a second window for each look.
const beside = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = readFileSync(beside.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: object, options: object): ReturnType<AxeBuilder['analyze']>;
}

interface Look {
  name: string;
  media: Parameters<Page['emulateMedia']>[0];
  width: number;
  /** The rules to ask; left out: all. */
  only?: string[];
  /** Rules that cannot judge this look. */
  without?: string[];
}

const looks: Look[] = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, width: 1200 },
  // The same page in other colours.
  {
    name: 'dark',
    media: { colorScheme: 'dark', forcedColors: 'none' },
    width: 1200,
    only: ['color-contrast', 'link-in-text-block'],
  },
  {
    name: 'forced colours',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    width: 1200,
    // axe reads the colours that were asked for, not those that the system puts in their place.
    without: ['color-contrast'],
  },
  { name: '320 px', media: { colorScheme: 'light', forcedColors: 'none' }, width: 320 },
];

/** What axe and a ruler find wrong with the pane beside an appointment, in every look: one line each. */
export async function paneProblems(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: look.width, height: 900 });
    found.push(...(await problemsOf(page, look)));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
  return found;
}

async function problemsOf(page: Page, { name, only, without = [] }: Look): Promise<string[]> {
  const [, pane] = page.frames();
  if (!pane) return [`${name}: the pane is not open`];
  await pane.evaluate(axeSource);
  const { violations } = await pane.evaluate(
    (options) => (window as unknown as { axe: Axe }).axe.run({ exclude: ['[data-tabster-dummy]'] }, options),
    {
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: only } }),
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  );
  const tooWide = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${name}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    ),
    ...(tooWide > 0 ? [`${name}: ${tooWide} px wider than the pane`] : []),
  ];
}
