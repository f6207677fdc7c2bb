import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws the icons anew from their .svg, for whoever changes one: `node infra/node.mjs infra/package/drawIcons.ts`. The
 * drawn files are kept in the repository, since making the package must not need a browser.
 */

const top = fileURLToPath(new URL('../..', import.meta.url));

/** From which drawing, how large, and where it goes. */
const icons: [drawing: string, pixels: number, file: string][] = [
  ['appPackage/color.svg', 192, 'appPackage/color.png'],
  ['appPackage/outline.svg', 32, 'appPackage/outline.png'],
  ['appPackage/addIn.svg', 32, 'appPackage/color32x32.png'],
  // Office loads these by their address, so they lie with the tab.
  ...[16, 32, 64, 80, 128].map((size): [string, number, string] => [
    'appPackage/addIn.svg',
    size,
    `tab/public/icons/add-in-${size}.png`,
  ]),
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
});
try {
  const page = await browser.newPage();
  for (const [drawing, pixels, file] of icons) {
    const svg = readFileSync(join(top, drawing), 'utf8').replace(/ width="\d+" height="\d+"/, '');
    await page.setViewportSize({ width: pixels, height: pixels });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(top, file), omitBackground: true });
  }
} finally {
  await browser.close();
}
