import { createHash, randomBytes } from 'node:crypto';

export interface SignIn {
  /** `http://localhost:8480/{tenant}/v2.0`: the authority as a browser reaches it. */
  authority: string;
  clientId: string;
  scope: string;
  redirectUri: string;
  /** The account to sign in. */
  account: string;
}

/**
 * Signs a sample account in as a browser would: authorization code with PKCE, in two requests.
 * @returns an access token
 * @throws Error when the authority refuses
 */
export async function signInByCode({
  authority,
  clientId,
  scope,
  redirectUri,
  account,
}: SignIn): Promise<string> {
  const metadata = await json(await fetch(`${authority}/.well-known/openid-configuration`));
  const verifier = randomBytes(32).toString('base64url');
  const ask = new URL(String(metadata['authorization_endpoint']));
  ask.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    login_hint: account,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const sentBack = await fetch(ask, { redirect: 'manual' });
  const code = new URL(sentBack.headers.get('location') ?? redirectUri).searchParams.get('code') ?? '';
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
    scope,
  };
  const answer = await fetch(String(metadata['token_endpoint']), {
    method: 'POST',
    headers: { origin: new URL(redirectUri).origin },
    body: new URLSearchParams(form),
  });
  return String((await json(answer))['access_token']);
}

async function json(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
