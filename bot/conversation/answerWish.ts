import type { OutgoingMessage } from '#shared/model/card.ts';
import { answerCancel, answerMove } from './answerBooked.ts';
import { answerRecord } from './answerRecord.ts';
import { answerTimes } from './answerTimes.ts';
import { answerWho } from './answerWho.ts';
import { answerWhy } from './answerWhy.ts';
import { answerWhyNotPlanned } from './answerWhyNotPlanned.ts';
import { askWhom } from './askBack.ts';
import { askWhichCompanion } from './companionsSaid.ts';
import type { Wish } from './presses.ts';
import type { Turn } from './turn.ts';

/** Answers a wish whose children are made out: from a sentence, or from a button. What it is about is kept for the next turn. */
export async function answerWish(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  const { intent } = wish;
  if (intent === 'who' || intent === 'late') {
    await turn.topic.set({ about: 'child', wish: { intent, children: [] } });
    return answerWho(turn, wish);
  }
  const [childId] = wish.children;
  if (childId === undefined && !wish.booking) return askWhom(turn, { ...wish, intent });
  if (intent === 'book' || intent === 'move') return answerPlanned(turn, { ...wish, intent });
  await turn.topic.set({ about: 'child', wish: { intent, children: wish.children, booking: wish.booking } });
  switch (intent) {
    case 'why':
      return answerWhy(turn, childId ?? '');
    case 'cancel':
      return answerCancel(turn, wish);
    case 'record':
      return answerRecord(turn, wish);
  }
}

async function answerPlanned(turn: Turn, wish: Wish & { intent: 'book' | 'move' }): Promise<OutgoingMessage> {
  if (wish.companionsOneOf && wish.companionsOneOf.length > 0) return askWhichCompanion(turn, wish);
  const [childId] = wish.children;
  if (wish.ofPlan === 'team' && wish.whyNot && childId !== undefined)
    return answerWhyNotPlanned(turn, childId, wish);
  if (wish.intent === 'book') return answerTimes(turn, { ...wish, booking: undefined });
  await turn.topic.set({
    about: 'child',
    wish: { intent: 'move', children: wish.children, booking: wish.booking },
  });
  return answerMove(turn, wish);
}
