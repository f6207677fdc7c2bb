import type { ChildRow } from '#bot/cards/childrenCard.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botListWords } from '#shared/words/botList.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { unseenText } from '#shared/words/unseen.ts';
import { dueLine, reasonLine, stateLine } from './dueLines.ts';
import { wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/**
 * A child as a line of a list in chat.
 * @param ofTeam a manager's list: with the worker, and nothing to book
 */
export function childRow(turn: Turn, child: ChildLine, ofTeam = false): ChildRow {
  const { next, obligations, unseen } = child.evaluation;
  const notSet = obligations.find(({ state }) => state === 'not-set');
  const noDate = notSet ? nextVisitWords.needsANumber : nextVisitWords.nothingDue;
  const children = [child.id];
  const why = { title: botListWords.why, press: wishPress({ intent: 'why' as const, children }) };
  const change = child.booked
    ? {
        title: botListWords.move,
        press: wishPress({ intent: 'move' as const, children, booking: child.booked.id }),
      }
    : { title: botListWords.book, press: wishPress({ intent: 'book' as const, children }) };
  return {
    name: child.name,
    due: next ? dueLine(turn, next) : noDate,
    state: next ? stateLine(turn, next) : '',
    late: next?.state === 'late',
    why: reasonLine(child.evaluation) ?? (notSet?.missing ? nextVisitWords.lacks(notSet.missing) : null),
    unseen: unseen ? unseenText(child) : null,
    booked: child.booked
      ? listWords.booked(spokenSpan(child.booked.start, child.booked.end, turn.todayNumber))
      : null,
    worker: ofTeam ? (child.worker ? listWords.withWorker(child.worker.name) : listWords.noWorker) : null,
    actions: ofTeam ? [why] : [change, why],
    openUrl: ofTeam ? turn.tab(`child/${child.id}`) : null,
  };
}
