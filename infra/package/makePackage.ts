import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { fileProblems } from './fileProblems.ts';
import { fillManifest } from './fillManifest.ts';
import { manifestSchema } from './manifest.ts';
import { manifestProblems } from './manifestProblems.ts';
import { PackageError } from './packageError.ts';
import type { PackageSettings } from './packageSettings.ts';
import { schemaProblems } from './schemaProblems.ts';

/** The same moment in every package, so that the same input gives the same bytes; the earliest that a zip can say. */
const packedAt = new Date(1980, 0, 1);

/**
 * Fills the manifest in, checks it and the files it names, and zips what Teams and Outlook install.
 * @param top of the project
 * @param folder where the zip goes; made when it is not there
 * @returns the path of the zip
 * @throws PackageError with every problem, one a line, and nothing written
 */
export async function makePackage(settings: PackageSettings, top: string, folder: string): Promise<string> {
  const filled = fillManifest(readFileSync(join(top, 'appPackage/manifest.json'), 'utf8'), settings);
  const manifest: unknown = JSON.parse(filled);
  const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { version: string };
  const problems = [
    ...(await schemaProblems(manifest as { manifestVersion: string })),
    ...manifestProblems(manifest, version),
  ];
  const parsed = manifestSchema.safeParse(manifest);
  if (parsed.success) problems.push(...fileProblems(parsed.data, top));
  if (!parsed.success || problems.length > 0)
    throw new PackageError(['The app package is not right:', ...problems].join('\n  '));
  const { color, outline, color32x32 } = parsed.data.icons;
  const content: Zippable = { 'manifest.json': new TextEncoder().encode(filled) };
  for (const name of [color, outline, color32x32])
    content[name] = readFileSync(join(top, 'appPackage', name));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `seen-and-heard-${version}.zip`);
  writeFileSync(file, zipSync(content, { level: 9, mtime: packedAt }));
  return file;
}
