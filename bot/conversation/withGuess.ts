import type { NamedChild } from '#bot/caseload/reading/namesInSight.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import type { Named, Understood } from './understanding/understood.ts';

/** Says so where a name was taken for another spelling. */
export function withGuess(
  message: OutgoingMessage,
  { mentions, companions }: Pick<Understood, 'mentions' | 'companions'>,
  children: readonly NamedChild[],
  colleagues: readonly Named[],
): OutgoingMessage {
  const called = new Map([
    ...colleagues.map(({ id, given, family }) => [id, nameOf(given, family)] as const),
    ...children.map(
      ({ id, given, family, externalId }) => [id, nameOf(given, family) || externalId] as const,
    ),
  ]);
  const guesses = [...mentions, ...companions].flatMap(({ said, ids, guessed }) => {
    const name = ids.length === 1 ? called.get(ids[0] as string) : undefined;
    return guessed && name !== undefined ? [words.guessed(said, name)] : [];
  });
  return guesses.length === 0
    ? message
    : { ...message, text: [...guesses, message.text].filter(Boolean).join(' ') };
}

const nameOf = (given: string | null, family: string | null): string =>
  [given, family].filter(Boolean).join(' ');
