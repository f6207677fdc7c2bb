import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { publicCloud } from '#bot/settings.ts';
import { startProduct, type Product } from '#bot/startProduct.ts';
import type { DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import { samplePackageSettings } from '#infra/package/packageSettings.ts';
import type { Role } from '#shared/model/people.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import {
  account,
  app,
  clientId,
  mailbox,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';
import { openBrowser } from './browser.ts';
import { listenFor, type Listening } from './keptPrivate.ts';
import { seedChild, type SeededChild } from './seedChild.ts';

type Events = Parameters<typeof mailbox>;
type Users = DirectoryFile['users'];

/** Whoever can sign in. */
export interface Account {
  oid: string;
  upn: string;
}

/** Somebody with an account, a mailbox and a role in the council. */
export interface Somebody extends Account {
  id: string;
  name: string;
  staff: string;
}

/** The running product with local Microsoft 365 and a browser, on free ports; everything in it is real but the people. */
export interface EmptyWorld {
  product: Product;
  /** Where the tab answers. */
  url: string;
  outlook: Running;
  clock: { now: number };
  browser: Browser;
  listening: Listening;
  /** A window of its own, British, with nobody signed in. */
  window(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens the tab as this person, through the sign-in page of local Microsoft 365. */
  signedIn(who: Account, path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** @throws when an event of Graph was not as Microsoft describes it, or a name was in an address or a log */
  close(): Promise<void>;
}

/** The same with a worker, a manager and an administrator of Larkshire, which follows Bedford Borough's policy. */
export interface World extends EmptyWorld {
  worker: Somebody;
  manager: Somebody;
  administrator: Somebody;
  /** Brings a child in, and tells the id. */
  child(child: SeededChild): Promise<string>;
}

const somebody = (number: number, name: string, staff: string): Somebody => ({
  id: randomUUID(),
  oid: `7d9f1c1e-0000-4000-8000-0000000002${String(number).padStart(2, '0')}`,
  upn: `${name.toLowerCase().replace(' ', '.')}@sample.example`,
  name,
  staff,
});

/** @param busy what already stands in the worker's Outlook */
export async function startWorld(now = '2026-11-23T09:00:00Z', ...busy: Events): Promise<World> {
  const worker = somebody(1, 'Amara Bell', 'W1');
  const manager = somebody(2, 'Rosa Marsh', 'W2');
  const administrator = somebody(3, 'Iqbal Stone', 'W3');
  const accountOf = ({ oid, upn, name }: Somebody, ...events: Events): Users[number] =>
    account({
      oid,
      upn,
      displayName: name,
      givenName: name.split(' ')[0] ?? name,
      mailbox: mailbox(...events),
    });
  const world = await startEmptyWorld(now, [
    accountOf(worker, ...busy),
    accountOf(manager),
    accountOf(administrator),
  ]);
  await addPeople(world.product, [
    [worker, ['worker']],
    [manager, ['manager']],
    [administrator, ['administrator']],
  ]);
  for (const { name, upn } of [worker, manager, administrator]) world.listening.isPersonal(name, upn);
  return {
    ...world,
    worker,
    manager,
    administrator,
    child: (child) => {
      world.listening.isPersonal(child.given, child.family);
      return seedChild(world.product, child);
    },
  };
}

/** A council in which nobody and nothing is yet; `users` are the accounts that its Entra knows. */
export async function startEmptyWorld(
  now: string,
  users: Users,
  councilName = 'Larkshire',
): Promise<EmptyWorld> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const clock = { now: Date.parse(now) };
  const listening = listenFor(url);
  const outlook = await runningMicrosoft365(
    { apps: [app({ redirectUris: [`${url}/auth/callback`, `${url}/auth/signed-out`] })], users },
    { product: url, clock: () => clock.now },
  );
  const folder = await preparedFolder();
  const product = await orClose(
    outlook,
    startProduct({
      clock: () => clock.now,
      log: pino({ level: 'debug' }, listening),
      settings: {
        council: 'larkshire',
        councilName,
        tenantId,
        clientId,
        clientSecret: secret,
        authority: outlook.https,
        tabAuthority: outlook.http,
        graphUrl: outlook.https,
        publicUrl: url,
        teamsHostOrigins: [outlook.http],
        databaseUrl: null,
        dataFolder: folder,
        port,
        proxies: 0,
        ...publicCloud,
        teamsAppId: samplePackageSettings.TEAMS_APP_ID,
        officeJsUrl: `${outlook.http}/office-js/office.js`,
      },
    }),
  );
  const browser = await openBrowser();
  const newWindow = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      ...options,
    });
    // Below Jest's own limit, so that the step that hangs is named.
    context.setDefaultTimeout(20_000);
    listening.watch(context);
    return context;
  };
  return {
    product,
    url,
    outlook,
    clock,
    browser,
    listening,
    window: newWindow,
    async signedIn(who, path = '/', options = {}) {
      const page = await (await newWindow(options)).newPage();
      await page.goto(url + path);
      await chooseAccount(page, who);
      return page;
    },
    async close() {
      await browser.close();
      await product.stop();
      await outlook.close();
      rmSync(folder, { recursive: true, force: true });
      for (const { request } of outlook.exchanges)
        if (request.method !== 'GET') listening.wrote(request.body);
      const personal = listening.found();
      if (personal.length > 0) throw new Error(`Personal data:\n${personal.join('\n')}`);
    },
  };
}

/** Picks the account on the sign-in page, and waits until the tab is back. */
export async function chooseAccount(page: Page, who: Account): Promise<void> {
  await page.locator(`button[name="account"][value="${who.oid}"]`).click();
  await page.getByRole('navigation').first().waitFor();
}

async function addPeople({ council }: Product, people: [Somebody, Role[]][]): Promise<void> {
  for (const [who, roles] of people)
    await council.db
      .insertInto('person')
      .values({
        id: who.id,
        name: who.name,
        account: who.upn,
        object_id: null,
        staff: [who.staff],
        roles,
        teams: ['North'],
        in_file: true,
      })
      .execute();
  await council.db
    .insertInto('policy_choice')
    .values({
      pack: 'bedford-borough',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(council.now()),
    })
    .execute();
}

/** A product that does not start must not leave local Microsoft 365 running. */
async function orClose<T>(outlook: Running, starting: Promise<T>): Promise<T> {
  try {
    return await starting;
  } catch (cause) {
    await outlook.close();
    throw cause;
  }
}

/** A port that nobody uses: the redirect address must be registered before the product listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
