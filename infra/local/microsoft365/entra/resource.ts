import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryApp } from '#infra/local/microsoft365/directory.ts';
import { connectorAudience } from '#infra/local/microsoft365/connector/caller.ts';
import { EntraError } from './entraError.ts';

const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];
const graphHost = 'https://graph.microsoft.com';

/** What a token is for: Microsoft Graph or one of the tenant's own applications. */
export type Resource = { audience: string; app: DirectoryApp | null };

export interface AskedScope {
  resource: Resource;
  /** Without the resource in front: `access_as_user`, `.default`. */
  permissions: string[];
  openId: string[];
  /** As it was asked, for the answer. */
  text: string;
}

/**
 * Reads the `scope` of a request. Without a resource in it the token is for Graph, as Entra does it.
 * @throws EntraError AADSTS500011 for a resource the tenant does not know, AADSTS70011 for two resources in one request
 * @example readScope(cloud, 'openid api://1f…/access_as_user').permissions // ['access_as_user']
 */
export function readScope(cloud: Cloud, scope: string): AskedScope {
  const parts = scope.split(/\s+/).filter(Boolean);
  const openId = parts.filter((part) => openIdScopes.includes(part));
  const asked = parts.filter((part) => !openIdScopes.includes(part)).map(splitScope);
  const [first] = asked;
  if (!first) return { resource: { audience: graphHost, app: null }, permissions: [], openId, text: scope };
  if (asked.some((one) => one.resource !== first.resource))
    throw new EntraError(
      'invalid_scope',
      70011,
      `The provided value for scope ${scope} is not valid: more than one resource.`,
    );
  return {
    resource: findResource(cloud, first.resource),
    permissions: asked.map((one) => one.permission),
    openId,
    text: scope,
  };
}

function splitScope(scope: string): { resource: string; permission: string } {
  const cut = scope.lastIndexOf('/');
  return cut < 0
    ? { resource: graphHost, permission: scope }
    : { resource: scope.slice(0, cut), permission: scope.slice(cut + 1) };
}

function findResource(cloud: Cloud, name: string): Resource {
  const plain = name.replace(/\/$/, '');
  if (plain === graphHost || plain === cloud.addresses.https) return { audience: plain, app: null };
  if (plain === connectorAudience) return { audience: plain, app: null };
  const app = cloud.directory.apps.find(
    (one) =>
      plain === one.clientId || plain === `api://${one.clientId}` || one.identifierUris.includes(plain),
  );
  if (app) return { audience: app.clientId, app };
  throw new EntraError(
    'invalid_resource',
    500011,
    `The resource principal named ${name} was not found in the tenant named ${cloud.directory.tenantName}.`,
  );
}
