import { randomUUID } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryApp, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import type { SigningKey } from '#infra/local/microsoft365/entra/signingKey.ts';
import type { Activity, BotAnswer } from './activity.ts';
import {
  botMemberId,
  channelUserId,
  type AppState,
  type ChatMessage,
  type Chats,
  type Conversation,
} from './chats.ts';

/** Something that the bot did in a chat. */
export interface ChatChange {
  kind: 'sent' | 'updated' | 'deleted' | 'typing';
  conversation: Conversation;
  /** As it reads after the change; of a deleted one, as it last read. Typing has an activity and no id. */
  message: ChatMessage;
}

type Listener = (change: ChatChange) => void;

/**
 * The Bot Connector as the far side of the product's wire sees it: it brings people's activities to the bot, signed, and
 * tells whoever listens what the bot does in chats. Teams' own chat, Microsoft's playground and the tests drive it alike.
 */
export class Connector {
  /** Where activities are posted: the product's `/api/messages`, unless a test names another. */
  bot: string;
  readonly chats: Chats;
  readonly #cloud: Pick<Cloud, 'directory' | 'addresses' | 'clock'>;
  readonly #key: SigningKey;
  readonly #listeners = new Set<Listener>();

  constructor(cloud: Pick<Cloud, 'directory' | 'addresses' | 'clock'>, chats: Chats, key: SigningKey) {
    this.#cloud = cloud;
    this.chats = chats;
    this.#key = key;
    this.bot = `${cloud.addresses.product}/api/messages`;
  }

  /** What activities name as their `serviceUrl`, and where the bot writes to. */
  get serviceUrl(): string {
    return `${this.#cloud.addresses.https}/connector/`;
  }

  /** Who signs. */
  get issuer(): string {
    return `${this.#cloud.addresses.https}/connector`;
  }

  /** The keys as the connector publishes them: only for Teams. */
  get keys() {
    return [{ ...this.#key.publicJwk, x5t: this.#key.kid, endorsements: ['msteams'] }];
  }

  /** The application whose bot this is: the first of the directory. */
  get app(): DirectoryApp {
    const [app] = this.#cloud.directory.apps;
    if (!app) throw new Error('The directory has no application, so there is no bot.');
    return app;
  }

  get tenantId(): string {
    return this.#cloud.directory.tenantId;
  }

  /** @param idOrUpn @throws Error for nobody */
  account(idOrUpn: string): DirectoryUser {
    const user = findUser(this.#cloud.directory, idOrUpn);
    if (!user) throw new Error(`There is no account ${idOrUpn}.`);
    return user;
  }

  /** The account's own chat with the bot. */
  personal(idOrUpn: string): Conversation {
    return this.chats.personal(this.app.clientId, this.account(idOrUpn).oid);
  }

  /** A token as the connector signs it; `claims` are laid over the right ones, so that a test can break each of them. */
  sign(claims: JWTPayload = {}, key: Pick<SigningKey, 'kid' | 'privateKey'> = this.#key): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: this.issuer,
      aud: this.app.clientId,
      serviceurl: this.serviceUrl,
      nbf: now,
      exp: now + 3600,
    };
    return new SignJWT({ ...right, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .sign(key.privateKey);
  }

  /**
   * Fills in what the connector knows of an activity of this account: its id, the times, who, to whom and where.
   * @param where a group chat or channel; the account's own chat when left out
   */
  complete(idOrUpn: string, activity: Activity, where = this.personal(idOrUpn)): Activity {
    const user = this.account(idOrUpn);
    const { clientId } = this.app;
    const { tenantId } = this.#cloud.directory;
    const timestamp = new Date(this.#cloud.clock()).toISOString();
    return {
      id: randomUUID(),
      timestamp,
      localTimestamp: timestamp,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: channelUserId(clientId, user.oid), name: user.displayName, aadObjectId: user.oid },
      recipient: { id: botMemberId(clientId), name: 'Seen & Heard' },
      conversation: {
        id: where.id,
        conversationType: where.kind,
        tenantId,
        ...(where.kind === 'personal' ? {} : { isGroup: true }),
      },
      channelData: { tenant: { id: tenantId } },
      locale: 'en-GB',
      entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
      ...activity,
    };
  }

  /**
   * Brings an activity to the bot as this account, as Teams would; a message stands in the chat first. What the bot sends
   * while it works is in the chat when this comes back.
   * @example await connector.post('amina.cole@brackwater.example', { type: 'message', text: 'Who is next?' })
   */
  async post(idOrUpn: string, activity: Activity, where = this.personal(idOrUpn)): Promise<BotAnswer> {
    const full = this.complete(idOrUpn, activity, where);
    // A pressed button leaves nothing in the chat.
    if (full.type === 'message' && (full.text ?? '') !== '') {
      const { id } = this.chats.add(where.id, this.account(idOrUpn).oid, full, this.#cloud.clock());
      full.id = id;
    }
    return this.deliver(full, `Bearer ${await this.sign()}`);
  }

  /** Posts an activity as it is, with this authorization header or none. */
  async deliver(activity: unknown, authorization: string | null): Promise<BotAnswer> {
    try {
      const answer = await fetch(this.bot, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(authorization === null ? {} : { authorization }),
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(30_000),
      });
      return { status: answer.status, body: parsed(await answer.text()) };
    } catch {
      return { status: 0, body: null };
    }
  }

  /** The app is installed for the account (again): Teams tells the bot. */
  async install(idOrUpn: string): Promise<BotAnswer> {
    return this.#change(idOrUpn, 'installed', { type: 'installationUpdate', action: 'add' });
  }

  async uninstall(idOrUpn: string): Promise<BotAnswer> {
    return this.#change(idOrUpn, 'removed', { type: 'installationUpdate', action: 'remove' });
  }

  /** Without a word to the bot, as when a person blocks it or an administrator forbids it. */
  setApp(idOrUpn: string, state: AppState): void {
    this.chats.setApp(this.account(idOrUpn).oid, state);
  }

  /** Milliseconds since 1970, as the mailboxes have it. */
  now(): number {
    return this.#cloud.clock();
  }

  /** @returns how to stop listening */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(change: ChatChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async #change(idOrUpn: string, state: AppState, activity: Activity): Promise<BotAnswer> {
    this.setApp(idOrUpn, state);
    return this.post(idOrUpn, activity);
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
