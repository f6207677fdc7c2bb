import { z } from 'zod';
import { PackageError } from './packageError.ts';

/** What a council puts into the manifest. */
export interface PackageSettings {
  TEAMS_APP_ID: string;
  AAD_APP_CLIENT_ID: string;
  TAB_DOMAIN: string;
}

const id = z
  .guid('must be an id such as 0b7f1c6e-53a4-4c1c-9a2f-6d6f2f6f0a11')
  .transform((text) => text.toLowerCase());
const host = z
  .string()
  .regex(
    /^(?=.{1,253}(:|$))([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(:\d{1,5})?$/,
    'must be the name of a host such as seenandheard.brackwater.example, in small letters, without https:// and without a path',
  );
const rules: Record<keyof PackageSettings, z.ZodType<string>> = {
  TEAMS_APP_ID: id,
  AAD_APP_CLIENT_ID: id,
  TAB_DOMAIN: host,
};

/** Ids for trying: made up, with the address of `npm start`. */
export const samplePackageSettings: PackageSettings = {
  TEAMS_APP_ID: 'b7ac0000-5eed-4000-8000-00000000a003',
  AAD_APP_CLIENT_ID: 'b7ac0000-5eed-4000-8000-00000000a002',
  TAB_DOMAIN: 'localhost:3978',
};

/**
 * Reads what a council puts into the manifest. The server's own settings do too: CLIENT_ID for AAD_APP_CLIENT_ID, and the
 * host of PUBLIC_URL for TAB_DOMAIN. One application in Entra is tab, bot and add-in, so BOT_ID may only repeat its id.
 * @throws PackageError naming the first that is missing or wrong
 * @example packageSettings({ TEAMS_APP_ID: '0b7f…', CLIENT_ID: '6d2a…', PUBLIC_URL: 'https://seen.example' }).TAB_DOMAIN // 'seen.example'
 */
export function packageSettings(environment: Record<string, string | undefined>): PackageSettings {
  const given = {
    TEAMS_APP_ID: environment['TEAMS_APP_ID'],
    AAD_APP_CLIENT_ID: environment['AAD_APP_CLIENT_ID'] || environment['CLIENT_ID'],
    TAB_DOMAIN: environment['TAB_DOMAIN'] || hostOf(environment['PUBLIC_URL']),
  };
  const settings = {
    TEAMS_APP_ID: read('TEAMS_APP_ID', given.TEAMS_APP_ID),
    AAD_APP_CLIENT_ID: read('AAD_APP_CLIENT_ID', given.AAD_APP_CLIENT_ID),
    TAB_DOMAIN: read('TAB_DOMAIN', given.TAB_DOMAIN),
  };
  const botId = environment['BOT_ID'];
  if (botId && botId.toLowerCase() !== settings.AAD_APP_CLIENT_ID)
    throw new PackageError(
      'BOT_ID is not AAD_APP_CLIENT_ID: one application in Entra is tab, bot and add-in. Leave BOT_ID out, or give it the same id.',
    );
  return settings;
}

function read(name: keyof PackageSettings, value: string | undefined): string {
  if (!value)
    throw new PackageError(
      `${name} is missing: set it, or keep it in env/.env.<name> and say --env <name> (docs/install.md). To try without: npm run package -- --sample`,
    );
  const parsed = rules[name].safeParse(value);
  if (!parsed.success) throw new PackageError(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`);
  return parsed.data;
}

function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : address;
}
