import { createHash } from 'node:crypto';
import { Journal } from '#infra/local/microsoft365/mailboxes/journal.ts';
import type { Activity } from './activity.ts';

/** A chat in which the bot is. */
export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  /** The bot's application. */
  app: string;
  /** Object ids of the people in it. */
  members: string[];
}

export interface ChatMessage {
  id: string;
  conversationId: string;
  /** Who wrote it: `bot`, or an object id. */
  from: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** How often it was written anew since. */
  edits: number;
  activity: Activity;
}

/** What became of the app for one person: `blocked` is the person's own doing in Teams, `disabled` the administrator's. */
export type AppState = 'installed' | 'removed' | 'blocked' | 'disabled';

type Entry =
  | { conversation: Conversation }
  | { message: ChatMessage }
  | { gone: { conversationId: string; id: string } }
  | { app: { oid: string; state: AppState } };

/** All chats with the bot, in memory and in one file that outlives a restart. */
export class Chats {
  readonly #journal: Journal<Entry>;
  readonly #conversations = new Map<string, Conversation>();
  readonly #messages = new Map<string, Map<string, ChatMessage>>();
  readonly #apps = new Map<string, AppState>();
  #lastId = 0;

  /** @throws JournalError when the file cannot be read */
  constructor(file: string) {
    this.#journal = new Journal(file);
    for (const entry of this.#journal.read()) this.#apply(entry);
    this.#journal.rewrite(this.#entries());
  }

  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  conversations(): Conversation[] {
    return [...this.#conversations.values()];
  }

  /** A person's own chat with a bot: the same one whenever it is asked for. */
  personal(app: string, oid: string): Conversation {
    return this.open({ id: personalId(app, oid), kind: 'personal', app, members: [oid] });
  }

  open(conversation: Conversation): Conversation {
    const known = this.#conversations.get(conversation.id);
    if (known) return known;
    this.#write({ conversation });
    return conversation;
  }

  /** Oldest first, as they read now. */
  messages(conversationId: string): ChatMessage[] {
    return [...(this.#messages.get(conversationId)?.values() ?? [])];
  }

  message(conversationId: string, id: string): ChatMessage | undefined {
    return this.#messages.get(conversationId)?.get(id);
  }

  add(conversationId: string, from: string, activity: Activity, sentAt: number): ChatMessage {
    const id = String(Math.max(sentAt, this.#lastId + 1));
    const message = { id, conversationId, from, sentAt, edits: 0, activity: { ...activity, id } };
    this.#write({ message });
    return message;
  }

  rewrite(message: ChatMessage, activity: Activity): ChatMessage {
    const next = { ...message, edits: message.edits + 1, activity: { ...activity, id: message.id } };
    this.#write({ message: next });
    return next;
  }

  remove({ conversationId, id }: ChatMessage): void {
    this.#write({ gone: { conversationId, id } });
  }

  /** The app is there for everybody until somebody takes it out, as where a council installs it for its people. */
  appOf(oid: string): AppState {
    return this.#apps.get(oid) ?? 'installed';
  }

  setApp(oid: string, state: AppState): void {
    this.#write({ app: { oid, state } });
  }

  close(): void {
    this.#journal.close();
  }

  /** The disk first: what cannot be written has not happened. */
  #write(...entries: Entry[]): void {
    this.#journal.append(...entries);
    for (const entry of entries) this.#apply(entry);
  }

  #apply(entry: Entry): void {
    if ('conversation' in entry) this.#conversations.set(entry.conversation.id, entry.conversation);
    else if ('app' in entry) this.#apps.set(entry.app.oid, entry.app.state);
    else if ('gone' in entry) this.#messages.get(entry.gone.conversationId)?.delete(entry.gone.id);
    else {
      const { message } = entry;
      const chat = this.#messages.get(message.conversationId) ?? new Map<string, ChatMessage>();
      this.#messages.set(message.conversationId, chat.set(message.id, message));
      this.#lastId = Math.max(this.#lastId, Number(message.id));
    }
  }

  *#entries(): Iterable<Entry> {
    for (const conversation of this.#conversations.values()) yield { conversation };
    for (const chat of this.#messages.values()) for (const message of chat.values()) yield { message };
    for (const [oid, state] of this.#apps) yield { app: { oid, state } };
  }
}

/** The connector's own id of a person to one bot: `29:…`. */
export const channelUserId = (app: string, oid: string): string => `29:1${digest('user', app, oid)}`;
/** The bot as a member of a conversation. */
export const botMemberId = (app: string): string => `28:${app}`;

const personalId = (app: string, oid: string) => `a:1${digest('chat', app, oid)}`;
const digest = (...parts: string[]) => createHash('sha256').update(parts.join(' ')).digest('base64url');
