import type { SourceReading } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { finishDraft, hasOpenWork, startDraft } from '#bot/imports/childDraft.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { addYears } from '#bot/imports/addYears.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { exportedOn } from './exportedOn.ts';
import type { ListNumber } from './lists.ts';
import { listNames, listNumbers } from './lists.ts';
import type { AnnexA } from './openAnnexA.ts';
import { openAnnexA } from './openAnnexA.ts';
import { readAdoption } from './readAdoption.ts';
import { readAssessments } from './readAssessments.ts';
import { readChildrenInNeed } from './readChildrenInNeed.ts';
import { readChildProtection } from './readChildProtection.ts';
import { readEnquiries } from './readEnquiries.ts';
import { readInCare } from './readInCare.ts';
import { readLeftCare } from './readLeftCare.ts';

/** What the readers of the lists share. */
export interface AnnexAContext {
  annexA: AnnexA;
  /** The day of the export, as far as its dates tell. */
  asOf: string;
  today: string;
  draftOf: (row: SourceRow) => ChildDraft | null;
}

/**
 * Reads Ofsted's ILACS Annex A: the .xlsx workbook (sheets `List 1` … `List 11`) or one CSV file for each list. Children come without
 * names. The last visit of each child becomes a visit that is `reported` (SR-15): the lists do not say whether the
 * child was seen, and only List 7 says whether alone. Children closed in the last six months are `closed` and owe nothing.
 * `today` (a day in Europe/London) tells an end that is planned from one that has come, and a child still to be born from one who is.
 * Sex and ethnicity are not read.
 * @throws UnreadableExport when the whole cannot be used; the reasons name the file, the sheet and the mend
 * @example (await readAnnexA([{ name: 'Annex A.xlsx', bytes }], { today: '2026-11-20' })).children
 */
export async function readAnnexA(
  files: readonly ExportFile[],
  { today }: { today: string },
): Promise<SourceReading> {
  const annexA = await openAnnexA(files);
  const children = new Map<string, ChildDraft>();
  const asOf = exportedOn(annexA, today);
  const context: AnnexAContext = { annexA, asOf, today, draftOf: (row) => draftFor(row, children, today) };
  readAssessments(context);
  readEnquiries(context);
  readChildProtection(context);
  readInCare(context);
  readAdoption(context);
  readLeftCare(context);
  // Last: what the other lists know of a child is better than the status in this one.
  readChildrenInNeed(context);
  for (const draft of children.values()) addDoubts(draft, asOf);
  listMissingLists(annexA);
  const drafts = [...children.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return {
    source: 'annex-a',
    children: drafts.map((draft) => finishDraft(draft, isClosed(draft, today))),
    ...staffIn(drafts),
    problems: annexA.problems,
    rowsRead: annexA.rowsRead,
  };
}

function draftFor(row: SourceRow, children: Map<string, ChildDraft>, today: string): ChildDraft | null {
  const id = row.neededText('id');
  if (id === null) return null;
  const draft = children.get(id) ?? startDraft(id);
  children.set(id, draft);
  const born = row.date('born');
  // A date of birth that is still to come is the day on which the child is expected.
  if (born !== null && born > today) draft.expectedOn ??= born;
  else if (born !== null) {
    if (draft.dateOfBirth !== null && draft.dateOfBirth !== born)
      draft.findings.add(importWords.finding.birthDiffers);
    draft.dateOfBirth ??= born;
  }
  return draft;
}

function addDoubts(draft: ChildDraft, asOf: string): void {
  const { finding } = importWords;
  if (draft.dateOfBirth === null && draft.expectedOn === null) draft.findings.add(finding.noDateOfBirth);
  const plan = draft.involvements.some((one) => one.end === null && one.kind !== 'care-leaver');
  if (plan && draft.dateOfBirth !== null && addYears(draft.dateOfBirth, 18) <= asOf)
    draft.findings.add(finding.over18);
}

function isClosed(draft: ChildDraft, today: string): boolean {
  return !hasOpenWork(draft, today) && !draft.findings.has(importWords.finding.rowLeftOut);
}

const consequences: Partial<Record<ListNumber, string>> = {
  6: 'children with a child in need plan cannot be read',
  7: 'children with a child protection plan cannot be read',
  8: 'children in our care cannot be read',
};

function listMissingLists(annexA: AnnexA): void {
  for (const list of listNumbers) {
    const so = consequences[list];
    if (so !== undefined && !annexA.has(list))
      annexA.problems.push({
        file: listNames[list],
        row: null,
        column: null,
        ...importWords.listNotGiven(listNames[list], so),
      });
  }
}

/** Annex A has no list of staff: they are the names beside the children. */
function staffIn(drafts: readonly ChildDraft[]): Pick<SourceReading, 'staff' | 'teams'> {
  const staff = new Map<string, string | null>();
  const teams = new Set<string>();
  for (const { allocations } of drafts)
    for (const { staff: name, team } of allocations) {
      if (name !== null && (!staff.has(name) || (staff.get(name) ?? '~') > (team ?? '~')))
        staff.set(name, team);
      if (team !== null) teams.add(team);
    }
  return {
    staff: [...staff]
      .map(([name, team]) => ({ staff: name, name, team }))
      .sort((a, b) => (a.staff < b.staff ? -1 : 1)),
    teams: [...teams].sort().map((name) => ({ team: name, name })),
  };
}
