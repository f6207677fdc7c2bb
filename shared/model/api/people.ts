import { z } from 'zod';
import { roles } from '#shared/model/people.ts';

/** GET /api/config — open to all: what a page needs before anyone has signed in. */
export const configSchema = z.object({
  council: z.string(),
  authority: z.string(),
  clientId: z.string(),
  /** The scope to ask for, `api://…/access_as_user`. */
  scope: z.string(),
  /** Origins of the hosts (Teams, Outlook) that may frame the tab, beside Microsoft's own. */
  hostOrigins: z.array(z.string()),
  /** Where people see their own Outlook calendar, with `{account}` for their sign-in name; left out: Outlook on the web. */
  outlookUrl: z.string().optional(),
});
export type Config = z.infer<typeof configSchema>;

/** GET /api/me — who is asking, decided by the server from the token. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The sign-in name, which is also the mailbox. */
  account: z.string(),
  roles: z.array(z.enum(roles)),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  council: z.string(),
  /** The moment the product takes as now, with offset. */
  now: z.string(),
  today: z.string(),
  policies: z.array(z.object({ id: z.string(), title: z.string(), from: z.string() })),
  /** Visits a source only reported (SR-15), waiting for this person's word. */
  toConfirm: z.number(),
  /** When the last import was applied, or null in an empty council. */
  lastImport: z.string().nullable(),
});
export type Me = z.infer<typeof meSchema>;

/** Every refusal and error, in the form of RFC 9457. `detail` says what is wrong, `mend` how to put it right. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** Where in the input: `children.0.alone`, `line 12`. */
  where: z.string().optional(),
  mend: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
