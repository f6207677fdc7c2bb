import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryFile } from './microsoft365/directory.ts';
import { writeWhole } from './microsoft365/writeWhole.ts';
import type { SampleCouncil, SampleEntered, SampleSize } from './sample/generateSampleCouncil.ts';

/** The tenant and the application of the sample; any ids would do. */
const tenantId = 'b7ac0000-5eed-4000-8000-00000000a001';
const clientId = 'b7ac0000-5eed-4000-8000-00000000a002';

/** The sample council as it lies in its folder, and who is who in local Microsoft 365. */
export interface SampleFolder {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** For local Microsoft 365. */
  directoryFile: string;
  /** Where the postcodes of its files are; null in a folder that was made without. */
  postcodesFile: string | null;
  /** What an administrator would bring in. It takes a moment to make, so it is made when it is asked for. */
  council(): Promise<SampleImports>;
}

export interface SampleImports {
  /** The files to import, by kind, in the order in which they build on each other. */
  imports: { kind: 'ssd' | 'people' | 'schools' | 'pupils'; files: Record<string, string> }[];
  policies: string[];
  entered: SampleEntered;
}

const postcodesName = 'postcodes.csv';

interface Kept {
  today: string;
  size: SampleSize;
  secret: string;
}

/**
 * The sample council, dated around the day of its first start and the same ever after: that day, the size, the application's
 * secret and the accounts are kept; the rest follows from the day.
 * @param now milliseconds since 1970; the day is the one in England
 * @throws Error when the folder cannot be written, or what is kept cannot be read
 */
export async function sampleIn(
  folder: string,
  { now, publicUrl, size }: { now: number; publicUrl: string; size: SampleSize },
): Promise<SampleFolder> {
  const kept = keptIn(join(folder, 'sample.json'), now, size);
  const directoryFile = join(folder, 'directory.json');
  const known = existsSync(directoryFile)
    ? (JSON.parse(readFileSync(directoryFile, 'utf8')) as DirectoryFile)
    : await madeIn(folder, kept);
  // The port may be another one this time, and with it the address to which Entra sends people back.
  const directory: DirectoryFile = { ...known, apps: [application(kept.secret, publicUrl)] };
  writeWhole(directoryFile, JSON.stringify(directory));
  const postcodesFile = join(folder, 'files', postcodesName);
  return {
    tenantId,
    clientId,
    clientSecret: kept.secret,
    directoryFile,
    postcodesFile: existsSync(postcodesFile) ? postcodesFile : null,
    council: async () => {
      const { peopleCsv, ssdFiles, schoolFiles, policies, entered } = await generated(kept);
      return {
        imports: [
          { kind: 'people', files: { 'people.csv': peopleCsv } },
          { kind: 'ssd', files: ssdFiles },
          ...schoolImports(schoolFiles),
        ],
        policies,
        entered,
      };
    },
  };
}

/** The files lie there to look at, and to try an import with by hand. */
async function madeIn(folder: string, kept: Kept): Promise<DirectoryFile> {
  const { ssdFiles, annexAFiles, schoolFiles, peopleCsv, postcodesCsv, directory } = await generated(kept);
  const annexA = Object.entries(annexAFiles).map(([name, text]) => [join('annex-a', name), text] as const);
  const files = {
    ...ssdFiles,
    ...schoolFiles,
    'people.csv': peopleCsv,
    [postcodesName]: postcodesCsv,
    ...Object.fromEntries(annexA),
  };
  for (const [name, text] of Object.entries(files)) writeWhole(join(folder, 'files', name), text);
  return { tenantId, ...directory };
}

async function generated({ today, size }: Kept): Promise<SampleCouncil> {
  const { generateSampleCouncil, sampleSeed } = await import('./sample/generateSampleCouncil.ts');
  return generateSampleCouncil({ seed: sampleSeed, today, size });
}

function keptIn(file: string, now: number, size: SampleSize): Kept {
  if (existsSync(file))
    return { size: 'whole', ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>) } as Kept;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
  const kept: Kept = { today, size, secret: randomBytes(24).toString('base64url') };
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
function schoolImports(files: Record<string, string>): SampleImports['imports'] {
  const isOfPupils = (name: string) => /pupil|student|timetable/i.test(name);
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => isOfPupils(name) === wanted));
  return [
    { kind: 'schools' as const, files: pick(false) },
    { kind: 'pupils' as const, files: pick(true) },
  ].filter((one) => Object.keys(one.files).length > 0);
}
