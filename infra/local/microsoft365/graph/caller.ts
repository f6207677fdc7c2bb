import { jwtVerify } from 'jose';
import { issuerOf, type Cloud } from '#infra/local/microsoft365/cloud.ts';
import {
  findUser,
  type DirectoryApp,
  type DirectoryUser,
  type SeedMailbox,
} from '#infra/local/microsoft365/directory.ts';
import { GraphError } from './graphError.ts';

/** The application that asks, with the permissions in its token. */
export interface Caller {
  app: DirectoryApp;
  roles: string[];
}

/** @throws GraphError 401 when the token is missing, not ours, not for Graph, or no longer valid */
export async function callerOf(cloud: Cloud, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const payload = await verified(cloud, token);
  const app = cloud.directory.apps.find((one) => one.clientId === payload.appid);
  if (payload.idtyp !== 'app' || !app)
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  return { app, roles: Array.isArray(payload.roles) ? payload.roles.map(String) : [] };
}

async function verified(cloud: Cloud, token: string) {
  try {
    const audience = ['https://graph.microsoft.com', cloud.addresses.https];
    const options = { issuer: issuerOf(cloud), audience, algorithms: ['RS256'] };
    return (await jwtVerify(token, cloud.key.publicKey, options)).payload;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ERR_JWT_EXPIRED')
      throw new GraphError(
        401,
        'InvalidAuthenticationToken',
        'Lifetime validation failed, the token is expired.',
      );
    if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED')
      throw new GraphError(
        401,
        'InvalidAuthenticationToken',
        'Access token validation failure. Invalid audience.',
      );
    throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
  }
}

/** @throws GraphError 403 when none of these permissions is in the token */
export function mustHaveOneOf(caller: Caller, ...permissions: string[]): void {
  if (!permissions.some((permission) => caller.roles.includes(permission)))
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

export interface OpenMailbox {
  user: DirectoryUser;
  settings: SeedMailbox;
}

/**
 * The mailbox that a request names, if this caller may reach it.
 * @throws GraphError 404 for nobody or no mailbox, 403 outside the application's scope
 */
export function reachMailbox(cloud: Cloud, caller: Caller, idOrUpn: string): OpenMailbox {
  const user = findUser(cloud.directory, idOrUpn);
  if (!user) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${idOrUpn}' is invalid.`);
  if (!user.mailbox)
    throw new GraphError(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  if (!inScope(caller.app, user))
    throw new GraphError(403, 'ErrorAccessDenied', 'Access to OData is disabled.');
  return { user, settings: user.mailbox };
}

/** Exchange's role-based access for applications: whether a mailbox is among those the application was given. */
export function inScope(app: DirectoryApp, user: DirectoryUser): boolean {
  if (app.mailboxScope === 'all') return true;
  const named = app.mailboxScope.map((one) => one.toLowerCase());
  return named.includes(user.oid.toLowerCase()) || named.includes(user.upn.toLowerCase());
}
