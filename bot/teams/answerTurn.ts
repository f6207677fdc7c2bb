import type { Logger } from 'pino';
import { ProblemError } from '#shared/model/problemError.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botWireWords, problemInWords } from '#shared/words/botWire.ts';
import { ConnectorProblem } from './connectorProblem.ts';
import { answerForPlace, forPlace } from './forEverybody.ts';
import { toActivity } from './outgoingActivity.ts';
import type { Asked } from './readTurn.ts';
import { searchAnswer, searchMessage } from './searchAnswer.ts';
import { typingWhile } from './typingWhile.ts';
import type { ActionAnswer, BotHandlers, Sender } from './turn.ts';
import type { InvokeAnswer, OpenTurn } from './wire.ts';

interface Answering {
  handlers: BotHandlers;
  log: Logger;
}

/**
 * Lets the handlers do what was asked and brings their answer into the chat, or into the answer to the request. What goes wrong is
 * told in words; it never leaves here.
 * @returns the answer to an invoke; null for everything else
 */
export async function answerTurn(
  answering: Answering,
  turn: OpenTurn,
  from: Sender,
  asked: Asked,
): Promise<InvokeAnswer | null> {
  const { handlers } = answering;
  switch (asked.kind) {
    case 'said':
      await say(answering, turn, from, () => handlers.said(from, asked.said));
      return null;
    case 'added':
      await say(answering, turn, from, () => handlers.installed(from));
      return null;
    case 'acted': {
      const work = () => act(answering, from, asked);
      if (!asked.fallback) return cardAnswer(await work());
      await showInChat(answering, turn, await typingWhile(turn, work), asked.cardMessageId);
      return null;
    }
    case 'searched':
      return search(answering, from, asked);
    case 'unknown':
      return { status: 501 };
    default:
      return null;
  }
}

async function say(
  answering: Answering,
  turn: OpenTurn,
  from: Sender,
  work: () => Promise<OutgoingMessage[]>,
): Promise<void> {
  const messages = await typingWhile(turn, async () => {
    try {
      return forPlace(from.place, await work());
    } catch (error) {
      const text = wordsFor(answering, from, error);
      return [{ text, summary: text }];
    }
  });
  for (const message of messages) await send(answering, turn, message);
}

async function act(
  answering: Answering,
  from: Sender,
  { acted }: Asked & { kind: 'acted' },
): Promise<ActionAnswer> {
  try {
    return answerForPlace(from.place, await answering.handlers.acted(from, acted));
  } catch (error) {
    return { text: wordsFor(answering, from, error) };
  }
}

/** What Teams puts in place of the card, or shows to whoever pressed. */
function cardAnswer(answer: ActionAnswer): InvokeAnswer {
  const body =
    'card' in answer
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text };
  return { status: 200, body };
}

/** Where a client knows no `Action.Execute`, the message with the card is written anew, as Teams would have done. */
async function showInChat(
  answering: Answering,
  turn: OpenTurn,
  answer: ActionAnswer,
  cardMessageId: string | null,
): Promise<void> {
  const message: OutgoingMessage =
    'card' in answer
      ? { card: answer.card, summary: answer.card.fallbackText }
      : { text: answer.text, summary: answer.text };
  if ('card' in answer && cardMessageId !== null) {
    try {
      return await turn.rewrite(cardMessageId, toActivity(message));
    } catch (error) {
      // The message was deleted, or is somebody else's: the answer still has to be read.
      if (!(error instanceof ConnectorProblem) || !['no-message', 'not-supported'].includes(error.code))
        return failed(answering, error);
    }
  }
  await send(answering, turn, message);
}

async function search(
  answering: Answering,
  from: Sender,
  { searched }: Asked & { kind: 'searched' },
): Promise<InvokeAnswer> {
  try {
    return searchAnswer(await answering.handlers.searched(from, searched));
  } catch (error) {
    return searchMessage(wordsFor(answering, from, error));
  }
}

/** The handlers' work is done: an answer that cannot be sent must not have Teams bring the same activity again. */
async function send(answering: Answering, turn: OpenTurn, message: OutgoingMessage): Promise<void> {
  await turn.reply(toActivity(message)).catch((error: unknown) => failed(answering, error));
}

function failed({ log }: Answering, error: unknown): void {
  log.warn({ error: described(error) }, 'The bot could not answer');
}

/** The problem's own words; what is no problem of ours is not explained, and logged without what was said. */
function wordsFor({ log }: Answering, { place }: Sender, error: unknown): string {
  const known = error instanceof ProblemError;
  if (!known || error.text.status >= 500)
    log.error({ error: known ? error.text.code : described(error) }, 'A turn of the bot failed');
  if (place !== 'personal') return botWireWords.onlyInPrivate;
  return known ? problemInWords(error.text) : botWireWords.wentWrong;
}

/** The kind of the error and where it was thrown; a message may hold what somebody wrote. */
function described(error: unknown): string {
  if (error instanceof ConnectorProblem) return error.message;
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 5).map((line) => line.trim())].join(' ');
}
