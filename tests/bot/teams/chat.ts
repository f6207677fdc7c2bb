import type { Connector } from '#infra/local/microsoft365/connector/connector.ts';
import {
  cardActions as buttonsOf,
  isButton,
  type WhichButton,
} from '#infra/local/microsoft365/connector/cardActions.ts';
import type { ChatMessage } from '#infra/local/microsoft365/connector/chats.ts';
import { cardOf, TeamsClient, type Found } from '#infra/local/microsoft365/connector/teamsClient.ts';
import type { AdaptiveCard } from '#shared/model/card.ts';
import { wordsOfCard } from './wordsOfCard.ts';

/** A message as its reader sees it. */
export interface Shown {
  from: 'bot' | 'me';
  text: string;
  card: AdaptiveCard | null;
  /** Everything that is read: the text, and the words of the card in reading order. */
  words: string;
  /** What notifications and the list of chats show. */
  summary: string;
  suggestions: string[];
  /** How often it was written anew. */
  edits: number;
  raw: ChatMessage;
}

/**
 * A person's own chat with the bot, in which tests read like a script. The bot is the real product behind `/api/messages`; what
 * stands between is the Bot Connector of local Microsoft 365, with signed tokens both ways.
 * @example
 * const chat = await bot.chatOf(amara);
 * await chat.say('who do I need to see');
 * await chat.press('How did it go?');
 * expect(chat.last().words).toContain('Seen alone');
 */
export interface Chat {
  readonly messages: Shown[];
  /** The newest message of the bot. @throws when it has said nothing */
  last(): Shown;
  /** Writes, and gives what the bot answered. */
  say(text: string): Promise<Shown[]>;
  /**
   * Presses a button, by its verb or its title (or `{ title, data }` where several have it), of the newest card that has it. Gives the message as it reads after that: the card in
   * its new form, or words below it.
   * @param typed what is put into the card's inputs, by their ids; the others keep their values
   */
  press(name: WhichButton, typed?: Record<string, unknown>): Promise<Shown>;
  /** The same in a client that knows no `Action.Execute`. */
  pressInOldClient(name: WhichButton, typed?: Record<string, unknown>): Promise<Shown>;
  /** Searches in the message extension. @throws with the words that are shown instead of a list */
  search(words: string, page?: { skip?: number; count?: number }): Promise<Found[]>;
  install(): Promise<Shown[]>;
  uninstall(): Promise<void>;
}

export function chatWith(connector: Connector, account: string): Chat {
  const client = new TeamsClient(connector, account);
  const all = () => client.messages().map(shown);
  const newest = () => {
    const last = all().findLast(({ from }) => from === 'bot');
    if (!last) throw new Error('The bot has said nothing.');
    return last;
  };
  const answersTo = async (work: () => Promise<{ status: number; body: unknown }>) => {
    const before = all().length;
    const { status, body } = await work();
    if (status !== 200) throw new Error(`The bot answered ${status}: ${JSON.stringify(body)}`);
    return all()
      .slice(before)
      .filter(({ from }) => from === 'bot');
  };
  const press = async (name: WhichButton, typed: Record<string, unknown> | undefined, oldClient: boolean) => {
    const card = all().findLast(({ card }) => card && hasButton(card, name));
    if (!card)
      throw new Error(`No card has a button ${JSON.stringify(name)}. The last message: ${newest().words}`);
    const answers = await answersTo(() => client.press(card.raw, name, typed, oldClient));
    return answers.at(-1) ?? shown(connector.chats.message(card.raw.conversationId, card.raw.id) ?? card.raw);
  };
  return {
    get messages() {
      return all();
    },
    last: newest,
    say: (text) => answersTo(() => client.say(text)),
    press: (name, typed) => press(name, typed, false),
    pressInOldClient: (name, typed) => press(name, typed, true),
    search: (words, page) => client.search(words, page),
    install: () => answersTo(() => connector.install(account)),
    async uninstall() {
      await connector.uninstall(account);
    },
  };
}

function hasButton(card: AdaptiveCard, name: WhichButton): boolean {
  return buttonsOf(card).some((button) => isButton(button, name));
}

function shown(message: ChatMessage): Shown {
  const { activity, from, edits } = message;
  const card = cardOf(message) as AdaptiveCard | null;
  const text = activity.text ?? '';
  return {
    from: from === 'bot' ? 'bot' : 'me',
    text,
    card,
    words: [text, card ? wordsOfCard(card) : ''].filter(Boolean).join('\n'),
    summary: typeof activity['summary'] === 'string' ? activity['summary'] : '',
    suggestions: activity.suggestedActions?.actions.map(({ title }) => title) ?? [],
    edits,
    raw: message,
  };
}
