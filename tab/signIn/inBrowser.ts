import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Config } from '#shared/model/api/people.ts';
import { SignInError, type Session } from './session.ts';

/** Where the authority sends the person back to; registered with it as the redirect of a single-page application. */
export const callbackPath = '/auth/callback';
/** Where a person lands who has signed out: here nobody is sent on to sign in again unasked. */
export const signedOutPath = '/auth/signed-out';

/** A token with less than this many seconds left is replaced before it is used. */
const freshFor = 60;

/**
 * Signs in by authorization code with PKCE. Tokens live in sessionStorage: they end with the browser's tab.
 * Leaves the page for the authority where nobody is signed in yet, and comes back to where the person was.
 * @throws SignInError when the authority refuses or cannot be reached
 */
export async function signInWithBrowser(config: Config): Promise<Session> {
  const manager = userManager(config);
  const user = location.pathname === callbackPath ? await completed(manager) : await manager.getUser();
  if (!user) {
    if (location.pathname === signedOutPath) throw new SignInError('signed-out');
    return leave(manager);
  }
  return {
    host: null,
    token: () => tokenOf(manager),
    renew: () => renewed(manager),
    signOut: async () => {
      await manager.signoutRedirect();
    },
  };
}

/** Sends the person to the authority and then to `to`, after they asked for it. */
export async function signInAgain(config: Config, to = '/'): Promise<never> {
  return leave(userManager(config), to);
}

function userManager(config: Config): UserManager {
  return new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: location.origin + callbackPath,
    post_logout_redirect_uri: location.origin + signedOutPath,
    response_type: 'code',
    scope: `openid profile offline_access ${config.scope}`,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
  });
}

async function completed(manager: UserManager): Promise<User> {
  const user = await manager.signinCallback().catch((cause: unknown) => {
    throw new SignInError('not-completed', { cause });
  });
  if (!user) throw new SignInError('not-completed');
  history.replaceState(null, '', whereTheyWere(user.state));
  return user;
}

/** Only a path of this page: a state from elsewhere must not send the person away. */
function whereTheyWere(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) && !state.startsWith('/auth/') ? state : '/';
}

async function tokenOf(manager: UserManager): Promise<string> {
  const user = await manager.getUser();
  if (user && (user.expires_in ?? 0) > freshFor) return user.access_token;
  return renewed(manager);
}

/** Callers that ask while a renewal runs share it: a refresh token is good for one use. */
let renewal: Promise<string> | null = null;

function renewed(manager: UserManager): Promise<string> {
  renewal ??= renewOnce(manager).finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renewOnce(manager: UserManager): Promise<string> {
  const before = await manager.getUser();
  if (before?.refresh_token) {
    const after = await manager.signinSilent().catch(() => null);
    if (after) return after.access_token;
  }
  return leave(manager);
}

async function leave(manager: UserManager, to?: string): Promise<never> {
  try {
    await manager.removeUser();
    await manager.signinRedirect({ state: to ?? location.pathname + location.search });
  } catch (cause) {
    throw new SignInError('authority-unreachable', { cause });
  }
  // The page is being left: nothing may go on as if somebody were signed in.
  return new Promise<never>(() => {});
}
