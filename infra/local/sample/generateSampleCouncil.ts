import Papa from 'papaparse';
import type { DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import type { SampleChild } from './families.ts';
import { inventChildren } from './families.ts';
import { inventUsers } from './outlookWeeks.ts';
import { seededRandom } from './random.ts';
import { writeSchoolFiles } from './schoolFiles.ts';
import { writeSsdFiles } from './ssdFiles.ts';
import { sampleCouncilName, samplePeople } from './staff.ts';
import type { SampleVisit } from './visits.ts';
import { inventVisits } from './visits.ts';

/** An invented council, as the files that any council would hand over and the accounts that Microsoft 365 would have. */
export interface SampleCouncil {
  /** File name → text: the Standard Safeguarding Dataset. */
  ssdFiles: Record<string, string>;
  /** The people file. */
  peopleCsv: string;
  /** File name → text: schools, bells, term dates, pupils, timetables. */
  schoolFiles: Record<string, string>;
  /** The accounts and their mailboxes; whoever starts local Microsoft 365 adds the applications. */
  directory: Pick<DirectoryFile, 'tenantName' | 'users'>;
  /** The packs that the sample council has chosen. */
  policies: string[];
}

/** Change it, and every sample everywhere is another council. */
export const sampleSeed = 20_260;

/**
 * Makes the sample council: 3 teams, 12 workers, their managers, about 220 children with two years of visits, five schools, and
 * Outlook weeks from last week to five weeks ahead. Everybody in it is invented. The same seed and day give the same files, byte for
 * byte. `today` is a day in Europe/London, `2026-11-23`.
 * @example generateSampleCouncil({ seed: sampleSeed, today: '2026-11-23' }).ssdFiles['ssd_person.csv']
 */
export function generateSampleCouncil({ seed, today }: { seed: number; today: string }): SampleCouncil {
  // Each part has a generator of its own, so that a change in one leaves the others as they are.
  const children = inventChildren(seededRandom(seed), today);
  const random = seededRandom(seed + 1);
  const visits = new Map<string, SampleVisit[]>();
  for (const family of byFamily(children))
    for (const [id, list] of inventVisits(random, today, family)) visits.set(id, list);
  return {
    ssdFiles: writeSsdFiles(seededRandom(seed + 2), today, children, visits),
    peopleCsv: writePeople(),
    schoolFiles: writeSchoolFiles(seededRandom(seed + 3), today, children),
    directory: {
      tenantName: `${sampleCouncilName} Council`,
      users: inventUsers(seededRandom(seed + 4), today),
    },
    policies: ['visiting-policy-2019', 'bedford-borough'],
  };
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
    teams.join('; '),
    staffId ?? '',
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}
