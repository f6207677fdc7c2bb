import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { rememberedClaims } from './rememberedClaims.ts';

export interface TokenSettings {
  /** Where tokens come from, without the tenant: `https://login.microsoftonline.com`. */
  authority: string;
  tenantId: string;
  clientId: string;
}

/** What a valid token says of the person who asks. */
export interface Claims {
  /** The Entra object id. */
  objectId: string;
  /** The sign-in name in small letters, or null where the token carries none. */
  account: string | null;
  name: string | null;
  /** App roles of this application. */
  appRoles: string[];
}

/** Checks an access token. @throws ProblemError `sign-in-needed`; `not-ready` when the authority cannot be reached */
export type TokenCheck = (token: string) => Promise<Claims>;

interface Authority {
  issuer: string;
  keys: JWTVerifyGetKey;
}

/**
 * Checks access tokens that Entra issued to people for this application: signature (RS256, the authority's own keys),
 * issuer, audience, tenant, times by the real clock, and the scope `access_as_user`. A token of an application
 * by itself, of another tenant or for another application is refused.
 */
export function checkTokens(settings: TokenSettings): TokenCheck {
  let authority: Promise<Authority> | null = null;
  const known = (): Promise<Authority> => {
    authority ??= discover(settings).catch((cause: unknown) => {
      authority = null;
      throw new ProblemError(problems.notReady, { cause });
    });
    return authority;
  };

  const remembered = rememberedClaims();
  return async (token) => {
    const before = remembered.of(token);
    if (before) return before;
    const { issuer, keys } = await known();
    const payload = await verified(token, issuer, keys, settings);
    const claims = readClaims(payload, settings);
    remembered.keep(token, claims, (payload.exp ?? 0) * 1000);
    return claims;
  };
}

async function discover({ authority, tenantId }: TokenSettings): Promise<Authority> {
  const address = `${authority}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const { issuer, jwks_uri: keys } = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (typeof issuer !== 'string' || typeof keys !== 'string')
    throw new Error(`${address} names no issuer or no keys`);
  return { issuer, keys: createRemoteJWKSet(new URL(keys), { cooldownDuration: 5_000 }) };
}

async function verified(
  token: string,
  issuer: string,
  keys: JWTVerifyGetKey,
  { clientId }: TokenSettings,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: [clientId, `api://${clientId}`],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'oid', 'tid', 'scp'],
      clockTolerance: 60,
    });
    return payload;
  } catch (cause) {
    const unreachable = cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError);
    throw new ProblemError(unreachable ? problems.notReady : problems.signInNeeded, { cause });
  }
}

function readClaims(payload: JWTPayload, { tenantId }: TokenSettings): Claims {
  const { oid, tid, scp, roles, name } = payload as Record<string, unknown>;
  const account = payload['preferred_username'] ?? payload['upn'];
  const scopes = typeof scp === 'string' ? scp.split(' ') : [];
  if (tid !== tenantId || typeof oid !== 'string' || !scopes.includes('access_as_user'))
    throw new ProblemError(problems.signInNeeded);
  return {
    objectId: oid.toLowerCase(),
    account: typeof account === 'string' ? account.toLowerCase() : null,
    name: typeof name === 'string' ? name : null,
    appRoles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
  };
}
