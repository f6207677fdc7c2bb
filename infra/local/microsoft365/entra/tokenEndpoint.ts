import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryApp, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { EntraError } from './entraError.ts';
import { readScope, type AskedScope } from './resource.ts';
import {
  accessTokenSeconds,
  appAccessToken,
  grantToken,
  idToken,
  readGrantToken,
  userAccessToken,
  type Grant,
} from './tokens.ts';

const formSchema = z.record(z.string(), z.string());

/** Codes that were redeemed in this run; a code lives five minutes, so the list stays short enough to keep. */
const redeemed = new WeakMap<Cloud, Set<string>>();

/**
 * Answers POST /{tenant}/oauth2/v2.0/token.
 * @param origin the request's Origin header, which a single-page application's browser always sends
 * @throws EntraError
 */
export async function answerToken(
  cloud: Cloud,
  form: unknown,
  origin: string | undefined,
): Promise<Record<string, unknown>> {
  const parsed = formSchema.safeParse(form);
  if (!parsed.success)
    throw new EntraError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    );
  const fields = parsed.data;
  const app = findApp(cloud, fields.client_id ?? '');
  switch (fields.grant_type) {
    case 'client_credentials':
      return clientCredentials(cloud, app, fields);
    case 'authorization_code':
      return redeemCode(cloud, app, fields, origin);
    case 'refresh_token':
      return refresh(cloud, app, fields, origin);
    case undefined:
      throw new EntraError(
        'invalid_request',
        900144,
        "The request body must contain the following parameter: 'grant_type'.",
      );
    default:
      throw new EntraError(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${fields.grant_type}'.`,
      );
  }
}

/** @throws EntraError AADSTS700016 */
export function findApp(cloud: Cloud, clientId: string): DirectoryApp {
  const app = cloud.directory.apps.find((one) => one.clientId.toLowerCase() === clientId.toLowerCase());
  if (app) return app;
  throw new EntraError(
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory '${cloud.directory.tenantName}'.`,
  );
}

async function clientCredentials(cloud: Cloud, app: DirectoryApp, fields: Record<string, string>) {
  checkSecret(app, fields.client_secret);
  const asked = readScope(cloud, fields.scope ?? '');
  if (asked.permissions.length !== 1 || asked.permissions[0] !== '.default')
    throw new EntraError(
      'invalid_scope',
      1002012,
      `The provided value for scope ${fields.scope ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  return {
    token_type: 'Bearer',
    expires_in: accessTokenSeconds - 1,
    ext_expires_in: accessTokenSeconds - 1,
    access_token: await appAccessToken(cloud, app, asked),
  };
}

function checkSecret(app: DirectoryApp, secret: string | undefined): void {
  if (secret === undefined)
    throw new EntraError(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      401,
    );
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(secret), digest(app.secret)))
    throw new EntraError(
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`,
      401,
    );
}

async function redeemCode(
  cloud: Cloud,
  app: DirectoryApp,
  fields: Record<string, string>,
  origin: string | undefined,
) {
  const grant = await readGrant(cloud, 'code', fields.code ?? '');
  const used = redeemed.get(cloud) ?? new Set<string>();
  redeemed.set(cloud, used);
  if (used.has(grant.jti))
    throw new EntraError('invalid_grant', 54005, 'OAuth2 Authorization code was already redeemed.');
  if (grant.client !== app.clientId)
    throw new EntraError(
      'invalid_grant',
      700005,
      'Provided Authorization Code is intended to use against other tenant or application.',
    );
  if (grant.redirectUri !== fields.redirect_uri)
    throw new EntraError(
      'invalid_grant',
      500112,
      `The reply address '${fields.redirect_uri ?? ''}' does not match the reply address provided when requesting Authorization code.`,
    );
  mustBeCrossOrigin(origin);
  checkVerifier(grant, fields.code_verifier);
  used.add(grant.jti);
  return signedIn(cloud, app, grant, readScope(cloud, fields.scope ?? grant.scope));
}

async function refresh(
  cloud: Cloud,
  app: DirectoryApp,
  fields: Record<string, string>,
  origin: string | undefined,
) {
  const grant = await readGrant(cloud, 'refresh', fields.refresh_token ?? '');
  if (grant.client !== app.clientId)
    throw new EntraError(
      'invalid_grant',
      700005,
      'Provided refresh token is intended to use against other application.',
    );
  mustBeCrossOrigin(origin);
  return signedIn(cloud, app, grant, readScope(cloud, fields.scope ?? grant.scope));
}

async function readGrant(cloud: Cloud, kind: Grant['kind'], token: string): Promise<Grant & { jti: string }> {
  try {
    return await readGrantToken(cloud, kind, token);
  } catch (cause) {
    const expired = cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED';
    throw expired
      ? new EntraError(
          'invalid_grant',
          kind === 'code' ? 70008 : 700084,
          'The provided authorization code or refresh token has expired due to inactivity.',
        )
      : new EntraError('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
}

/** All redirect URIs are of the single-page kind, and Entra redeems those only for a browser. */
function mustBeCrossOrigin(origin: string | undefined): void {
  if (origin === undefined)
    throw new EntraError(
      'invalid_request',
      9002327,
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
}

function checkVerifier(grant: Grant, verifier: string | undefined): void {
  if (!verifier)
    throw new EntraError(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge)
    throw new EntraError(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    );
}

async function signedIn(cloud: Cloud, app: DirectoryApp, grant: Grant, asked: AskedScope) {
  const user: DirectoryUser | undefined = findUser(cloud.directory, grant.oid);
  if (!user)
    throw new EntraError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  const offline = asked.openId.includes('offline_access');
  const again: Grant = { kind: 'refresh', oid: user.oid, client: app.clientId, scope: asked.text };
  return {
    token_type: 'Bearer',
    scope: asked.text,
    expires_in: accessTokenSeconds - 1,
    ext_expires_in: accessTokenSeconds - 1,
    access_token: await userAccessToken(cloud, user, app.clientId, asked),
    ...(offline ? { refresh_token: await grantToken(cloud, again) } : {}),
    ...(asked.openId.includes('openid')
      ? { id_token: await idToken(cloud, user, app.clientId, grant.nonce) }
      : {}),
    client_info: Buffer.from(JSON.stringify({ uid: user.oid, utid: cloud.directory.tenantId })).toString(
      'base64url',
    ),
  };
}
