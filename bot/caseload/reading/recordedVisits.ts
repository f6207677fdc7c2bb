import type { Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { Visit } from '#shared/model/caseFile.ts';

type VisitRow = Selectable<Tables['visit']>;

/** A visit recorded here: what holds now, and what was said before. */
export interface RecordedVisit {
  visit: Visit;
  now: VisitRow;
  /** Newest first. */
  earlier: VisitRow[];
  /** The reported visit of an export that this one confirms or corrects, or null. */
  confirms: string | null;
}

/** Gathers the versions (oldest first) of each visit. Writing-up is timed from the first version: a correction is no new record. */
export function recordedVisits(rows: readonly VisitRow[]): RecordedVisit[] {
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId.values()].flatMap((versions) => {
    const [first] = versions;
    const now = versions.at(-1);
    if (!first || !now) return [];
    const recordedAt = now.body.recordedAt ?? first.recorded_at.toISOString();
    return {
      visit: { ...now.body, id: now.id, recordedAt },
      now,
      earlier: versions.slice(0, -1).reverse(),
      confirms: now.confirms,
    };
  });
}
