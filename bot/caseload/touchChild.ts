import { sql } from 'kysely';
import type { Council } from './council.ts';

/** Raises the revision of children whose facts have changed: a result worked out before no longer holds. */
export async function touchChildren({ db }: Pick<Council, 'db'>, childIds: readonly string[]): Promise<void> {
  if (childIds.length === 0) return;
  await db
    .updateTable('child')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', 'in', childIds)
    .execute();
}
