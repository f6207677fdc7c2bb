import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearIconProblems, colourIconProblems, outlineIconProblems } from './iconProblems.ts';
import type { Manifest } from './manifest.ts';
import { readPng, type Picture } from './readPng.ts';

/**
 * What is wrong with the files that a manifest names: those in the package, and those that the tab serves.
 * @param top of the project
 */
export function fileProblems({ icons, extensions }: Manifest, top: string): string[] {
  const packed = (name: string) => join(top, 'appPackage', name);
  return [
    ...look(packed(icons.color), colourIconProblems),
    ...look(packed(icons.outline), outlineIconProblems),
    ...look(packed(icons.color32x32), (picture) => clearIconProblems(picture, 32)),
    ...servedIcons(extensions).flatMap(([url, pixels]) =>
      look(join(top, 'tab/public', new URL(url).pathname), (picture) => clearIconProblems(picture, pixels)),
    ),
    ...extensions
      .flatMap(({ runtimes }) => runtimes)
      .map(({ code }) => new URL(code.page).pathname)
      .filter((page) => !existsSync(join(top, 'tab', page)))
      .map((page) => `tab${page} is not there`),
  ];
}

/** Each address once, with the size that its picture must have. */
function servedIcons(extensions: Manifest['extensions']): [url: string, pixels: number][] {
  const found = new Map<string, number>();
  for (const { ribbons, alternates } of extensions) {
    const groups = ribbons.flatMap(({ tabs }) => tabs).flatMap((tab) => tab.groups);
    for (const { icons } of [...groups, ...groups.flatMap(({ controls }) => controls)])
      for (const { url, size } of icons) found.set(url, size);
    for (const { alternateIcons } of alternates)
      if (alternateIcons) {
        found.set(alternateIcons.icon.url, 64);
        // Its size is given as 64 too: the schema knows no 128, which Outlook wants here.
        found.set(alternateIcons.highResolutionIcon.url, 128);
      }
  }
  return [...found];
}

function look(file: string, problemsOf: (picture: Picture) => string[]): string[] {
  if (!existsSync(file)) return [`${file} is not there`];
  try {
    return problemsOf(readPng(readFileSync(file))).map((problem) => `${file} ${problem}`);
  } catch (cause) {
    return [`${file}: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
}
