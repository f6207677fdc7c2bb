import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { ChatAddress } from './wire.ts';

/** What a person's own activity tells of their chat with the bot. */
export interface KnownChat extends ChatAddress {
  objectId: string;
  channelUserId: string;
  botId: string;
}

type Store = Kysely<Tables>;

/** Keeps where a person's chat is. Who writes, or has the app installed, may be written to (again). */
export async function keepChat(db: Store, chat: KnownChat, now: Date): Promise<void> {
  const found = {
    conversation_id: chat.conversationId,
    service_url: chat.serviceUrl,
    channel_user_id: chat.channelUserId,
    bot_id: chat.botId,
    state: 'open' as const,
  };
  await db
    .insertInto('conversation')
    .values({ object_id: chat.objectId, ...found, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .column('object_id')
        .doUpdateSet({ ...found, changed_at: now })
        // Most turns tell nothing new.
        .where((eb) =>
          eb.or([
            eb('conversation.state', '!=', 'open'),
            eb('conversation.conversation_id', '!=', found.conversation_id),
            eb('conversation.service_url', '!=', found.service_url),
            eb('conversation.channel_user_id', '!=', found.channel_user_id),
            eb('conversation.bot_id', '!=', found.bot_id),
          ]),
        ),
    )
    .execute();
}

const day = 24 * 3_600_000;

/**
 * Nothing may be sent there until the person writes, or installs the app again; `forbidden`, which others lift without telling us: until
 * `mayAskAgain`. The same refusal within a day changes nothing, so that the day is counted from when the connector was asked.
 */
export async function closeChat(db: Store, objectId: string, state: ClosedState, now: Date): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ state, changed_at: now })
    .where('object_id', '=', objectId)
    .where((eb) => eb.or([eb('state', '!=', state), eb('changed_at', '<=', new Date(now.getTime() - day))]))
    .execute();
}

type ClosedState = Exclude<Tables['conversation']['state'], 'open'>;

/** Whether a refusal is so old that the connector is asked again: once a day, where the person need not do anything to lift it. */
export function mayAskAgain(
  chat: Pick<Selectable<Tables['conversation']>, 'state' | 'changed_at'>,
  now: number,
): boolean {
  return chat.state === 'forbidden' && chat.changed_at.getTime() <= now - day;
}

/** A message got there: what forbade it was lifted. */
export async function reopenChat(db: Store, objectId: string, now: Date): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ state: 'open', changed_at: now })
    .where('object_id', '=', objectId)
    .where('state', '=', 'forbidden')
    .execute();
}
