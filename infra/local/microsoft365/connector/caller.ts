import { jwtVerify } from 'jose';
import { issuerOf, type Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryApp } from '#infra/local/microsoft365/directory.ts';
import { ConnectorError } from './connectorError.ts';

/** For what a bot asks its token. */
export const connectorAudience = 'https://api.botframework.com';

/**
 * The bot that asks, by the token that Entra gave its application.
 * @throws ConnectorError 401 when it is missing, not Entra's, not for the connector, no longer valid, or of no bot
 */
export async function botOf(cloud: Cloud, authorization: string | undefined): Promise<DirectoryApp> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  const denied = new ConnectorError(401, 'Unauthorized', 'Authorization has been denied for this request.');
  if (!token) throw denied;
  const options = { issuer: issuerOf(cloud), audience: connectorAudience, algorithms: ['RS256'] };
  const verified = await jwtVerify(token, cloud.key.publicKey, options).catch(() => null);
  if (verified?.payload['idtyp'] !== 'app') throw denied;
  const app = cloud.directory.apps.find((one) => one.clientId === verified.payload['appid']);
  if (!app) throw new ConnectorError(401, 'BotNotRegistered', 'The bot is not registered.');
  return app;
}
