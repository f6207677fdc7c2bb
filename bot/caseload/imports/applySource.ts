import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { CouncilStore } from '#bot/caseload/council.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { compareReadings, type Comparison } from '#bot/imports/compareReadings.ts';
import { fingerprintOf } from '#bot/imports/fingerprint.ts';
import { keepEarlierVisits } from '#bot/imports/keepEarlierVisits.ts';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { inParts } from './change.ts';
import { deriveChildren } from './deriveChildren.ts';
import { matchPeople } from './matchPeople.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { replaceStaff } from './replaceStaff.ts';

interface StoredChild {
  id: string;
  document: SourceChild;
  missing: boolean;
}

/** Children in one statement: few enough that the server gets its turns. */
const partSize = 100;

export type Progress = (done: number, total: number) => Promise<void>;

/** What an export of the case system would change here. Nothing is changed. */
export async function previewSource(council: CouncilStore, reading: SourceReading): Promise<Comparison> {
  const stored = await storedChildren(council, reading.source);
  return compare(stored, await knownChildren(council), reading, false);
}

/**
 * Puts an export into the store: what it says of each child whole, as a document of its source. To be called inside
 * `inTransaction`. The same export again changes nothing; a child that is missing from it is flagged and stays.
 */
export async function applySource(
  council: CouncilStore,
  reading: SourceReading,
  importId: string,
  progress: Progress,
): Promise<Comparison> {
  const { source } = reading;
  const stored = await storedChildren(council, source);
  const known = await knownChildren(council);
  const comparison = await compare(stored, known, reading, true);
  const changeOf = new Map(comparison.children.map(({ externalId, change }) => [externalId, change]));
  const wanted = reading.children.filter(({ externalId }) => {
    const change = changeOf.get(externalId);
    // A closed child that another source knows as open: this source's word that the work has ended is kept.
    return change !== 'unchanged' && (change !== 'left-out' || known.has(externalId));
  });
  const documents = wanted.map((child) =>
    source === 'annex-a' ? keepEarlierVisits(stored.get(child.externalId)?.document, child) : child,
  );
  const total = documents.length;
  let done = 0;
  for (const part of inParts(documents, partSize)) {
    await addUnknown(council, part, known);
    await storeDocuments(council, reading, part, known, importId);
    done += part.length;
    await progress(done, total);
    await turn();
  }
  await flagMissing(council, source, comparison, known);
  const staffChanged = await replaceStaff(council, reading);
  const touched = staffChanged ? [...reading.children] : documents;
  await deriveChildren(
    council,
    touched.flatMap(({ externalId }) => known.get(externalId) ?? []),
  );
  const unclear = await matchPeople(council);
  return { ...comparison, lines: [...comparison.lines, ...importRunWords.unclearNames(unclear)] };
}

async function compare(
  stored: ReadonlyMap<string, StoredChild>,
  known: ReadonlyMap<string, string>,
  reading: SourceReading,
  done: boolean,
): Promise<Comparison> {
  // The costly part first, with turns for everybody else between.
  for (const part of inParts(
    [...[...stored.values()].map(({ document }) => document), ...reading.children],
    50,
  )) {
    part.forEach(fingerprintOf);
    await turn();
  }
  const missing = [...stored].filter(([, one]) => one.missing).map(([externalId]) => externalId);
  return compareReadings(
    {
      children: [...stored.values()].map(({ document }) => document),
      missing,
      known: new Set(known.keys()),
    },
    reading,
    done,
  );
}

async function storedChildren(
  { db }: CouncilStore,
  source: SourceReading['source'],
): Promise<Map<string, StoredChild>> {
  const found = new Map<string, StoredChild>();
  for (let after: string | null = null; ;) {
    const rows: { id: string; external_id: string; document: SourceChild; missing_since: Date | null }[] =
      await db
        .selectFrom('source_child')
        .innerJoin('child', 'child.id', 'source_child.child_id')
        .select(['child.id', 'child.external_id', 'document', 'missing_since'])
        .where('source', '=', source)
        .$if(after !== null, (query) => query.where('child.id', '>', after))
        .orderBy('child.id')
        .limit(partSize)
        .execute();
    for (const row of rows)
      found.set(row.external_id, { id: row.id, document: row.document, missing: row.missing_since !== null });
    after = rows.at(-1)?.id ?? null;
    if (rows.length < partSize) return found;
    await turn();
  }
}

async function knownChildren({ db }: CouncilStore): Promise<Map<string, string>> {
  const rows = await db.selectFrom('child').select(['id', 'external_id']).execute();
  return new Map(rows.map((row) => [row.external_id, row.id]));
}

async function addUnknown(
  { db, now }: CouncilStore,
  children: readonly SourceChild[],
  known: Map<string, string>,
): Promise<void> {
  const added = children
    .filter(({ externalId }) => !known.has(externalId))
    .map(({ externalId }) => ({ id: randomUUID(), external_id: externalId, created_at: new Date(now()) }));
  if (added.length === 0) return;
  await db
    .insertInto('child')
    .values(added.map((row) => ({ ...row, given_name: null, family_name: null })))
    .execute();
  for (const { id, external_id } of added) known.set(external_id, id);
}

async function storeDocuments(
  { db }: CouncilStore,
  { source }: SourceReading,
  children: readonly SourceChild[],
  known: ReadonlyMap<string, string>,
  importId: string,
): Promise<void> {
  await db
    .insertInto('source_child')
    .values(
      children.map((document) => ({
        source,
        child_id: known.get(document.externalId) ?? '',
        document: JSON.stringify(document),
        hash: fingerprintOf(document),
        first_import: importId,
        last_import: importId,
        missing_since: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['source', 'child_id']).doUpdateSet((eb) => ({
        document: eb.ref('excluded.document'),
        hash: eb.ref('excluded.hash'),
        last_import: eb.ref('excluded.last_import'),
        missing_since: null,
      })),
    )
    .execute();
}

async function flagMissing(
  { db, now }: CouncilStore,
  source: SourceReading['source'],
  { children }: Comparison,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = children.flatMap(({ externalId, change }) =>
    change === 'missing' ? (known.get(externalId) ?? []) : [],
  );
  for (const part of inParts(ids))
    await db
      .updateTable('source_child')
      .set({ missing_since: new Date(now()) })
      .where('source', '=', source)
      .where('child_id', 'in', part)
      .execute();
  await touchChildren({ db }, ids);
}
