import { z } from 'zod';
import { agreePlanVerb, answerNudge } from '#bot/nudges/answerNudge.ts';
import type { Acted, ActionAnswer } from '#bot/teams/turn.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botWords } from '#shared/words/bot.ts';
import { answerWish } from './answerWish.ts';
import { pressBook } from './pressBook.ts';
import { pressCancel, pressMove, pressShowBooking } from './pressMove.ts';
import { pressRecord } from './pressRecord.ts';
import { verbs, wishSchema } from './presses.ts';
import type { Turn } from './turn.ts';

type Press = (turn: Turn, data: unknown) => Promise<OutgoingMessage>;

const presses: Readonly<Record<string, Press>> = {
  [verbs.wish]: (turn, data) => answerWish(turn, wishSchema.parse(data)),
  [verbs.book]: pressBook,
  [verbs.move]: pressMove,
  [verbs.cancel]: pressCancel,
  [verbs.record]: pressRecord,
  [verbs.showBooking]: pressShowBooking,
};

/** Answers a pressed button: the card that takes the place of the old one. A button of another time, or a made-up one, is told so. */
export async function answerPress(turn: Turn, { verb, data }: Acted): Promise<ActionAnswer> {
  if (verb === agreePlanVerb) return answerNudge(turn.council, turn.person, data);
  const press = Object.hasOwn(presses, verb) ? presses[verb] : undefined;
  if (!press) return { text: botWords.oldButton };
  try {
    const { card, text } = await press(turn, data);
    return card ? { card } : { text: text ?? botWords.oldButton };
  } catch (error) {
    if (error instanceof z.ZodError) return { text: botWords.oldButton };
    throw error;
  }
}
