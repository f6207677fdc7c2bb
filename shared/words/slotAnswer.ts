import type { ProblemText } from '#shared/model/problemError.ts';

/** Said with every answer until real journeys are known. */
export const travelIsAssumed = 'How long the journey takes: we allow 30 minutes each way.';

/** Why times cannot be looked for. */
export const slotProblems = {
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
