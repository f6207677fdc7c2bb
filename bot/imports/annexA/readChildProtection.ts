import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { goesOn } from '#bot/imports/goesOn.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { seenAloneOf } from './labels.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addLastVisit, addWorker, endIn, startIn } from './rowParts.ts';

/** List 7: child protection plans, open or ended in the last six months. A plan may begin before the child is born. */
export function readChildProtection({ annexA, today, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(7)) {
    const draft = draftOf(row);
    if (draft === null) continue;
    readLastVisit(draft, row);
    const start = startIn(draft, row);
    if (start === null) continue;
    const end = endIn(row, 'end', start);
    draft.involvements.push({ kind: 'child-protection', start, end });
    const held = row.date('conference');
    // One from before this plan says nothing of it.
    if (held !== null && held >= start) draft.milestones.push({ kind: 'review-conference', at: held });
    if (goesOn(end, today)) addWorker(draft, row);
  }
}

/** The only list that says whether the child was seen alone. A label that is not known is unknown, which counts as no. */
function readLastVisit(draft: ChildDraft, row: SourceRow): void {
  const label = row.text('alone');
  const answer = label === null ? 'unknown' : seenAloneOf(label);
  if (answer === null) row.report('alone', importWords.notAnAnswer);
  const at = row.date('lastVisit');
  if (answer === 'not-seen') addLastVisit(draft, 7, at, { alone: 'no', notSeen: true });
  else addLastVisit(draft, 7, at, { alone: answer ?? 'unknown' });
}
