import type { Answer, Visit, VisitRole } from '#shared/model/caseFile.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { sourceSilentOn } from '#bot/imports/sourceSilentOn.ts';

/** Adds who works with the child, from the row of one list; a blank worker or team is reported once for each row. */
export function addWorker(
  draft: ChildDraft,
  row: SourceRow,
  column = 'worker',
  role: VisitRole = 'lead-social-worker',
): void {
  const staff = row.text(column);
  const team = row.text('team');
  if (staff === null) row.report(column, importWords.emptyWorker);
  if (team === null) row.report('team', importWords.emptyTeam);
  if (staff === null) {
    // The team's manager must see a child whom nobody works with yet.
    if (team !== null) draft.allocations.push({ staff, role, team, from: null, to: null });
    return;
  }
  const known = draft.allocations.find((one) => one.staff === staff);
  if (known) known.team ??= team;
  else draft.allocations.push({ staff, role, team, from: null, to: null });
}

/**
 * Adds the last visit of a list. A child may have the same day in several lists: that is one visit, under the id of the
 * list that was read first, with the answer of whichever list has one.
 */
export function addLastVisit(
  draft: ChildDraft,
  list: number,
  at: string | null,
  answers: { alone?: Answer; notSeen?: boolean } = {},
): void {
  if (at === null) return;
  const same = draft.visits.find((visit) => visit.at === at);
  const visit: Visit = same ?? {
    id: `annex-a:${list}:${draft.externalId}:${at}`,
    at,
    childSeen: 'reported',
    sourceSilentOn: [...sourceSilentOn],
  };
  if (answers.notSeen === true) visit.childSeen = 'no';
  if (answers.alone !== undefined && answers.alone !== 'unknown') visit.alone = answers.alone;
  if (same === undefined) draft.visits.push(visit);
}

/** The end of some work in a row, or null; an end before the start is reported and not believed. */
export function endIn(row: SourceRow, column: string, start: string): string | null {
  const end = row.date(column);
  if (end === null || end >= start) return end;
  row.report(column, importWords.endBeforeStart);
  return null;
}

/** The start that a row is about; without one, the child carries a finding. */
export function startIn(draft: ChildDraft, row: SourceRow, column = 'start'): string | null {
  const start = row.neededDate(column);
  if (start === null) draft.findings.add(importWords.finding.rowLeftOut);
  return start;
}
