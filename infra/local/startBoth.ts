import { join } from 'node:path';
import { certificatesIn } from './microsoft365/certificates.ts';
import { startChild, type RunningChild } from './runningChild.ts';
import { officePostcode } from './sample/postcodes.ts';
import { sampleCouncilName } from './sample/staff.ts';
import type { SampleFolder } from './sampleFolder.ts';
import type { StartSettings } from './startSettings.ts';

/** The council's id in the database. */
export const councilId = 'sample';

/** The app in Teams; any id would do. */
const sampleTeamsAppId = 'b7ac0000-5eed-4000-8000-00000000a003';

/** Where things answer. */
export interface Addresses {
  product: string;
  https: string;
  http: string;
  /** Microsoft's playground. */
  playground: string;
}

/**
 * Starts local Microsoft 365 and the product side by side: neither asks the other for anything before somebody asks it.
 * @param folder the data folder, absolute
 * @returns both, the product last, before they are ready
 */
export async function startBoth(
  settings: StartSettings,
  folder: string,
  sample: SampleFolder,
  addresses: Addresses,
): Promise<RunningChild[]> {
  const home = join(folder, 'microsoft365');
  // Made before either starts: Node reads extra authorities once, at its own start.
  const { caFile } = await certificatesIn(join(home, 'certificates'));
  const shared = {
    ...process.env,
    PUBLIC_URL: addresses.product,
    CLOCK_SHIFT_MS: String(settings.clockShiftMs),
  };
  const microsoft365 = startChild({
    name: 'Local Microsoft 365',
    script: './microsoft365/run.ts',
    logFile: join(folder, 'logs', 'microsoft365.log'),
    environment: {
      ...shared,
      M365_DIRECTORY: sample.directoryFile,
      M365_FOLDER: home,
      M365_HTTPS_PORT: String(settings.httpsPort),
      M365_HTTP_PORT: String(settings.httpPort),
      PLAYGROUND_PORT: String(settings.playgroundPort),
    },
  });
  const product = startChild({
    name: 'Seen & Heard',
    script: './product.ts',
    logFile: join(folder, 'logs', 'product.log'),
    environment: {
      ...shared,
      ...productSettings(settings, folder, sample, addresses),
      NODE_EXTRA_CA_CERTS: caFile,
    },
  });
  return [microsoft365, product];
}

/** The settings that any deployment has: the product does not know that it is at home. */
function productSettings(
  settings: StartSettings,
  folder: string,
  sample: SampleFolder,
  { product, https, http }: Addresses,
): Record<string, string> {
  return {
    COUNCIL: councilId,
    COUNCIL_NAME: sampleCouncilName,
    TENANT_ID: sample.tenantId,
    CLIENT_ID: sample.clientId,
    CLIENT_SECRET: sample.clientSecret,
    AUTHORITY: https,
    TAB_AUTHORITY: http,
    GRAPH_URL: https,
    OUTLOOK_URL: `${http}/mailbox/{account}`,
    BOT_TOKEN_ISSUER: `${https}/connector`,
    BOT_KEYS_URL: `${https}/connector/.well-known/openidconfiguration`,
    BOT_SERVICE_URL: `${https}/connector`,
    TEAMS_APP_ID: sampleTeamsAppId,
    OFFICE_JS_URL: `${http}/office-js/office.js`,
    TAB_LINK: `${http}/teams?account={account}&page={page}`,
    PUBLIC_URL: product,
    TEAMS_HOST_ORIGINS: `${http},${https}`,
    DATABASE_URL: settings.databaseUrl ?? '',
    DATA_FOLDER: folder,
    PORT: String(settings.port),
    PROXIES: '0',
    ...(sample.postcodesFile === null
      ? {}
      : { TRAVEL_POSTCODES: sample.postcodesFile, OFFICE_POSTCODE: officePostcode }),
  };
}
