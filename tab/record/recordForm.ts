import type { Answer, Visit } from '#shared/model/caseFile.ts';
import type { RecordVisit } from '#shared/model/api/visits.ts';
import { recordWords } from '#shared/words/record.ts';

/** What a person can say to "did you see them?": tap one. Null until they say it. */
export type Seen = 'yes' | 'briefly' | 'no' | 'cancelled';

/** An answer as the form holds it: null is "nobody has said", and nothing turns it into yes. */
export type FormAnswer = Exclude<Answer, 'unknown'> | null;

/** Why a child was not seen alone. Only the first leaves the duty open; the others need words (SR-12). */
export type NotAloneWhy = 'no-chance' | 'child-says-no' | 'too-young' | 'manager-decision';

/** The answer that a visit was to the main home: a record of it needs no label (CF-31). */
export const mainHome = '';

/** One child's part of the visit. Answers that no longer apply are kept, so that a slip of the finger costs nothing, but not sent. */
export interface ChildForm {
  childId: string;
  seen: Seen | null;
  alone: 'yes' | 'no' | null;
  notAloneWhy: NotAloneWhy | null;
  aloneReason: string;
  awake: FormAnswer;
  homeSeen: FormAnswer;
  bedroomSeen: FormAnswer | 'shared';
  sleepingArrangementsSeen: FormAnswer;
  interactionObserved: FormAnswer;
  individually: boolean | null;
  notHomeReason: string;
  notSeenReason: string;
  /** The label of the home it was, or `mainHome`. */
  home: string | null;
  /** The label on the record that is corrected. */
  homeBefore: string | null;
}

/** What is the same for everybody on the trip. */
export interface Trip {
  /** Europe/London day, `2026-11-24`. */
  date: string;
  /** Europe/London wall time, `15:45`; empty where only the day is remembered. */
  time: string;
  mode: NonNullable<RecordVisit['mode']> | null;
  place: NonNullable<RecordVisit['place']> | null;
  purpose: NonNullable<RecordVisit['purpose']> | null;
  by: NonNullable<RecordVisit['by']> | null;
  /** Whether the family was told beforehand. */
  announced: boolean | null;
}

export interface RecordForm {
  /** The same for every try at saving this form, so that a lost answer does not make a second visit. */
  key: string;
  bookingId: string | null;
  trip: Trip;
  children: ChildForm[];
}

export type RecordChange =
  | { type: 'trip'; change: Partial<Trip> }
  | { type: 'child'; childId: string; change: Partial<ChildForm> }
  | { type: 'add'; childId: string }
  | { type: 'remove'; childId: string };

/** A child's part with nothing said yet. */
export function unansweredChild(childId: string): ChildForm {
  return {
    childId,
    seen: null,
    alone: null,
    notAloneWhy: null,
    aloneReason: '',
    awake: null,
    homeSeen: null,
    bedroomSeen: null,
    sleepingArrangementsSeen: null,
    interactionObserved: null,
    individually: null,
    notHomeReason: '',
    notSeenReason: '',
    home: null,
    homeBefore: null,
  };
}

/**
 * A form in which only the time is filled in: from the booking, or now.
 * @param at Europe/London wall time, `2026-11-24T15:45`
 */
export function emptyRecord(input: {
  key: string;
  bookingId: string | null;
  at: string;
  childIds: readonly string[];
  /** What the booking says: it holds unless the person says otherwise, so it is shown. */
  booked?: Partial<Trip>;
}): RecordForm {
  const [date = '', time = ''] = input.at.split('T');
  return {
    key: input.key,
    bookingId: input.bookingId,
    trip: {
      date,
      time: time.slice(0, 5),
      mode: null,
      place: null,
      // A booking is a plan by itself; of any other visit only the worker can say.
      purpose: input.bookingId === null ? null : 'planned',
      by: null,
      announced: null,
      ...input.booked,
    },
    children: input.childIds.map(unansweredChild),
  };
}

/** The form after one change. */
export function changeRecord(form: RecordForm, change: RecordChange): RecordForm {
  switch (change.type) {
    case 'trip':
      return { ...form, trip: { ...form.trip, ...change.change } };
    case 'child':
      return {
        ...form,
        children: form.children.map((child) =>
          child.childId === change.childId ? { ...child, ...change.change } : child,
        ),
      };
    case 'add':
      return form.children.some((child) => child.childId === change.childId)
        ? form
        : { ...form, children: [...form.children, unansweredChild(change.childId)] };
    case 'remove':
      return { ...form, children: form.children.filter((child) => child.childId !== change.childId) };
  }
}

const said = <Value extends string>(
  value: Value | 'unknown' | undefined,
): Exclude<Value, 'unknown'> | null =>
  value === undefined || value === 'unknown' ? null : (value as Exclude<Value, 'unknown'>);

function notAloneWhyOf(visit: Visit): NotAloneWhy | null {
  if (visit.alone === 'no') return 'no-chance';
  if (visit.alone !== 'exempt') return null;
  // A record keeps the words of an exemption but not which of the others it was; either sends the same answer.
  return visit.aloneReason === recordWords.tooYoungReason ? 'too-young' : 'manager-decision';
}

/** The form that corrects a record: filled with what the record says now. */
export function formOfVisit(input: { key: string; childId: string; visit: Visit }): RecordForm {
  const { visit } = input;
  const seen = said(visit.childSeen);
  const alone = said(visit.alone);
  const form = emptyRecord({ key: input.key, bookingId: null, at: visit.at, childIds: [] });
  return {
    ...form,
    trip: {
      ...form.trip,
      mode: said(visit.mode),
      place: said(visit.place),
      purpose: said(visit.purpose),
      by: said(visit.by),
      announced: visit.announced ?? null,
    },
    children: [
      {
        ...unansweredChild(input.childId),
        seen: seen === 'reported' ? null : seen,
        alone: alone === 'exempt' ? 'no' : alone,
        notAloneWhy: notAloneWhyOf(visit),
        aloneReason: visit.aloneReason ?? '',
        awake: said(visit.awake),
        homeSeen: said(visit.homeSeen),
        bedroomSeen: said(visit.bedroomSeen),
        sleepingArrangementsSeen: said(visit.sleepingArrangementsSeen),
        interactionObserved: said(visit.interactionObserved),
        individually: visit.individually ?? null,
        notHomeReason: visit.notHomeReason ?? '',
        // A record of a visit at home without a label was of the main home (CF-31).
        home: visit.home ?? (visit.place === 'home' ? mainHome : null),
        homeBefore: visit.home ?? null,
      },
    ],
  };
}
