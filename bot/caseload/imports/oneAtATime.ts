import { sql } from 'kysely';
import type { CouncilStore } from '#bot/caseload/council.ts';

/** Waits, inside a transaction, until no other import is being applied: two at once would each compare with what the other is about to change. */
export async function oneAtATime({ db }: CouncilStore): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_schema()))`.execute(db);
}
