/** How the product reaches Microsoft Graph. The same settings name Microsoft's cloud, a sovereign cloud and local Microsoft 365. */
export interface CalendarSettings {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** Where tokens come from, without the tenant: `https://login.microsoftonline.com`. */
  authority: string;
  /** Where Graph answers, without the version: `https://graph.microsoft.com`. Always https: the client sends no token over http. */
  graphUrl: string;
  /** The id under which the Outlook add-in is installed: Exchange keeps by it what the add-in writes on an appointment. */
  teamsAppId?: string | null;
  /** How long one call may take, its repeats included. Default 20 seconds. */
  timeoutMs?: number;
}
