import type { Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { SourceChild, SourceKind } from '#shared/model/source.ts';

/** Everything the store holds of one child's story. */
export interface ChildRows {
  child: Selectable<Tables['child']>;
  documents: Partial<Record<SourceKind, SourceChild>>;
  /** The moment since when the source that rules no longer names the child, or null. */
  missingSince: Date | null;
  /** Withdrawn ones too. */
  facts: Selectable<Tables['fact']>[];
  /** Every version, oldest first. */
  visits: Selectable<Tables['visit']>[];
}

/** Reads the stories of these children: four queries, however many they are. Unknown ids are left out. */
export async function readChildRows(
  { db }: Pick<Council, 'db'>,
  ids: readonly string[],
): Promise<Map<string, ChildRows>> {
  const found = new Map<string, ChildRows>();
  if (ids.length === 0) return found;
  const children = await db.selectFrom('child').selectAll().where('id', 'in', ids).execute();
  for (const child of children)
    found.set(child.id, { child, documents: {}, missingSince: null, facts: [], visits: [] });
  const documents = await db
    .selectFrom('source_child')
    .select(['source', 'child_id', 'document', 'missing_since'])
    .where('child_id', 'in', ids)
    // The dataset comes after Annex A, and rules.
    .orderBy('source')
    .execute();
  for (const row of documents) {
    const rows = found.get(row.child_id);
    if (!rows) continue;
    rows.documents[row.source] = row.document;
    rows.missingSince = row.missing_since;
  }
  const facts = await db
    .selectFrom('fact')
    .selectAll()
    .where('child_id', 'in', ids)
    .orderBy('entered_at')
    .execute();
  for (const row of facts) found.get(row.child_id)?.facts.push(row);
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where('child_id', 'in', ids)
    .orderBy('version')
    .execute();
  for (const row of visits) found.get(row.child_id)?.visits.push(row);
  return found;
}
