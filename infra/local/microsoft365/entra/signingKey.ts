import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { writeWhole } from '#infra/local/microsoft365/writeWhole.ts';

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** As the keys endpoint shows it. */
  publicJwk: JWK;
}

/** The key kept in a file, made on first use. It outlives a restart, so tokens and sessions do too. */
export async function signingKeyIn(file: string): Promise<SigningKey> {
  const jwk = readJwk(file) ?? (await makeJwk(file));
  const publicJwk: JWK = { kty: 'RSA', use: 'sig', alg: 'RS256', kid: jwk.kid, n: jwk.n, e: jwk.e };
  return {
    kid: jwk.kid ?? '',
    privateKey: (await importJWK(jwk, 'RS256')) as CryptoKey,
    publicKey: (await importJWK(publicJwk, 'RS256')) as CryptoKey,
    publicJwk,
  };
}

function readJwk(file: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch {
    return undefined;
  }
}

async function makeJwk(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID() };
  writeWhole(file, JSON.stringify(jwk));
  return jwk;
}
