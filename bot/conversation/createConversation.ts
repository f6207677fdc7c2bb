import type { Council } from '#bot/caseload/council.ts';
import { hasRole } from '#bot/identity/person.ts';
import { refusalNotes } from '#bot/identity/refusals.ts';
import { nudgesMayHaveChanged } from '#bot/nudges/nudgeQueue.ts';
import type { Acted, ActionAnswer, BotHandlers, Sender } from '#bot/teams/turn.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { botWords } from '#shared/words/bot.ts';
import { problems } from '#shared/words/errors.ts';
import { answerPress } from './answerPress.ts';
import { answerSaid } from './answerSaid.ts';
import { answerSearch } from './answerSearch.ts';
import { helpMessage } from './helpMessage.ts';
import { type Turn, turnOf } from './turn.ts';
import { whoIsAsking } from './whoIsAsking.ts';

/**
 * What the bot understands and answers, for one council. Who may see what is decided by the use cases for whoever writes or presses, turn by
 * turn; refusals stand in the audit trail as those of the API do.
 * @example const bot = createConversation(council); await bot.said(from, { text: 'who do I need to see' })
 */
export function createConversation(council: Council): BotHandlers {
  const noteRefusal = refusalNotes();

  /** Does the work for somebody who may speak about children here; everybody else is told where they stand. */
  async function answering<T>(
    from: Sender,
    what: string,
    refuse: (words: OutgoingMessage & { text: string }) => T,
    work: (turn: Turn) => Promise<T>,
    childId: unknown = null,
  ): Promise<T> {
    const refused = (code: string) =>
      noteRefusal(council, { code, what: `bot ${what}`, objectId: from.objectId, childId });
    const person = await whoIsAsking(council, from);
    if (!person) {
      await refused(problems.notKnownHere.code);
      return refuse({ ...botWords.unknownPerson });
    }
    if (!hasRole(person, ...rolesThatSeeChildren)) return refuse({ ...botWords.noChildren });
    try {
      return await work(turnOf(council, person));
    } catch (error) {
      if (error instanceof ProblemError) await refused(error.text.code);
      throw error;
    }
  }

  const elsewhere = () => {
    const { text, summary } = botWords.notHere(council.tabLink('', ''));
    return { text, summary, forEverybody: true as const };
  };

  return {
    said: async (from, { text }) =>
      from.place !== 'personal'
        ? [elsewhere()]
        : answering(
            from,
            'said',
            (words) => [words],
            async (turn) => [await answerSaid(turn, text)],
          ),
    acted: async (from, acted) =>
      from.place !== 'personal'
        ? elsewhere()
        : answering<ActionAnswer>(
            from,
            nameOfPress(acted),
            ({ text }) => ({ text }),
            async (turn) => {
              const answer = await answerPress(turn, acted);
              await nudgesMayHaveChanged(council);
              return answer;
            },
            acted.data['child'] ?? (acted.data['children'] as unknown[] | undefined)?.[0],
          ),
    searched: (from, searched) =>
      answering(
        from,
        'searched',
        () => [],
        (turn) => answerSearch(turn, searched),
      ),
    installed: async (from) =>
      from.place !== 'personal'
        ? [elsewhere()]
        : answering(
            from,
            'installed',
            (words) => [words],
            (turn) => Promise.resolve([helpMessage(turn, true)]),
          ),
  };
}

/** The trail names what was asked, and holds nothing else that somebody sent. */
const nameOfPress = ({ verb }: Acted) => (/^[a-z][a-z-]{0,39}$/.test(verb) ? verb : 'button');
