import type { TokenSource } from '#tab/api/client.ts';

/** What a host such as Teams or Outlook tells the page, and what the page tells it. */
export interface Host {
  /** `Teams`, `Outlook`, … as teams-js names it. */
  name: string;
  /** The host's theme now. */
  theme(): HostTheme;
  /** Calls back whenever the person changes the host's theme, until the returned function is called. */
  onThemeChange(listener: () => void): () => void;
  /** Where a deep link asks to go: `child/…`, or null. */
  subPage: string | null;
  /** Takes the host's waiting screen away. */
  loaded(): void;
}

export type HostTheme = 'light' | 'dark' | 'contrast';

/** A person who is signed in. */
export interface Session extends TokenSource {
  /** Null in a plain browser. */
  host: Host | null;
  /** Null where the host signs people in and out. */
  signOut: (() => Promise<void>) | null;
}

/** Signing in came to an end that the person must hear of. `code` picks the words. */
export class SignInError extends Error {
  override name = 'SignInError';
  readonly code: 'host-refused' | 'no-host' | 'not-completed' | 'authority-unreachable' | 'signed-out';

  constructor(code: SignInError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
