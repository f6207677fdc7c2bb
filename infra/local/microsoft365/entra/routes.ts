import express, { Router, type Request, type Response } from 'express';
import { issuerOf, type Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser } from '#infra/local/microsoft365/directory.ts';
import { originOf } from '#infra/local/microsoft365/originOf.ts';
import { sendPage } from '#infra/local/microsoft365/pages/page.ts';
import { signedOutPage, signInPage, signInProblemPage } from '#infra/local/microsoft365/pages/signIn.ts';
import {
  accountWithoutAsking,
  codeLocation,
  errorLocation,
  readSignInRequest,
  RedirectedError,
} from './authorize.ts';
import { discoveryDocument } from './discovery.ts';
import { EntraError, entraErrorBody } from './entraError.ts';
import { answerToken } from './tokenEndpoint.ts';

const cookie = 'local_microsoft365_account';

/** Entra ID: discovery, keys, the sign-in page, tokens, sign-out. */
export function entraRoutes(cloud: Cloud): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '100kb' });
  const tenant = '/:tenant';

  router.param('tenant', (_request, response, next, name: string) => {
    if (isOurTenant(cloud, name)) return next();
    const error = new EntraError(
      'invalid_tenant',
      90002,
      `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    );
    response.status(400).json(entraErrorBody(error));
  });

  router.get([`${tenant}/v2.0/.well-known/openid-configuration`], (request, response) => {
    openToAll(response);
    response.json(discoveryDocument(cloud, originOf(request)));
  });
  router.get([`${tenant}/discovery/v2.0/keys`], (_request, response) => {
    openToAll(response);
    response.json({ keys: [{ ...cloud.key.publicJwk, issuer: issuerOf(cloud) }] });
  });

  router.get(`${tenant}/oauth2/v2.0/authorize`, (request, response) =>
    authorize(cloud, request, response, request.query),
  );
  router.post(`${tenant}/oauth2/v2.0/authorize`, form, (request, response) =>
    authorize(cloud, request, response, request.body as unknown),
  );

  router.options(`${tenant}/oauth2/v2.0/token`, (request, response) => {
    openToApp(cloud, request, response);
    response.status(204).end();
  });
  router.post(`${tenant}/oauth2/v2.0/token`, form, async (request, response) => {
    openToApp(cloud, request, response);
    response.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    try {
      response.json(await answerToken(cloud, request.body, request.get('origin')));
    } catch (error) {
      if (!(error instanceof EntraError)) throw error;
      response.status(error.status).json(entraErrorBody(error, request.get('client-request-id')));
    }
  });

  router.get(`${tenant}/oauth2/v2.0/logout`, (request, response) => signOut(cloud, request, response));
  return router;
}

/** The tenant by its id, or as `organizations` and `common`, which here mean the same one. */
function isOurTenant(cloud: Cloud, name: string): boolean {
  return [cloud.directory.tenantId.toLowerCase(), 'organizations', 'common'].includes(name.toLowerCase());
}

async function authorize(cloud: Cloud, request: Request, response: Response, query: unknown): Promise<void> {
  try {
    const asked = readSignInRequest(cloud, query);
    const chosen = chosenAccount(cloud, request);
    const user = chosen ?? accountWithoutAsking(cloud, asked, accountCookie(request));
    if (user) {
      response.cookie(cookie, user.oid, { httpOnly: true, sameSite: 'lax', path: '/' });
      response.redirect(302, await codeLocation(cloud, asked, user));
    } else if (asked.prompt === 'none') {
      const silent = new EntraError(
        'login_required',
        50058,
        'A silent sign-in request was sent but no user is signed in.',
      );
      response.redirect(302, errorLocation(asked, silent));
    } else {
      sendPage(response, signInPage(cloud, plainStrings(query)));
    }
  } catch (error) {
    if (error instanceof RedirectedError) response.redirect(302, error.location);
    else if (error instanceof EntraError) sendPage(response, signInProblemPage(error.message), 400);
    else throw error;
  }
}

/** The account that the person picked on the page, when it was the page that asked. */
function chosenAccount(cloud: Cloud, request: Request) {
  if (request.method !== 'POST') return undefined;
  const { account } = plainStrings(request.body);
  return account === undefined ? undefined : findUser(cloud.directory, account);
}

function signOut(cloud: Cloud, request: Request, response: Response): void {
  response.clearCookie(cookie, { path: '/' });
  const { post_logout_redirect_uri: back, state } = plainStrings(request.query);
  const registered = cloud.directory.apps
    .flatMap((app) => app.redirectUris)
    .map((uri) => new URL(uri).origin);
  if (back === undefined || !URL.canParse(back) || !registered.includes(new URL(back).origin)) {
    sendPage(response, signedOutPage());
    return;
  }
  const location = new URL(back);
  if (state !== undefined) location.searchParams.set('state', state);
  response.redirect(302, location.href);
}

function accountCookie(request: Request): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([name]) => name === cookie)?.[1];
}

function plainStrings(query: unknown): Record<string, string> {
  const entries = Object.entries(query ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function openToAll(response: Response): void {
  response.set('Access-Control-Allow-Origin', '*');
}

/** Browsers may redeem codes at the token endpoint from the origins of the registered redirect URIs. */
function openToApp(cloud: Cloud, request: Request, response: Response): void {
  const origin = request.get('origin');
  const registered = cloud.directory.apps
    .flatMap((app) => app.redirectUris)
    .map((uri) => new URL(uri).origin);
  if (origin === undefined || !registered.includes(origin)) return;
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
    'Access-Control-Allow-Headers': request.get('access-control-request-headers') ?? 'content-type',
    Vary: 'Origin',
  });
}
