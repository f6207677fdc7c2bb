import { app, authentication } from '@microsoft/teams-js';
import { SignInError, type Host, type HostTheme, type Session } from './session.ts';

/** A host answers within a few milliseconds where there is one; without one, teams-js never settles. */
const patience = 1_500;

/**
 * Signs in through the host that frames the page (Teams, Outlook, Microsoft 365).
 * @param hostOrigins origins beside Microsoft's own that may be the host
 * @throws SignInError `no-host` where nothing answers
 */
export async function signInWithHost(hostOrigins: string[]): Promise<Session> {
  await answersInTime(app.initialize(hostOrigins));
  const host = hostOf(await answersInTime(app.getContext()));
  return {
    host,
    signOut: null,
    token: hostToken,
    renew: hostToken,
  };
}

async function hostToken(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (cause) {
    throw new SignInError('host-refused', { cause });
  }
}

function hostOf(context: app.Context): Host {
  let theme = themeOf(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name);
    for (const listener of listeners) listener();
  });
  return {
    name: context.app.host.name,
    theme: () => theme,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subPage: context.page.subPageId || null,
    loaded: () => {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

function themeOf(name: string): HostTheme {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}

async function answersInTime<T>(answer: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new SignInError('no-host')), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } catch (cause) {
    throw cause instanceof SignInError ? cause : new SignInError('no-host', { cause });
  } finally {
    window.clearTimeout(timer);
  }
}
