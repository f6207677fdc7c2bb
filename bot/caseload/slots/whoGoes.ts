import type { Council } from '#bot/caseload/council.ts';
import type { Goer } from '#bot/caseload/fortnight/takenTimes.ts';
import type { Person } from '#bot/identity/person.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import type { Colleagues } from '#shared/model/api/bookings.ts';
import { slotProblems } from '#shared/words/slotAnswer.ts';

/**
 * People of the council by our own ids, in that order, as those whose calendars are looked at.
 * @throws ProblemError `colleague-not-found` for one who is not, or no longer, in the council's people file
 */
export async function whoGoes({ db }: Council, ids: readonly string[]): Promise<Goer[]> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('person')
          .select(['id', 'name', 'object_id', 'account'])
          .where('id', 'in', ids)
          .where('removed_at', 'is', null)
          .execute();
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new ProblemError(slotProblems.noSuchColleague, { where: 'people' });
    return { id, name: row.name, mailbox: row.object_id ?? row.account };
  });
}

/** People of the council by our own ids, with what tells two of one name apart; those who have left are left out. */
export async function colleaguesNamed(
  { db }: Council,
  ids: readonly string[],
): Promise<{ id: string; name: string; account: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('person')
    .select(['id', 'name', 'account'])
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('account')
    .execute();
}

/** Everybody of the council but the person who asks, by name: who may come along. */
export async function colleaguesOf({ db }: Council, person: Person): Promise<Colleagues> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .where('id', '!=', person.id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return { people };
}
