import { type Browser, chromium } from 'playwright-core';

/** Where the one Chromium of a test run answers: `prepare.ts` writes it down for the test files. */
export const browserVariable = 'SEEN_AND_HEARD_TEST_BROWSER';

/** The Chromium of this run; closing it closes the windows of this file alone. */
export function openBrowser(): Promise<Browser> {
  const address = process.env[browserVariable];
  if (!address)
    throw new Error(`Chromium is not running: run these tests through jest (npm test -- browser).`);
  return chromium.connect(address);
}
