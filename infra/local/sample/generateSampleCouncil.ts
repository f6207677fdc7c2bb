import Papa from 'papaparse';
import type { DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import { writeAnnexAFiles } from './annexAFiles.ts';
import { inventFacts, type SampleFact } from './facts.ts';
import type { SampleChild } from './families.ts';
import { inventChildren } from './families.ts';
import { inventUsers } from './outlookWeeks.ts';
import { writePostcodes } from './postcodes.ts';
import { seededRandom } from './random.ts';
import { inventRecords, type SampleRecord } from './records.ts';
import { writeSchoolFiles } from './schoolFiles.ts';
import { inventSchoolMeetings } from './schoolMeetings.ts';
import { writeSsdFiles } from './ssdFiles.ts';
import { sampleAccounts, sampleCouncilName, samplePeople, sampleTeams } from './staff.ts';
import type { SampleVisit } from './visits.ts';
import { inventVisits } from './visits.ts';

/** The whole council, as `npm start` shows it, or a part of it that comes in within seconds. */
export type SampleSize = 'whole' | 'small';

/** An invented council, as the files that any council would hand over and the accounts that Microsoft 365 would have. */
export interface SampleCouncil {
  /** File name → text: the Standard Safeguarding Dataset. */
  ssdFiles: Record<string, string>;
  /** File name → text: some of the same children as Ofsted's Annex A has them. Nobody imports it but whoever tries it. */
  annexAFiles: Record<string, string>;
  /** The people file. */
  peopleCsv: string;
  /** File name → text: schools, bells, term dates, pupils, timetables. */
  schoolFiles: Record<string, string>;
  /** Where the postcodes of these files are. */
  postcodesCsv: string;
  /** What people enter once the files are in. */
  entered: SampleEntered;
  /** The accounts and their mailboxes; whoever starts local Microsoft 365 adds the applications. */
  directory: Pick<DirectoryFile, 'tenantName' | 'users'>;
  /** The packs that the sample council has chosen. */
  policies: string[];
}

/** What people of the council write on the children's pages: each with the account of whoever does. */
export interface SampleEntered {
  facts: (SampleFact & { account: string; name: string })[];
  visits: (SampleRecord & { account: string; name: string })[];
}

/** Change it, and every sample everywhere is another council. */
export const sampleSeed = 20_260;

/**
 * Makes the sample council: 4 teams, 20 workers, their managers, about 340 children over all kinds of work with two years of visits,
 * five schools, and Outlook weeks from last week to five weeks ahead. The small one is a part of it: the children of the worker to try
 * first, and a family of each other kind. Everybody is invented. The same seed, day and size give the same files, byte for byte.
 * `today` is a day in Europe/London, `2026-11-23`.
 * @example generateSampleCouncil({ seed: sampleSeed, today: '2026-11-23', size: 'whole' }).ssdFiles['ssd_person.csv']
 */
export function generateSampleCouncil({
  seed,
  today,
  size,
}: {
  seed: number;
  today: string;
  size: SampleSize;
}): SampleCouncil {
  // Each part has a generator of its own, so that a change in one leaves the others as they are.
  const everybody = inventChildren(seededRandom(seed), today);
  const random = seededRandom(seed + 1);
  const visits = new Map<string, SampleVisit[]>();
  for (const family of byFamily(everybody))
    for (const [id, list] of inventVisits(random, today, family)) visits.set(id, list);
  const said = inventFacts(today, everybody);
  const records = inventRecords(today, everybody);
  const children = size === 'whole' ? everybody : fewOf(everybody);
  const schoolFiles = writeSchoolFiles(seed + 3, today, children);
  const facts = [...said, ...inventSchoolMeetings(today, children, said, schoolFiles)];
  const byId = new Map(children.map((child) => [child.id, child]));
  const entered = <One extends { child: string; by?: SampleFact['by'] }>(list: readonly One[]) =>
    list.flatMap((one) => {
      const child = byId.get(one.child);
      return child ? [{ ...one, ...whoEnters(child, one.by ?? 'worker') }] : [];
    });
  const ssdFiles = writeSsdFiles(seed + 2, today, children, visits);
  return {
    ssdFiles,
    annexAFiles: writeAnnexAFiles(today, children, visits, ssdFiles),
    peopleCsv: writePeople(),
    schoolFiles,
    postcodesCsv: writePostcodes({ ssdFiles, schoolFiles }),
    entered: { facts: entered(facts), visits: entered(records) },
    directory: {
      tenantName: `${sampleCouncilName} Council`,
      users: inventUsers(seededRandom(seed + 4), today),
    },
    policies: [
      'visiting-policy-2019',
      'bedford-borough',
      'children-first-standard',
      'england-statutory',
      'kent-school-hours',
    ],
  };
}

/** All children of the worker to try first, and of the rest a family of each kind. */
function fewOf(children: readonly SampleChild[]): SampleChild[] {
  const kinds = new Map<SampleChild['kind'], string>();
  for (const { kind, familyId } of children) if (!kinds.has(kind)) kinds.set(kind, familyId);
  const families = new Set(kinds.values());
  return children.filter(
    ({ worker, familyId }) => worker.account === sampleAccounts.worker || families.has(familyId),
  );
}

function whoEnters(child: SampleChild, by: SampleFact['by']): { account: string; name: string } {
  const [team] = child.worker.teams;
  const manager = samplePeople.find(({ roles, teams }) => roles.includes('manager') && teams[0] === team);
  const { account } = by === 'manager' && manager ? manager : child.worker;
  return { account, name: `${child.given} ${child.family}` };
}

function byFamily(children: readonly SampleChild[]): SampleChild[][] {
  return [...Map.groupBy(children, ({ familyId }) => familyId).values()];
}

function writePeople(): string {
  const fields = ['Name', 'Account', 'Object id', 'Role', 'Teams', 'Staff'];
  const data = samplePeople.map(({ given, family, account, oid, roles, teams, staffId }) => [
    `${given} ${family}`,
    account,
    oid,
    roles.join('; '),
    teams.map((team) => sampleTeams.find(({ id }) => id === team)?.name ?? team).join('; '),
    staffId ?? '',
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}
