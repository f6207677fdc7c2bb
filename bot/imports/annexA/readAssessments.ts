import { goesOn } from '#bot/imports/goesOn.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addWorker, endIn, startIn } from './rowParts.ts';

/** List 4: assessments, open or authorised. */
export function readAssessments({ annexA, today, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(4)) {
    const draft = draftOf(row);
    const start = draft && startIn(draft, row);
    if (draft === null || start === null) continue;
    const authorised = endIn(row, 'authorised', start);
    if (authorised !== null) draft.milestones.push({ kind: 'assessment-authorised', at: authorised });
    draft.involvements.push({ kind: 'assessment', start, end: authorised });
    if (goesOn(authorised, today)) addWorker(draft, row);
  }
}
