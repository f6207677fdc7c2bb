import type { SlotRequest } from '#shared/model/slots.ts';
import { askFor } from './askFor.ts';
import type { ChildQuestion } from './childQuestion.ts';
import { journeysTo } from './journeysTo.ts';
import type { Whereabouts } from './placesOf.ts';
import { calendarFor, type TakenTimes } from './takenTimes.ts';

/** The question that the slots answer for a child of a plan, if this person goes: with their calendar and with the ways to the child. */
export function askOf(
  question: ChildQuestion,
  goerId: string,
  taken: TakenTimes,
  whereabouts: Whereabouts,
): SlotRequest {
  const { id } = question.due.line;
  const { fromStart, fromBooked } = journeysTo(whereabouts, id);
  return askFor(question, goerId, calendarFor(taken, goerId, id, fromBooked), fromStart);
}
