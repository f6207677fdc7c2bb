import type { OutgoingMessage } from '#shared/model/card.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { botWords } from '#shared/words/bot.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { answerWish } from './answerWish.ts';
import { askWhom } from './askBack.ts';
import { helpMessage } from './helpMessage.ts';
import { saidOf } from './saidOf.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understanding/understood.ts';

/** Answers a sentence in which nobody is named, and that stands on its own. */
export async function withoutName(turn: Turn, understood: Understood): Promise<OutgoingMessage> {
  const { intent, days, companions } = understood;
  switch (intent) {
    case 'who':
    case 'late':
      return answerWish(turn, {
        intent,
        children: [],
        ...(days.kind === 'days' ? { from: days.from, to: days.to } : {}),
      });
    case 'hello':
      return helpMessage(turn, true);
    case 'thanks':
      return { text: botWords.thanks, summary: botWords.thanks, suggestions: [botWords.suggestions.who] };
    case 'more':
      return { text: words.moreOfWhat, summary: words.moreOfWhat };
    case 'why-not':
      return askWhom(turn, { ...saidOf(understood), intent: 'book', whyNot: true, children: [] });
    case 'why':
    case 'book':
    case 'move':
    case 'cancel':
    case 'record':
      return askWhom(turn, { ...saidOf(understood), intent, children: [] });
    default:
      if (companions.length > 0)
        return askWhom(turn, { ...saidOf(understood), intent: 'book', children: [] });
      return notUnderstood(turn, days.kind === 'days' && days.from === days.to ? days.from : null);
  }
}

/** Says what was understood of it, and what could be written instead. */
function notUnderstood(turn: Turn, day: string | null): OutgoingMessage {
  const lead =
    day === null ? words.notUnderstood : words.understoodOnly(spokenDay(dayNumber(day), turn.todayNumber));
  const help = helpMessage(turn);
  return { ...help, text: `${lead} ${words.tryThese}`, summary: words.notUnderstood };
}
