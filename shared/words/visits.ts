import type { ProblemText } from '#shared/model/problemError.ts';

/** What is said of a visit once it is on record. */
export const visitWords = {
  /** A sentence of the rules with the clause it comes from. */
  clause: (clause: string, because: string) => `${because} (${clause})`,
  laterVisit: 'It counts. A later visit is on record, so the dates still run from that one.',
  noPolicy:
    'It is on record. No policy of the council says how often this child should be seen, so no date runs from it.',
} as const;

/** Why a visit cannot be recorded or corrected. None of them names a child: they may end in a log. */
export const visitProblems = {
  inTheFuture: {
    code: 'visit-in-the-future',
    status: 400,
    title: 'This time is still to come',
    detail: 'A visit can be recorded once it has taken place.',
    mend: 'Choose when the visit was. If it is still to come, book it instead.',
  },
  otherHome: {
    code: 'no-such-home',
    status: 400,
    title: 'The child had no home of this name on that day',
    detail:
      'A visit can name one of the homes that the child’s page tells of, and only while the child has it.',
    mend: 'Choose one of the child’s homes, or leave it out: then it was the main home. A new home is added on the child’s page, under work.',
  },
  childTwice: {
    code: 'child-twice',
    status: 400,
    title: 'A child is named twice',
    detail: 'Each child has one set of answers for a visit.',
    mend: 'Take the second one out.',
  },
  keyUsed: {
    code: 'key-used',
    status: 409,
    title: 'This was already sent for another record',
    detail: 'The same request key came with other children, or from somebody else.',
    mend: 'Reload the page and record the visit again.',
  },
  recordedOtherwise: {
    code: 'key-used',
    status: 409,
    title: 'This visit is already on record with other answers',
    detail: 'The first request was kept. This one says something else, and was not kept.',
    mend: 'Open the child’s history and correct the record there.',
  },
  otherBooking: {
    code: 'other-booking',
    status: 400,
    title: 'This booking is for other children',
    detail: 'None of the children you recorded is on the booking.',
    mend: 'Open the booking again, or record the visit without it.',
  },
  bookingRecorded: {
    code: 'booking-recorded',
    status: 409,
    title: 'This visit is already on record',
    detail: 'How it went has been said for a child you named.',
    mend: 'Open the child’s history, and correct the record if something in it is wrong.',
  },
  notHere: {
    code: 'visit-not-found',
    status: 404,
    title: 'There is no such record for you',
    detail: 'This record is not there, or it is of a child you do not work with.',
    mend: 'Open the child’s history and choose the record there.',
  },
  fromCaseSystem: {
    code: 'visit-from-case-system',
    status: 400,
    title: 'This record comes from the case system',
    detail: 'A record that was imported is corrected where it was made, and comes back with the next import.',
    mend: 'Correct it in the case system, or record the visit here as you know it.',
  },
  changed: {
    code: 'changed-meanwhile',
    status: 409,
    title: 'This record has changed meanwhile',
    detail: 'Somebody corrected it after you opened it.',
    mend: 'Look at the record again, then correct it if you still want to.',
  },
  notReported: {
    code: 'not-reported',
    status: 409,
    title: 'A visit in your list has changed',
    detail: 'It is no longer waiting for anyone’s word: a newer import changed it.',
    mend: 'Reload the list. Nothing of this save was kept.',
  },
} as const satisfies Record<string, ProblemText>;
