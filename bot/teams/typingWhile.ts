import type { OpenTurn } from './wire.ts';

/** After so long without an answer people wonder whether they were heard. */
const patienceMs = 600;

/** Does the work; where it takes a while, the chat shows that the bot is writing. */
export async function typingWhile<T>(turn: OpenTurn, work: () => Promise<T>): Promise<T> {
  let typing = Promise.resolve();
  const timer = setTimeout(() => {
    // A sign of life that does not arrive is no reason to fail.
    typing = turn.typing().catch(() => undefined);
  }, patienceMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // Else the dots could come after the answer, and stay.
    await typing;
  }
}
