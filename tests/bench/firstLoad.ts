import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const top = fileURLToPath(new URL('../../', import.meta.url));
/** A page in a browser always needs this one too, to sign in. */
const signIn = 'signIn/inBrowser.ts';

/**
 * The compressed size of what a browser must fetch before the first page: index.html, its script and styles, the way of
 * signing in, and what these import.
 * @returns bytes, and how many files
 */
export function firstLoad(): { bytes: number; files: number } {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-tab-'));
  try {
    build(folder);
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
    const files = new Set(['index.html']);
    for (const entry of ['index.html', signIn]) addChunk(manifest, entry, files);
    const sizes = [...files].map((file) => gzipSync(readFileSync(join(folder, file))).length);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addChunk(manifest: Record<string, Chunk>, name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The built tab has no ${name}: this measure has to follow.`);
  if (files.has(chunk.file)) return;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) addChunk(manifest, imported, files);
}

function build(folder: string): void {
  const vite = join(top, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', 'tab', '--manifest', '--outDir', folder, '--logLevel', 'error'],
    { cwd: top, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`The tab could not be built:\n${stderr}`);
}
