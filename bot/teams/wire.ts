import type { OutgoingActivity } from './outgoingActivity.ts';

/** A chat as the connector knows it. */
export interface ChatAddress {
  serviceUrl: string;
  conversationId: string;
}

/** A request that the Bot Connector signed, for this bot. */
export interface SignedRequest {
  readonly activity: Record<string, unknown>;
}

/** While one signed activity is worked on. */
export interface OpenTurn {
  /** Sends into the chat of the activity. @returns the id of the new message @throws ConnectorProblem */
  reply(activity: OutgoingActivity): Promise<string>;
  /** Writes one of the bot's own messages anew. @throws ConnectorProblem */
  rewrite(messageId: string, activity: OutgoingActivity): Promise<void>;
  typing(): Promise<void>;
  /** The sender's sign-in name from the roster of the chat, as it stands there; null where it has none. @throws ConnectorProblem */
  senderAccount(): Promise<string | null>;
}

/** What is answered over HTTP to an activity of the kind `invoke`. */
export interface InvokeAnswer {
  status: number;
  body?: unknown;
}

/** Everything that crosses to Microsoft's bot service; `adapter.ts` is the one that does it with botbuilder. */
export interface Wire {
  /** @throws NotSigned when it is not from the connector or not for this bot; ConnectorProblem `unreachable` without the connector's keys */
  authenticate(activity: Record<string, unknown>, authorization: string): Promise<SignedRequest>;
  /** Works on a signed activity. @returns what to answer to an invoke; null for every other activity */
  turn(
    request: SignedRequest,
    work: (turn: OpenTurn) => Promise<InvokeAnswer | null>,
  ): Promise<InvokeAnswer | null>;
  /** The chat of the bot with one person, made if it is not there. @throws ConnectorProblem */
  openChat(objectId: string): Promise<ChatAddress>;
  /** @returns the message's id @throws ConnectorProblem */
  send(chat: ChatAddress, activity: OutgoingActivity): Promise<string>;
  /** @throws ConnectorProblem */
  rewrite(chat: ChatAddress, messageId: string, activity: OutgoingActivity): Promise<void>;
  /** @throws ConnectorProblem */
  remove(chat: ChatAddress, messageId: string): Promise<void>;
}

/** What came to the bot's address does not come from the Bot Connector, or not for this bot. */
export class NotSigned extends Error {
  override name = 'NotSigned';
}
