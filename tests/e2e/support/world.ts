import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { startProduct, type Product } from '#bot/startProduct.ts';
import type { DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import { provideChromium } from '#tests/chromium.ts';
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
import { builtTab } from './builtTab.ts';

type Events = Parameters<typeof mailbox>;

/** Somebody with an account, a mailbox and a role in the council. */
export interface Somebody {
  id: string;
  oid: string;
  upn: string;
  name: string;
  staff: string;
}

/** A child as the export would bring them. */
export interface SeededChild {
  given: string;
  family: string;
  facts: Omit<Child, 'id' | 'milestones' | 'away' | 'visits'> & Partial<Child>;
  /** Staff id of the worker; left out: nobody. */
  staff?: string;
  team?: string;
  /** Children with the same word are brothers and sisters. */
  familyId?: string;
}

/** The running product with local Microsoft 365 and Chromium, on free ports; everything in it is real but the people. */
export interface World {
  product: Product;
  /** Where the tab answers. */
  url: string;
  outlook: Running;
  clock: { now: number };
  browser: Browser;
  worker: Somebody;
  manager: Somebody;
  administrator: Somebody;
  child(child: SeededChild): Promise<string>;
  /** A window of its own, British, with nobody signed in. */
  window(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens the tab as this person, through the sign-in page of local Microsoft 365. */
  signedIn(who: Somebody, path?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
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
  await builtTab();
  const worker = somebody(1, 'Amara Bell', 'W1');
  const manager = somebody(2, 'Rosa Marsh', 'W2');
  const administrator = somebody(3, 'Iqbal Stone', 'W3');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const clock = { now: Date.parse(now) };
  const accountOf = ({ oid, upn, name }: Somebody, ...events: Events): DirectoryFile['users'][number] =>
    account({
      oid,
      upn,
      displayName: name,
      givenName: name.split(' ')[0] ?? name,
      mailbox: mailbox(...events),
    });
  const outlook = await runningMicrosoft365(
    {
      apps: [app({ redirectUris: [`${url}/auth/callback`, `${url}/auth/signed-out`] })],
      users: [accountOf(worker, ...busy), accountOf(manager), accountOf(administrator)],
    },
    { product: url, clock: () => clock.now },
  );
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'));
  const product = await orClose(
    outlook,
    startProduct({
      clock: () => clock.now,
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
      settings: {
        council: 'larkshire',
        councilName: 'Larkshire',
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
      },
    }),
  );
  await addPeople(product, [
    [worker, ['worker']],
    [manager, ['manager']],
    [administrator, ['administrator']],
  ]);
  const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
  const newWindow = (options: BrowserContextOptions = {}) =>
    browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  return {
    product,
    url,
    outlook,
    clock,
    browser,
    worker,
    manager,
    administrator,
    child: (child) => addChild(product, child),
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
    },
  };
}

/** Picks the account on the sign-in page, and waits until the tab is back. */
export async function chooseAccount(page: Page, who: Somebody): Promise<void> {
  await page.locator(`button[name="account"][value="${who.oid}"]`).click();
  await page.getByRole('navigation').waitFor();
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

async function addChild({ council: { db, now } }: Product, child: SeededChild): Promise<string> {
  const id = randomUUID();
  const externalId = `C-${id.slice(0, 8)}`;
  const { given, family } = child;
  await db
    .insertInto('child')
    .values({
      id,
      external_id: externalId,
      given_name: given,
      family_name: family,
      created_at: new Date(now()),
    })
    .execute();
  const document = {
    externalId,
    name: { given, family },
    facts: { id: externalId, milestones: [], away: [], visits: [], ...child.facts },
    allocations: [],
    families: child.familyId ? [child.familyId] : [],
    closed: false,
    postcode: null,
    findings: [],
  };
  const source = 'ssd';
  const imported = { hash: 'x', first_import: randomUUID(), last_import: randomUUID() };
  await db
    .insertInto('source_child')
    .values({ source, child_id: id, document: JSON.stringify(document), ...imported })
    .execute();
  if (child.familyId)
    await db.insertInto('family').values({ source, child_id: id, family: child.familyId }).execute();
  if (child.staff)
    await db
      .insertInto('allocation')
      .values({
        source,
        child_id: id,
        staff: child.staff,
        role: 'lead-social-worker',
        team: child.team ?? 'North',
        from_date: '2026-01-01',
        to_date: null,
      })
      .execute();
  return id;
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
