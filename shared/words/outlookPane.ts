import { childrenNamed } from './findATime.ts';

/** The pane beside an appointment in Outlook. Nothing it writes into the appointment comes from here but the link's name. */
export const paneWords = {
  product: 'Seen & Heard',
  heading: 'Who will you see?',
  lead: 'Choose a child, then a time. We fill in this appointment; nothing in it names anybody.',
  back: 'All children',
  backToTimes: 'Other times',
  visitWith: (name: string) => `See ${name}`,
  booked: (when: string) => `A visit is booked already: ${when}. What you fill in here would be another one.`,
  ownTime: 'The time in the appointment',
  keep: 'Keep this time',
  keepNamed: (when: string) => `Keep this time: ${when}`,
  allDay: 'The appointment is for a whole day. A visit needs a start and an end.',
  lookFor: 'Where, how long, with whom',
  review: {
    heading: 'Check, then fill in',
    fill: 'Fill in the appointment',
    filling: 'Filling in…',
    note: 'Outlook will show “Visit” and nothing about the child. Nobody is invited.',
  },
  filled: {
    heading: 'Filled in. Not booked yet',
    noTime: 'The appointment',
    save: 'Now save it in Outlook: then the visit is booked.',
    discard:
      'You may still change the time there: the one you save counts. If you discard it, nothing is booked.',
    who: (names: string[]) => `You will see ${childrenNamed(names)}.`,
    when: 'In the appointment now',
    change: 'Choose another time',
    other: 'Choose another child',
    looking: 'We look in your Outlook every few seconds.',
  },
  done: {
    heading: 'Booked',
    when: (when: string) => `Booked for ${when}.`,
    text: 'The visit is under Booked visits, and the appointment is private.',
    open: 'Open the visit',
    change: 'To change it, move it under Booked visits. Outlook follows.',
  },
  notBooked: 'Saved, but not booked',
  expired: {
    title: 'We stopped waiting for this appointment',
    text: 'It was not saved for a whole working day. Fill it in again if you still want it.',
  },
  notFilled: {
    title: 'The appointment was not filled in',
    text: 'Outlook did not take what we wrote. Nothing is booked. Try again; if it happens again, book in the tab.',
  },
  noAppointment: {
    title: 'Open this from an appointment of your own',
    text: 'Seen & Heard helps where you make an appointment. Start a new one in your calendar, then open it there.',
  },
  noOutlook: {
    title: 'This page belongs in Outlook',
    text: 'Open it from an appointment there, or go to Seen & Heard itself.',
    open: 'Open Seen & Heard',
  },
} as const;
