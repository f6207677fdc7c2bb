import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { startProduct, type Product } from '#bot/startProduct.ts';
import { publicCloud, type Settings } from '#bot/settings.ts';
import { startIssuer, type Issuer } from './issuer.ts';
import { preparedFolder } from './store/preparedDatabase.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const clientId = '22222222-2222-4222-8222-222222222222';

/** An account in Entra. */
export interface Account {
  oid: string;
  upn: string;
  name: string;
  appRoles?: string[];
}

export const account = (name: string, appRoles: string[] = []): Account => ({
  oid: randomUUID(),
  upn: `${name.toLowerCase().replace(' ', '.')}@council.example`,
  name,
  appRoles,
});

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** The real product on a free port, an empty council on the embedded database, and an issuer of tokens. */
export interface TestProduct extends Product {
  issuer: Issuer;
  settings: Settings;
  /** What the product takes as now; may be set. */
  clock: { now: number };
  /** Every line that was logged. */
  logged: string[];
  tokenFor(who: Account, more?: Record<string, unknown>): Promise<string>;
  /** Asks as this account; null: without a token; a string: with that token. */
  ask(who: Account | string | null, method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface TestProductOptions {
  /** `2026-11-23T09:00:00Z`. */
  now?: string;
  settings?: Partial<Settings>;
}

export async function startTestProduct(options: TestProductOptions = {}): Promise<TestProduct> {
  const issuer = await startIssuer();
  const folder = options.settings?.dataFolder ?? (await preparedFolder());
  const clock = { now: Date.parse(options.now ?? '2026-11-23T09:00:00Z') };
  const logged: string[] = [];
  const log = pino({ level: 'info', base: undefined }, { write: (line: string) => void logged.push(line) });
  const settings: Settings = {
    council: 'larkshire',
    councilName: 'Larkshire',
    tenantId,
    clientId,
    clientSecret: 'not a secret',
    authority: issuer.authority,
    tabAuthority: issuer.authority,
    // Nothing listens there: a test that needs Outlook brings local Microsoft 365.
    graphUrl: 'https://127.0.0.1:9',
    publicUrl: 'http://localhost:3978',
    teamsHostOrigins: [],
    databaseUrl: null,
    dataFolder: folder,
    port: 0,
    proxies: 0,
    ...publicCloud,
    ...options.settings,
  };
  const product = await startProduct({ settings, clock: () => clock.now, log });
  const tokenFor = (who: Account, more: Record<string, unknown> = {}) =>
    issuer.sign({
      aud: clientId,
      tid: tenantId,
      oid: who.oid,
      preferred_username: who.upn,
      name: who.name,
      scp: 'access_as_user',
      ...(who.appRoles?.length ? { roles: who.appRoles } : {}),
      ...more,
    });
  return {
    ...product,
    issuer,
    settings,
    clock,
    logged,
    tokenFor,
    ask: async (who, method, path, body) => {
      const token = who === null || typeof who === 'string' ? who : await tokenFor(who);
      const bytes = body instanceof Uint8Array;
      const response = await fetch(`${product.url}${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined
            ? {}
            : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined
          ? {}
          : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: json && text ? JSON.parse(text) : text,
      };
    },
    stop: async () => {
      await product.stop();
      await issuer.close();
      if (!options.settings?.dataFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
