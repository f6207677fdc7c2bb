import { ConfidentialClientApplication } from '@azure/msal-node';
import { ConnectorProblem } from './connectorProblem.ts';
import type { TeamsSettings } from './settings.ts';

/** Tokens for the Bot Connector by the application's own credentials, kept by MSAL until they end. */
export class ConnectorTokens {
  readonly #application: ConfidentialClientApplication;
  readonly #scopes: string[];
  #fresh = false;

  constructor({ tenantId, clientId, clientSecret, authority, botScope }: TeamsSettings) {
    this.#application = new ConfidentialClientApplication({
      auth: {
        clientId,
        clientSecret,
        authority: `${authority}/${tenantId}`,
        // Microsoft's own list of clouds cannot know a sovereign or local authority that a setting names.
        knownAuthorities: [new URL(authority).host],
      },
    });
    this.#scopes = [`${botScope}/.default`];
  }

  /** After the connector refused a token: the next one is asked for anew. */
  forget(): void {
    this.#fresh = true;
  }

  /** @throws ConnectorProblem `sign-in-failed` when the authority refuses the credentials, `unreachable` when it does not answer */
  async get(): Promise<string> {
    const skipCache = this.#fresh;
    this.#fresh = false;
    try {
      const result = await this.#application.acquireTokenByClientCredential({
        scopes: this.#scopes,
        skipCache,
      });
      if (result?.accessToken) return result.accessToken;
    } catch (cause) {
      throw new ConnectorProblem(wasRefused(cause) ? 'sign-in-failed' : 'unreachable', { cause });
    }
    throw new ConnectorProblem('sign-in-failed');
  }
}

/** Entra's refusals carry its error numbers; what has none did not come from Entra. */
function wasRefused(cause: unknown): boolean {
  return cause instanceof Error && 'errorNo' in cause && cause.errorNo !== undefined && cause.errorNo !== '';
}
