import type { SlotPlace } from '#shared/model/slots.ts';

export const intents = [
  'who',
  'late',
  'why',
  'why-not',
  'more',
  'book',
  'move',
  'cancel',
  'record',
  'help',
  'hello',
  'thanks',
] as const;
export type Intent = (typeof intents)[number];

/** A child as far as a name can be matched: nothing else of them is needed to understand a sentence. */
export interface Named {
  id: string;
  given: string | null;
  family: string | null;
}

/** A name in a sentence. */
export interface Mention {
  /** As it was written. */
  said: string;
  /** Who fits equally well: one when it is clear, none where it is nobody the person works with. */
  ids: string[];
  /** Whom a name that fits nobody comes near to. */
  near: string[];
  /** Understood although it was not written as the name is. */
  guessed: boolean;
}

/** Who may come along and is named by what they do. */
export const companionRoles = ['interpreter', 'advocate', 'manager', 'colleague', 'professional'] as const;
export type CompanionRole = (typeof companionRoles)[number];

/** A colleague who comes along. */
export interface Companion extends Mention {
  /** Children who are called so too: either may be meant. */
  children: string[];
}

/** Which day or days were meant, `2026-11-26`. */
export type SaidDays =
  | { kind: 'none' }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'past'; day: string }
  /** Two days may be meant. */
  | { kind: 'either'; days: string[] }
  /** Something of a day was said that no calendar has, such as 31 November. */
  | { kind: 'unclear'; said: string };

/** A part of the day, in minutes since midnight. */
export interface SaidTime {
  from: number;
  to: number;
  /** An exact time. */
  at: number | null;
}

/** What a person meant, as far as it can be told. */
export interface Understood {
  intent: Intent | null;
  mentions: Mention[];
  days: SaidDays;
  time: SaidTime | null;
  place: SlotPlace | null;
  /** With brothers and sisters. */
  together: boolean;
  /** Colleagues who come along. */
  companions: Companion[];
  /** Somebody comes along who is named by what they do alone. */
  alongside: CompanionRole | null;
  /** Before the times that were offered. */
  sooner: boolean;
  /** Nothing was said but a day. */
  dayAlone: boolean;
  /** "Him", "her", "them": whom it was about before. */
  thatChild: boolean;
  /** "It", "that visit". */
  thatVisit: boolean;
}
