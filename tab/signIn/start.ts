import { configSchema, type Config } from '#shared/model/api/people.ts';
import { problemOf, unreachable } from '#tab/api/problem.ts';
import type { Session } from './session.ts';

/** Reads what a page must know before anyone has signed in. @throws ApiProblem */
export async function readConfig(): Promise<Config> {
  const answer = await fetch('/api/config', { cache: 'no-store' }).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  if (!answer.ok) throw await problemOf(answer);
  return configSchema.parse(await answer.json());
}

/**
 * Signs the person in the way that fits where the page stands: through the host that frames it, else in the browser.
 * Only the library of that one way is loaded.
 */
export async function signIn(config: Config): Promise<Session> {
  if (isFramed()) {
    const { signInWithHost } = await import('./inHost.ts');
    return signInWithHost(config.hostOrigins);
  }
  const { signInWithBrowser } = await import('./inBrowser.ts');
  return signInWithBrowser(config);
}

/** In a frame, or in the web view of a mobile or desktop host. */
function isFramed(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}
