import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { pageOf } from './collection.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { GraphError } from './graphError.ts';
import { readPreferences } from './preferences.ts';
import { readQuery } from './readQuery.ts';

/** GET /users */
export function listUsers(cloud: Cloud, request: GraphRequest): GraphAnswer {
  const query = readQuery(request.query);
  const top = query.top ?? 100;
  return pageOf(request, { ...query, top }, readPreferences(undefined), cloud.directory.users, (user) =>
    selected(userResource(user), query.select),
  );
}

/** GET /users/{id} */
export function getUser(cloud: Cloud, request: GraphRequest, idOrUpn: string): GraphAnswer {
  const user = findUser(cloud.directory, idOrUpn);
  if (!user)
    throw new GraphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${idOrUpn}' does not exist or one of its queried reference-property objects are not present.`,
    );
  const context = `${request.origin}/v1.0/$metadata#users/$entity`;
  return {
    status: 200,
    body: { '@odata.context': context, ...selected(userResource(user), readQuery(request.query).select) },
  };
}

function userResource(user: DirectoryUser): Record<string, unknown> {
  return {
    id: user.oid,
    displayName: user.displayName,
    givenName: user.givenName,
    surname: user.surname ?? null,
    jobTitle: user.jobTitle ?? null,
    userPrincipalName: user.upn,
    mail: user.mailbox ? user.upn : null,
    businessPhones: [],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
  };
}

function selected(resource: Record<string, unknown>, names: string[] | undefined): Record<string, unknown> {
  return names
    ? Object.fromEntries(Object.entries(resource).filter(([name]) => names.includes(name)))
    : resource;
}
