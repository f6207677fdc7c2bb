import { careKinds } from '#bot/imports/careKind.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import type { AnnexAContext } from './readAnnexA.ts';

/**
 * List 10: a child placed for adoption, with no order yet and no decision against it, lives in an adoptive home. An order ends
 * the time in our care.
 */
export function readAdoption({ annexA, draftOf }: AnnexAContext): void {
  for (const row of annexA.rows(10)) {
    const draft = draftOf(row);
    if (draft === null) continue;
    const family = row.text('family');
    if (family !== null) draft.families.add(family);
    const placed = row.date('placed');
    const ordered = row.date('ordered');
    const reversed = row.date('reversed');
    if (ordered !== null) endCare(draft, ordered);
    if (placed === null || (reversed !== null && reversed >= placed)) continue;
    if (ordered === null) placeForAdoption(draft, placed, row.date('enteredCare'));
    else if (ordered >= placed)
      draft.involvements.push({ kind: 'adoption-placement', start: placed, end: ordered });
  }
}

function endCare(draft: ChildDraft, day: string): void {
  for (const one of draft.involvements)
    if (careKinds.has(one.kind) && one.end === null && one.start <= day) one.end = day;
}

function placeForAdoption(draft: ChildDraft, placed: string, careStart: string | null): void {
  const open = draft.involvements.filter((one) => careKinds.has(one.kind) && one.end === null);
  if (open.some(({ kind }) => kind === 'adoption-placement')) return;
  // A home that began after the day of placing is a later one: the child has moved on, and List 8 is the newer word.
  if (open.some(({ start }) => start > placed)) return;
  endCare(draft, placed);
  draft.involvements.push({
    kind: 'adoption-placement',
    start: placed,
    end: null,
    ...(careStart === null ? {} : { careStart }),
  });
}
