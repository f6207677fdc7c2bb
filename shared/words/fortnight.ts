import type { ProblemText } from '#shared/model/problemError.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Names in a row, a surname that all share said once.
 * @example namesInARow(['Mia Yeo', 'Leo Yeo']) // 'Mia and Leo Yeo'
 */
function namesInARow(names: readonly string[]): string {
  const [, surname = ''] = /\s(\S+)$/.exec(names[0] ?? '') ?? [];
  const shared = surname !== '' && names.every((name) => name.endsWith(` ${surname}`));
  return shared
    ? `${list.format(names.map((name) => name.slice(0, -surname.length - 1)))} ${surname}`
    : list.format(names);
}

/** All that is said about a plan for a fortnight. */
export const fortnightWords = {
  title: 'Plan my fortnight',
  teamTitle: 'Plan the team’s fortnight',
  teamTitleNamed: (team: string) => `Plan the fortnight: ${team}`,
  /** In the chat, where all teams together are too many. */
  sayWhichTeam: (teams: readonly string[]) =>
    `Say which team: “plan the fortnight of ${teams[0] ?? ''}”. There are ${list.format(teams)}.`,
  /** Of whoever is seen on one trip. */
  names: namesInARow,
  intro:
    'Who should be seen in the next two weeks, each at a time that fits their day and the calendar. Nothing is booked until you say so.',
  working: 'Working out the best plan. This takes a few seconds.',
  again: 'Plan again',
  whichTeam: 'Team',
  allTeams: 'All teams together',
  /** Where there are too many children for one plan. */
  chooseTeam: {
    title: 'Choose a team',
    text: 'There are more children than anybody could look through in one plan, so each team is planned by itself.',
  },
  nobodyDue: {
    title: 'Nobody needs a visit in the next two weeks',
    text: 'Everybody who is due by then has a visit booked already.',
  },
  /** The same where there are children without a date. */
  nobodyWithDateDue: {
    title: 'Nobody with a date needs a visit in the next two weeks',
    text: 'But not everybody has a date yet.',
  },
  withoutDate: (count: number) =>
    count === 1
      ? '1 child has no date yet and is not in this plan'
      : `${count} children have no date yet and are not in this plan`,
  week: (day: string) => `Week of ${day}`,
  weeks: 'Weeks',
  whose: 'Whose week',
  whoseVisits: (name: string, count: number) => `${name} (${count === 1 ? '1 visit' : `${count} visits`})`,
  dayPlan: (day: string) => `Plan for ${day}`,
  nothingThatDay: 'Nothing that day',
  howToMove: 'Drag a visit to another time, or choose it to see why, to move it or to leave it out.',
  taken: { visit: 'Visit, booked', busy: 'Busy', tentative: 'Perhaps busy', away: 'Away' },
  leftOut: 'Left out',
  late: 'Late',
  afterDue: 'After the due date',
  dueBy: (day: string) => `Due by ${day}`,

  visit: {
    why: 'Why this time',
    include: 'Book this visit',
    move: 'Move it',
    chooseTime: 'Choose a time',
    day: 'Day',
    time: 'Time and place',
    apply: 'Move here',
    applyNew: 'Plan it here',
    close: 'Close',
    childPage: 'Open the child’s page',
    moved: (when: string) => `Moved to ${when}.`,
    proposed: 'proposed',
  },
  cannotMove: {
    title: 'Not moved',
    tooNear: (name: string, minutes: number) =>
      minutes > 0
        ? `Too close to the visit with ${name}: the way there and a pause take ${minutes} minutes.`
        : `At the same time as the visit with ${name}.`,
    fullDay: (visits: number) => `That day has ${visits} visits already.`,
    noOption: 'This time does not fit the child’s day or the calendar.',
  },

  visits: (count: number) =>
    count === 1
      ? '1 visit is planned, none is booked yet.'
      : `${count} visits are planned, none is booked yet.`,
  unplaced: (count: number) =>
    count === 1 ? '1 child has no visit in this plan' : `${count} children have no visit in this plan`,
  findATime: 'Find a time by hand',
  findATimeNamed: (name: string) => `Find a time by hand: ${name}`,
  chooseNamed: (name: string) => `Choose a time: ${name}`,

  book: (count: number) => (count === 1 ? 'Book this visit' : `Book these ${count} visits`),
  bookNone: 'No visit is chosen',
  booking: 'Booking',
  booked: (count: number) => (count === 1 ? '1 visit is booked' : `${count} visits are booked`),
  noneBooked: 'Nothing was booked',
  bookedText: 'They will be in Outlook in a moment.',
  notBooked: (count: number) =>
    count === 1 ? '1 visit could not be booked' : `${count} visits could not be booked`,
  toBookings: 'Booked visits',

  /** How good the plan is known to be. */
  quality: (optimal: boolean, percent: number): string =>
    optimal
      ? 'No better plan exists.'
      : `This is the best plan found in the time. At most ${percent} % better is possible.`,

  unknown: {
    calendar: (name: string) => `We could not read ${name}’s calendar, so nothing is planned in it.`,
    journeys: 'Journeys are estimates: check the long ones.',
    noOneWorksWith: (count: number) =>
      count === 1
        ? 'Nobody here works with one of these children, by the exports.'
        : `Nobody here works with ${count} of these children, by the exports.`,
  },

  /** Why one trip serves several. */
  oneTrip: (children: number): string =>
    children === 2
      ? 'Both live there: one trip, and time alone with each'
      : `All ${children} live there: one trip, and time alone with each`,

  /** Of brothers and sisters who are seen on that day, each by themselves. */
  sameDay: (names: readonly string[]): string =>
    names.length === 1
      ? `On the same day as a brother or sister, ${names[0] ?? ''}`
      : `On the same day as brothers and sisters: ${namesInARow(names)}`,

  whyNot: {
    noTime: 'No time fits the child’s day and the calendar.',
    calendar: 'The calendar could not be read, so no time could be looked for.',
    nobody: 'No worker with an account here is named for this child.',
    booked: 'Every time that would fit lies too close to a visit that is booked already.',
    others: (names: readonly string[]) =>
      `Every time that would fit is needed for ${list.format(names.length > 3 ? [...names.slice(0, 3), 'others'] : names)}.`,
    fullDays: (visits: number) => `Every day that would fit has ${visits} visits already.`,
  },

  whatHelps: {
    calendar: 'Ask your administrator to open the calendar to Seen & Heard, or find a time by hand.',
    nobody: 'Check who works with this child, or agree with your manager who goes.',
    freeTime: 'Free an hour in Outlook and plan again, or agree with your manager that somebody else goes.',
  },

  /** Why somebody goes who does not work with the child. */
  cover: {
    away: (name: string) => `${name} goes, because the child’s own worker is away`,
    'not-working': (name: string) =>
      `${name} goes, because no time that would do before the visit is late lies in the hours of the child’s own worker`,
    'calendar-not-read': (name: string) =>
      `${name} goes, because the visit is late and the calendar of the child’s own worker could not be read`,
    'nobody-named': (name: string) =>
      `${name} goes, because no worker with an account here is named for this child`,
  },
} as const;

export const fortnightProblems = {
  bookedSince: {
    code: 'child-booked-since',
    status: 409,
    title: 'A visit is booked already',
    detail: 'A visit to this child was booked since the plan was made.',
    mend: 'Look at it on the child’s page.',
  },
  notTheirChild: {
    code: 'not-their-child',
    status: 409,
    title: 'Not for this worker',
    detail: 'This person does not work with the child, and a visit by them would not count.',
    mend: 'Plan again, or book the visit from the child’s page.',
  },
  manyChildren: {
    code: 'many-children',
    status: 422,
    title: 'Too many children for one plan',
    detail:
      'More than 250 children need a visit in these two weeks, and nobody could look through such a plan.',
    mend: 'Plan one team at a time, or ask the team’s manager to plan it.',
  },
  manyPlans: {
    code: 'many-plans',
    status: 503,
    title: 'Many are planning just now',
    detail: 'Several plans are being worked out already, and yours would wait too long.',
    mend: 'Try again in a minute.',
  },
} as const satisfies Record<string, ProblemText>;
