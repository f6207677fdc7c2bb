import { importWords } from '#shared/words/imports.ts';
import { addYears } from '#bot/imports/addYears.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { careKinds } from '#bot/imports/careKind.ts';
import { sourceSilentOn } from '#bot/imports/sourceSilentOn.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import type { SsdExport } from './openSsd.ts';
import type { DraftOf } from './persons.ts';
import type { Staff } from './staff.ts';

/**
 * Young people whom the council keeps in touch with. `Eligible` young people are still in our care and are read there;
 * `No Current Eligibility` and those whose contact has ended (they died, or need the service no longer) owe nothing.
 */
export function readCareLeavers(
  given: SsdExport,
  draftOf: DraftOf,
  staff: Pick<Staff, 'staffOf' | 'teamOf'>,
): void {
  for (const row of given.rows('ssd_care_leavers')) {
    const person = row.neededText('clea_person_id');
    if (person === null) continue;
    const draft = draftOf(person);
    const latest = row.date('clea_care_leaver_latest_contact');
    const started = startOf(draft, row, latest);
    if (!entitled(row)) continue;
    if (started === null) {
      draft.findings.add(importWords.finding.rowLeftOut);
      row.report('clea_care_leaver_latest_contact', importWords.emptyDate);
      continue;
    }
    draft.involvements.push({ kind: 'care-leaver', start: started, end: null });
    addWorkers(draft, row, staff);
    // The date of the latest time in touch does not say that they met: a person confirms it.
    if (latest !== null)
      draft.visits.push({
        id: `ssd:care_leavers:${person}:${latest}`,
        at: latest,
        childSeen: 'reported',
        sourceSilentOn: [...sourceSilentOn],
      });
  }
}

function entitled(row: SourceRow): boolean {
  const eligibility = row.text('clea_care_leaver_eligibility')?.toLowerCase() ?? '';
  const touch = row.text('clea_care_leaver_in_touch')?.toLowerCase() ?? '';
  if (/died|nreq|no longer requires/.test(touch)) return false;
  return eligibility !== 'eligible' && !eligibility.startsWith('no current') && eligibility !== '';
}

/** Since they left our care, else since they turned 18 (a relevant child: 16), else the oldest date that the row gives. */
function startOf(draft: ChildDraft, row: SourceRow, latest: string | null): string | null {
  const left = draft.involvements
    .filter((one) => careKinds.has(one.kind))
    .map((one) => one.end ?? '')
    .sort()
    .at(-1);
  if (left !== undefined && left !== '') return left;
  const relevant = row.text('clea_care_leaver_eligibility')?.toLowerCase().startsWith('relevant') === true;
  if (draft.dateOfBirth !== null) return addYears(draft.dateOfBirth, relevant ? 16 : 18);
  draft.findings.add(importWords.finding.leavingDateUnknown);
  const review = row.date('clea_pathway_plan_review_date');
  return [latest, review].filter((day) => day !== null).sort()[0] ?? null;
}

function addWorkers(
  draft: ChildDraft,
  row: SourceRow,
  { staffOf, teamOf }: Pick<Staff, 'staffOf' | 'teamOf'>,
): void {
  const team = teamOf(row.text('clea_care_leaver_allocated_team'));
  const adviser = row.text('clea_care_leaver_personal_advisor');
  const worker = row.text('clea_care_leaver_worker_id');
  const dates = { from: null, to: null };
  if (adviser !== null)
    draft.allocations.push({ staff: staffOf(adviser), role: 'personal-adviser', team, ...dates });
  else if (worker !== null)
    draft.allocations.push({ staff: staffOf(worker), role: 'lead-social-worker', team, ...dates });
}
