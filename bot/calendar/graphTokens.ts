import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AuthenticationProvider } from '@microsoft/microsoft-graph-client';
import { CalendarError } from './calendarError.ts';
import type { CalendarSettings } from './settings.ts';

/** Tokens for Graph by the application's own credentials, kept by MSAL until they end. */
export class GraphTokens implements AuthenticationProvider {
  readonly #application: ConfidentialClientApplication;
  readonly #scopes: string[];
  #fresh = false;

  constructor(settings: CalendarSettings) {
    const { tenantId, clientId, clientSecret, authority, graphUrl } = settings;
    this.#application = new ConfidentialClientApplication({
      auth: {
        clientId,
        clientSecret,
        authority: `${authority}/${tenantId}`,
        // Microsoft's own list of clouds cannot know a sovereign or local authority that a setting names.
        knownAuthorities: [new URL(authority).host],
      },
    });
    this.#scopes = [`${new URL(graphUrl).origin}/.default`];
  }

  /** After Graph refused a token: the next one is asked for anew. */
  forget(): void {
    this.#fresh = true;
  }

  /** @throws CalendarError `sign-in-failed` when the authority refuses the credentials, `unreachable` when it does not answer */
  async getAccessToken(): Promise<string> {
    const skipCache = this.#fresh;
    this.#fresh = false;
    try {
      const result = await this.#application.acquireTokenByClientCredential({
        scopes: this.#scopes,
        skipCache,
      });
      if (result?.accessToken) return result.accessToken;
    } catch (cause) {
      throw new CalendarError(wasRefused(cause) ? 'sign-in-failed' : 'unreachable', { cause });
    }
    throw new CalendarError('sign-in-failed');
  }
}

/** Entra's refusals carry its error numbers; what has none did not come from Entra. */
function wasRefused(cause: unknown): boolean {
  return cause instanceof Error && 'errorNo' in cause && cause.errorNo !== undefined && cause.errorNo !== '';
}
