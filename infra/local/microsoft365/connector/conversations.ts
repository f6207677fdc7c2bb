import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryApp, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import type { Activity } from './activity.ts';
import { channelUserId, type ChatMessage, type Conversation } from './chats.ts';
import { ConnectorError } from './connectorError.ts';

/** About 100 KB of UTF-16. */
const largestMessage = 100 * 1024;

/** What the bot asks for in `POST /v3/conversations`, as far as it is looked at. */
export interface ConversationParameters {
  isGroup?: boolean;
  bot?: { id?: string };
  members?: { id?: string; aadObjectId?: string }[];
  tenantId?: string;
  channelData?: { tenant?: { id?: string } };
}

/** @throws ConnectorError 403 when the person has no app, 400 for what is not a conversation with one person of the tenant */
export function createConversation(
  cloud: Cloud,
  app: DirectoryApp,
  asked: ConversationParameters,
): Conversation {
  const [member, ...others] = asked.members ?? [];
  if (asked.isGroup || !member || others.length > 0)
    throw new ConnectorError(400, 'BadArgument', 'A conversation is made with one person.');
  if ((asked.channelData?.tenant?.id ?? asked.tenantId) !== cloud.directory.tenantId)
    throw new ConnectorError(400, 'BadArgument', 'Unknown tenant.');
  const user = memberNamed(cloud, app, member.id ?? member.aadObjectId ?? '');
  if (!user) throw new ConnectorError(400, 'BadArgument', 'Invalid user identity in provided tenant.');
  const { chats } = cloud.connector;
  if (chats.appOf(user.oid) === 'removed')
    throw new ConnectorError(
      403,
      'ForbiddenOperationException',
      "The bot is not installed in user's personal scope.",
    );
  requireWritable(cloud, user.oid);
  return chats.personal(app.clientId, user.oid);
}

/** @throws ConnectorError 404 for none, 403 for another bot's or one the bot was taken out of */
export function requireConversation(cloud: Cloud, app: DirectoryApp, id: string): Conversation {
  const conversation = cloud.connector.chats.conversation(id);
  if (!conversation) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
  const [oid = ''] = conversation.members;
  const removed = conversation.kind === 'personal' && cloud.connector.chats.appOf(oid) === 'removed';
  if (conversation.app !== app.clientId || removed)
    throw new ConnectorError(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
  if (conversation.kind === 'personal') requireWritable(cloud, oid);
  return conversation;
}

/** @throws ConnectorError 404 for a message that is not there, or is not the bot's own */
export function requireMessage(cloud: Cloud, conversation: Conversation, id: string): ChatMessage {
  const message = cloud.connector.chats.message(conversation.id, id);
  if (message?.from === 'bot') return message;
  throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
}

/** @throws ConnectorError 400 for an empty message, 413 for one that is too large */
export function requireSendable(activity: Activity): Activity {
  if (typeof activity.type !== 'string') throw new ConnectorError(400, 'BadSyntax', 'Missing activity type.');
  if (JSON.stringify(activity).length * 2 > largestMessage)
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
  const empty = !activity.text && !activity.attachments?.length;
  if (activity.type === 'message' && empty)
    throw new ConnectorError(400, 'BadSyntax', 'A message needs a text or an attachment.');
  return activity;
}

/** A person as a bot's roster shows them. */
export function teamsAccount(cloud: Cloud, app: DirectoryApp, user: DirectoryUser) {
  return {
    id: channelUserId(app.clientId, user.oid),
    name: user.displayName,
    objectId: user.oid,
    aadObjectId: user.oid,
    givenName: user.givenName,
    surname: user.surname ?? '',
    email: user.upn,
    userPrincipalName: user.upn,
    tenantId: cloud.directory.tenantId,
    userRole: 'user',
  };
}

/** By the connector's own id or the Entra object id; never by a sign-in name, as in the cloud. */
export function memberNamed(cloud: Cloud, app: DirectoryApp, id: string): DirectoryUser | undefined {
  return id.startsWith('29:')
    ? cloud.directory.users.find((user) => channelUserId(app.clientId, user.oid) === id)
    : findUser({ ...cloud.directory, users: cloud.directory.users.filter(({ oid }) => oid === id) }, id);
}

function requireWritable(cloud: Cloud, oid: string): void {
  const state = cloud.connector.chats.appOf(oid);
  if (state === 'blocked')
    throw new ConnectorError(403, 'MessageWritesBlocked', 'The person has blocked the bot.');
  if (state === 'disabled')
    throw new ConnectorError(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.');
}
