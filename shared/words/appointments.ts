import { childrenNamed } from './findATime.ts';

/** Why an appointment that a worker saved in Outlook is not a booking, or the pane cannot go on. None of it names a child. */
export const appointmentProblems = {
  notSetUp: {
    code: 'add-in-not-set-up',
    status: 409,
    title: 'The Outlook add-in is not set up yet',
    detail:
      'Seen & Heard does not know under which id it is installed in Outlook, so it could not find what you save.',
    mend: 'Book in the tab for now, and ask your administrator to set TEAMS_APP_ID.',
  },
  notFound: {
    code: 'appointment-not-found',
    status: 404,
    title: 'There is no such appointment for you',
    detail: 'Nothing was filled in under this key, or it was filled in by somebody else.',
    mend: 'Choose the child and fill in the appointment again.',
  },
  alreadyBooked: {
    code: 'appointment-booked',
    status: 409,
    title: 'This appointment is booked already',
    detail: 'It was saved in Outlook and is a booked visit now.',
    mend: 'Change the visit under Booked visits, or make a new appointment.',
  },
  isVisit: {
    code: 'appointment-is-visit',
    status: 409,
    title: 'This appointment is a booked visit already',
    detail: 'You filled in an appointment that belongs to another visit, so this one was not booked.',
    mend: 'Make a new appointment for it, or change the other visit under Booked visits.',
  },
  allDay: {
    code: 'appointment-all-day',
    status: 409,
    title: 'An all-day appointment is not a visit',
    detail: 'You saved the appointment for a whole day, so we do not know when the visit is.',
    mend: 'Give it a start and an end in Outlook, and save it again.',
  },
  repeats: {
    code: 'appointment-repeats',
    status: 409,
    title: 'An appointment that repeats is not one visit',
    detail: 'You saved it as a series. Each visit is booked by itself.',
    mend: 'Take the repetition out in Outlook, and save it again.',
  },
} as const;

/** Why we could not look into the worker's Outlook. */
export const appointmentLookProblems = {
  passing: 'We could not look into your Outlook just now. We try again every minute.',
  lasting:
    'Seen & Heard may not look into your Outlook calendar, so it cannot see what you save. Book in the tab for now, and tell your administrator.',
} as const;

/** Where booked visits are listed: what is missing there, though it was saved in Outlook. */
export const unbookedWords = {
  title: 'Saved in Outlook, but not booked',
  text: (names: string[]) =>
    names.length === 0 ? 'A visit that you saved there.' : `The visit with ${childrenNamed(names)}.`,
} as const;
