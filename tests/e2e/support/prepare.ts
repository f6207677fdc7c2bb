import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';
import { buildTab } from '#infra/local/buildTab.ts';
import { prepareDatabase } from '#tests/bot/store/preparedDatabase.ts';
import { provideChromium } from '#tests/chromium.ts';
import { browserVariable } from './browser.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Once before the browser tests: the tab built as `npm start` builds it, an empty database to copy, and one Chromium for all
 * files. Each of them takes seconds.
 */
export default async function prepare(): Promise<void> {
  await prepareDatabase();
  await buildTab(top, () => undefined);
  const server = await chromium.launchServer({
    executablePath: provideChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  process.env[browserVariable] = server.wsEndpoint();
  (globalThis as { testBrowser?: BrowserServer }).testBrowser = server;
}
