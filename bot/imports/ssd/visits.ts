import type { Visit } from '#shared/model/caseFile.ts';
import { importWords } from '#shared/words/imports.ts';
import { answerIn } from '#bot/imports/answer.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { sourceSilentOn } from '#bot/imports/sourceSilentOn.ts';
import { joinAcrossTables } from './joinAcrossTables.ts';
import type { SsdExport } from './openSsd.ts';
import type { SsdTableName } from './ssdTables.ts';

interface VisitColumns {
  id: string;
  person: string;
  at: string;
  seen: string;
  alone: string;
  bedroom: string | null;
}

/** Visits to children in our care have no column for the bedroom: there it stays unknown. */
const visitTables: [SsdTableName, VisitColumns][] = [
  ['ssd_cin_visits', columns('cinv_cin_visit', 'cinv', true)],
  ['ssd_cp_visits', columns('cppv_cp_visit', 'cppv', true)],
  ['ssd_cla_visits', columns('clav_cla_visit', 'clav', false)],
];

function columns(prefix: string, table: string, bedroom: boolean): VisitColumns {
  return {
    id: `${prefix}_id`,
    person: `${table}_person_id`,
    at: `${prefix}_date`,
    seen: `${prefix}_seen`,
    alone: `${prefix}_seen_alone`,
    bedroom: bedroom ? `${prefix}_bedroom` : null,
  };
}

/**
 * Visits of all kinds. One visit may be in two tables (a child with two plans): where their answers do not contradict each
 * other it is one visit under the id of the first, the known answers over the unknown.
 */
export function readVisits(given: SsdExport, children: ReadonlyMap<string, ChildDraft>): void {
  for (const [table, names] of visitTables) {
    const seen = new Map<string, string>();
    for (const row of given.rows(table)) readVisit(row, table, names, children, seen);
  }
  for (const draft of children.values()) draft.visits = joinAcrossTables(draft.visits);
}

function readVisit(
  row: SourceRow,
  table: SsdTableName,
  names: VisitColumns,
  children: ReadonlyMap<string, ChildDraft>,
  already: Map<string, string>,
): void {
  const id = row.neededText(names.id);
  const person = row.neededText(names.person);
  const draft = person === null ? undefined : children.get(person);
  if (person !== null && draft === undefined) row.report(names.person, importWords.personUnknown);
  const before = row.problemsHere;
  // A visit without a day is one that was planned and not yet held, or a slip; only an unreadable day needs mending.
  const at = row.moment(names.at);
  if (row.problemsHere > before) draft?.findings.add(importWords.finding.rowLeftOut);
  if (id === null || draft === undefined || at === null) return;
  const visit: Visit = {
    id: `ssd:${table.replace('ssd_', '')}:${id}`,
    at,
    ...seenIn(row, names.seen, draft, at),
    alone: answerIn(row, names.alone),
    ...(names.bedroom === null ? {} : { bedroomSeen: answerIn(row, names.bedroom) }),
    sourceSilentOn: [...sourceSilentOn],
  };
  const words = JSON.stringify([person, visit]);
  const earlier = already.get(visit.id);
  already.set(visit.id, earlier ?? words);
  if (earlier === undefined) draft.visits.push(visit);
  else if (earlier !== words) row.report(names.id, importWords.idTwice);
}

/** Before birth nobody can say that the child was seen: an empty answer is left out there, and is "unknown" only after it. */
function seenIn(row: SourceRow, column: string, draft: ChildDraft, at: string): Pick<Visit, 'childSeen'> {
  const answer = answerIn(row, column);
  const unborn = draft.dateOfBirth === null ? draft.expectedOn !== null : at.slice(0, 10) < draft.dateOfBirth;
  if (answer === 'unknown' && unborn) return {};
  return { childSeen: answer === 'exempt' ? 'unknown' : answer };
}
