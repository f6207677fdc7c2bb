import type { ProblemText } from '#shared/model/problemError.ts';

/** Said where no place of a visit is known. */
export const travelIsAssumed = (minutes: number): string =>
  `How long the journey takes: we allow ${minutes} minutes each way.`;

/** Why times cannot be looked for. */
export const slotProblems = {
  noSuchColleague: {
    code: 'colleague-not-found',
    status: 404,
    title: 'This person is not in the council’s people file',
    detail: 'We can only look at calendars of people of the council.',
    mend: 'Choose somebody from the list.',
  },
  past: {
    code: 'days-past',
    status: 400,
    title: 'These days are past',
    detail: 'Times can be found from today on.',
    mend: 'Choose a first day that is not past.',
  },
  order: {
    code: 'days-order',
    status: 400,
    title: 'The days are not in order',
    detail: 'The last day is before the first.',
    mend: 'Choose a last day that is not before the first.',
  },
  tooMany: (days: number) => ({
    code: 'days-too-many',
    status: 400,
    title: 'That is a very long time to look at',
    detail: `Times can be found for ${days} days at once.`,
    mend: 'Choose an earlier last day.',
  }),
} as const satisfies Record<string, ProblemText | ((text: never) => ProblemText)>;
