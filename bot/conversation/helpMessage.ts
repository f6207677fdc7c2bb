import { helpCard } from '#bot/cards/helpCard.ts';
import { hasRole } from '#bot/identity/person.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botWords } from '#shared/words/bot.ts';
import type { Turn } from './turn.ts';

/** What a person can write, by what they do. */
export function helpMessage({ person, tab }: Turn, greeting = false): OutgoingMessage {
  const visits = hasRole(person, 'worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner');
  const manages = hasRole(person, 'manager', 'head-of-service');
  const { who, late, help } = botWords.suggestions;
  return {
    card: helpCard({
      greeting: greeting ? botWords.help.hello(person.name.split(' ')[0] ?? person.name) : null,
      forManager: manages && !visits,
      tabUrl: tab(manages && !visits ? 'team' : ''),
    }),
    summary: botWords.help.title,
    suggestions: [...(visits ? [who] : []), ...(manages ? [late] : []), help],
  };
}
