import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import {
  account,
  app,
  clientId,
  redirectUri,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from './runningMicrosoft365.ts';

const amara = account();
const scope = `openid profile offline_access api://${clientId}/access_as_user`;
const origin = new URL(redirectUri).origin;
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

let cloud: Running;
beforeAll(async () => {
  cloud = await runningMicrosoft365({
    apps: [app({ identifierUris: [`api://localhost:3978/${clientId}`] })],
    users: [
      amara,
      account({ oid: '7d9f1c1e-0000-4000-8000-000000000012', upn: 'no.roles@sample.example', appRoles: [] }),
    ],
  });
});
afterAll(() => cloud.close());

const authorizeUrl = (change: Record<string, string> = {}) => {
  const query = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 's',
    nonce: 'n',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  };
  return `${cloud.http}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams(query).toString()}`;
};

const authorize = (change: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(authorizeUrl({ login_hint: amara.upn, ...change }), { redirect: 'manual', headers });

async function freshCode(change: Record<string, string> = {}): Promise<string> {
  const answer = await authorize(change);
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

async function token(fields: Record<string, string>, headers: Record<string, string> = { origin }) {
  const answer = await fetch(`${cloud.http}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: clientId, ...fields }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, string> & { error_codes?: number[] },
  };
}

const redeem = async (change: Record<string, string> = {}, headers?: Record<string, string>) =>
  token(
    {
      grant_type: 'authorization_code',
      code: await freshCode(),
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope,
      ...change,
    },
    headers,
  );

describe('discovery', () => {
  it('lists the endpoints of the door it was asked at, with one issuer', async () => {
    for (const door of [cloud.http, cloud.https]) {
      const answer = await fetch(`${door}/${tenantId}/v2.0/.well-known/openid-configuration`);
      const document = (await answer.json()) as Record<string, string>;
      expect(document.issuer).toBe(`${cloud.https}/${tenantId}/v2.0`);
      for (const endpoint of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'end_session_endpoint'])
        expect(document[endpoint]).toMatch(new RegExp(`^${door}/${tenantId}/`));
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('knows no other tenant', async () => {
    const answer = await fetch(
      `${cloud.http}/7d9f1c1e-0000-4000-8000-00000000ffff/v2.0/.well-known/openid-configuration`,
    );
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });
});

describe('signing in with a code and PKCE', () => {
  it('gives tokens that hold against the published keys', async () => {
    const { status, body, headers } = await redeem();
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    const keys = createRemoteJWKSet(new URL(`${cloud.https}/${tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(body.access_token ?? '', keys, {
      issuer: `${cloud.https}/${tenantId}/v2.0`,
      audience: clientId,
      algorithms: ['RS256'],
    });
    expect(payload).toMatchObject({
      oid: amara.oid,
      tid: tenantId,
      preferred_username: amara.upn,
      name: 'Amara Bell',
      scp: 'access_as_user',
      roles: ['Worker'],
      azp: clientId,
      ver: '2.0',
    });
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ aud: clientId, oid: amara.oid, nonce: 'n' });
  });

  it('names no roles for who has none', async () => {
    const code = await freshCode({ login_hint: 'no.roles@sample.example' });
    expect(decodeJwt((await redeem({ code })).body.access_token ?? '')).not.toHaveProperty('roles');
  });

  it('renews with the refresh token, which is no access token', async () => {
    const first = await redeem();
    const again = await token({
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token ?? '',
      scope,
    });
    expect(again.status).toBe(200);
    expect(decodeJwt(again.body.access_token ?? '')).toMatchObject({ oid: amara.oid, scp: 'access_as_user' });
    expect(decodeJwt(first.body.refresh_token ?? '').aud).not.toBe(clientId);
  });

  it.each([
    ['a verifier that does not fit', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 501481],
    ['no verifier', { code_verifier: '' }, 'invalid_request', 9002325],
    ['another redirect URI', { redirect_uri: 'http://localhost:3978/else' }, 'invalid_grant', 500112],
    ['a code of nobody', { code: 'x' }, 'invalid_grant', 9002313],
    [
      'another application',
      { client_id: '7d9f1c1e-0000-4000-8000-0000000000bb' },
      'unauthorized_client',
      700016,
    ],
    ['a resource that is not there', { scope: 'api://nothing/access' }, 'invalid_resource', 500011],
    ['another kind of grant', { grant_type: 'password' }, 'unsupported_grant_type', 70003],
  ])('refuses %s', async (_name, change, error, code) => {
    const { status, body } = await redeem(change);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringContaining(`AADSTS${code}`),
    });
    expect(body).not.toHaveProperty('access_token');
  });

  it('redeems a code once', async () => {
    const code = await freshCode();
    expect((await redeem({ code })).status).toBe(200);
    expect((await redeem({ code })).body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
  });

  it('redeems for a browser alone', async () => {
    expect((await redeem({}, {})).body).toMatchObject({ error_codes: [9002327] });
  });

  it('opens the token endpoint to no other origin', async () => {
    const { headers } = await redeem({}, { origin: 'http://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the sign-in page', () => {
  it('offers the accounts as buttons', async () => {
    const page = await (await fetch(authorizeUrl())).text();
    expect(page).toContain('Pick an account');
    expect(page).toMatch(/<button name="account" value="7d9f1c1e-0000-4000-8000-000000000011"/);
  });

  it('sends nobody to an address that is not registered', async () => {
    const answer = await authorize({ redirect_uri: 'http://evil.example/' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('AADSTS50011');
  });

  it('writes nothing of the request into the page as HTML', async () => {
    const page = await (await fetch(authorizeUrl({ state: '"><script>alert(1)</script>' }))).text();
    expect(page).not.toContain('<script>alert');
  });

  it.each([
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
  ])('sends back an error for %s', async (_name, change, error) => {
    const location = new URL((await authorize(change)).headers.get('location') ?? '');
    expect(Object.fromEntries(location.searchParams)).toMatchObject({ error, state: 's' });
  });

  it('signs in silently only who is signed in', async () => {
    const silent = { prompt: 'none' };
    const nobody = new URL((await authorize(silent)).headers.get('location') ?? '');
    expect(nobody.searchParams.get('error')).toBe('login_required');
    const cookie = (await authorize()).headers.get('set-cookie')?.split(';')[0] ?? '';
    const somebody = new URL((await authorize(silent, { cookie })).headers.get('location') ?? '');
    expect(somebody.searchParams.get('code')).toBeTruthy();
    const another = new URL(
      (await authorize({ ...silent, login_hint: 'no.roles@sample.example' }, { cookie })).headers.get(
        'location',
      ) ?? '',
    );
    expect(another.searchParams.get('error')).toBe('login_required');
  });

  it('signs out and goes back only to a registered origin', async () => {
    const out = (back: string) =>
      fetch(
        `${cloud.http}/${tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(back)}`,
        { redirect: 'manual' },
      );
    expect((await out('http://localhost:3978/auth/signed-out')).headers.get('location')).toBe(
      'http://localhost:3978/auth/signed-out',
    );
    const elsewhere = await out('http://evil.example/');
    expect(elsewhere.status).toBe(200);
    expect(await elsewhere.text()).toContain('You are signed out');
  });
});

describe('an application by itself', () => {
  const credentials = (change: Record<string, string> = {}) =>
    token(
      {
        grant_type: 'client_credentials',
        client_secret: secret,
        scope: 'https://graph.microsoft.com/.default',
        ...change,
      },
      {},
    );

  it('gets the permissions it was granted', async () => {
    const { body } = await credentials();
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      idtyp: 'app',
      roles: ['Calendars.ReadWrite', 'MailboxSettings.Read'],
    });
  });

  it.each([
    ['a wrong secret', { client_secret: 'x' }, 401, 7000215],
    ['a scope that is not .default', { scope: 'https://graph.microsoft.com/Calendars.Read' }, 400, 1002012],
  ])('is refused for %s', async (_name, change, status, code) => {
    const answer = await credentials(change);
    expect(answer.status).toBe(status);
    expect(answer.body.error_codes).toEqual([code]);
  });

  it('is refused without a secret', async () => {
    const answer = await token(
      { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
      {},
    );
    expect(answer.body.error_codes).toEqual([7000218]);
  });
});
