import type { SubjectCorrection } from './api/subjectCorrection.ts';
import type { CalendarReading } from './calendar.ts';
import type { MustInclude } from './evaluation.ts';

/**
 * The question "when could this visit be?" and its answer. Plain values in and out; instants are milliseconds
 * since 1970, half-open; days are `2026-11-05` in Europe/London.
 */

/** Where a visit may be. `online` is a Teams meeting that the child joins from afar: contact, never a visit. */
export type SlotPlace = 'home' | 'school' | 'community' | 'office' | 'online';

/** One stretch of a child's school day. */
export interface DayPeriod {
  start: number;
  end: number;
  what: 'lesson' | 'break' | 'lunch' | 'registration' | 'exam' | 'other';
  /** The lesson as the timetable names it; null where the school day is known but the lesson is not. */
  subject: string | null;
  /**
   * What the school says this lesson is, where somebody corrected how its name was understood, or where the school's day plan
   * says when core lessons are; left out: read it from the name. With `not-core` and no subject, a lesson the child named may be
   * taught then.
   */
  taughtAs?: TaughtAs;
}

/** A core subject, another lesson that is not to be missed, or a lesson that is not core. */
export type TaughtAs = SubjectCorrection['taughtAs'];

/** Something that takes the child's time wherever they are: a hard limit at every place. Instants. */
export interface Commitment {
  start: number;
  end: number;
  what: 'club' | 'exam';
  /** As it was entered, "football club" say; null: not known. */
  name: string | null;
}

/** Meetings that a child takes part in: a personal education plan; an education, health and care plan; a review; any other. */
export const meetingKinds = ['pep', 'ehcp', 'review', 'other'] as const;
export type MeetingWhat = (typeof meetingKinds)[number];

/** What is known of a child's school on one day. */
export type SchoolDay = { date: string; commitments?: Commitment[] } & (
  | { kind: 'school'; start: number; end: number; periods: DayPeriod[] }
  | {
      kind: 'no-school';
      why:
        | 'weekend'
        | 'bank-holiday'
        | 'school-holiday'
        | 'inset'
        | 'study-leave'
        | 'home-educated'
        | 'not-at-school';
    }
  /** A weekday on which the child may be at school and we hold no timetable: nothing in school hours (SR-24). */
  | {
      kind: 'unknown';
      start: number;
      end: number;
      /** What would have to be known: so that a page can ask for it. */
      why?: 'no-timetable' | 'timetable-ended' | 'no-term-dates' | 'no-week' | 'no-school-known';
    }
);

/** What the child has said about being visited; every part may be unknown (undefined). */
export interface VisitWishes {
  places?: SlotPlace[];
  /** `mornings`, `after-school`, … as ISO weekdays with wall times. */
  goodTimes?: { days: number[]; from: string; to: string }[];
  badTimes?: { days: number[]; from: string; to: string }[];
  /** Lessons not to miss, in the child's words: matched to the timetable's subjects. */
  lessonsNotToMiss?: string[];
  /** True only when the child said that school is fine. */
  schoolIsFine?: boolean;
}

export interface SlotRequest {
  now: number;
  /** First and last day to look at, both included. */
  from: string;
  to: string;
  /** Length of the visit. */
  minutes: number;
  /** Places to consider, best first. */
  places: SlotPlace[];
  aimBy: string | null;
  dueBy: string | null;
  mustInclude: MustInclude[];
  /** Everyone who must be free: the worker first. `name` as it is said where somebody else stands in the way. */
  people: { id: string; name?: string; calendar: CalendarReading }[];
  /** A day for every date from `from` to `to`. */
  schoolDays: SchoolDay[];
  wishes: VisitWishes;
  /**
   * Minutes to allow before and after for the journey, by place, from where the worker sets out. What is in a calendar at a known
   * place has its own `journeys`.
   */
  travelMinutes: Partial<Record<SlotPlace, number>>;
  gridMinutes: number;
  /** Days the child is away, both included: nobody can see them in person then. */
  away?: { from: string; to: string }[];
  /** How many slots to return, best first. */
  limit: number;
  /**
   * School may be used although the child has not said it is fine: a Section 47 decision with its reason (KSH-8). `from` and
   * `until` are days, both included; left out: every day that is asked for.
   */
  schoolOverride?: { reason: string; from?: string; until?: string };
  /** The child's age in whole years; left out or null: not known, and then as careful as with a young child. */
  ageYears?: number | null;
  /** The child's school, to know whether brothers and sisters are at the same one. */
  schoolId?: string | null;
  /** Brothers and sisters to be seen on the same trip: every limit holds for each of them. */
  otherChildren?: {
    schoolDays: SchoolDay[];
    wishes: VisitWishes;
    ageYears?: number | null;
    schoolId?: string | null;
    away?: { from: string; to: string }[];
    /** A decision holds for the child of whom it was taken, not for their brothers and sisters. */
    schoolOverride?: SlotRequest['schoolOverride'];
  }[];
  /** Places that the visits on record lack, with the clause that asks for them (BB-11, BB-12). */
  placesLacking?: { place: SlotPlace; clause: string }[];
  /** Meetings that the child takes part in, so that one trip serves (KSH-9). Instants. */
  meetings?: { start: number; end: number; what: MeetingWhat; place: SlotPlace | null }[];
  /** Numbers that a council may set differently; see `shared/slots/settings.ts` for what holds otherwise. */
  settings?: Partial<SlotSettings>;
}

/** What a council may set for its slots. Wall times are Europe/London. */
export interface SlotSettings {
  /** Minutes to keep free between a visit at school and a lesson that is not to be missed (KSH-A1). */
  settleMinutes: number;
  /** Minutes a child needs to get home from school. */
  homeAfterSchoolMinutes: number;
  /** Minutes for the journey to a place where `travelMinutes` says nothing. */
  travelMinutesUnknown: number;
  /** No visit begins before this time of day. */
  kindFrom: string;
  /** No visit ends after this time of day; the first row whose `underAge` is above the child's age holds. */
  kindUntil: { underAge: number; time: string }[];
}

export interface Slot {
  start: number;
  end: number;
  place: SlotPlace;
  /** After `aimBy`, still in time. */
  afterAim: boolean;
  /** After `dueBy`: this visit would be late. */
  afterDue: boolean;
  /** Why this time, best reason first, in plain words. */
  reasons: string[];
}

/** What rules out a time: names that are stored and compared, and stay as they are when `shared/words/slots.ts` says them in other words. */
export const ruledOutKinds = [
  'past',
  'busy',
  'tentative',
  'oof',
  'booked',
  'unknown',
  'journey',
  'bankHoliday',
  'dayOff',
  'outsideHours',
  'unkindHour',
  'tooShort',
  'notLookedAt',
  'beforeSchool',
  'away',
  'atSchool',
  'maybeAtSchool',
  'wayHome',
  'noTimetable',
  'notAtSchool',
  'core',
  'named',
  'meeting',
  'club',
  'exam',
  'support',
  'settle',
  'break',
  'lunch',
  'lessonNotKnown',
  'whereNotKnown',
  'schoolNotAsked',
  'homeNeeded',
  'notOneSchool',
] as const;
export type RuledOutKind = (typeof ruledOutKinds)[number];

/** Why a time is ruled out: what to compare, and how it is said. */
export interface Why {
  kind: RuledOutKind;
  /** The lesson, exam or club that it is about, as it was entered; left out or null: none, or not known. */
  about?: string | null;
  /** Of a brother or sister who is seen on the same trip. */
  sibling?: true;
  /** In plain words. */
  because: string;
}

/** A stretch that was ruled out, and why. */
export interface RuledOut extends Why {
  start: number;
  end: number;
  /** Left out: for every place. */
  place?: SlotPlace;
}

export interface SlotAnswer {
  slots: Slot[];
  /** With no slot: what stands in the way, and the smallest thing that would open one. */
  inTheWay: string[];
  /** What could not be known and was therefore not used: a calendar that could not be read, a missing timetable. */
  unknown: string[];
  ruledOut: RuledOut[];
}
