import { ConfidentialClientApplication } from '@azure/msal-node';

/** The application registered in Entra, and the authority that knows it. */
export interface AppCredentials {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** Where tokens come from, without the tenant: `https://login.microsoftonline.com`. */
  authority: string;
}

/** The room's own error: the authority refused the credentials, or did not answer. */
type Failed = (code: 'sign-in-failed' | 'unreachable', options?: ErrorOptions) => Error;

/**
 * Tokens for one service by the application's own credentials, kept by MSAL until they end.
 * @example new AppTokens(settings, 'https://graph.microsoft.com', (code, options) => new CalendarError(code, options))
 */
export class AppTokens {
  readonly #application: ConfidentialClientApplication;
  readonly #scopes: string[];
  readonly #failed: Failed;
  #fresh = false;

  constructor(credentials: AppCredentials, service: string, failed: Failed) {
    const { tenantId, clientId, clientSecret, authority } = credentials;
    this.#application = new ConfidentialClientApplication({
      auth: {
        clientId,
        clientSecret,
        authority: `${authority}/${tenantId}`,
        // Microsoft's own list of clouds cannot know a sovereign or local authority that a setting names.
        knownAuthorities: [new URL(authority).host],
      },
    });
    this.#scopes = [`${service}/.default`];
    this.#failed = failed;
  }

  /** After the service refused a token: the next one is asked for anew. */
  forget(): void {
    this.#fresh = true;
  }

  /** @throws the room's error: `sign-in-failed` when the authority refuses the credentials, `unreachable` when it does not answer */
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
      throw this.#failed(wasRefused(cause) ? 'sign-in-failed' : 'unreachable', { cause });
    }
    throw this.#failed('sign-in-failed');
  }
}

/** Entra's refusals carry its error numbers; what has none did not come from Entra. */
function wasRefused(cause: unknown): boolean {
  return cause instanceof Error && 'errorNo' in cause && cause.errorNo !== undefined && cause.errorNo !== '';
}
