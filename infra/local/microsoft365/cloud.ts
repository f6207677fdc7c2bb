import type { Clock } from './clock.ts';
import type { Connector } from './connector/connector.ts';
import type { Directory } from './directory.ts';
import type { SigningKey } from './entra/signingKey.ts';
import type { Mailboxes } from './mailboxes/mailboxes.ts';
import type { Faults } from './faults.ts';

/** What every part of local Microsoft 365 works with. */
export interface Cloud {
  directory: Directory;
  mailboxes: Mailboxes;
  /** The Bot Connector, with all chats. */
  connector: Connector;
  key: SigningKey;
  faults: Faults;
  /** For what is in mailboxes. Tokens live by the machine's own clock, since browsers and SDKs check them against it. */
  clock: Clock;
  addresses: Addresses;
  /** The id under which the Outlook add-in is installed. */
  addInId: string;
  /** Whether Microsoft's playground is beside it. */
  hasPlayground: boolean;
}

/** Origins without a path: `https://localhost:8443`. */
export interface Addresses {
  https: string;
  http: string;
  /** Where the product's tab answers; shown as links and framed as the tab in Teams. */
  product: string;
}

/** The one issuer of all tokens, whichever door they were asked for at. */
export const issuerOf = (cloud: Pick<Cloud, 'addresses' | 'directory'>): string =>
  `${cloud.addresses.https}/${cloud.directory.tenantId}/v2.0`;
