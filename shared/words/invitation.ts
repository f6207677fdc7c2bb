import type { AnswerReply, AnswerWish } from '#shared/model/api/invitations.ts';
import type { ProblemText } from '#shared/model/problemError.ts';
import { childrenNamed } from './findATime.ts';

/** Why a child's link cannot be made, or an answer not be dealt with. None of them names a child: they may end in a log. */
export const invitationProblems = {
  notFound: {
    code: 'invitation-not-found',
    status: 404,
    title: 'There is no such link for you',
    detail: 'This link is not there, or it is for a child you do not work with.',
    mend: 'Open the visit to see which links work.',
  },
  answerNotFound: {
    code: 'answer-not-found',
    status: 404,
    title: 'There is no such answer for you',
    detail: 'This answer is not there, or it is from a child you do not work with.',
    mend: 'Open the child’s page to see what they said.',
  },
  unannounced: {
    code: 'visit-unannounced',
    status: 409,
    title: 'This visit is unannounced',
    detail: 'Nobody is told of it beforehand, so there is no page for the child.',
    mend: 'Change the visit first, if the family may know.',
  },
  over: {
    code: 'visit-over',
    status: 409,
    title: 'This visit is over',
    detail: 'A page is for a visit that is still to come.',
    mend: 'Say how it went, or book the next one.',
  },
  alreadyAnswered: {
    code: 'already-answered',
    status: 409,
    title: 'This has been answered already',
    detail: 'Somebody wrote back, or the visit was moved or cancelled.',
    mend: 'Reload the page to see what the child was told.',
  },
  nothingAsked: {
    code: 'nothing-asked',
    status: 409,
    title: 'The child did not ask to be seen',
    detail: 'This answer does not ask for a visit sooner.',
    mend: 'If the child asked you in another way, add it under “What we know”.',
  },
} as const satisfies Record<string, ProblemText>;

/** The child's page as the worker deals with it. */
export const invitationWords = {
  title: (name: string) => `A page for ${name}`,
  sectionOf: (names: string[]) => `A page for ${childrenNamed(names)}`,
  show: (name: string) => `Show the link for ${name}`,
  making: 'Making the link …',
  makeNew: (name: string) => `Make a new link for ${name}`,
  explain:
    'It says in a child’s words who is coming, when, where and why, and lets the child ask for another time. It names no child.',
  once: 'This is the link. We show it this once and do not keep it.',
  link: (name: string) => `Link for ${name}`,
  copy: 'Copy the link',
  copyNamed: (name: string) => `Copy the link for ${name}`,
  copied: 'The link is copied.',
  notCopied: 'Your browser did not let us copy. Choose the link and copy it yourself.',
  look: 'Look at the page, or print it',
  whoSees:
    'Whoever has the link can open the page, without signing in. Send it only to the child, or to somebody they trust. Nothing is sent by itself.',
  until: (when: string) => `It works until the end of ${when}. If you move the visit, it moves along.`,
  works: (by: string, when: string) => `A link works: made by ${by}, ${when}.`,
  lost: 'The link cannot be shown again. If it is lost, make a new one: the old one stops.',
  withdraw: 'Stop the link',
  withdrawNamed: (name: string) => `Stop the link for ${name}`,
  withdrawn: 'The link has stopped.',
  unannounced: 'The visit is unannounced, so there is no page for the child.',
  movedPage: (names: string[]) =>
    `The page for ${childrenNamed(names)} shows the new time. Please tell them too.`,
  stoppedPage: 'A child had a link to this visit. It has stopped, since the visit is unannounced now.',
  cancelledPage: (names: string[]) =>
    `The page for ${childrenNamed(names)} will say that the visit is not happening. Please tell them too.`,
  answers: {
    fine: (name: string) => `${name} said: that’s fine`,
    'another-time': (name: string) => `${name} asked for another time`,
    worried: (name: string) => `${name} is worried`,
    /** Without a name, where one stands beside it. */
    short: { 'another-time': 'Asked for another time', worried: 'Is worried' },
  },
  wishes: {
    'other-day': 'another day',
    'after-school': 'after school',
    weekend: 'at the weekend',
    'other-place': 'another place',
    'somebody-with-me': 'somebody with them',
    sooner: 'to be seen sooner',
  } satisfies Record<AnswerWish, string>,
  wished: (wishes: string[]) => `Would like: ${wishes.join(', ')}.`,
  quoted: (words: string) => `“${words}”`,
  sentAt: (when: string) => `From their page, ${when}`,
  notCertain: 'Whoever has the link can have written it. Ask the child when you see them.',
  worriedHint:
    'Please look at this today. If the child may not be safe, follow your procedures and ring 999 in an emergency.',
  /** In the chat: about which visit, as it is now. */
  aboutVisit: {
    booked: (when: string) => `About the visit on ${when}.`,
    cancelled: (when: string) => `About the visit on ${when}, which was cancelled.`,
    done: (when: string) => `About the visit on ${when}, which has taken place.`,
  },
  openTab: 'Open the child’s page',
  findATime: 'Find another time',
  findATimeNamed: (name: string) => `Find another time to see ${name}`,
  reply: 'Write back',
  replyNamed: (name: string) => `Write back to ${name}`,
  replyTitle: (name: string) => `Write back to ${name}`,
  replyLabel: 'What their page will say',
  replyHint: 'In a child’s words. If the time has to stay, say why.',
  replySend: 'Put it on the page',
  replyCancel: 'Not now',
  replySent: 'It is on the child’s page.',
  replyEmpty: 'Write a few words first.',
  asked: (name: string) => `Note that ${name} asked to be seen`,
  askedHint: 'Where the policy asks for a visit then, its date runs from when they asked.',
  askedDone: 'Noted: the child asked to be seen.',
  replied: {
    moved: (by: string, when: string) => `${by} moved the visit, ${when}`,
    cancelled: (by: string, when: string) => `${by} cancelled the visit, ${when}`,
    replied: (by: string, when: string) => `${by} wrote back, ${when}`,
  } satisfies Record<AnswerReply, (by: string, when: string) => string>,
  section: (name: string) => `From ${name}’s page`,
} as const;
