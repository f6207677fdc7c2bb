import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './startError.ts';

/** What the built tab is made of. */
const sources = ['tab', 'shared', 'package-lock.json'];
const notSources = ['dist', 'node_modules'];

/**
 * Builds the tab when what it is made of has changed since it was built last.
 * @param top the project's folder
 * @param signal ends the builder early
 * @returns whether it had to be built
 * @throws StartError with the builder's last words
 */
export async function buildTab(
  top: string,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const stamp = join(top, 'tab', 'dist', '.sources');
  const wanted = hashOf(top);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  say('Building the tab (once, and again after changes) …');
  await build(top, signal);
  writeFileSync(stamp, wanted);
  return true;
}

function hashOf(top: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesOf(join(top, name))).sort())
    hash
      .update(`${relative(top, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (notSources.includes(entry.name)) return [];
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesOf(inner) : [inner];
  });
}

async function build(top: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(top, 'node_modules/vite/bin/vite.js'), 'build', 'tab', '--logLevel', 'error'],
    {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whatever the caller runs as: people get React as it is made for them.
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      ...(signal ? { signal } : {}),
    },
  );
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = `${words}${text}`.slice(-2_000);
    });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      words = `${words}${error.message}`;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new StartError(`The tab could not be built: ${words.trim()}`);
}

// As a check of the house, `npm test -- build`: it fails when the tab cannot be built.
if (import.meta.main) {
  const top = fileURLToPath(new URL('../..', import.meta.url));
  // Not awaited: Jest's set-up can load only modules that wait for nothing.
  void buildTab(top, (line) => void process.stdout.write(`${line}\n`)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
