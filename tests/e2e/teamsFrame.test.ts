import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { decodeJwt } from 'jose';
import type * as teamsJs from '@microsoft/teams-js';
import type { Browser, Frame, Page } from 'playwright-core';
import {
  account,
  clientId,
  event,
  mailbox,
  runningMicrosoft365,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';
import { openBrowser } from './support/browser.ts';

/** A tab of the fewest lines around the real library: what it hears is kept for the test to read. */
const tab = `<!doctype html><meta charset="utf-8"><title>A tab</title><script src="/teams.js"></script>`;
const library = readFileSync(
  createRequire(import.meta.url)
    .resolve('@microsoft/teams-js')
    .replace(/dist.*$/, 'dist/umd/MicrosoftTeams.min.js'),
);

interface Heard {
  themes: string[];
}
type InTab = typeof globalThis & { microsoftTeams: typeof teamsJs; heard: Heard };

let product: Server;
let cloud: Running;
let browser: Browser;

beforeAll(async () => {
  product = createServer((request, response) => {
    const isLibrary = request.url === '/teams.js';
    response
      .setHeader('content-type', isLibrary ? 'text/javascript' : 'text/html')
      .end(isLibrary ? library : tab);
  });
  await new Promise<void>((resolve) => product.listen(0, 'localhost', resolve));
  cloud = await runningMicrosoft365(
    {
      users: [
        account({
          mailbox: mailbox(
            event('2026-11-24T09:30', '2026-11-24T11:00', {
              subject: 'Team meeting',
              sensitivity: 'private',
            }),
          ),
        }),
        account({
          oid: '7d9f1c1e-0000-4000-8000-000000000012',
          upn: 'ben.cole@sample.example',
          displayName: 'Ben Cole',
        }),
      ],
    },
    { product: `http://localhost:${(product.address() as AddressInfo).port}` },
  );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await cloud?.close();
  product?.close();
  product?.closeAllConnections();
});

async function openFrame(path: string, origin = cloud.http): Promise<{ page: Page; frame: Frame }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  const frame = await (await page.waitForSelector('#tab')).contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForFunction(() => 'microsoftTeams' in globalThis);
  return { page, frame };
}

/** Over http the origin must be handed to the library; over https too, since localhost is not one of Microsoft's. */
const initialize = (frame: Frame, origins: string[]) =>
  frame.evaluate(async (allowed) => {
    const tab = globalThis as InTab;
    await tab.microsoftTeams.app.initialize(allowed);
    tab.heard = { themes: [] };
    tab.microsoftTeams.app.registerOnThemeChangeHandler((theme) => tab.heard.themes.push(theme));
    void tab.microsoftTeams.app.notifySuccess();
    return tab.microsoftTeams.app.getContext();
  }, origins);

describe('the Teams frame, with the real teams-js in the tab', () => {
  it.each(['http', 'https'] as const)('says who is there, over %s', async (door) => {
    const { page, frame } = await openFrame(
      '/teams?account=ben.cole@sample.example&page=child-1',
      cloud[door],
    );
    const context = await initialize(frame, [cloud[door]]);
    expect(context).toMatchObject({
      app: { theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { subPageId: 'child-1', frameContext: 'content' },
      user: { id: '7d9f1c1e-0000-4000-8000-000000000012', tenant: { id: tenantId } },
    });
    await page.waitForFunction(() => document.querySelector('#state')?.textContent === 'The tab has loaded.');
    await page.context().close();
  });

  it('gives a token for the signed-in account', async () => {
    const { page, frame } = await openFrame('/teams?account=ben.cole@sample.example');
    await initialize(frame, [cloud.http]);
    const token = await frame.evaluate(() =>
      (globalThis as InTab).microsoftTeams.authentication.getAuthToken(),
    );
    expect(decodeJwt(token)).toMatchObject({
      iss: `${cloud.https}/${tenantId}/v2.0`,
      aud: clientId,
      oid: '7d9f1c1e-0000-4000-8000-000000000012',
      preferred_username: 'ben.cole@sample.example',
      scp: 'access_as_user',
      roles: ['Worker'],
    });
    await page.context().close();
  });

  it('tells of a change of theme', async () => {
    const { page, frame } = await openFrame('/teams');
    await initialize(frame, [cloud.http]);
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'High contrast' }).click();
    await frame.waitForFunction(() => (globalThis as InTab).heard.themes.length === 2);
    expect(await frame.evaluate(() => (globalThis as InTab).heard.themes)).toEqual(['dark', 'contrast']);
    await page.context().close();
  });

  it('is no host for a tab that was not told of it', async () => {
    const { page, frame } = await openFrame('/teams');
    const settled = await frame.evaluate(async () => {
      const ready = (globalThis as InTab).microsoftTeams.app
        .initialize(['https://somewhere.example'])
        .then(() => 'ready');
      return Promise.race([ready, new Promise((resolve) => setTimeout(() => resolve('silence'), 500))]);
    });
    expect(settled).toBe('silence');
    await page.context().close();
  });

  it('gives no token to another page', async () => {
    const answer = await fetch(`${cloud.http}/teams/token?account=ben.cole@sample.example`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('a mailbox as a week', () => {
  it('shows an event, and moves it as its owner would', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${cloud.http}/mailbox/amara.bell@sample.example?week=2026-11-25`);
    await page
      .getByRole('list', { name: 'Tuesday 24 November' })
      .getByRole('link', { name: /Team meeting 09:30 – 11:00.*Private.*Busy/ })
      .click();
    await page.getByLabel('Date').fill('2026-11-26');
    await page.getByLabel('From').fill('13:00');
    await page.getByLabel('To').fill('14:15');
    await page.getByRole('button', { name: 'Move' }).click();
    await page
      .getByRole('list', { name: 'Thursday 26 November' })
      .getByRole('link', { name: /Team meeting 13:00 – 14:15/ })
      .waitFor();
    expect(await page.getByRole('status').textContent()).toBe('Moved.');
    await page.context().close();
  });
});

describe('signing in', () => {
  it('offers the accounts and goes back with a code', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.route('http://localhost:3978/**', (route) => route.fulfill({ body: 'back' }));
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: 'http://localhost:3978/signed-in',
      response_type: 'code',
      scope: 'openid',
      state: 'abc',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    await page.goto(`${cloud.http}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`);
    await page.getByRole('button', { name: /Ben Cole/ }).click();
    await page.waitForURL('http://localhost:3978/**');
    const back = new URL(page.url()).searchParams;
    expect(back.get('state')).toBe('abc');
    expect(decodeJwt(back.get('code') ?? '')).toMatchObject({
      grant: { oid: '7d9f1c1e-0000-4000-8000-000000000012' },
    });
    await page.context().close();
  });
});
