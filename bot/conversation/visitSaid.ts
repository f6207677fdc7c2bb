import { homeValues } from '#bot/cards/recordCard.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildAnswers, RecordVisit } from '#shared/model/api/visits.ts';
import { type AskedChild, askedOf, type Question } from '#shared/rules/visitQuestions.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { recordWords } from '#shared/words/record.ts';
import type { RecordSaid } from './presses.ts';

type Said = RecordSaid & { seen: 'yes' | 'briefly' | 'no' | 'cancelled' };

/**
 * What was tapped on the card as the record of a visit. Only what can be true of the first answer is taken, and nothing is claimed that
 * nobody said: the same rules as in the tab.
 * @param booking the visit it was, or null for one that was not booked: then `said.day` must be there
 */
export function visitSaid(said: Said, asked: AskedChild, booking: Booking | null): RecordVisit {
  const online = booking?.place === 'online';
  return {
    key: said.recordKey,
    ...(booking ? { bookingId: booking.id, at: wallTime(booking.start) } : { at: whenSaid(said) }),
    // "Did you see … face to face?": whoever answers it has said that they were there.
    mode: online ? 'video' : 'in-person',
    ...(said.purpose && !booking ? { purpose: said.purpose } : {}),
    children: [answersOf(said, asked, booking)],
  };
}

function answersOf(said: Said, asked: AskedChild, booking: Booking | null): ChildAnswers {
  const { child: childId, seen, words = '' } = said;
  const place = booking && booking.place !== 'online' ? booking.place : null;
  const several = (booking?.children.length ?? 1) > 1;
  const questions = askedOf(asked, { seen }, { place }, several);
  const answers: ChildAnswers = { childId, childSeen: seen };
  const home = seen === 'cancelled' ? undefined : homeSaid(said);
  if (home !== undefined) answers.home = home;
  if (questions.alone) Object.assign(answers, aloneSaid(said, words));
  for (const question of [...questions.needed, ...questions.more])
    Object.assign(answers, answerTo(question, said));
  if ((seen === 'no' || seen === 'cancelled') && words !== '') answers.notSeenReason = words;
  return answers;
}

/** The label of another home than the main one, which needs none (CF-31). */
function homeSaid({ home }: Said): string | undefined {
  return home?.startsWith(homeValues.other) ? home.slice(homeValues.other.length) : undefined;
}

function aloneSaid({ alone }: Said, words: string): Partial<ChildAnswers> {
  if (alone === 'too-young')
    return { alone: 'exempt', aloneReason: words === '' ? recordWords.tooYoungReason : words };
  if (alone === undefined) return {};
  return alone === 'no' && words !== '' ? { alone, aloneReason: words } : { alone };
}

function answerTo(question: Question, said: Said): Partial<ChildAnswers> {
  if (question === 'notHomeReason' || question === 'notSeenReason') return {};
  const value = said[question];
  if (value === undefined) return {};
  return question === 'individually' ? { individually: value === 'yes' } : { [question]: value };
}

/** Europe/London wall time without offset, as the tab sends it. */
function wallTime(start: string): string {
  return instantText(readMoment(start).instant).slice(0, 16);
}

function whenSaid({ day, time }: Said): string {
  return [day, time].filter(Boolean).join('T');
}
