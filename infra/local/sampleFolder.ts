import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { DirectoryFile } from './microsoft365/directory.ts';
import { writeWhole } from './microsoft365/writeWhole.ts';
import { generateSampleCouncil, sampleCouncilName, sampleSeed } from './sample/generateSampleCouncil.ts';

/** The tenant and the application of the sample; any ids would do. */
const tenantId = 'b7ac0000-5eed-4000-8000-00000000a001';
const clientId = 'b7ac0000-5eed-4000-8000-00000000a002';

/** The sample council as it lies in its folder, and who is who in local Microsoft 365. */
export interface SampleFolder {
  councilName: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** For local Microsoft 365. */
  directoryFile: string;
  /** The files to import, by kind, in the order in which they build on each other. */
  imports: { kind: 'ssd' | 'people' | 'schools' | 'pupils'; files: Record<string, string> }[];
  policies: string[];
}

interface Kept {
  today: string;
  secret: string;
}

/**
 * The sample council, dated around the day of its first start and the same ever after: only that day and the
 * application's secret are kept, since the rest follows from them.
 */
export function sampleIn(
  folder: string,
  { now, publicUrl }: { now: number; publicUrl: string },
): SampleFolder {
  const { today, secret } = keptIn(join(folder, 'sample.json'), now);
  const council = generateSampleCouncil({ seed: sampleSeed, today });
  const directory: DirectoryFile = { tenantId, ...council.directory, apps: [application(secret, publicUrl)] };
  const directoryFile = join(folder, 'directory.json');
  writeWhole(directoryFile, JSON.stringify(directory));
  writeFiles(join(folder, 'files'), {
    ...council.ssdFiles,
    ...council.schoolFiles,
    'people.csv': council.peopleCsv,
  });
  return {
    councilName: sampleCouncilName,
    tenantId,
    clientId,
    clientSecret: secret,
    directoryFile,
    imports: [
      { kind: 'people', files: { 'people.csv': council.peopleCsv } },
      { kind: 'ssd', files: council.ssdFiles },
      ...schoolImports(council.schoolFiles),
    ],
    policies: council.policies,
  };
}

function keptIn(file: string, now: number): Kept {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
  const kept = { today, secret: randomBytes(24).toString('base64url') };
  writeWhole(file, JSON.stringify(kept));
  return kept;
}

function application(secret: string, publicUrl: string): NonNullable<DirectoryFile['apps']>[number] {
  return {
    clientId,
    secret,
    redirectUris: [`${publicUrl}/auth/callback`],
    identifierUris: [`api://${new URL(publicUrl).host}/${clientId}`],
    roles: ['Calendars.ReadWrite', 'MailboxSettings.Read'],
  };
}

/** Schools first: pupils and timetables name them. */
function schoolImports(files: Record<string, string>): SampleFolder['imports'] {
  const isOfPupils = (name: string) => /pupil|student|timetable/i.test(name);
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => isOfPupils(name) === wanted));
  return [
    { kind: 'schools' as const, files: pick(false) },
    { kind: 'pupils' as const, files: pick(true) },
  ].filter((one) => Object.keys(one.files).length > 0);
}

/** To look at, and to try an import with by hand. */
function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeWhole(join(folder, name), text);
}
