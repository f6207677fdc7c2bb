import type { ProblemText } from '#shared/model/problemError.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** All that is said about a plan for a fortnight. */
export const fortnightWords = {
  title: 'Plan my fortnight',
  teamTitle: 'Plan the team’s fortnight',

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

  whyNot: {
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

  cover: (name: string) => `${name} goes, because the child’s own worker is away`,
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
} as const satisfies Record<string, ProblemText>;
