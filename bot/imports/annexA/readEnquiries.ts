import { importWords } from '#shared/words/imports.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { yesNoOf } from './labels.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addWorker, startIn } from './rowParts.ts';

/** An enquiry is done within 15 working days and its conference; one that has shown no outcome after 45 days is asked about. */
const daysWithoutOutcome = 45;

/** List 5: section 47 enquiries of the last six months. Without an outcome within 45 days of the export, one is open. */
export function readEnquiries({ annexA, asOf, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(5)) {
    const draft = draftOf(row);
    const start = draft && startIn(draft, row);
    if (draft === null || start === null) continue;
    const conference = row.date('conference');
    const held = conference !== null && conference <= asOf ? conference : null;
    draft.milestones.push({ kind: 'strategy-meeting', at: start });
    if (held !== null) draft.milestones.push({ kind: 'initial-conference', at: held });
    const ended = held ?? (answerIn(row, 'unnecessary') === 'yes' ? start : null);
    if (ended === null && daysBetween(start, asOf) > daysWithoutOutcome) {
      draft.findings.add(importWords.finding.oldEnquiry);
      draft.involvements.push({ kind: 'section-47', start, end: start });
      continue;
    }
    draft.involvements.push({
      kind: 'section-47',
      start,
      end: ended !== null && ended < start ? start : ended,
    });
    if (ended === null) addWorker(draft, row);
  }
}

function answerIn(row: SourceRow, column: string): 'yes' | 'no' | null {
  const label = row.text(column);
  if (label === null) return null;
  const answer = yesNoOf(label);
  if (answer === null) row.report(column, importWords.notAnAnswer);
  return answer;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
