import { sql, type RawBuilder } from 'kysely';

/**
 * "One of these ids" as a single value: a list of values makes another statement for every length, which the database reads and plans anew.
 * @example db.selectFrom('child').selectAll().where('id', '=', anyOf(ids))
 */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`;
}
