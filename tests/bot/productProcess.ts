import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { signInByCode } from '#infra/local/signInByCode.ts';
import {
  clientId,
  redirectUri,
  secret,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';

/** The product as a deployment runs it, in a process of its own that can be killed. */
export interface ProductProcess {
  start(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** @param upn who asks, where it is somebody else than the one it was started for; each signs in once. */
  ask(method: string, path: string, body?: unknown, upn?: string): Promise<Response>;
}

/**
 * @param upn who asks unless told otherwise
 * @param store where it keeps what it knows: DATA_FOLDER or DATABASE_URL
 */
export async function productProcess(
  outlook: Running,
  upn: string,
  store: { DATA_FOLDER: string } | { DATABASE_URL: string },
): Promise<ProductProcess> {
  const port = await freePort();
  const tokens = new Map<string, string>();
  const tokenOf = async (account: string) => {
    const known = tokens.get(account) ?? (await signIn(outlook, account));
    tokens.set(account, known);
    return known;
  };
  let running: ChildProcess | null = null;
  const ask: ProductProcess['ask'] = async (method, path, body, who = upn) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(who)}`,
        'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
  return {
    ask,
    async start() {
      const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/main.ts'], {
        env: {
          PATH: process.env['PATH'],
          NODE_EXTRA_CA_CERTS: outlook.caFile,
          COUNCIL: 'larkshire',
          COUNCIL_NAME: 'Larkshire',
          TENANT_ID: tenantId,
          CLIENT_ID: clientId,
          CLIENT_SECRET: secret,
          AUTHORITY: outlook.https,
          GRAPH_URL: outlook.https,
          PUBLIC_URL: 'http://localhost:3978',
          PORT: String(port),
          ...store,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running = started;
      const ended = once(started, 'exit').then(() => {
        throw new Error('the product ended while it started');
      });
      await Promise.race([ended, listening(started)]);
      ended.catch(() => undefined);
      const { status } = await ask('GET', '/api/me');
      if (status !== 200) throw new Error(`the product answered ${status}`);
    },
    async kill() {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
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

function listening(product: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let text = '';
    product.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('"listening"')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits for what must come; jest's own limit ends a wait in vain. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((next) => setTimeout(next, 20));
}
