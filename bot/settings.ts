import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TravelSources } from '#bot/travel/settings.ts';
import { policyWords } from '#shared/words/policyChoice.ts';
import { defaultTravelSettings } from '#shared/slots/travel.ts';

/** A setting of the environment is wrong; the message is one line that names it and says how to mend it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
  .transform((text) => text.replace(/\/+$/, ''));
/** An address in which {account} stands for the sign-in name of whoever looks. */
const addressForAccount = z
  .string()
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text.replaceAll('{account}', 'account')),
    'must be an address such as https://example.org/calendar/{account}',
  );
const needed = z.string({ error: 'is missing' }).min(1, 'is empty');
const whole = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number`)
    .int('must be a whole number')
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`);

/** The addresses of Microsoft's public cloud that a deployment seldom changes, as settings. */
export const publicCloud = {
  botTokenIssuer: 'https://api.botframework.com',
  botKeysUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  botScope: 'https://api.botframework.com',
  botServiceUrl: 'https://smba.trafficmanager.net/uk',
  teamsAppId: null,
  tabLink: null,
  officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
} as const satisfies Partial<Settings>;

const environmentSchema = z.object({
  COUNCIL: needed.regex(
    /^[a-z][a-z0-9_]{1,39}$/,
    'must be 2 to 40 small letters, digits and underscores, a letter first',
  ),
  COUNCIL_NAME: needed.max(100),
  TENANT_ID: z.guid('must be the id of the Entra tenant'),
  CLIENT_ID: z.guid('must be the id of the application registered in Entra'),
  CLIENT_SECRET: needed,
  AUTHORITY: address.default('https://login.microsoftonline.com'),
  TAB_AUTHORITY: address.optional(),
  GRAPH_URL: address.default('https://graph.microsoft.com'),
  OUTLOOK_URL: addressForAccount.default('https://outlook.office.com/calendar/view/week'),
  PUBLIC_URL: address,
  BOT_TOKEN_ISSUER: needed.default(publicCloud.botTokenIssuer),
  BOT_KEYS_URL: address.default(publicCloud.botKeysUrl),
  BOT_SCOPE: needed.default(publicCloud.botScope),
  BOT_SERVICE_URL: address.default(publicCloud.botServiceUrl),
  TEAMS_APP_ID: z.guid('must be the id of the app in Teams').optional(),
  TAB_LINK: z
    .string()
    .regex(/^https?:\/\/.*\{page\}/, 'must be an address with {page} in it')
    .optional(),
  OFFICE_JS_URL: address.default(publicCloud.officeJsUrl),
  TEAMS_HOST_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(
      z.array(
        z
          .url('must be origins such as https://example.org, with commas between them')
          .transform((text) => new URL(text).origin),
      ),
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  POLICIES_FOLDER: z.string().optional(),
  PORT: whole(0, 65_535).default(3978),
  PROXIES: whole(0, 10).default(0),
  OFFICE_POSTCODE: z.string().optional(),
  TRAVEL_POSTCODES: z.string().optional(),
  TRAVEL_MATRIX: z.string().optional(),
  TRAVEL_URL: address.optional(),
  TRAVEL_KEY: z.string().optional(),
  TRAVEL_TIMEOUT_MS: whole(100, 30_000).default(3_000),
  TRAVEL_SPEED: whole(5, 120).default(defaultTravelSettings.kilometresPerHour),
  TRAVEL_ROAD_FACTOR: z.coerce
    .number('must be a number such as 1.3')
    .min(1, 'must be 1 or more')
    .max(3, 'must be 3 or less')
    .default(defaultTravelSettings.roadFactor),
  TRAVEL_PARKING_MINUTES: whole(0, 60).default(defaultTravelSettings.parkingMinutes),
  TRAVEL_UNKNOWN_MINUTES: whole(0, 180).default(defaultTravelSettings.travelMinutesUnknown),
});

/** Where a council's store is. */
export type StoreSettings = Pick<Settings, 'council' | 'databaseUrl' | 'dataFolder'>;

/** The council that `npm start` makes. */
const councilOfStart = 'sample';

/**
 * The settings for the store alone, for work beside the server. Without a database server COUNCIL may be left out: then it is the
 * council of `npm start`. On a server it may not, since a council that is not there yet would be made.
 * @throws SettingsError naming the first variable that is wrong
 * @example readStoreSettings({ DATA_FOLDER: '.data' }) // { council: 'sample', databaseUrl: null, dataFolder: '.data' }
 */
export function readStoreSettings(environment: Record<string, string | undefined>): StoreSettings {
  const read = parsed(environmentSchema.pick({ COUNCIL: true, DATABASE_URL: true, DATA_FOLDER: true }), {
    ...(environment['DATABASE_URL'] ? {} : { COUNCIL: councilOfStart }),
    ...filled(environment),
  });
  return { council: read.COUNCIL, databaseUrl: read.DATABASE_URL ?? null, dataFolder: read.DATA_FOLDER };
}

/**
 * Where the council's own policies lie. A folder that somebody named must be there: a slip of the pen would hide them all.
 * @throws SettingsError where it is not
 */
export function policiesFolderOf({
  policiesFolder,
  dataFolder,
}: Pick<Settings, 'policiesFolder' | 'dataFolder'>): string {
  if (policiesFolder === undefined) return join(dataFolder, 'policies');
  if (statSync(policiesFolder, { throwIfNoEntry: false })?.isDirectory()) return policiesFolder;
  throw new SettingsError(policyWords.noFolder(policiesFolder));
}

/**
 * The same for work beside the server, from the environment alone.
 * @throws SettingsError naming the variable that is wrong
 */
export function readPoliciesFolder(environment: Record<string, string | undefined>): string {
  const read = parsed(
    environmentSchema.pick({ DATA_FOLDER: true, POLICIES_FOLDER: true }),
    filled(environment),
  );
  return policiesFolderOf({
    dataFolder: read.DATA_FOLDER,
    ...(read.POLICIES_FOLDER === undefined ? {} : { policiesFolder: read.POLICIES_FOLDER }),
  });
}

/** Everything a deployment decides. */
export interface Settings {
  council: string;
  councilName: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** Where the server gets keys and tokens, without the tenant. */
  authority: string;
  /** Where a browser reaches the same authority. */
  tabAuthority: string;
  graphUrl: string;
  /** Where people see their own calendar; `{account}` in it stands for their sign-in name. Left out: Outlook on the web. */
  outlookUrl?: string;
  /** Where people reach the tab, without a slash at the end. */
  publicUrl: string;
  /** Origins that may frame the tab, beside Microsoft's own. */
  teamsHostOrigins: string[];
  /** The Bot Connector: who signs what it sends to the bot, and where its keys are described. */
  botTokenIssuer: string;
  botKeysUrl: string;
  /** For what the bot asks a token when it writes to the connector. */
  botScope: string;
  /** Where the connector takes the first message to somebody who has not written to the bot yet. */
  botServiceUrl: string;
  /** The app's id in Teams: in links into the tab and in what the add-in writes on an appointment. Null until the app is made. */
  teamsAppId: string | null;
  /** A link into the tab, with `{page}` and, if need be, `{account}`. Null: Teams' own deep link, or the page itself without an app id. */
  tabLink: string | null;
  /** Where the Outlook pane loads Microsoft's Office.js from. */
  officeJsUrl: string;
  /** Null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** Where the council's own policies lie; left out: `policies` in `dataFolder`, where there is such a folder. */
  policiesFolder?: string;
  /** 0: any free port. */
  port: number;
  /** How many proxies stand in front, so that addresses of callers are read rightly. */
  proxies: number;
  /** Left out: every journey is as long as one that is not known. */
  travel?: TravelSources;
}

/**
 * Reads the settings out of an environment. An empty variable is a missing one.
 * @throws SettingsError naming the first variable that is wrong; its value is not repeated, since it may be a secret
 * @example readSettings(process.env).port // 3978
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = parsed(environmentSchema, filled(environment));
  return {
    council: read.COUNCIL,
    councilName: read.COUNCIL_NAME,
    tenantId: read.TENANT_ID.toLowerCase(),
    clientId: read.CLIENT_ID.toLowerCase(),
    clientSecret: read.CLIENT_SECRET,
    authority: read.AUTHORITY,
    tabAuthority: read.TAB_AUTHORITY ?? read.AUTHORITY,
    graphUrl: read.GRAPH_URL,
    outlookUrl: read.OUTLOOK_URL,
    publicUrl: read.PUBLIC_URL,
    teamsHostOrigins: read.TEAMS_HOST_ORIGINS,
    botTokenIssuer: read.BOT_TOKEN_ISSUER,
    botKeysUrl: read.BOT_KEYS_URL,
    botScope: read.BOT_SCOPE,
    botServiceUrl: read.BOT_SERVICE_URL,
    teamsAppId: read.TEAMS_APP_ID?.toLowerCase() ?? null,
    tabLink: read.TAB_LINK ?? null,
    officeJsUrl: read.OFFICE_JS_URL,
    databaseUrl: read.DATABASE_URL ?? null,
    dataFolder: read.DATA_FOLDER,
    ...(read.POLICIES_FOLDER === undefined ? {} : { policiesFolder: read.POLICIES_FOLDER }),
    port: read.PORT,
    proxies: read.PROXIES,
    travel: {
      estimate: {
        roadFactor: read.TRAVEL_ROAD_FACTOR,
        kilometresPerHour: read.TRAVEL_SPEED,
        parkingMinutes: read.TRAVEL_PARKING_MINUTES,
        travelMinutesUnknown: read.TRAVEL_UNKNOWN_MINUTES,
      },
      postcodesFile: read.TRAVEL_POSTCODES ?? null,
      matrixFile: read.TRAVEL_MATRIX ?? null,
      service: read.TRAVEL_URL
        ? { url: read.TRAVEL_URL, key: read.TRAVEL_KEY ?? null, timeoutMs: read.TRAVEL_TIMEOUT_MS }
        : null,
      officePostcode: read.OFFICE_POSTCODE ?? null,
    },
  };
}

function filled(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function parsed<S extends z.ZodType>(schema: S, given: Record<string, string | undefined>): z.output<S> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new SettingsError(`The setting ${String(first?.path[0])} ${first?.message}: see docs/settings.md.`);
}
