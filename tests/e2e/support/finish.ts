import type { BrowserServer } from 'playwright-core';

/** After the last browser test. */
export default async function finish(): Promise<void> {
  await (globalThis as { testBrowser?: BrowserServer }).testBrowser?.close();
}
