import { useCallback, useEffect, useState } from 'react';
import type { Config } from '#shared/model/api/people.ts';
import { readConfig, signIn } from './start.ts';
import { SignInError, type Session } from './session.ts';

export type SignInState =
  | { kind: 'starting' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'signed-in'; session: Session; config: Config };

interface Started {
  session: Session;
  config: Config;
}

let started: Promise<Started> | null = null;
let config: Config | null = null;

/** One sign-in for the page, however often React mounts it: an authorization code is good for one use. */
function startOnce(): Promise<Started> {
  started ??= start();
  return started;
}

async function start(): Promise<Started> {
  config = await readConfig();
  return { session: await signIn(config), config };
}

/** Signs the person in, and tells how far that is. `again` tries anew after a failure. */
export function useSignIn(): { state: SignInState; again: () => void } {
  const [state, setState] = useState<SignInState>({ kind: 'starting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    startOnce().then(
      (result) => current && setState({ kind: 'signed-in', ...result }),
      (error: unknown) => current && setState({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  const again = useCallback(() => {
    setState({ kind: 'starting' });
    started = tryAgain(state);
    setAttempt((before) => before + 1);
  }, [state]);
  return { state, again };
}

/** After a sign-in that came to nothing the address still holds its spent code: begin anew, from the first page. */
async function tryAgain(state: SignInState): Promise<Started> {
  const failed = state.kind === 'failed' ? state.error : null;
  const beginAnew =
    failed instanceof SignInError && (failed.code === 'signed-out' || failed.code === 'not-completed');
  if (beginAnew && config) {
    const { signInAgain } = await import('./inBrowser.ts');
    return signInAgain(config);
  }
  return start();
}
