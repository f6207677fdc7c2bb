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

/**
 * Reads the stories of these children: four queries, however many they are, and one where none has changed since they were last
 * read. Unknown ids are left out. What is answered may be kept: nobody changes it.
 */
export async function readChildRows(
  { db }: Pick<Council, 'db'>,
  ids: readonly string[],
): Promise<Map<string, ChildRows>> {
  if (ids.length === 0) return new Map();
  // The child first: what is read after its revision is of that revision or newer, never older.
  const children = await db.selectFrom('child').selectAll().where('id', 'in', ids).execute();
  // Inside a transaction a revision may be one that never comes to be.
  const known = db.isTransaction ? new Map<string, ChildRows>() : keptOf(children);
  const changed = await readRows(
    db,
    children.filter(({ id }) => !known.has(id)),
  );
  if (!db.isTransaction) changed.forEach(keep);
  return new Map(
    children.flatMap(({ id }) => {
      const rows = known.get(id) ?? changed.get(id);
      return rows ? [[id, rows]] : [];
    }),
  );
}

/** Stories read before. Each carries its child's revision, which every change of what is in it raises. */
const kept = new Map<string, ChildRows>();
const mostKept = 3000;

function keptOf(children: readonly ChildRows['child'][]): Map<string, ChildRows> {
  return new Map(
    children.flatMap(({ id, revision }) => {
      const rows = kept.get(id);
      return rows?.child.revision === revision ? [[id, rows]] : [];
    }),
  );
}

function keep(rows: ChildRows): void {
  kept.delete(rows.child.id);
  kept.set(rows.child.id, rows);
  // The one that was read longest ago goes.
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(id);
  }
}

async function readRows(
  db: Council['db'],
  children: readonly ChildRows['child'][],
): Promise<Map<string, ChildRows>> {
  const found = new Map<string, ChildRows>();
  if (children.length === 0) return found;
  const ids = children.map(({ id }) => id);
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
