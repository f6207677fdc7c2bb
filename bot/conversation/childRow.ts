import type { ChildRow } from '#bot/cards/childrenCard.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { dueStateText, dueText } from '#shared/words/dueText.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import type { Turn } from './turn.ts';

/** A child as a line of a list in chat. */
export function childRow(turn: Turn, child: ChildLine): ChildRow {
  const { next, obligations } = child.evaluation;
  const obligation = obligations.find(({ id }) => id === next?.obligation);
  const notSet = obligations.find(({ state }) => state === 'not-set');
  const noDate = notSet ? nextVisitWords.needsANumber : nextVisitWords.nothingDue;
  return {
    name: child.name,
    due: next ? dueText(next, turn.todayNumber) : noDate,
    state: next ? dueStateText(next.state, next.dueBy, turn.today) : '',
    late: next?.state === 'late',
    why: obligation?.because[0] ?? (notSet?.missing ? nextVisitWords.lacks(notSet.missing) : null),
    booked: child.booked
      ? listWords.booked(spokenSpan(child.booked.start, child.booked.end, turn.todayNumber))
      : null,
    worker: null,
    actions: [],
  };
}
