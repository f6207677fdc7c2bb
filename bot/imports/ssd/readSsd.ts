import type { SourceReading } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import { finishDraft, hasOpenWork } from '#bot/imports/childDraft.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readAllocations } from './allocations.ts';
import { readCare } from './care.ts';
import { readCareLeavers } from './careLeavers.ts';
import { readMissing } from './missing.ts';
import type { SsdExport } from './openSsd.ts';
import { openSsd } from './openSsd.ts';
import { readPersons } from './persons.ts';
import { addOpenReferrals, readPlans } from './plans.ts';
import type { SsdTableName } from './ssdTables.ts';
import { workTables } from './ssdTables.ts';
import { readStaff } from './staff.ts';
import { readVisits } from './visits.ts';

/**
 * Reads the Standard Safeguarding Dataset from its CSV files (one a table, `ssd_person.csv` …; other files of the dataset
 * are passed over). `ssd_person` and at least one table of work must be there; a missing table is listed with what follows
 * from it. A child is `closed` when they died, or when nothing with them is open and the files are enough to say so.
 * `today` (a day in Europe/London) tells an end that is planned from one that has come; without it every end has come.
 * Dates are days or Europe/London wall times as the export has them, never month first. Sex and ethnicity are not read.
 * @throws UnreadableExport when the whole cannot be used; the reasons name the file and the mend
 * @example readSsd([{ name: 'ssd_person.csv', bytes }, { name: 'ssd_cp_plans.csv', bytes }, …], { today: '2026-11-20' }).children
 */
export function readSsd(
  files: readonly ExportFile[],
  { today = null }: { today?: string | null } = {},
): SourceReading {
  const given = openSsd(files);
  const { children, draftOf } = readPersons(given);
  const staff = readStaff(given);
  const referrals = readPlans(given, draftOf);
  readCare(given, draftOf, children);
  readCareLeavers(given, draftOf, staff);
  addOpenReferrals(referrals, draftOf, today);
  readVisits(given, children);
  readMissing(given, children);
  readAllocations(given, children, staff, today);
  const complete = workTables.every((table) => given.has(table));
  listMissingTables(given);
  return {
    source: 'ssd',
    children: [...children.values()]
      .sort((a, b) => (a.externalId < b.externalId ? -1 : 1))
      .map((draft) => {
        const nothingOpen = !hasOpenWork(draft, today) && !draft.findings.has(importWords.finding.rowLeftOut);
        if (nothingOpen && !complete && draft.diedOn === null)
          draft.findings.add(importWords.finding.cannotTellClosed);
        return finishDraft(draft, nothingOpen && complete);
      }),
    staff: staff.staff,
    teams: staff.teams,
    problems: given.problems,
    rowsRead: given.rowsRead,
  };
}

const nobodyClosed = 'no child is taken as closed';

/** What it means that a table is not there; only said of tables whose lack changes what a person sees. */
const consequences: [SsdTableName, SsdTableName | null, string][] = [
  ['ssd_cp_visits', 'ssd_cp_plans', 'every child with a child protection plan will look unseen'],
  ['ssd_cin_visits', 'ssd_cin_plans', 'every child with a child in need plan will look unseen'],
  ['ssd_cla_visits', 'ssd_cla_episodes', 'every child in our care will look unseen'],
  [
    'ssd_cla_placement',
    'ssd_cla_episodes',
    `where children in our care live is not known, and ${nobodyClosed}`,
  ],
  ['ssd_legal_status', 'ssd_cla_episodes', 'the orders under which children live at home are not known'],
  ['ssd_cla_episodes', null, `children in our care cannot be read, and ${nobodyClosed}`],
  ['ssd_cp_plans', null, `child protection plans cannot be read, and ${nobodyClosed}`],
  ['ssd_cin_plans', null, `child in need plans cannot be read, and ${nobodyClosed}`],
  ['ssd_cin_episodes', null, `referrals cannot be read, and ${nobodyClosed}`],
  ['ssd_cin_assessments', null, `assessments cannot be read, and ${nobodyClosed}`],
  ['ssd_s47_enquiry', null, `section 47 enquiries cannot be read, and ${nobodyClosed}`],
  ['ssd_care_leavers', null, `young people who have left our care cannot be read, and ${nobodyClosed}`],
  ['ssd_involvements', null, 'who works with a child is taken from the plans alone'],
  ['ssd_professionals', null, 'staff are known by their ids alone'],
];

function listMissingTables(given: SsdExport): void {
  for (const [table, where, so] of consequences)
    if (!given.has(table) && (where === null || given.has(where)))
      given.problems.push({
        file: `${table}.csv`,
        row: null,
        column: null,
        ...importWords.tableNotGiven(table, so),
      });
}
