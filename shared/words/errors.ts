import type { ProblemText } from '#shared/model/problemError.ts';

/** What the product says when it cannot do what was asked. No text repeats what was typed, or names a person. */
export const problems = {
  signInNeeded: {
    code: 'sign-in-needed',
    status: 401,
    title: 'Please sign in',
    detail: 'This needs you to be signed in, and you are not, or the sign-in has run out.',
    mend: 'Sign in again.',
  },
  notKnownHere: {
    code: 'not-known-here',
    status: 403,
    title: 'You are not set up yet',
    detail: 'You are signed in, but your account is not in the people file of this council.',
    mend: 'Ask your administrator to add your account to the people file and import it.',
  },
  notForYou: {
    code: 'not-for-you',
    status: 403,
    title: 'Not open to you',
    detail: 'Your role in this council does not open this.',
    mend: 'If you need it for your work, ask your administrator.',
  },
  childNotFound: {
    code: 'child-not-found',
    status: 404,
    title: 'No such child for you',
    detail: 'There is no child here that you work with under this address.',
    mend: 'Go back to your list. If the child is new to you, the next import from the case system will bring them.',
  },
  notFound: {
    code: 'not-found',
    status: 404,
    title: 'Not found',
    detail: 'There is nothing under this address.',
  },
  badInput: {
    code: 'bad-input',
    status: 400,
    title: 'Something is not right',
    detail: 'A part of what was sent cannot be used.',
    mend: 'Change it and send it again.',
  },
  tooLarge: {
    code: 'too-large',
    status: 413,
    title: 'Too large',
    detail: 'What was sent is larger than is taken here.',
    mend: 'A file may be up to 50 MB: send a shorter export, or split it.',
  },
  tooMany: {
    code: 'too-many-requests',
    status: 429,
    title: 'A moment, please',
    detail: 'There were very many requests in a short time.',
    mend: 'Wait a minute and try again.',
  },
  changedMeanwhile: {
    code: 'changed-meanwhile',
    status: 409,
    title: 'It has changed meanwhile',
    detail: 'Somebody changed this after you opened it.',
    mend: 'Look at it again, then make your change.',
  },
  outlook: {
    code: 'outlook',
    status: 503,
    title: 'Outlook does not answer',
    detail: 'Outlook could not be asked just now.',
    mend: 'Try again in a minute. What you have booked here is safe.',
  },
  unexpected: {
    code: 'unexpected',
    status: 500,
    title: 'That did not work',
    detail: 'Something went wrong on our side. Nothing was changed by halves.',
    mend: 'Try again in a moment. If it stays, tell your administrator the time it happened.',
  },
  notReady: {
    code: 'not-ready',
    status: 503,
    title: 'Not ready',
    detail: 'A part that this needs does not answer at the moment.',
    mend: 'Try again in a minute.',
  },
} as const satisfies Record<string, ProblemText>;
