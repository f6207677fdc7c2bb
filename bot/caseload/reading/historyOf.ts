import type { HistoryEntry } from '#shared/model/api/children.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { isAfter, readMoment } from '#shared/time/moment.ts';
import { readingWords } from '#shared/words/reading.ts';
import type { EvaluatedChild } from './evaluateChildren.ts';
import { recordedVisits, type RecordedVisit } from './recordedVisits.ts';

/**
 * Every visit and attempt of a child, newest first: where it came from, whether it reset the visit clock and, where not,
 * why not; and the earlier versions of a corrected record.
 * @param asOf the moment of the evaluation, with offset
 */
export function historyOf(
  { rows, story, merged, evaluation }: EvaluatedChild,
  names: ReadonlyMap<string, string>,
  asOf: string,
): HistoryEntry[] {
  const recorded = new Map(recordedVisits(rows.visits).map((one) => [one.visit.id, one]));
  const nameOf = (id: string) => names.get(id) ?? '';
  return story.visits
    .map((visit) => ({
      visit,
      source: merged.from.visits[visit.id]?.origin ?? 'here',
      ...standing(visit, evaluation, asOf),
      ...authorship(recorded.get(visit.id), nameOf),
    }))
    .sort((one, other) => readMoment(other.visit.at).instant - readMoment(one.visit.at).instant);
}

function standing(
  visit: Visit,
  evaluation: Evaluation,
  asOf: string,
): Pick<HistoryEntry, 'counted' | 'because'> {
  if (isAfter(readMoment(visit.at), readMoment(asOf)))
    return { counted: false, because: [readingWords.beforeOrAfter] };
  const covered = evaluation.obligations.some(({ id }) => !id.startsWith('none/'));
  const against = evaluation.notCounted.filter((one) => one.visit === visit.id);
  if (against.length > 0)
    return { counted: false, because: against.map(({ because, clause }) => `${because} (${clause})`) };
  if (!covered) return { counted: false, because: [readingWords.noPolicyCovers] };
  return { counted: true, because: visit.sourceSilentOn?.length ? [readingWords.sourceSilent] : [] };
}

function authorship(
  recorded: RecordedVisit | undefined,
  nameOf: (id: string) => string,
): Pick<HistoryEntry, 'recordedBy' | 'recordedAt' | 'earlier'> {
  if (!recorded) return { recordedBy: null, recordedAt: null, earlier: [] };
  return {
    recordedBy: nameOf(recorded.now.recorded_by),
    recordedAt: recorded.now.recorded_at.toISOString(),
    earlier: recorded.earlier.map((version) => ({
      visit: { ...version.body, id: version.id },
      recordedBy: nameOf(version.recorded_by),
      recordedAt: version.recorded_at.toISOString(),
    })),
  };
}
