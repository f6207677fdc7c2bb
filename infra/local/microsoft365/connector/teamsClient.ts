import type { Activity, BotAnswer } from './activity.ts';
import { cardActions, inputValues, type CardAction } from './cardActions.ts';
import type { ChatMessage } from './chats.ts';
import type { Connector } from './connector.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** What somebody found in the message extension. */
export interface Found {
  title: string;
  text: string;
  card: Record<string, unknown>;
}

/** Teams' own chat, as one person uses it: they write, press buttons of cards, and search. */
export class TeamsClient {
  readonly #connector: Connector;
  readonly #account: string;

  constructor(connector: Connector, account: string) {
    this.#connector = connector;
    this.#account = account;
  }

  /** The person's own chat with the bot, oldest first. */
  messages(): ChatMessage[] {
    return this.#connector.chats.messages(this.#connector.personal(this.#account).id);
  }

  say(text: string): Promise<BotAnswer> {
    return this.#connector.post(this.#account, { type: 'message', text, textFormat: 'plain' });
  }

  /**
   * Presses a button of a card: `Action.Execute` as Teams does it, or its fallback where the client is an old one. What the bot
   * answers takes the card's place, or stands below it.
   * @param name the verb or the title
   * @throws Error when the card has no such button
   */
  async press(
    message: ChatMessage,
    name: string,
    typed: Record<string, unknown> = {},
    oldClient = false,
  ): Promise<BotAnswer> {
    const card = cardOf(message);
    const action = card && cardActions(card).find(({ verb, title }) => verb === name || title === name);
    if (!card || !action) throw new Error(`There is no button ${name}.`);
    const inputs = action.associatedInputs === 'none' ? {} : { ...inputValues(card), ...typed };
    if (oldClient || action.type === 'Action.Submit') {
      const { data = {} } = oldClient ? (action.fallback ?? action) : action;
      return this.#connector.post(this.#account, {
        type: 'message',
        value: { ...data, ...inputs },
        replyToId: message.id,
      });
    }
    return this.#execute(message, action, inputs);
  }

  /** @throws Error when the bot does not answer with a list; the words that it answers instead are in the message */
  async search(words: string, { skip = 0, count = 25 } = {}): Promise<Found[]> {
    const parameters =
      words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }];
    const { status, body } = await this.#connector.post(this.#account, {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'children', parameters, queryOptions: { skip, count } },
    });
    const { composeExtension } = (body ?? {}) as { composeExtension?: SearchAnswer };
    if (composeExtension?.type !== 'result') throw new Error(composeExtension?.text ?? `Answered ${status}`);
    return (composeExtension.attachments ?? []).map(({ content, preview }) => ({
      ...preview.content,
      card: content,
    }));
  }

  async #execute(
    message: ChatMessage,
    { verb, data = {}, id }: CardAction,
    inputs: Record<string, unknown>,
  ): Promise<BotAnswer> {
    const answer = await this.#connector.post(this.#account, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', ...(id ? { id } : {}), verb, data: { ...data, ...inputs } },
        trigger: 'manual',
      },
      replyToId: message.id,
    });
    this.#show(message, answer);
    return answer;
  }

  #show(message: ChatMessage, { status, body }: BotAnswer): void {
    const { statusCode, type, value } = (body ?? {}) as {
      statusCode?: number;
      type?: string;
      value?: unknown;
    };
    if (status !== 200 || statusCode !== 200) return;
    const { chats } = this.#connector;
    if (type === cardType)
      chats.rewrite(message, {
        ...message.activity,
        attachments: [{ contentType: cardType, content: value }],
      });
    else if (typeof value === 'string')
      chats.add(message.conversationId, 'bot', { type: 'message', text: value }, this.#connector.now());
  }
}

interface SearchAnswer {
  type: string;
  text?: string;
  attachments?: { content: Record<string, unknown>; preview: { content: { title: string; text: string } } }[];
}

/** The card of a message, if it has one. */
export function cardOf({ activity }: { activity: Activity }): Record<string, unknown> | null {
  const attachment = activity.attachments?.find(({ contentType }) => contentType === cardType);
  return (attachment?.content as Record<string, unknown> | undefined) ?? null;
}
