import type { ImportKind } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';

/** What of a file can be judged before it is sent. */
export interface ChosenFile {
  name: string;
  size: number;
}

interface Accepts {
  endings: readonly string[];
  several: boolean;
}

/** Which files an import takes: their endings, and whether several go together. */
export const accepts: Record<ImportKind, Accepts> = {
  ssd: { endings: ['.csv'], several: true },
  'annex-a': { endings: ['.xlsx', '.csv'], several: true },
  names: { endings: ['.csv'], several: false },
  people: { endings: ['.csv'], several: false },
  schools: { endings: ['.csv', '.json', '.ics'], several: true },
  pupils: { endings: ['.csv', '.json', '.ics'], several: true },
};

const words = administrationWords.import;

/**
 * Why these files cannot be sent, one line each; empty when they can. What is in them is for the server to judge.
 * @example filesProblems('annex-a', [{ name: 'annex.pdf', size: 10 }]) // ['annex.pdf is not an .xlsx workbook …']
 */
export function filesProblems(kind: ImportKind, files: readonly ChosenFile[]): string[] {
  if (files.length === 0) return [words.noFile];
  const { endings, several } = accepts[kind];
  const problems: string[] = several || files.length === 1 ? [] : [words.oneFile];
  for (const { name, size } of files) {
    if (!endings.some((ending) => name.toLowerCase().endsWith(ending)))
      problems.push(words.wrongType(name, administrationWords.kinds[kind].wanted));
    else if (size === 0) problems.push(words.emptyFile(name));
  }
  return problems;
}

/** Files chosen in several goes; one of the same name takes the place of the earlier. */
export function addFiles<File extends ChosenFile>(before: readonly File[], added: readonly File[]): File[] {
  const names = new Set(added.map((file) => file.name));
  return [...before.filter((file) => !names.has(file.name)), ...added];
}
