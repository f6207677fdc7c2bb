import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { startDraft } from '#bot/imports/childDraft.ts';
import { postcodeIn } from '#bot/imports/postcode.ts';
import type { SsdExport } from './openSsd.ts';

/**
 * The child that a row of work is about. A child whom `ssd_person` does not hold is read all the same: a child must
 * not vanish over a missing row.
 */
export type DraftOf = (externalId: string) => ChildDraft;

export function readPersons(given: SsdExport): { children: Map<string, ChildDraft>; draftOf: DraftOf } {
  const children = new Map<string, ChildDraft>();
  for (const row of given.rows('ssd_person')) {
    const id = row.neededText('pers_person_id');
    if (id === null) continue;
    const draft = startDraft(id);
    const given_ = row.text('pers_forename');
    const family = row.text('pers_surname');
    if (given_ !== null || family !== null) draft.name = { given: given_ ?? '', family: family ?? '' };
    draft.dateOfBirth = row.date('pers_dob');
    draft.expectedOn = row.date('pers_expected_dob');
    draft.diedOn = row.date('pers_death_date');
    if (draft.dateOfBirth !== null && draft.expectedOn !== null)
      draft.findings.add(importWords.finding.bornAndExpected);
    if (draft.dateOfBirth === null && draft.expectedOn === null)
      draft.findings.add(importWords.finding.noDateOfBirth);
    const first = children.get(id);
    if (first === undefined) children.set(id, draft);
    else if (JSON.stringify(identity(first)) !== JSON.stringify(identity(draft))) {
      row.report('pers_person_id', importWords.personTwice);
      first.findings.add(importWords.finding.rowLeftOut);
    }
  }
  readFamilies(given, children);
  readAddresses(given, children);
  const draftOf = (externalId: string): ChildDraft => {
    const known = children.get(externalId);
    if (known) return known;
    const draft = startDraft(externalId);
    draft.findings.add(importWords.finding.noPersonRow);
    children.set(externalId, draft);
    return draft;
  };
  return { children, draftOf };
}

function identity({ name, dateOfBirth, expectedOn, diedOn }: ChildDraft): unknown {
  return [name, dateOfBirth, expectedOn, diedOn];
}

function readFamilies(given: SsdExport, children: ReadonlyMap<string, ChildDraft>): void {
  for (const row of given.rows('ssd_family')) {
    const family = row.text('fami_family_id');
    // A family holds adults too, who are not among the children: no problem to report.
    if (family !== null) children.get(row.text('fami_person_id') ?? '')?.families.add(family);
  }
}

/** The newest address that has not ended; of two, the one that is called home. */
function readAddresses(given: SsdExport, children: ReadonlyMap<string, ChildDraft>): void {
  const best = new Map<string, { rank: string; postcode: string }>();
  for (const row of given.rows('ssd_address')) {
    const id = row.text('addr_person_id');
    if (id === null || row.date('addr_address_end_date') !== null) continue;
    const postcode = postcodeIn(row, 'addr_address_postcode');
    if (postcode === null) continue;
    const home = /home|primary|main/i.test(row.text('addr_address_type') ?? '') ? '1' : '0';
    const rank = `${home} ${row.date('addr_address_start_date') ?? ''} ${postcode}`;
    if (rank > (best.get(id)?.rank ?? '')) best.set(id, { rank, postcode });
  }
  for (const [id, { postcode }] of best) {
    const draft = children.get(id);
    if (draft) draft.postcode = postcode;
  }
}
