import type { SlotPlace } from '#shared/model/slots.ts';
import { lowerFirst } from './slots.ts';

const calendarNotKnown = (who: string): string =>
  `I do not know whose calendar to look in for ${who}, so these times suit you and the child alone: ask them first. If they work for the council, write their name: “with Priya”, say.`;

/** Times for a visit, booking, moving and cancelling, in chat. */
export const botTimesWords = {
  heading: (names: string) => `Times to see ${names}`,
  headingMove: (names: string) => `Another time for ${names}`,
  booked: (when: string) => `Booked now: ${when}`,
  withWorker: (worker: string) => `${worker} visits: these times suit their calendar.`,
  needs: (parts: string) => `This visit needs: ${parts}.`,
  at: (when: string, place: string) => `${when}, ${place}`,
  late: 'Later than it is due',
  allOfThem: (reasons: string) => `All of them: ${reasons}`,
  book: 'Book this time',
  move: 'Move it here',
  exact: (time: string, place: string) => `Book ${time}, ${place}`,
  exactMove: (time: string, place: string) => `Move it to ${time}, ${place}`,
  exactNotFree: (time: string, against: readonly string[]) =>
    against.length === 0
      ? `${time} itself is not among the times that I offer, and nothing stands against it. You can take it: I check it first.`
      : `${time} itself does not suit: ${against.map(lowerFirst).join('; ')}. You can still take it: I check it first.`,
  exactFits: (time: string) => `${time} does suit. Here it is first:`,
  exactPast: (time: string, day: string) => `${time} on ${day} has passed already.`,
  more: 'More times',
  noMore: 'These were all the times that suit.',
  against: 'What stands against that day',
  againstThose: 'What stands against it, day by day',
  nothingAgainst: 'Nothing stands against it. These times are free:',
  wouldBeLate: (due: string) => `It would be late: the visit is due by ${due}`,
  furtherDays: (count: number) => (count === 1 ? 'And 1 more' : `And ${count} more`),
  comesAlong: (names: string, count: number) =>
    count === 1
      ? `${names} comes along: only times when you are both free.`
      : `${names} come along: only times when you are all free.`,
  tellThem: (names: string) => `Tell ${names} yourself: nothing is put into their calendar.`,
  /** Somebody of whom we know no calendar: that is said, and never taken as free. */
  calendarNotKnown: {
    interpreter: calendarNotKnown('an interpreter'),
    advocate: calendarNotKnown('an advocate'),
    manager: calendarNotKnown('a manager'),
    colleague: calendarNotKnown('a colleague'),
    professional: calendarNotKnown('somebody from outside the council'),
  },
  whyNotPlanned: (child: string, worker: string) => `What stands against it: ${child}, with ${worker}`,
  nothingAgainstPlanned: 'Nothing stands against it.',
  ownTimes: 'Find a time for me instead',
  openPlan: 'Open the team’s plan',
  planWeighsAll: 'The plan weighs all visits together: a day that suits one child may be needed for another.',
  noneInPart: 'Nothing suits at that time of day. These times do:',
  none: 'No time suits.',
  otherDays: 'Other days',
  later: 'Later days',
  open: 'Open in the tab',
  choose: (title: string, when: string) => `${title}: ${when}`,
  announcedQuestion: 'Does the family know?',
  announced: 'Yes, they are told of the visit',
  unannounced: 'This visit is to be unannounced: nobody in the family is told.',
  places: {
    home: 'at home',
    school: 'at school',
    community: 'in the community',
    office: 'at our office',
    online: 'online',
  } satisfies Record<SlotPlace, string>,

  decide: {
    booking: 'Please decide before I book',
    moving: 'Please decide before I move it',
    book: 'Book anyway',
    move: 'Move it anyway',
    other: 'Look for another time',
  },
  stale: {
    changed:
      'Something has changed since this card was made, so nothing was booked. This is how it stands now.',
    taken: 'This time has just gone, so nothing was booked. These times are free now.',
    takenMove: 'This time has just gone, so nothing was moved. These times are free now.',
    booking:
      'This booking has changed since the card was made, so nothing else was changed. This is how it stands now.',
    booked: 'A visit was booked meanwhile, so no second one was made. This is how it stands now.',
    recorded: 'How it went has been said meanwhile, so nothing was changed. This is how it stands now.',
  },

  booking: {
    titles: { booked: 'Booked', cancelled: 'Cancelled', done: 'Recorded' },
    passed: 'This time has passed',
    who: (names: string, place: string) => `${names}, ${place}`,
    with: (worker: string) => `Booked by ${worker}`,
    move: 'Move it',
    cancel: 'Cancel it',
    record: 'How did it go?',
    against: (because: string) => `No longer fits the child’s day: ${lowerFirst(because)}`,
    again: 'Find a new time',
    open: 'Open in the tab',
    outlookWritten: 'It is in your Outlook calendar as a private event.',
    rest: 'Another child on this visit is not shown: you do not work with them.',
  },

  cancelling: {
    heading: 'Cancel this visit?',
    keep: 'Keep the visit',
    choose: 'Please choose why.',
  },

  noBooking: (name: string) => `No visit with ${name} is booked.`,
  passedBooking: (name: string, when: string) =>
    `The visit with ${name} was for ${when}, and that time has passed.`,
  whichBooking: (name: string) => `${name} has more than one visit booked. Which one?`,
  summary: (initials: string) => `Times to see ${initials}`,
  summaryBooking: (initials: string) => `A visit with ${initials}`,
  summaryCancelling: (initials: string) => `Cancel a visit with ${initials}?`,
} as const;
