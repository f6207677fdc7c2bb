import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const page = join(top, 'tab/dist/index.html');
const lock = join(top, 'node_modules/.cache/seen-and-heard-tab-build');
/** A lock older than this was left by a process that was killed. */
const staleAfterMs = 120_000;

/** Builds the tab if its sources are newer than what was built; test files that run side by side build it once. */
export async function builtTab(): Promise<void> {
  while (isStale()) {
    if (takeLock()) {
      try {
        if (isStale()) build();
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function build(): void {
  const vite = join(top, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', join(top, 'tab'), '--logLevel', 'error'],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`The tab could not be built:\n${stderr}`);
}

function takeLock(): boolean {
  try {
    mkdirSync(join(lock, '..'), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleAfterMs)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return ['tab', 'shared'].some((room) =>
    readdirSync(join(top, room), { recursive: true, withFileTypes: true }).some(
      (entry) =>
        entry.isFile() &&
        !entry.parentPath.includes('dist') &&
        statSync(join(entry.parentPath, entry.name)).mtimeMs > built,
    ),
  );
}
