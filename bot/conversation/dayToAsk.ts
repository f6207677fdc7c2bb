import type { OutgoingMessage } from '#shared/model/card.ts';
import { dayNumber, weekday } from '#shared/time/calendarDay.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { answerWish } from './answerWish.ts';
import { askWhichDay } from './askBack.ts';
import type { Wish } from './presses.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understanding/understood.ts';

/** A day that is past, may be two, or is in no calendar, is asked about before anything is offered; null where there is nothing to ask. */
export async function dayToAsk(
  turn: Turn,
  { intent, days }: Understood,
  wish: Wish,
): Promise<OutgoingMessage | null> {
  if (wish.intent !== 'book' && wish.intent !== 'move' && wish.intent !== 'record') return null;
  const said = (day: string) => spokenDay(dayNumber(day), turn.todayNumber);
  const ask = async (text: string) => {
    await turn.topic.set({ about: 'which-day', wish });
    return { text, summary: words.whichDay };
  };
  if (days.kind === 'unclear') return ask(words.noSuchDay(days.said));
  if (wish.intent === 'record' && days.kind === 'days' && days.from > turn.today)
    return ask(words.futureRecord(said(days.from)));
  if (wish.intent !== 'record' && days.kind === 'past') return ask(words.pastDay(said(days.day)));
  if (days.kind !== 'either') return null;
  // "Why not Wednesday or Thursday?" is asked of both: only of one weekday in two weeks it is asked which.
  const [first = '', last = ''] = [days.days[0], days.days.at(-1)];
  if (intent === 'why-not' && weekday(dayNumber(first)) !== weekday(dayNumber(last)))
    return answerWish(turn, { ...wish, from: first, to: last });
  return askWhichDay(turn, days.days, wish);
}
