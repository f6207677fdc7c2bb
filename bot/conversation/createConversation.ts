import { helpCard } from '#bot/cards/helpCard.ts';
import type { Council } from '#bot/caseload/council.ts';
import { hasRole } from '#bot/identity/person.ts';
import { agreePlanVerb, answerNudge } from '#bot/nudges/answerNudge.ts';
import type { BotHandlers, Sender } from '#bot/teams/turn.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';
import { botWords } from '#shared/words/bot.ts';
import { answerWho } from './answerWho.ts';
import { type Turn, turnOf } from './turn.ts';
import { whoIsAsking } from './whoIsAsking.ts';

/**
 * What the bot understands and answers, for one council.
 * @example const bot = createConversation(council); await bot.said(from, { text: 'who do I need to see' })
 */
export function createConversation(council: Council): BotHandlers {
  return {
    said: async (from, { text }) => {
      if (from.place !== 'personal')
        return [{ text: botWords.notHere.text, summary: botWords.notHere.summary }];
      const person = await whoIsAsking(council, from);
      if (!person) return [{ ...botWords.unknownPerson }];
      const turn = turnOf(council, person);
      if (!hasRole(person, ...rolesThatSeeChildren))
        return [{ text: botWords.noChildren.text, summary: botWords.noChildren.summary }];
      return [/who|see|late|list/i.test(text) ? await answerWho(turn) : help(turn)];
    },
    acted: async (from, { verb, data }) => {
      const person = from.place === 'personal' ? await whoIsAsking(council, from) : null;
      if (!person)
        return { text: from.place === 'personal' ? botWords.unknownPerson.text : botWords.notHere.text };
      if (verb === agreePlanVerb) return answerNudge(council, person, data);
      return { text: botWords.oldButton };
    },
    searched: async () => [],
    installed: async (from: Sender) => {
      const person = from.place === 'personal' ? await whoIsAsking(council, from) : null;
      return person ? [help(turnOf(council, person))] : [];
    },
  };
}

function help({ person, tab }: Turn): OutgoingMessage {
  return {
    card: helpCard({
      greeting: botWords.help.hello(person.name.split(' ')[0] ?? person.name),
      forManager: !hasRole(person, 'worker') && hasRole(person, 'manager', 'head-of-service'),
      tabUrl: tab(''),
    }),
    summary: botWords.help.title,
    suggestions: [botWords.suggestions.who, botWords.suggestions.help],
  };
}
