import type { OutgoingMessage } from '#shared/model/card.ts';

/** To whom a message goes. */
export interface Recipient {
  /** Ours: the id in the table `person`. */
  personId: string;
  /** The sign-in name. */
  account: string;
}

/**
 * Says what a message of this kind reads now; null when it needs nobody's eye any more, and is taken out of the chat. Called
 * before each sending, so what it says is never older than the sending.
 */
export type MessageRenderer = (subjectId: string, to: Recipient) => Promise<OutgoingMessage | null>;

/** By the `kind` of the message. */
export type MessageRenderers = Record<string, MessageRenderer>;
