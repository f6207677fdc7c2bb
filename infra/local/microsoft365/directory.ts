import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** `2026-11-23T09:00:00` (wall time in `timeZone`, a Windows or an IANA name), as Graph writes it. */
const dateTimeTimeZone = z.object({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/),
  timeZone: z.string().min(1),
});

const wallTime = z.string().regex(/^\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/);

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** The body of a Graph event as a client would POST it; checked again by the same code as a POST when it is put in. */
const eventBody = z.looseObject({
  subject: z.string(),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
});

const mailbox = z.strictObject({
  /** Windows or IANA name: `GMT Standard Time` or `Europe/London`. */
  timeZone: z.string().default('GMT Standard Time'),
  workingHours: z.strictObject({
    daysOfWeek: z.array(weekday),
    startTime: wallTime,
    endTime: wallTime,
    timeZone: z.string().default('GMT Standard Time'),
  }),
  events: z.array(eventBody).default([]),
});

const user = z.strictObject({
  /** The Entra object id. */
  oid: z.guid(),
  /** The sign-in name, which is the mail address too. */
  upn: z.email(),
  displayName: z.string().min(1),
  givenName: z.string().min(1),
  surname: z.string().optional(),
  jobTitle: z.string().nullish(),
  /** App roles of the product given to this account; they arrive in its tokens as `roles`. */
  appRoles: z.array(z.string()).default([]),
  /** Null: an account without a mailbox. */
  mailbox: mailbox.nullable(),
});

const app = z.strictObject({
  clientId: z.guid(),
  secret: z.string().min(1),
  /** Redirect URIs of the single-page application. */
  redirectUris: z.array(z.url()).default([]),
  /** Application ID URIs beside `api://{clientId}`, such as `api://localhost:3978/{clientId}`. */
  identifierUris: z.array(z.string()).default([]),
  /** Application permissions of Microsoft Graph that are granted to it, such as `Calendars.ReadWrite`. */
  roles: z.array(z.string()).default([]),
  /** The mailboxes that the application may reach (object ids or sign-in names), or all of them. */
  mailboxScope: z.union([z.literal('all'), z.array(z.string())]).default('all'),
});

/** Everything local Microsoft 365 is told about its one tenant. */
export const directorySchema = z.strictObject({
  tenantId: z.guid(),
  tenantName: z.string().default('Sample council'),
  apps: z.array(app).default([]),
  users: z.array(user).min(1),
});

/** The directory as it is written to its JSON file, defaults left out. */
export type DirectoryFile = z.input<typeof directorySchema>;
export type Directory = z.infer<typeof directorySchema>;
export type DirectoryUser = Directory['users'][number];
export type DirectoryApp = Directory['apps'][number];
export type SeedMailbox = NonNullable<DirectoryUser['mailbox']>;

/** The directory file cannot be used; the message says where and why. */
export class DirectoryError extends Error {
  override name = 'DirectoryError';
}

/**
 * Reads and checks a directory file.
 * @throws DirectoryError naming the file and the first place in it that is wrong
 * @example readDirectory('.data/sample/directory.json').users[0].upn // 'amara.bell@sample.example'
 */
export function readDirectory(file: string): Directory {
  const parsed = directorySchema.safeParse(readJson(file));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new DirectoryError(
      `${file}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'not a directory'}`,
    );
  }
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new DirectoryError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The account that an object id or a sign-in name (in any case) stands for, if there is one. */
export function findUser(directory: Directory, idOrUpn: string): DirectoryUser | undefined {
  const wanted = idOrUpn.toLowerCase();
  return directory.users.find((one) => one.oid.toLowerCase() === wanted || one.upn.toLowerCase() === wanted);
}
