import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import tls from 'node:tls';
import { directorySchema, type DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import type { Exchange } from '#infra/local/microsoft365/graph/exchange.ts';
import {
  startMicrosoft365,
  type LocalMicrosoft365,
  type Microsoft365Settings,
} from '#infra/local/microsoft365/server.ts';
import { contractProblems } from '#tests/contract/graphContract.ts';

export const tenantId = '7d9f1c1e-0000-4000-8000-000000000001';
export const clientId = '7d9f1c1e-0000-4000-8000-0000000000aa';
export const secret = 'a sample secret';
export const redirectUri = 'http://localhost:3978/signed-in';

type User = DirectoryFile['users'][number];
type Event = NonNullable<NonNullable<User['mailbox']>['events']>[number];

/** An account of the tests' directory: Amara Bell with an empty mailbox unless told otherwise. */
export function account(change: Partial<User> = {}): User {
  return {
    oid: '7d9f1c1e-0000-4000-8000-000000000011',
    upn: 'amara.bell@sample.example',
    displayName: 'Amara Bell',
    givenName: 'Amara',
    jobTitle: 'Social worker',
    appRoles: ['Worker'],
    mailbox: mailbox(),
    ...change,
  };
}

export function mailbox(...events: Event[]): NonNullable<User['mailbox']> {
  return {
    timeZone: 'GMT Standard Time',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '09:00',
      endTime: '17:30',
    },
    events,
  };
}

/** An event in English wall time: `event('2026-11-23T09:00', '2026-11-23T10:00')`. */
export function event(start: string, end: string, more: Record<string, unknown> = {}): Event {
  const time = (dateTime: string) => ({ dateTime: `${dateTime}:00`, timeZone: 'GMT Standard Time' });
  return { subject: 'Meeting', start: time(start), end: time(end), ...more };
}

export function app(change: Partial<NonNullable<DirectoryFile['apps']>[number]> = {}) {
  return {
    clientId,
    secret,
    redirectUris: [redirectUri],
    roles: ['Calendars.ReadWrite', 'MailboxSettings.Read'],
    ...change,
  };
}

export interface Running extends LocalMicrosoft365 {
  folder: string;
  exchanges: Exchange[];
  /** Closes it, keeping the folder: for a restart on it. */
  stop(): Promise<void>;
}

/** Keys and certificates of the first start in a test file: making them is most of what a start costs. */
const keys = new Map<string, Buffer>();
const keyFiles = [
  'signing-key.json',
  'connector-key.json',
  ...['ca', 'server', 'server-key'].map((name) => join('certificates', `${name}.pem`)),
];

function putKeys(folder: string): void {
  if (existsSync(join(folder, 'signing-key.json'))) return;
  for (const [name, bytes] of keys) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Keeps them for the next start, and has this process trust the authority. */
function takeKeys({ folder, caFile }: { folder: string; caFile: string }): void {
  const ca = readFileSync(caFile);
  if (keys.get(join('certificates', 'ca.pem'))?.equals(ca)) return;
  for (const name of keyFiles) keys.set(name, readFileSync(join(folder, name)));
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ca.toString()]);
}

/**
 * Local Microsoft 365 on free ports with a folder of its own, trusted by this process. `close` throws when anything that
 * passed it broke Microsoft's published schema.
 */
export async function runningMicrosoft365(
  directory: Partial<DirectoryFile> = {},
  settings: Partial<
    Pick<Microsoft365Settings, 'folder' | 'clock' | 'product' | 'httpsPort' | 'httpPort' | 'playground'>
  > = {},
): Promise<Running> {
  const folder = settings.folder ?? mkdtempSync(join(tmpdir(), 'local-microsoft-365-'));
  putKeys(folder);
  const exchanges: Exchange[] = [];
  const running = await startMicrosoft365({
    directory: directorySchema.parse({ tenantId, apps: [app()], users: [account()], ...directory }),
    httpsPort: 0,
    httpPort: 0,
    product: 'http://localhost:3978',
    ...settings,
    folder,
    observe: (exchange) => exchanges.push(exchange),
  });
  takeKeys({ folder, caFile: running.caFile });
  const stop = async () => {
    await running.close();
    const problems = exchanges.flatMap(contractProblems);
    if (problems.length > 0) throw new Error(`Against Microsoft's schema:\n${problems.join('\n')}`);
  };
  return {
    ...running,
    folder,
    exchanges,
    stop,
    close: async () => {
      await stop().finally(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}
