import { importWords } from '#shared/words/imports.ts';
import { addYears } from '#bot/imports/addYears.ts';
import { careKinds } from '#bot/imports/careKind.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { eligibilityOf, hasLeftTheService } from './labels.ts';
import type { AnnexAContext } from './readAnnexA.ts';
import { addLastVisit, addWorker } from './rowParts.ts';

/** List 9: young people who have left our care. `Eligible` ones are still in our care and are read from List 8. */
export function readLeftCare({ annexA, asOf, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(9)) {
    const draft = draftOf(row);
    if (draft === null) continue;
    const label = row.text('eligibility');
    const eligibility = label === null ? null : eligibilityOf(label);
    if (label === null) row.report('eligibility', importWords.emptyCell);
    else if (eligibility === null) row.report('eligibility', importWords.statusUnknown);
    if (eligibility === 'eligible' || hasLeftTheService(row.text('inTouch') ?? '')) continue;
    const lastTouch = row.date('lastTouch');
    addLastVisit(draft, 9, lastTouch);
    draft.involvements.push({
      kind: 'care-leaver',
      start: startOf(draft, asOf, [lastTouch, row.date('review')]),
      end: null,
    });
    if (row.text('adviser') !== null) addWorker(draft, row, 'adviser', 'personal-adviser');
    if (row.text('worker') !== null || row.text('adviser') === null) addWorker(draft, row);
  }
}

/** Since they left our care, else since they turned 18, else the oldest date that the row gives, else the export's own. */
function startOf(draft: ChildDraft, asOf: string, dates: (string | null)[]): string {
  const left = draft.involvements
    .flatMap((one) => (careKinds.has(one.kind) && one.end ? [one.end] : []))
    .sort()
    .at(-1);
  if (left !== undefined) return left;
  const turned18 = draft.dateOfBirth === null ? null : addYears(draft.dateOfBirth, 18);
  if (turned18 !== null && turned18 <= asOf) return turned18;
  draft.findings.add(importWords.finding.leavingDateUnknown);
  return dates.filter((day) => day !== null).sort()[0] ?? asOf;
}
