import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import type { SsdExport } from './openSsd.ts';

/** Times missing, and away without agreement: both end in a return after which the child is to be seen. */
export function readMissing(given: SsdExport, children: ReadonlyMap<string, ChildDraft>): void {
  for (const row of given.rows('ssd_missing')) {
    const person = row.neededText('miss_person_id');
    const draft = person === null ? undefined : children.get(person);
    if (person !== null && draft === undefined) row.report('miss_person_id', importWords.personUnknown);
    const from = row.moment('miss_missing_episode_start_date');
    const until = row.moment('miss_missing_episode_end_date');
    if (draft === undefined) continue;
    if (from !== null) draft.milestones.push({ kind: 'missing-from', at: from });
    if (until !== null) draft.milestones.push({ kind: 'returned', at: until });
  }
}
