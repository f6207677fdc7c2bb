import type { OutgoingMessage } from '#shared/model/card.ts';
import { answerCancel, answerMove } from './answerBooked.ts';
import { answerRecord } from './answerRecord.ts';
import { answerTimes } from './answerTimes.ts';
import { answerWho } from './answerWho.ts';
import { answerWhy } from './answerWhy.ts';
import { askWhom } from './askBack.ts';
import type { Wish } from './presses.ts';
import type { Turn } from './turn.ts';

/** Answers a wish whose children are made out: from a sentence, or from a button. */
export async function answerWish(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  const { intent } = wish;
  if (intent === 'who' || intent === 'late') return answerWho(turn, wish);
  const [childId] = wish.children;
  if (childId === undefined && !wish.booking) return askWhom(turn, { ...wish, intent });
  switch (intent) {
    case 'why':
      return answerWhy(turn, childId ?? '');
    case 'book':
      return answerTimes(turn, { ...wish, booking: undefined });
    case 'move':
      return answerMove(turn, wish);
    case 'cancel':
      return answerCancel(turn, wish);
    case 'record':
      return answerRecord(turn, wish);
  }
}
