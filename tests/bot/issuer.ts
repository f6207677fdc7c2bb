import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Stands where Entra would: discovery, keys, and tokens as Entra writes them. */
export interface Issuer {
  authority: string;
  issuerOf(tenantId: string): string;
  /** A token with these claims; give `key: 'unknown'` for one that is signed with a key nobody knows. */
  sign(
    claims: JWTPayload,
    options?: { key?: 'known' | 'unknown'; seconds?: number; issuer?: string },
  ): Promise<string>;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const known = await generateKeyPair('RS256');
  const unknown = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(known.publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  let authority = '';
  const issuerOf = (tenantId: string) => `${authority}/${tenantId}/v2.0`;
  const server = createServer((request, response) => {
    const [, tenant = '', ...rest] = (request.url ?? '').split('/');
    response.setHeader('content-type', 'application/json');
    if (rest.join('/') === 'v2.0/.well-known/openid-configuration')
      response.end(JSON.stringify({ issuer: issuerOf(tenant), jwks_uri: `${authority}/${tenant}/keys` }));
    else if (rest.join('/') === 'keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    authority,
    issuerOf,
    sign: (claims, { key = 'known', seconds = 3600, issuer } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'JWT' })
        .setIssuedAt(seconds < 0 ? now + 2 * seconds : now)
        .setExpirationTime(now + seconds)
        .setIssuer(issuer ?? issuerOf(String(claims['tid'])))
        .sign((key === 'known' ? known : unknown).privateKey);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
