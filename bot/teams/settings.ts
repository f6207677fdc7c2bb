/** What the wire to Teams needs of a deployment's settings. */
export interface TeamsSettings {
  tenantId: string;
  /** The application registered in Entra, whose bot this is. */
  clientId: string;
  clientSecret: string;
  /** Where tokens come from, without the tenant: `https://login.microsoftonline.com`. */
  authority: string;
  /** Who signs what the Bot Connector sends, and where its keys are described. */
  botTokenIssuer: string;
  botKeysUrl: string;
  /** For what the bot asks a token: `https://api.botframework.com`. */
  botScope: string;
  /** Where the connector takes the first message to somebody who has not written to the bot yet. */
  botServiceUrl: string;
}
