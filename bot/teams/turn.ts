import type { AdaptiveCard, OutgoingMessage } from '#shared/model/card.ts';

/** Who wrote, as the connector's signed request says. A turn that names no Entra object id, or another tenant's, never gets here. */
export interface Sender {
  /** The Entra object id, small letters. */
  objectId: string;
  /** The name that Teams shows. */
  name: string;
  /** The sign-in name in small letters from the conversation's roster, or null where it tells none. Asks the connector. */
  account(): Promise<string | null>;
  /** Where: only in `personal` may an answer name a child. */
  place: 'personal' | 'group' | 'channel';
}

/** Somebody wrote a message; mentions of the bot are taken out. */
export interface Said {
  text: string;
}

/** Somebody pressed a button of a card. */
export interface Acted {
  verb: string;
  /** The button's own data with the card's inputs laid over it. */
  data: Record<string, unknown>;
}

/** Somebody searched in the message extension. */
export interface Searched {
  words: string;
  skip: number;
  count: number;
}

/** What a button answers: the card that takes the place of the old one, or words alone (`forEverybody`: see OutgoingMessage). */
export type ActionAnswer = { card: AdaptiveCard } | { text: string; forEverybody?: true };

export interface SearchResult {
  title: string;
  text: string;
  /** What is put into the message: initials, never a name. */
  card: AdaptiveCard;
}

/** What the bot does with a turn. What they throw is told to the person in the words of the problem, or as "something went wrong". */
export interface BotHandlers {
  said(from: Sender, said: Said): Promise<OutgoingMessage[]>;
  acted(from: Sender, acted: Acted): Promise<ActionAnswer>;
  searched(from: Sender, searched: Searched): Promise<SearchResult[]>;
  /** The app was just installed for this person, or in this team. */
  installed(from: Sender): Promise<OutgoingMessage[]>;
}
