import { sql, type Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { anyOf } from '#bot/store/anyOf.ts';
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
  /** Who works with the child, in which team, and when: of the past and the future too. */
  allocations: Selectable<Tables['allocation']>[];
  /** The families that sources say the child is of. */
  families: Pick<Selectable<Tables['family']>, 'source' | 'family'>[];
}

/** A child's id, and the revision that every change of their story raises. */
export type ChildStamp = readonly [id: string, revision: number];

/** The stamps of the children that a query is about, as one value: a row for each would cost the embedded database more than the search. */
export const childStamps = sql<
  ChildStamp[]
>`coalesce(json_agg(json_build_array(child.id, child.revision)), '[]')`;

/**
 * Reads the stories of these children: seven queries, however many they are, and one where none has changed since they were last
 * read. Unknown ids are left out. What is answered may be kept: nobody changes it.
 */
export async function readChildRows(
  { db }: Pick<Council, 'db'>,
  ids: readonly string[],
): Promise<Map<string, ChildRows>> {
  if (ids.length === 0) return new Map();
  const { stamps } = await db
    .selectFrom('child')
    .select(childStamps.as('stamps'))
    .where('id', '=', anyOf(ids))
    .executeTakeFirstOrThrow();
  return readStampedRows({ db }, stamps);
}

/** The same for children of whom a query has just told the stamps: none where nothing has changed since they were last read. */
export async function readStampedRows(
  { db }: Pick<Council, 'db'>,
  stamps: readonly ChildStamp[],
): Promise<Map<string, ChildRows>> {
  // Inside a transaction a revision may be one that never comes to be.
  const known = db.isTransaction ? new Map<string, ChildRows>() : keptOf(stamps);
  const changed = await readRows(
    db,
    stamps.flatMap(([id]) => (known.has(id) ? [] : [id])),
  );
  if (!db.isTransaction) changed.forEach(keep);
  return new Map(
    stamps.flatMap(([id]) => {
      const rows = known.get(id) ?? changed.get(id);
      return rows ? [[id, rows]] : [];
    }),
  );
}

/** Stories read before. Each carries its child's revision, which every change of what is in it raises. */
const kept = new Map<string, ChildRows>();
const mostKept = 3000;

function keptOf(stamps: readonly ChildStamp[]): Map<string, ChildRows> {
  return new Map(
    stamps.flatMap(([id, revision]) => {
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

async function readRows(db: Council['db'], ids: readonly string[]): Promise<Map<string, ChildRows>> {
  const found = new Map<string, ChildRows>();
  if (ids.length === 0) return found;
  // The child first: what is read after its revision is of that revision or newer, never older.
  const children = await db.selectFrom('child').selectAll().where('id', '=', anyOf(ids)).execute();
  for (const child of children)
    found.set(child.id, {
      child,
      documents: {},
      missingSince: null,
      facts: [],
      visits: [],
      allocations: [],
      families: [],
    });
  const documents = await db
    .selectFrom('source_child')
    .select(['source', 'child_id', 'document', 'missing_since'])
    .where('child_id', '=', anyOf(ids))
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
    .where('child_id', '=', anyOf(ids))
    .orderBy('entered_at')
    .execute();
  for (const row of facts) found.get(row.child_id)?.facts.push(row);
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where('child_id', '=', anyOf(ids))
    .orderBy('version')
    .execute();
  for (const row of visits) found.get(row.child_id)?.visits.push(row);
  const allocations = await db
    .selectFrom('allocation')
    .selectAll()
    .where('child_id', '=', anyOf(ids))
    .execute();
  for (const row of allocations) found.get(row.child_id)?.allocations.push(row);
  const families = await db
    .selectFrom('family')
    .select(['source', 'family', 'child_id'])
    .where('child_id', '=', anyOf(ids))
    .execute();
  for (const { child_id, ...row } of families) found.get(child_id)?.families.push(row);
  return found;
}
