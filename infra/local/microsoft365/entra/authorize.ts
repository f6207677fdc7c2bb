import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryApp, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { EntraError } from './entraError.ts';
import { readScope } from './resource.ts';
import { findApp } from './tokenEndpoint.ts';
import { grantToken } from './tokens.ts';

const querySchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.string().default(''),
  response_mode: z.string().optional(),
  scope: z.string().default(''),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
  login_hint: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().optional(),
});

/** A checked request to sign in. */
export interface SignInRequest {
  app: DirectoryApp;
  redirectUri: string;
  mode: 'query' | 'fragment';
  scope: string;
  state: string | undefined;
  nonce: string | undefined;
  challenge: string;
  prompt: string | undefined;
  hint: string | undefined;
}

/** An error that goes back to the application by its redirect URI, as all but a wrong client or redirect URI do. */
export class RedirectedError extends Error {
  override name = 'RedirectedError';
  readonly location: string;
  constructor(location: string, cause: EntraError) {
    super(cause.message, { cause });
    this.location = location;
  }
}

/**
 * Reads and checks the query of the authorize page.
 * @throws EntraError to be shown to the person (AADSTS700016, AADSTS50011): nobody may be sent to an address that is not registered
 * @throws RedirectedError for everything that the application did wrong
 */
export function readSignInRequest(cloud: Cloud, query: unknown): SignInRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success)
    throw new EntraError(
      'invalid_request',
      900144,
      "The request must contain the following parameters: 'client_id', 'redirect_uri'.",
    );
  const asked = parsed.data;
  const app = findApp(cloud, asked.client_id);
  if (!app.redirectUris.includes(asked.redirect_uri))
    throw new EntraError(
      'invalid_request',
      50011,
      `The redirect URI '${asked.redirect_uri}' specified in the request does not match the redirect URIs configured for the application '${app.clientId}'.`,
    );
  const request: SignInRequest = {
    app,
    redirectUri: asked.redirect_uri,
    mode: asked.response_mode === 'fragment' ? 'fragment' : 'query',
    scope: asked.scope,
    state: asked.state,
    nonce: asked.nonce,
    challenge: asked.code_challenge ?? '',
    prompt: asked.prompt,
    hint: asked.login_hint,
  };
  const wrong = whatIsWrong(cloud, asked);
  if (wrong) throw new RedirectedError(errorLocation(request, wrong), wrong);
  return request;
}

function whatIsWrong(cloud: Cloud, asked: z.infer<typeof querySchema>): EntraError | undefined {
  if (asked.response_type !== 'code')
    return new EntraError(
      'unsupported_response_type',
      700054,
      `response_type '${asked.response_type}' is not enabled for the application.`,
    );
  if (asked.response_mode !== undefined && !['query', 'fragment'].includes(asked.response_mode))
    return new EntraError(
      'invalid_request',
      70007,
      `'${asked.response_mode}' is not a supported value of 'response_mode' here.`,
    );
  if (!asked.code_challenge || asked.code_challenge_method !== 'S256')
    return new EntraError('invalid_request', 9002325, 'Proof Key for Code Exchange (S256) is required.');
  try {
    readScope(cloud, asked.scope);
    return undefined;
  } catch (error) {
    if (error instanceof EntraError) return error;
    throw error;
  }
}

/** The account to sign in without a question: the hinted one, or with `prompt=none` the one already signed in. */
export function accountWithoutAsking(
  cloud: Cloud,
  request: SignInRequest,
  signedInOid: string | undefined,
): DirectoryUser | undefined {
  const hinted = request.hint === undefined ? undefined : findUser(cloud.directory, request.hint);
  if (request.prompt === 'none') {
    const present = signedInOid === undefined ? undefined : findUser(cloud.directory, signedInOid);
    return present && (!hinted || hinted.oid === present.oid) ? present : undefined;
  }
  return request.prompt === undefined ? hinted : undefined;
}

/** Where the browser goes with a fresh code. */
export async function codeLocation(
  cloud: Cloud,
  request: SignInRequest,
  user: DirectoryUser,
): Promise<string> {
  const code = await grantToken(cloud, {
    kind: 'code',
    oid: user.oid,
    client: request.app.clientId,
    scope: request.scope,
    redirectUri: request.redirectUri,
    challenge: request.challenge,
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  });
  return answerLocation(request, { code, session_state: user.oid });
}

/** Where the browser goes with a refusal. */
export function errorLocation(request: SignInRequest, error: EntraError): string {
  return answerLocation(request, { error: error.error, error_description: error.message });
}

function answerLocation(request: SignInRequest, answer: Record<string, string>): string {
  const values = new URLSearchParams({
    ...answer,
    ...(request.state === undefined ? {} : { state: request.state }),
  });
  const location = new URL(request.redirectUri);
  if (request.mode === 'fragment') location.hash = values.toString();
  else for (const [name, value] of values) location.searchParams.set(name, value);
  return location.href;
}
