import type { Kysely } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botWireWords } from '#shared/words/botWire.ts';
import type { ClaimedMessage } from './claimMessage.ts';
import { ConnectorProblem } from './connectorProblem.ts';
import { closeChat, keepChat, mayAskAgain, reopenChat } from './conversations.ts';
import type { MessageRenderers } from './messageRenderer.ts';
import { toActivity } from './outgoingActivity.ts';
import type { ChatAddress, Wire } from './wire.ts';

export interface Bringing {
  db: Kysely<Tables>;
  wire: () => Promise<Wire>;
  renderers: MessageRenderers;
  /** The machine's time. */
  machineNow: () => number;
  botId: string;
}

/** What a chat has of a message after it was brought there. */
export type Brought =
  | { kind: 'shown'; chat: ChatAddress; activityId: string }
  /** Not in the chat, and nothing is left to do: never sent, or deleted by the person, who does not want it again. */
  | { kind: 'gone' }
  /** Taken out by us: once it is wanted again, it is sent anew. */
  | { kind: 'taken-out' }
  /** An earlier attempt got no answer: it may be there, so it is never sent again. */
  | { kind: 'in-doubt' };

/**
 * Makes a chat show a message as it should read now, whatever an earlier attempt may have left there.
 * @throws ConnectorProblem; a problem of this product's own, thrown by the renderer
 */
export async function bringMessage(bringing: Bringing, message: ClaimedMessage): Promise<Brought> {
  const content = message.wanted === 'shown' ? await render(bringing, message) : null;
  if (content === null) return takeOut(bringing, message);
  if (message.activityId !== null) return rewrite(bringing, message, content);
  if (message.inDoubt) return { kind: 'in-doubt' };
  return sendFirst(bringing, message, content);
}

async function render(
  { renderers }: Bringing,
  { kind, subjectId, personId, account }: ClaimedMessage,
): Promise<OutgoingMessage | null> {
  const renderer = renderers[kind];
  if (!renderer) throw new Error(`No renderer for messages of the kind ${kind}.`);
  return renderer(subjectId, { personId, account });
}

async function takeOut(bringing: Bringing, message: ClaimedMessage): Promise<Brought> {
  if (message.activityId === null) return message.inDoubt ? { kind: 'in-doubt' } : { kind: 'gone' };
  const chat = await chatOf(bringing, message);
  const wire = await bringing.wire();
  try {
    await wire.remove(chat, message.activityId);
    return { kind: 'taken-out' };
  } catch (error) {
    if (isProblem(error, 'not-supported')) {
      const text = botWireWords.nothingMore;
      await ignoringGone(wire.rewrite(chat, message.activityId, toActivity({ text, summary: text })));
    } else if (!isGone(error)) throw error;
  }
  return { kind: 'gone' };
}

async function rewrite(
  bringing: Bringing,
  message: ClaimedMessage,
  content: OutgoingMessage,
): Promise<Brought> {
  const activityId = message.activityId ?? '';
  const chat = await chatOf(bringing, message);
  const wire = await bringing.wire();
  try {
    await wire.rewrite(chat, activityId, toActivity(content));
  } catch (error) {
    // The person deleted it, or the chat: they have seen it, and do not want it again.
    if (isGone(error)) return { kind: 'gone' };
    throw error;
  }
  return { kind: 'shown', chat, activityId };
}

async function sendFirst(
  bringing: Bringing,
  message: ClaimedMessage,
  content: OutgoingMessage,
): Promise<Brought> {
  const wire = await bringing.wire();
  const chat = await chatOf(bringing, message);
  try {
    return await send(bringing, message, chat, content);
  } catch (error) {
    if (!isProblem(error, 'no-conversation')) throw error;
  }
  // What we know of the chat is out of date: it is forgotten, and the chat looked up anew, once.
  const again = await wire.openChat(message.objectId ?? '');
  await keep(bringing, message, again);
  return send(bringing, message, again, content);
}

/** The mark goes down before the request goes out, and is taken away only by a clear refusal. */
async function send(
  { db, wire, machineNow }: Bringing,
  { id, claim, objectId }: ClaimedMessage,
  chat: ChatAddress,
  content: OutgoingMessage,
): Promise<Brought> {
  const mark = (sending_since: Date | null) =>
    db
      .updateTable('message')
      .set({ sending_since })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .executeTakeFirstOrThrow();
  const marked = await mark(new Date(machineNow()));
  if (marked.numUpdatedRows === 0n) throw new ConnectorProblem('try-again');
  try {
    const activityId = await (await wire()).send(chat, toActivity(content));
    if (objectId !== null) await reopenChat(db, objectId, new Date(machineNow()));
    return { kind: 'shown', chat, activityId };
  } catch (error) {
    if (isProblem(error, 'no-answer')) return { kind: 'in-doubt' };
    await mark(null);
    throw error;
  }
}

/** Where the message is, or where the person's chat is. @throws ConnectorProblem as the connector refused before, without asking where that still holds */
async function chatOf(bringing: Bringing, message: ClaimedMessage): Promise<ChatAddress> {
  const { db, wire } = bringing;
  const { objectId } = message;
  if (objectId === null) throw new ConnectorProblem('removed');
  const known = await db
    .selectFrom('conversation')
    .selectAll()
    .where('object_id', '=', objectId)
    .executeTakeFirst();
  if (known && known.state !== 'open' && !mayAskAgain(known, bringing.machineNow()))
    throw new ConnectorProblem(known.state);
  if (known) {
    const conversationId = message.conversationId ?? known.conversation_id;
    return { serviceUrl: known.service_url, conversationId };
  }
  const chat = await (await wire()).openChat(objectId);
  await keep(bringing, message, chat);
  return chat;
}

async function keep(
  { db, machineNow, botId }: Bringing,
  { objectId }: ClaimedMessage,
  chat: ChatAddress,
): Promise<void> {
  if (objectId === null) return;
  // The connector's own id of the person comes with their first message.
  await keepChat(db, { ...chat, objectId, channelUserId: objectId, botId }, new Date(machineNow()));
}

/** Remembers that nothing may be sent to somebody, when that is what the connector said. */
export async function rememberRefusal(
  { db, machineNow }: Bringing,
  { objectId }: ClaimedMessage,
  error: unknown,
): Promise<void> {
  if (objectId === null || !(error instanceof ConnectorProblem)) return;
  const { code } = error;
  if (code === 'removed' || code === 'blocked' || code === 'forbidden')
    await closeChat(db, objectId, code, new Date(machineNow()));
}

const isProblem = (error: unknown, ...codes: ConnectorProblem['code'][]): boolean =>
  error instanceof ConnectorProblem && codes.includes(error.code);
const isGone = (error: unknown) => isProblem(error, 'no-message', 'no-conversation');

async function ignoringGone(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
