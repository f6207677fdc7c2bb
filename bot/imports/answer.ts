import type { Answer } from '#shared/model/caseFile.ts';
import { importWords } from '#shared/words/imports.ts';
import type { SourceRow } from './sourceRow.ts';

const yes = new Set(['y', 'yes', 'true', '1', 'a) yes', '1 - yes']);
const no = new Set(['n', 'no', 'false', '0', 'b) no', '0 - no']);
const unknown = new Set(['u', 'unknown', 'c) unknown', 'not known', 'not recorded', 'na', 'z']);

/** A yes or no of the export. Empty is unknown; a label that we do not know is reported and is unknown too. */
export function answerIn(row: SourceRow, column: string): Answer {
  const text = row.text(column)?.toLowerCase() ?? null;
  if (text === null || unknown.has(text)) return 'unknown';
  if (yes.has(text)) return 'yes';
  if (no.has(text)) return 'no';
  row.report(column, importWords.notAnAnswer);
  return 'unknown';
}
