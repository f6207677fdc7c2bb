import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { publicCloud, type Settings } from '#bot/settings.ts';
import { startProduct, type Product } from '#bot/startProduct.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { signInByCode } from '#infra/local/signInByCode.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { until } from '#tests/bot/productProcess.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import {
  account,
  clientId,
  mailbox,
  redirectUri,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';
import { chatWith, type Chat } from './chat.ts';

/** Everybody who has an account; `person` makes one of them known to the council. */
const names = [
  'Amara Bell',
  'Rosa Marsh',
  'Iqbal Stone',
  'Tom Reed',
  'Nia Frost',
  'Owen Hale',
  'Petra Lowe',
  'Hana Birch',
] as const;
type Name = (typeof names)[number];

const accountNamed = (name: Name) =>
  account({
    oid: `7d9f1c1e-0000-4000-8000-0000000003${String(names.indexOf(name)).padStart(2, '0')}`,
    upn: `${name.toLowerCase().replace(' ', '.')}@sample.example`,
    displayName: name,
    givenName: name.split(' ')[0] ?? name,
    surname: name.split(' ')[1] ?? '',
    appRoles: [],
    mailbox: mailbox(),
  });

export interface BotPerson extends Person {
  objectId: string;
}

/** The real product with local Microsoft 365 on the other side of the wire. */
export interface TestBot {
  product: Product;
  council: Council;
  outlook: Running;
  settings: Settings;
  /** What the product takes as now; may be set. */
  clock: { now: number };
  /** Every line that was logged. */
  logged: string[];
  /** Makes somebody known to the council. `signedIn: false`: the council knows no object id of theirs yet. */
  person(
    name: Name,
    roles: Role[],
    more?: { staff?: string[]; teams?: string[]; signedIn?: boolean },
  ): Promise<BotPerson>;
  /** A child with these facts; `worker` works with them as lead. */
  child(worker: Person | null, facts?: Partial<Child>, more?: { role?: string }): Promise<string>;
  chatOf(who: { account: string } | Name): Chat;
  /** Asks the API as this person, with a token of local Entra. */
  ask(who: { account: string }, method: string, path: string, body?: unknown): Promise<Response>;
  /** Comes when every message that is due was brought to its chat. */
  delivered(): Promise<void>;
  /** The product is stopped and started again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param more settings other than those of every test */
export async function startBot(now = '2026-11-23T09:00:00Z', more: Partial<Settings> = {}): Promise<TestBot> {
  const clock = { now: Date.parse(now) };
  const outlook = await runningMicrosoft365(
    { users: names.map(accountNamed) },
    // It runs once a test has somebody speak in it.
    {
      clock: () => clock.now,
      playground: { port: 0, accounts: names.slice(0, 6).map((name) => accountNamed(name).upn) },
    },
  );
  const folder = await preparedFolder();
  const logged: string[] = [];
  const log = pino({ level: 'info', base: undefined }, { write: (line: string) => void logged.push(line) });
  const settings: Settings = {
    council: 'larkshire',
    councilName: 'Larkshire',
    tenantId,
    clientId,
    clientSecret: secret,
    authority: outlook.https,
    tabAuthority: outlook.http,
    graphUrl: outlook.https,
    publicUrl: 'https://seen.example',
    teamsHostOrigins: [],
    databaseUrl: null,
    dataFolder: folder,
    port: 0,
    proxies: 0,
    ...publicCloud,
    botTokenIssuer: outlook.connector.issuer,
    botKeysUrl: `${outlook.https}/connector/.well-known/openidconfiguration`,
    botServiceUrl: outlook.connector.serviceUrl.replace(/\/$/, ''),
    ...more,
  };
  const start = async () => {
    const product = await startProduct({ settings, clock: () => clock.now, log });
    outlook.connector.bot = `${product.url}/api/messages`;
    return product;
  };
  let product = await start();
  const tokens = new Map<string, Promise<string>>();
  return {
    get product() {
      return product;
    },
    get council() {
      return product.council;
    },
    outlook,
    settings,
    clock,
    logged,
    async person(name, roles, { staff, teams = ['T1'], signedIn = true } = {}) {
      const { oid, upn } = accountNamed(name);
      const own = staff ?? [`W${names.indexOf(name)}`];
      const person = { id: randomUUID(), name, account: upn, staff: own, roles, teams };
      await product.council.db
        .insertInto('person')
        .values({ ...person, object_id: signedIn ? oid : null, in_file: true })
        .execute();
      return { ...person, objectId: oid };
    },
    child: (worker, facts = {}, { role = 'lead-social-worker' } = {}) =>
      addChild(product.council, worker, facts, role),
    chatOf: (who) =>
      chatWith(outlook.connector, typeof who === 'string' ? accountNamed(who).upn : who.account),
    async ask({ account: upn }, method, path, body) {
      const token = tokens.get(upn) ?? signIn(outlook, upn);
      tokens.set(upn, token);
      return fetch(`${product.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    delivered: () =>
      until(async () => {
        const due = await product.council.db
          .selectFrom('message')
          .select('id')
          .where('done_at', 'is', null)
          .where('next_attempt_at', '<=', new Date())
          .limit(1)
          .execute();
        return due.length === 0;
      }),
    async restart() {
      await product.stop();
      product = await start();
    },
    async close() {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
      await outlook.close();
    },
  };
}

function signIn({ http }: Running, upn: string): Promise<string> {
  return signInByCode({
    authority: `${http}/${tenantId}/v2.0`,
    clientId,
    scope: `api://${clientId}/access_as_user`,
    redirectUri,
    account: upn,
  });
}
