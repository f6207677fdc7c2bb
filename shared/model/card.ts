/**
 * An Adaptive Card, as far as the rooms that pass one along must know it. What stands in the body is bound by the schema
 * in the tests and by Microsoft's own renderer, not here.
 */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  version: '1.5';
  /** Said instead of the card where none can be shown, and by screen readers. */
  fallbackText: string;
  body: Record<string, unknown>[];
  actions?: Record<string, unknown>[];
  [more: string]: unknown;
}

/** A message of ours, as plain values. */
export interface OutgoingMessage {
  text?: string;
  card?: AdaptiveCard;
  /** Shown in notifications and lists of chats: it names no child in full. */
  summary: string;
  /** What the person may say next, as buttons under the message; at most six. */
  suggestions?: string[];
  /** It names no child and nobody's work: its text may be shown where others read along. Left out: only in the person's own chat. */
  forEverybody?: true;
}
