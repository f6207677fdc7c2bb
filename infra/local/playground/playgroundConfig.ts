import { stringify } from 'yaml';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { botMemberId, channelUserId } from '#infra/local/microsoft365/connector/chats.ts';
import type { DirectoryUser } from '#infra/local/microsoft365/directory.ts';

/** One who speaks and five others: the playground takes neither more nor fewer. */
export const playgroundSize = 6;

/**
 * The settings file of Microsoft's playground: who speaks in it, and which accounts of local Microsoft 365 the others are. Ids of people and of the
 * chat are the connector's own, so that nothing has to be translated.
 * @param people six of them, `me` among them
 */
export function playgroundConfig(
  { connector, directory }: Pick<Cloud, 'connector' | 'directory'>,
  people: DirectoryUser[],
  me: DirectoryUser,
): string {
  const { clientId } = connector.app;
  const one = (user: DirectoryUser) => ({
    id: channelUserId(clientId, user.oid),
    name: user.displayName,
    userPrincipleName: user.upn,
    aadObjectId: user.oid,
    givenName: user.givenName,
    surname: user.surname ?? user.displayName,
    email: user.upn,
  });
  return stringify({
    version: '0.1.1',
    tenantId: directory.tenantId,
    bot: { id: botMemberId(clientId), name: 'Seen & Heard' },
    currentUser: one(me),
    users: people.filter(({ oid }) => oid !== me.oid).map(one),
    personalChat: { id: connector.personal(me.oid).id },
    groupChat: { id: '19:playground-group@thread.v2', name: 'Group chat' },
    team: {
      id: '19:playground-team@thread.tacv2',
      name: 'Safeguarding North',
      aadGroupId: 'b7ac0000-5eed-4000-8000-00000000a031',
      channels: [{ id: '19:playground-channel@thread.tacv2', name: 'Announcements' }],
    },
  });
}
