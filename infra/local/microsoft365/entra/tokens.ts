import { createHash, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { issuerOf, type Cloud } from '#infra/local/microsoft365/cloud.ts';
import { connectorAudience } from '#infra/local/microsoft365/connector/caller.ts';
import type { DirectoryApp, DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import type { AskedScope } from './resource.ts';

/** Seconds an access token holds. */
export const accessTokenSeconds = 3600;
const refreshTokenSeconds = 24 * 3600;
const codeSeconds = 300;

/** A version 2.0 access token for a person who signed in to `client`. */
export function userAccessToken(
  cloud: Cloud,
  user: DirectoryUser,
  client: string,
  asked: AskedScope,
): Promise<string> {
  const { resource, permissions } = asked;
  const delegated = permissions.includes('.default') ? ['access_as_user'] : permissions;
  return sign(cloud, accessTokenSeconds, {
    ...personClaims(cloud, user, client),
    aud: resource.audience,
    azp: client,
    azpacr: '0',
    scp: (resource.app ? delegated : [...asked.openId, ...permissions]).join(' '),
    ...(resource.app && user.appRoles.length > 0 ? { roles: user.appRoles } : {}),
  });
}

/** The id token of a sign-in. */
export function idToken(
  cloud: Cloud,
  user: DirectoryUser,
  client: string,
  nonce: string | undefined,
): Promise<string> {
  return sign(cloud, accessTokenSeconds, {
    ...personClaims(cloud, user, client),
    aud: client,
    ...(user.appRoles.length > 0 ? { roles: user.appRoles } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  });
}

/** A token for an application by itself (client credentials): the Graph permissions it was granted. */
export function appAccessToken(cloud: Cloud, app: DirectoryApp, asked: AskedScope): Promise<string> {
  return sign(cloud, accessTokenSeconds, {
    aud: asked.resource.audience,
    appid: app.clientId,
    azp: app.clientId,
    azpacr: '1',
    idtyp: 'app',
    oid: stableId('service principal', app.clientId),
    sub: stableId('service principal', app.clientId),
    tid: cloud.directory.tenantId,
    // Granted permissions are Graph's; the Bot Connector knows the application itself.
    ...(asked.resource.app || asked.resource.audience === connectorAudience ? {} : { roles: app.roles }),
    uti: randomUUID(),
    ver: '2.0',
  });
}

/** What an authorization code stands for. */
export interface Grant {
  kind: 'code' | 'refresh';
  oid: string;
  client: string;
  scope: string;
  redirectUri?: string;
  challenge?: string;
  nonce?: string;
}

/** A code or refresh token: signed, so that it holds over a restart and nothing has to be stored for it. */
export function grantToken(cloud: Cloud, grant: Grant): Promise<string> {
  const seconds = grant.kind === 'code' ? codeSeconds : refreshTokenSeconds;
  return sign(cloud, seconds, { aud: `${grant.kind} grant`, grant, jti: randomUUID() });
}

/** @throws jose's errors when the token is not one of ours, not of this kind, or no longer valid */
export async function readGrantToken(
  cloud: Cloud,
  kind: Grant['kind'],
  token: string,
): Promise<Grant & { jti: string }> {
  const { payload } = await jwtVerify(token, cloud.key.publicKey, {
    issuer: issuerOf(cloud),
    audience: `${kind} grant`,
  });
  return { ...(payload.grant as Grant), jti: payload.jti ?? '' };
}

function personClaims(cloud: Cloud, user: DirectoryUser, client: string): JWTPayload {
  return {
    name: user.displayName,
    oid: user.oid,
    preferred_username: user.upn,
    sub: stableId(user.oid, client),
    tid: cloud.directory.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}

/** Pairwise, as Entra's `sub`: the same person is somebody else to another application. */
function stableId(...parts: string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('base64url');
}

function sign(cloud: Cloud, seconds: number, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: cloud.key.kid })
    .setIssuer(issuerOf(cloud))
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${seconds}s`)
    .sign(cloud.key.privateKey);
}
