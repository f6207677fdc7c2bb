import type { Activity, BotAnswer } from './activity.ts';
import { cardActions, inputValues, isButton, type CardAction, type WhichButton } from './cardActions.ts';
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
   * Presses a button of a card, or its fallback where the client is an old one; the card's inputs keep their values but for those typed.
   * @throws Error when the card has no such button
   */
  async press(
    message: ChatMessage,
    button: WhichButton,
    typed: Record<string, unknown> = {},
    oldClient = false,
  ): Promise<BotAnswer> {
    const card = cardOf(message);
    const action = card && cardActions(card).find((one) => isButton(one, button));
    if (!card || !action) throw new Error(`There is no button ${JSON.stringify(button)}.`);
    const inputs = action.associatedInputs === 'none' ? {} : { ...inputValues(card), ...typed };
    const pressed = oldClient ? (action.fallback ?? action) : action;
    return this.act(message, { ...pressed, data: { ...pressed.data, ...inputs } });
  }

  /**
   * What Teams does when a button was pressed; its data has the inputs in it. What the bot answers takes the card's place, or stands
   * below it.
   */
  async act(message: ChatMessage, action: CardAction): Promise<BotAnswer> {
    const { type, id, verb, data = {} } = action;
    if (type === 'Action.Submit')
      return this.#connector.post(this.#account, { type: 'message', value: data, replyToId: message.id });
    const answer = await this.#connector.post(this.#account, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type, ...(id ? { id } : {}), verb, data }, trigger: 'manual' },
      replyToId: message.id,
    });
    this.#show(message, answer);
    return answer;
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

  #show(message: ChatMessage, { status, body }: BotAnswer): void {
    const { statusCode, type, value } = (body ?? {}) as {
      statusCode?: number;
      type?: string;
      value?: unknown;
    };
    if (status !== 200 || statusCode !== 200) return;
    const { chats } = this.#connector;
    if (type === cardType)
      chats.rewrite(chats.message(message.conversationId, message.id) ?? message, {
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
