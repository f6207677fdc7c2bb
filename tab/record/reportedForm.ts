import type { ConfirmReported, ReportedList } from '#shared/model/api/visits.ts';

type ReportedVisit = ReportedList['visits'][number];
type Answered = ConfirmReported['visits'][number];

/** What a person has said of one reported visit so far. */
export interface ReportedAnswer {
  seen: Answered['childSeen'] | null;
  alone: NonNullable<Answered['alone']> | null;
}

export interface ReportedForm {
  /** By `reportedKey`: one trip may be reported for several children. */
  answers: Readonly<Record<string, ReportedAnswer>>;
  chosen: ReadonlySet<string>;
}

export type ReportedChange =
  | { type: 'answer'; key: string; change: Partial<ReportedAnswer> }
  | { type: 'choose'; keys: readonly string[]; chosen: boolean }
  /** Said of every chosen visit at once. */
  | { type: 'all'; seen: NonNullable<ReportedAnswer['seen']> }
  /** These are settled. */
  | { type: 'saved'; keys: readonly string[] };

export const emptyReported: ReportedForm = { answers: {}, chosen: new Set() };

const unanswered: ReportedAnswer = { seen: null, alone: null };

/** The name of a row: a child and a visit. */
export const reportedKey = (visit: { childId: string; visitId: string }): string =>
  `${visit.childId}|${visit.visitId}`;

/** What has been said of a row. */
export const answerOf = (form: ReportedForm, key: string): ReportedAnswer => form.answers[key] ?? unanswered;

/** Who was not seen was not seen alone: the second answer falls away with the first. */
function merged(before: ReportedAnswer, change: Partial<ReportedAnswer>): ReportedAnswer {
  const answer = { ...before, ...change };
  return answer.seen === 'no' ? { ...answer, alone: null } : answer;
}

/** The form after one change. */
export function changeReported(form: ReportedForm, change: ReportedChange): ReportedForm {
  switch (change.type) {
    case 'answer':
      return {
        ...form,
        answers: { ...form.answers, [change.key]: merged(answerOf(form, change.key), change.change) },
      };
    case 'choose': {
      const chosen = new Set(form.chosen);
      for (const key of change.keys)
        if (change.chosen) chosen.add(key);
        else chosen.delete(key);
      return { ...form, chosen };
    }
    case 'all': {
      const answers = { ...form.answers };
      for (const key of form.chosen) answers[key] = merged(answerOf(form, key), { seen: change.seen });
      return { ...form, answers };
    }
    case 'saved': {
      const gone = new Set(change.keys);
      return {
        answers: Object.fromEntries(Object.entries(form.answers).filter(([key]) => !gone.has(key))),
        chosen: new Set([...form.chosen].filter((key) => !gone.has(key))),
      };
    }
  }
}

/** How many a request may carry; the server takes at most 500. */
const batchSize = 100;

/**
 * What has been answered, in the order of the list and in batches of at most 100. Rows without "seen" are left out, and "alone"
 * is left out where nobody said it.
 */
export function reportedRequests(form: ReportedForm, visits: readonly ReportedVisit[]): ConfirmReported[] {
  const answered = visits.flatMap((visit): Answered[] => {
    const { seen, alone } = answerOf(form, reportedKey(visit));
    if (seen === null) return [];
    const row = { childId: visit.childId, visitId: visit.visitId, childSeen: seen };
    return [alone === null ? row : { ...row, alone }];
  });
  const batches: ConfirmReported[] = [];
  for (let start = 0; start < answered.length; start += batchSize)
    batches.push({ visits: answered.slice(start, start + batchSize) });
  return batches;
}
