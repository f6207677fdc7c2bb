import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Calendar } from '#bot/calendar/calendar.ts';
import type { JobSender } from '#bot/store/jobs.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { Travel } from '#bot/travel/travel.ts';
import type { PackTrouble } from '#shared/model/api/administration.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** Everything a use case needs of the council it works for. */
export interface Council {
  id: string;
  /** As people read it. */
  name: string;
  /** The council's store; inside `inTransaction`, the transaction. */
  db: Kysely<Tables>;
  /** The moment the product takes as now, milliseconds since 1970. */
  now(): number;
  calendar: Calendar;
  /** How long the ways between visits are. */
  travel: Travel;
  /** Every policy pack this version brings, and the council's own; the council chooses among them. */
  packs: readonly PolicyPack[];
  /** What is wrong with packs of the council's own; left out: nothing. */
  packTroubles?: readonly PackTrouble[];
  /** Work for later, sent in the transaction of the change that asks for it. */
  jobs: JobSender;
  /** Where the tab is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** A link that opens a page of the tab (`child/…`) for the person with this sign-in name; see shared/model/tabLink.ts. */
  tabLink(page: string, account: string): string;
  /** Never gets a name, an account or an id of the council's own. */
  log: Logger;
}

/** As much of a council as an import needs: there is no more where the command line opens the store by itself. */
export type CouncilStore = Pick<Council, 'db' | 'now'>;

/**
 * Does work that must happen wholly or not at all. The work must use the council it is handed: the embedded database
 * has one connection, and would wait for itself if the outer one were asked.
 */
export async function inTransaction<C extends Pick<Council, 'db'>, T>(
  council: C,
  work: (council: C) => Promise<T>,
): Promise<T> {
  if (council.db.isTransaction) return work(council);
  return council.db.transaction().execute((db) => work({ ...council, db }));
}

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day it is in Europe/London, `2026-11-23`. */
export function today(council: Pick<Council, 'now'>): string {
  return london.format(council.now());
}
