import { sql } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import type { NamesReading, SourceName } from '#bot/imports/people/readNames.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { countsOf, linesOf, type Change } from './change.ts';

interface Step {
  kind: 'named' | 'unchanged' | 'exportRules' | 'unknown';
  id: string;
  name: SourceName;
}

/** What a names file would change. Annex A carries no names; where an export has one, that holds. */
export async function previewNames(council: Council, reading: NamesReading): Promise<Change> {
  return changeOf(await stepsFor(council, reading), reading, false);
}

/** Puts a names file into the store, inside `inTransaction`. */
export async function applyNames(council: Council, reading: NamesReading): Promise<Change> {
  const steps = await stepsFor(council, reading);
  const named = steps.filter(({ kind }) => kind === 'named');
  for (const { id, name } of named)
    await council.db
      .updateTable('child')
      .set({ given_name: name.given || null, family_name: name.family || null })
      .where('id', '=', id)
      .execute();
  await touchChildren(
    council,
    named.map(({ id }) => id),
  );
  return changeOf(steps, reading, true);
}

async function stepsFor({ db }: Council, { names }: NamesReading): Promise<Step[]> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'external_id', 'given_name', 'family_name'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('source_child')
            .select('child_id')
            .whereRef('child_id', '=', 'child.id')
            .where(sql<boolean>`document -> 'name' <> 'null'::jsonb`),
        )
        .as('named_by_export'),
    )
    .execute();
  const known = new Map(rows.map((row) => [row.external_id, row]));
  return names.map((name): Step => {
    const row = known.get(name.externalId);
    if (!row) return { kind: 'unknown', id: '', name };
    if (row.named_by_export) return { kind: 'exportRules', id: row.id, name };
    const same = (row.given_name ?? '') === name.given && (row.family_name ?? '') === name.family;
    return { kind: same ? 'unchanged' : 'named', id: row.id, name };
  });
}

function changeOf(steps: readonly Step[], { problems }: NamesReading, done: boolean): Change {
  const counts = countsOf(steps.map(({ kind }) => kind));
  return { counts, lines: linesOf(counts, importRunWords.names, done), problems };
}
