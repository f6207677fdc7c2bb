import type { ProblemText } from '#shared/model/problemError.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** The subject in Outlook. Colleagues with access, a shared screen or a lock screen may show it: it says nothing of a child. */
export const eventSubject = (online: boolean): string => (online ? 'Meeting' : 'Visit');

/**
 * The place in Outlook. Only whether the worker is out, so that they and those who plan with them see the journey:
 * "home" and "school" would say something of a child.
 */
export const eventPlace = (place: SlotPlace): string | null =>
  ({ home: 'Out', school: 'Out', community: 'Out', office: 'Office', online: null })[place];

/** Said wherever a time from afar is offered, booked or recorded (SR-9). */
export const onlineIsNoVisit =
  'An online meeting is a good way to talk, but it does not count as a visit. A visit in person is still needed.';

/** Above such a booking, wherever it is shown. */
export const leftBehindShort = 'Booked by somebody who no longer works with the child';

/** A booking of somebody who no longer works with a child on it: to themselves, and to those who do. */
export const noLongerYours =
  'You no longer work with a child on this visit. Cancel it, or hand it over to the person who works with them now.';
export const workerNoLongerWith = (name: string) =>
  `${name === '' ? 'The person who booked this' : name} no longer works with a child on this visit. Cancel it and book your own time, or agree with them who goes.`;

export const outlookWaiting = 'Your booking is safe. Outlook will show it as soon as it answers.';

/** Why Outlook does not show a booking, for the worker. */
export const outlookFailed = {
  'mailbox-not-found':
    'Outlook does not know this mailbox. The booking is safe here. Ask your administrator to check the account, then try again.',
  'not-allowed':
    'Seen & Heard may not write to this Outlook calendar. The booking is safe here. Ask your administrator to open the mailbox to it, then try again.',
  'sign-in-failed':
    'Seen & Heard could not sign in to Outlook. The booking is safe here. Your administrator needs to renew its sign-in; then try again.',
  refused:
    'Outlook did not take this booking. It is safe here: try again, or put it into the calendar by hand.',
} as const;
export type OutlookFailure = keyof typeof outlookFailed;

/** The family or the worker called it off: it stays on record as a visit that did not take place (I.11). */
export const attemptNoted =
  'We noted that this visit did not take place. Book a new time soon: most policies ask for another try within two working days.';

/** Why a booking cannot be made or changed. None of them names a child: they may end in a log. */
export const bookingProblems = {
  notFound: {
    code: 'booking-not-found',
    status: 404,
    title: 'There is no such booking for you',
    detail: 'This booking is not there, or it is for a child you do not work with.',
    mend: 'Open your week to see your bookings.',
  },
  keyUsed: {
    code: 'key-used',
    status: 409,
    title: 'This was already sent for another booking',
    detail: 'The same request key came with other children, or from somebody else.',
    mend: 'Reload the page and book again.',
  },
  bookedOtherwise: (when: string) => ({
    code: 'key-used',
    status: 409,
    title: 'This visit was already booked in another way',
    detail: `The first request was kept: the visit is booked ${when}. This one asked for something else and was not kept.`,
    mend: 'Look at the booking, and move it if the time or place is to be another.',
  }),
  inThePast: (now: string) => ({
    code: 'in-the-past',
    status: 400,
    title: 'This time is in the past',
    detail: `It is ${now} now. A visit can only be booked for a time that is still to come.`,
    mend: 'Choose a later time. If the visit has taken place, say how it went instead.',
  }),
  endBeforeStart: {
    code: 'end-before-start',
    status: 400,
    title: 'The visit ends before it starts',
    detail: 'The end must be later than the start.',
    mend: 'Choose an end after the start.',
  },
  tooLong: (hours: number) => ({
    code: 'too-long',
    status: 400,
    title: 'The visit is too long',
    detail: `A visit can be booked for ${hours} hours at most.`,
    mend: 'Choose an earlier end, or book two visits.',
  }),
  tooFarAhead: (days: number) => ({
    code: 'too-far-ahead',
    status: 400,
    title: 'This time is too far ahead',
    detail: `A visit can be booked for up to ${days} days from now.`,
    mend: 'Check the year, and choose an earlier day.',
  }),
  childTwice: {
    code: 'child-twice',
    status: 400,
    title: 'A child is named twice',
    detail: 'Each child is booked once for a visit.',
    mend: 'Take the second one out.',
  },
  childBooked: (when: string) => ({
    code: 'child-booked',
    status: 409,
    title: 'There is already a visit at that time',
    detail: `A visit with this child, or with one of these children, is booked ${when}.`,
    mend: 'Choose another time, or move the visit that is booked.',
  }),
  changed: (now: string) => ({
    code: 'changed-meanwhile',
    status: 409,
    title: 'This booking has changed meanwhile',
    detail: `It is now ${now}.`,
    mend: 'Look at it again, then change it if you still want to.',
  }),
  cancelled: {
    code: 'booking-cancelled',
    status: 409,
    title: 'This visit was cancelled',
    detail: 'A cancelled visit cannot be changed.',
    mend: 'Book a new time instead.',
  },
  done: {
    code: 'booking-done',
    status: 409,
    title: 'This visit has been recorded',
    detail: 'A visit that is on record cannot be moved or cancelled.',
    mend: 'Correct the record if something in it is wrong.',
  },
  notYours: {
    code: 'booking-not-yours',
    status: 409,
    title: 'You no longer work with a child on this visit',
    detail: 'Your visit can be called off, but not moved or changed in another way.',
    mend: 'Call it off, or hand it over to the person who works with the child now.',
  },
  nothingToRetry: {
    code: 'outlook-up-to-date',
    status: 409,
    title: 'Outlook is up to date',
    detail: 'There is nothing to try again for this booking.',
    mend: 'Reload the page to see it as it is now.',
  },
} as const satisfies Record<string, ProblemText | ((text: never) => ProblemText)>;

/** What the worker may decide against, with `anyway`, once they have been told. */
export const anywayProblems = {
  afterDue: (dueBy: string) => ({
    code: 'after-due',
    status: 409,
    title: 'This visit would be late',
    detail: `A visit is due by ${dueBy}. The time you chose is after that.`,
    mend: 'Choose an earlier time, or book anyway.',
  }),
  alreadyLate: (dueBy: string) => ({
    code: 'after-due',
    status: 409,
    title: 'This visit is already late',
    detail: `A visit was due by ${dueBy}, so every time from now on is late.`,
    mend: 'The earlier the better. Book anyway if there is no earlier time.',
  }),
  childAway: (day: string) => ({
    code: 'child-away',
    status: 409,
    title: 'The child is away then',
    detail: `A child on this visit is away until ${day}.`,
    mend: 'Choose a later day, meet online, or book anyway if you will see them where they are.',
  }),
  otherVisit: (when: string) => ({
    code: 'calendar-clash',
    status: 409,
    title: 'There is another visit at that time',
    detail: `The same worker has a visit booked ${when}.`,
    mend: 'Choose another time, or book anyway if both can be done.',
  }),
  calendarFull: (when: string) => ({
    code: 'calendar-clash',
    status: 409,
    title: 'Outlook is not free at that time',
    detail: `The Outlook calendar has something else ${when}.`,
    mend: 'Choose another time, or book anyway.',
  }),
  /** What could not be read is unknown, never free. */
  calendarNotRead: {
    code: 'calendar-not-read',
    status: 409,
    title: 'We could not look into the Outlook calendar',
    detail: 'So we do not know whether that time is free.',
    mend: 'Try again in a moment, or book anyway if you know that it is free.',
  },
} as const satisfies Record<string, ProblemText | ((text: never) => ProblemText)>;
