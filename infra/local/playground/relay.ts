import type { Activity, BotAnswer } from '#infra/local/microsoft365/connector/activity.ts';
import type { ChatMessage, Conversation } from '#infra/local/microsoft365/connector/chats.ts';
import type { ChatChange, Connector } from '#infra/local/microsoft365/connector/connector.ts';
import { localWords } from '#shared/words/local.ts';
import { cardForPlayground, pressedInPlayground } from './cards.ts';

const words = localWords.playground;

/** As much of what was said before as is shown again when its page is opened. */
const shownAgain = 12;

/** What the playground sends, as far as the relay looks into it. */
interface FromPlayground extends Activity {
  from?: { aadObjectId?: string };
  conversation?: { id?: string; conversationType?: string };
}

/**
 * Between Microsoft's playground, which cannot sign, and the Bot Connector, which does: brings over what its people say and
 * press, as the sample accounts that they are, and brings back what the bot does in their chats. What the bot sends to somebody who does not speak in the playground
 * now waits in their chat, and is there once they do.
 */
export class Relay {
  readonly #connector: Connector;
  /** Object id of who speaks. */
  readonly #me: string;
  /** Where the playground takes what a bot does. */
  readonly #door: string;
  /** The playground's own id of each message of the connector that it shows; a page that is opened again shows them by new ones. */
  readonly #shown = new Map<string, string>();
  readonly #ours = new Map<string, string>();
  readonly #stopListening: () => void;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connector: Connector, me: string, address: string) {
    this.#connector = connector;
    this.#me = me;
    this.#door = `${address}/_connector/v3/conversations`;
    this.#stopListening = connector.subscribe((change) => this.#changed(change));
  }

  close(): void {
    this.#stopListening();
  }

  /** Brings one activity of the playground to the bot, signed. @returns what the bot answered, for the playground */
  async receive(activity: FromPlayground): Promise<BotAnswer> {
    if (activity.type === 'installationUpdate' && this.#isMine(activity)) return this.#opened(activity);
    // Teams tells of it once, when the app is installed; the playground each time its page is opened.
    if (activity.type === 'conversationUpdate' || activity.type === 'installationUpdate')
      return { status: 200, body: null };
    const oid = activity.from?.aadObjectId ?? this.#me;
    const { type, name, text, textFormat, value, entities, replyToId } = activity;
    const said = {
      type,
      ...given({
        name,
        text,
        textFormat,
        value: pressedInPlayground(value),
        replyToId: replyToId && this.#ours.get(replyToId),
      }),
      ...(Array.isArray(entities) ? { entities } : {}),
    };
    return answerForPlayground(await this.#connector.post(oid, said, this.#conversationOf(activity)));
  }

  /** Its page was opened: it has forgotten what was said. The first time ever, the bot is told of the app. */
  async #opened({ action }: FromPlayground): Promise<BotAnswer> {
    if (action !== 'add') return this.#connector.uninstall(this.#me);
    const conversation = this.#connector.personal(this.#me);
    const before = this.#connector.chats.messages(conversation.id);
    if (before.length === 0) return this.#connector.install(this.#me);
    for (const message of before.slice(-shownAgain))
      this.#afterTheLast(() => (message.from === 'bot' ? this.#show(message) : this.#show(quoted(message))));
    return { status: 200, body: null };
  }

  #changed({ kind, conversation, message }: ChatChange): void {
    if (conversation.kind === 'personal' && conversation.members[0] !== this.#me) return;
    this.#afterTheLast(() => {
      if (kind === 'sent') return this.#show(message);
      if (kind === 'typing')
        return this.#ask('POST', `/${encodeURIComponent(conversation.id)}/activities`, { type: 'typing' });
      // It cannot take a message away (it answers 501): it says so in its place.
      return this.#rewrite(
        message,
        kind === 'updated'
          ? message.activity
          : { type: 'message', textFormat: 'plain', text: words.takenBack },
      );
    });
  }

  async #show(message: ChatMessage): Promise<void> {
    const path = `/${encodeURIComponent(message.conversationId)}/activities`;
    const answer = (await this.#ask('POST', path, shownOf(message.activity))) as { id?: string } | null;
    if (!answer?.id) return;
    this.#shown.set(message.id, answer.id);
    this.#ours.set(answer.id, message.id);
  }

  async #rewrite(message: ChatMessage, activity: Activity): Promise<void> {
    const shown = this.#shown.get(message.id);
    if (shown === undefined) return;
    const path = `/${encodeURIComponent(message.conversationId)}/activities/${encodeURIComponent(shown)}`;
    await this.#ask('PUT', path, shownOf(activity));
  }

  /** In the order in which the bot did them, whatever the network does. A page that is closed misses nothing: it is shown again. */
  #afterTheLast(work: () => Promise<unknown>): void {
    this.#last = this.#last.then(work).catch(() => undefined);
  }

  async #ask(method: string, path: string, activity: Activity): Promise<unknown> {
    const answer = await fetch(this.#door + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`The playground answered ${answer.status}.`);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  }

  #isMine({ conversation }: FromPlayground): boolean {
    return conversation?.id === this.#connector.personal(this.#me).id;
  }

  /** Ids are the connector's own; it learns of the playground's group and channel when somebody speaks there. */
  #conversationOf(activity: FromPlayground): Conversation | undefined {
    const { id, conversationType } = activity.conversation ?? {};
    if (id === undefined || this.#isMine(activity)) return undefined;
    const kind = conversationType === 'channel' ? 'channel' : 'groupChat';
    return this.#connector.chats.open({ id, kind, app: this.#connector.app.clientId, members: [this.#me] });
  }
}

/** As the playground takes it: ids of the connector mean nothing there. */
function shownOf({ id: _id, replyToId: _replyToId, attachments, ...activity }: Activity): Activity {
  const cards = attachments?.map(({ content, ...more }) => ({
    ...more,
    content: cardForPlayground(content),
  }));
  return { ...activity, ...(cards ? { attachments: cards } : {}) };
}

/** The card that takes the place of the one that was pressed. */
function answerForPlayground({ status, body }: BotAnswer): BotAnswer {
  if (body === null || typeof body !== 'object' || !('value' in body)) return { status, body };
  return { status, body: { ...body, value: cardForPlayground(body.value) } };
}

/** The playground takes words from the bot alone: a person's own are quoted. */
function quoted(message: ChatMessage): ChatMessage {
  return {
    ...message,
    activity: { type: 'message', textFormat: 'plain', text: words.youSaid(message.activity.text ?? '') },
  };
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
