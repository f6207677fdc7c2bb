import { sql } from 'kysely';
import { type Council, today } from '#bot/caseload/council.ts';
import { personColumns, personOf } from '#bot/identity/readPerson.ts';
import { inSight } from '#bot/identity/sight.ts';

/**
 * Who is told what came from a child's page, as ids of people: the worker of the visit while they work with the child, else everybody
 * who works with the child today; empty where that is nobody.
 */
export async function answerReaders(council: Council, workerId: string, childId: string): Promise<string[]> {
  const { db } = council;
  const day = today(council);
  const rows = await db
    .selectFrom('person')
    .select(personColumns)
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', workerId),
        eb.exists(
          eb
            .selectFrom('allocation')
            .select('child_id')
            .where('child_id', '=', childId)
            .where(sql<boolean>`allocation.staff = any(coalesce(known_staff, person.staff))`),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  const readers: string[] = [];
  for (const person of rows.map(personOf)) {
    // A manager who visits a child of the team themselves goes on with it.
    const view = person.id === workerId ? 'all' : 'mine';
    const seen = await db
      .selectFrom('child')
      .select('id')
      .where('id', '=', childId)
      .where((eb) => inSight(eb, person, day, view))
      .executeTakeFirst();
    if (seen && person.id === workerId) return [workerId];
    if (seen) readers.push(person.id);
  }
  return readers;
}
