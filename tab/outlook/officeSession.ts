/// <reference types="office-js" />
import { SignInError, type Host, type HostTheme, type Session } from '#tab/signIn/session.ts';

/** Outlook answers within a second; a page that is not in Outlook is never answered. */
const patience = 15_000;

/**
 * The person who is signed in to Outlook. Their token comes from Outlook itself (single sign-on for Office add-ins), so there is nothing
 * to type.
 * @throws SignInError `no-host` where no Outlook answers
 */
export async function sessionInOutlook(): Promise<Session> {
  if (typeof Office === 'undefined') throw new SignInError('no-host');
  const { host } = await inTime(Office.onReady());
  // In a plain browser Office.js is ready without a host.
  if (host !== Office.HostType.Outlook) throw new SignInError('no-host');
  return { host: outlook(), signOut: null, token: outlooksToken, renew: outlooksToken };
}

/** For the moment in which the pane goes: there is no time to ask Outlook then. */
let latest: string | null = null;

/** A request that outlives the page. Whether it arrives nobody hears: it only makes something happen sooner. */
export function partingRequest(path: string): void {
  if (latest === null) return;
  const headers = { authorization: `Bearer ${latest}` };
  void fetch(path, { method: 'POST', keepalive: true, credentials: 'omit', headers }).catch(() => undefined);
}

/** Outlook keeps the token, and gets another one when it is about to end. */
async function outlooksToken(): Promise<string> {
  try {
    return (latest = await Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true }));
  } catch (cause) {
    throw new SignInError('host-refused', { cause });
  }
}

function outlook(): Host {
  let theme = themeOf(Office.context.officeTheme);
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  Office.context.mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    ({ officeTheme }: { officeTheme: Office.OfficeTheme }) => {
      theme = themeOf(officeTheme);
      tell();
    },
  );
  // Outlook on the web does not always say its theme: then the system's holds.
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', tell);
  return {
    name: 'Outlook',
    theme: () => theme ?? (system.matches ? 'dark' : 'light'),
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subPage: null,
    loaded: () => undefined,
  };
}

/** Light or dark by the colour that Outlook has behind the pane; null where it does not say. */
function themeOf(theme: Partial<Office.OfficeTheme> | undefined): HostTheme | null {
  const [, red, green, blue] =
    /^#?(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '')?.map((part) => Number.parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new SignInError('no-host')), patience);
  });
  return Promise.race([answer, silence]).finally(() => window.clearTimeout(timer));
}
