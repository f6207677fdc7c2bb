/** A Bot Framework activity, as far as the local connector looks into it; the rest passes through as it is. */
export interface Activity {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  value?: unknown;
  replyToId?: string;
  attachments?: { contentType: string; content?: unknown; [more: string]: unknown }[];
  suggestedActions?: { to?: string[]; actions: { type: string; title: string; value?: unknown }[] };
  [more: string]: unknown;
}

/** What the bot answered to an activity over HTTP. */
export interface BotAnswer {
  /** 0: the bot could not be reached. */
  status: number;
  /** Parsed where it is JSON; null where there is none. */
  body: unknown;
}
