import { childSchema, type Involvement } from '#shared/model/caseFile.ts';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { ssdExport } from './exportFiles.ts';

/** Rows of the dataset by table. */
export type Tables = Parameters<typeof ssdExport>[0];

/** What is read out of them; what is read of a child is held to the shape of a case file. */
export function read(tables: Tables): SourceReading {
  const reading = readSsd(ssdExport(tables));
  for (const { facts } of reading.children) childSchema.parse(facts);
  return reading;
}

/** The one child asked for. */
export function child(tables: Tables, id = '1'): SourceChild {
  const found = read(tables).children.find(({ externalId }) => externalId === id);
  if (!found) throw new Error(`no child ${id}`);
  return found;
}

export const kinds = (list: readonly Involvement[]) =>
  list.map(({ kind, start, end }) => [kind, start, end ?? null]);

/** Why the whole export is refused. */
export function fatal(files: Parameters<typeof readSsd>[0]): string[] {
  try {
    readSsd(files);
  } catch (error) {
    if (error instanceof UnreadableExport)
      return error.problems.map(({ file, reason }) => `${file}: ${reason}`);
    throw error;
  }
  throw new Error('was read');
}
