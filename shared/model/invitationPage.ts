import type { VisitRole } from './caseFile.ts';
import type { MustInclude } from './evaluation.ts';
import type { SlotPlace } from './slots.ts';

/** When and where, as a child's page tells it; instants in milliseconds since 1970. */
export interface ToldTime {
  start: number;
  end: number;
  place: SlotPlace;
}

/** What became of something that came from the page. */
export interface PageReply {
  how: 'moved' | 'cancelled' | 'replied';
  /** First name of who replied. */
  by: string;
  words: string | null;
}

/** Everything a child's page says, as plain values. It names no child. */
export interface InvitationPage extends ToldTime {
  now: number;
  state: 'ahead' | 'over' | 'cancelled';
  /** First name of who comes, or the word for somebody whom nobody has named yet. */
  worker: string;
  role: VisitRole;
  /** What the page said when the link was made, where the visit has been moved since and nobody has said yes to it. */
  changedFrom: ToldTime | null;
  why: readonly MustInclude[];
  /** Brothers or sisters are seen on the same trip. */
  withFamily: boolean;
  /** The Teams meeting, where it is one and Outlook has made it. */
  joinUrl: string | null;
  /** "That's fine" was said of the visit as it is now. */
  fine: boolean;
  /** Something else came from the page before. */
  heard: boolean;
  /** What became of what came from the page, the newest first; that the visit was moved is said once. */
  replies: readonly PageReply[];
  /** Marks of the form: of this page, and of the visit as it shows it. */
  form: string;
  seen: number;
}
