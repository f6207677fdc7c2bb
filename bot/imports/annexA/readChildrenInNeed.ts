import { importWords } from '#shared/words/imports.ts';
import { careKinds } from '#bot/imports/careKind.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { hasOpenWork } from '#bot/imports/childDraft.ts';
import { goesOn } from '#bot/imports/goesOn.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import type { CaseStatus } from './labels.ts';
import { caseStatusOf } from './labels.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addLastVisit, addWorker, endIn } from './rowParts.ts';

/**
 * List 6: every child with open work, or closed in the last six months, with a status. What the status promises and its own
 * list does not hold is taken from here, with a finding: the child must not vanish between two lists.
 */
export function readChildrenInNeed({ annexA, today, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(6)) {
    const draft = draftOf(row);
    if (draft === null) continue;
    addLastVisit(draft, 6, row.date('lastSeen'));
    const start = row.date('start');
    const closed = start === null ? row.date('closed') : endIn(row, 'closed', start);
    const status = statusIn(row);
    if ((closed !== null && !goesOn(closed, today)) || status === 'closed') {
      close(draft, start, closed);
      continue;
    }
    addWork(draft, row, status, { start, end: closed, today });
    addWorker(draft, row);
  }
}

function statusIn(row: SourceRow): CaseStatus | null {
  const label = row.text('status');
  const status = label === null ? null : caseStatusOf(label);
  if (label === null) row.report('status', importWords.emptyCell);
  else if (status === null) row.report('status', importWords.statusUnknown);
  return status;
}

/** Work that ended stays in the history; what another list still holds open is for that list to say. */
function close(draft: ChildDraft, start: string | null, closed: string | null): void {
  if (start !== null) draft.involvements.push({ kind: 'child-in-need', start, end: closed ?? start });
}

function addWork(
  draft: ChildDraft,
  row: SourceRow,
  status: CaseStatus | null,
  given: { start: string | null; end: string | null; today: string },
): void {
  const kind = status ?? 'open-referral';
  if (kind === 'open-referral' && hasOpenWork(draft, given.today)) return;
  if (isThere(draft, kind, given.today)) return;
  // A row without its start still stands for a child: the finding says that its date is missing.
  const start = given.start ?? (row.neededDate('start') as string | null);
  if (start === null) {
    draft.findings.add(importWords.finding.rowLeftOut);
    return;
  }
  if (kind === 'in-care' || kind === 'child-protection')
    draft.findings.add(importWords.finding.notInListed(row.text('status') ?? kind));
  draft.involvements.push({ kind, start, end: given.end });
}

function isThere(draft: ChildDraft, kind: string, today: string): boolean {
  return draft.involvements.some(
    (one) => goesOn(one.end, today) && (one.kind === kind || (kind === 'in-care' && careKinds.has(one.kind))),
  );
}
