import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signInByCode } from '#infra/local/signInByCode.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));

/** A place to start in: a data folder of its own and four free ports. */
export interface StartPlace {
  /** Not there yet. */
  folder: string;
  environment: Record<string, string>;
  product: string;
  microsoft365: string;
  remove(): void;
}

export async function startPlace(): Promise<StartPlace> {
  const parent = mkdtempSync(join(tmpdir(), 'seen-and-heard-start-'));
  const folder = join(parent, 'data');
  const [port, https, http, playground] = await freePorts(4);
  return {
    folder,
    environment: {
      DATA_FOLDER: folder,
      PORT: `${port}`,
      M365_HTTPS_PORT: `${https}`,
      M365_HTTP_PORT: `${http}`,
      PLAYGROUND_PORT: `${playground}`,
      SAMPLE_SIZE: 'small',
    },
    product: `http://localhost:${port}`,
    microsoft365: `http://localhost:${http}`,
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** The script of `npm start`, really running. */
export interface NpmStart {
  stdout(): string;
  stderr(): string;
  /** Comes when it says where to look; @throws with its words when it ends before. */
  running: Promise<void>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** Comes when its output holds these words. */
  saying(words: string): Promise<void>;
  /** Ctrl-C: to the whole group of processes, as a terminal sends it. */
  interrupt(): void;
  terminate(): void;
  /** kill -9 of this process and all that it started. */
  killAll(): void;
  /** Ids of processes of the group that still run. */
  left(): number[];
}

export function npmStart(
  place: StartPlace,
  args: string[] = [],
  environment: Record<string, string> = {},
): NpmStart {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(top, 'infra/local/start.ts'), ...args],
    {
      cwd: top,
      // A group of its own, so that all of it can be signalled, and counted afterwards.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...place.environment, ...environment },
    },
  );
  const group = child.pid ?? 0;
  let stdout = '';
  let stderr = '';
  let look: () => void = () => undefined;
  const waiting = new Set<() => void>();
  look = () => waiting.forEach((check) => check());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const saying = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (stdout.includes(words)) resolve();
      };
      waiting.add(check);
      check();
      void ended.then((code) => reject(new Error(`ended (${code}) before "${words}": ${stdout}${stderr}`)));
    });
  const running = saying('Ctrl-C stops it');
  running.catch(() => undefined);
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    running,
    ended,
    saying,
    interrupt: () => void process.kill(-group, 'SIGINT'),
    terminate: () => void child.kill('SIGTERM'),
    killAll: () => {
      if (processesOf(group).length > 0) process.kill(-group, 'SIGKILL');
    },
    left: () => processesOf(group),
  };
}

/** Processes of a group that are neither gone nor only waiting to be buried (Linux; elsewhere none are found). */
function processesOf(group: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const [state, , itsGroup] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return Number(itsGroup) === group && state !== 'Z';
      } catch {
        return false;
      }
    });
}

/** Asks the product as a sample account, signed in as a browser would sign it in. */
export async function askAs(
  place: StartPlace,
  account: string,
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<{ status: number; body: unknown }> {
  const { authority, clientId, scope } = (await (
    await fetch(`${place.product}/api/config`)
  ).json()) as Record<string, string>;
  const token = await signInByCode({
    authority: authority ?? '',
    clientId: clientId ?? '',
    scope: `openid ${scope}`,
    redirectUri: `${place.product}/auth/callback`,
    account,
  });
  const answer = await fetch(`${place.product}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
