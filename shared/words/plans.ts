import type { ProblemText } from '#shared/model/problemError.ts';
import { type PlanChoice, planWordsLimit } from '#shared/model/api/plans.ts';

/** Agreeing who sees a child, and by when: the same words on the card in Teams and in the tab. */
export const planWords = {
  title: 'Agreed plan',
  agree: 'Agree a plan',
  change: 'Change the plan',
  agreeFor: (name: string) => `Agree a plan for ${name}`,
  changeFor: (name: string) => `Change the plan for ${name}`,
  lead: 'Who sees them, and by when? Whoever you name is told in Teams.',
  keepsTheDate: 'The day in the policy stays as it is.',
  none: 'No plan has been agreed.',
  who: 'Who sees them',
  chooseWho: 'Choose somebody',
  whoNeeded: 'Choose who sees them.',
  by: 'By',
  byNeeded: 'Choose a day, from today on.',
  byTooFar: 'Choose a day within the next three months.',
  words: 'Anything else to know',
  wordsHint: 'A few words. No names, please.',
  save: 'Agree this plan',
  saving: 'Saving …',
  cancel: 'Cancel',
  saved: 'The plan is agreed.',
  dutyTeam: 'The duty team',
  /** One of those who can be named. */
  choice: ({ name, me, worksWith, duty }: PlanChoice) =>
    me ? `${name} (you)` : worksWith ? `${name} (works with them)` : duty ? `${name} (duty)` : name,
  agreed: (who: string, by: string) => `Agreed: ${who} by ${by}.`,
  /** Its day has gone by, and the child was not seen. */
  passed: (who: string, by: string) => `Agreed: ${who} by ${by}. That day has passed.`,
  agreedBy: (name: string, when: string) => `${name}, ${when}`,
  forWorker: (by: string, name: string) => `Agreed with ${name}: by ${by}`,
  told: (name: string) => `${name} is told in Teams.`,
  tellDuty: 'Please tell the duty team: nobody is named yet, so nobody is told.',
  noSight: (name: string) =>
    `${name} does not work with this child in the export. Until they do, they cannot open the child’s page: please tell them who it is.`,
} as const;

/** What a worker who is named in a plan reads. */
export const planMessageWords = {
  summary: 'You are asked to see a child',
  title: (initials: string, by: string) => `Please see ${initials} by ${by}`,
  titleNoSight: (by: string) => `Please see a child by ${by}`,
  agreedWith: (name: string) => `${name} agreed this plan and named you.`,
  policy: (due: string, late: boolean) => `By the policy the visit ${late ? 'was' : 'is'} due by ${due}.`,
  booked: (when: string) => `Booked for ${when}.`,
  noSight: (name: string) =>
    `The child is not among the children you work with here, so we cannot show you who it is. Please ask ${name}.`,
  find: 'Find a time',
  open: 'Open in Seen & Heard',
} as const;

/** Why a plan cannot be agreed. None of them names a child. */
export const planProblems = {
  notAChoice: {
    code: 'not-a-choice',
    status: 400,
    title: 'This person cannot be named',
    detail: 'Somebody named in a plan is in one of the child’s teams and visits children.',
    mend: 'Choose somebody from the list, or the duty team.',
  },
  inThePast: {
    code: 'day-has-passed',
    status: 400,
    title: 'This day has passed',
    detail: 'A plan is for today or a day to come.',
    mend: 'Choose today or a later day.',
  },
  tooFar: {
    code: 'day-too-far',
    status: 400,
    title: 'This day is too far away',
    detail: 'A plan reaches at most three months ahead.',
    mend: 'Choose an earlier day. How often the child is visited is entered on their page.',
  },
  namesTheChild: {
    code: 'names-the-child',
    status: 400,
    title: 'Please leave the name out',
    detail: 'The child is named in the few words beside the plan.',
    mend: 'Take the name out: whoever is told knows which child it is.',
  },
  changed: {
    code: 'changed-meanwhile',
    status: 409,
    title: 'The plan has changed meanwhile',
    detail: 'Somebody agreed another plan, or took it back, after you opened this.',
    mend: 'Look at the plan as it is now, then decide.',
  },
  keyUsed: {
    code: 'key-used',
    status: 409,
    title: 'This was already sent for another plan',
    detail: 'The same request key came with another child, or from somebody else.',
    mend: 'Reload the page and agree the plan again.',
  },
  tooLong: {
    code: 'bad-input',
    status: 400,
    title: 'A little shorter, please',
    detail: `The few words beside the plan may have ${planWordsLimit} letters.`,
    mend: 'Shorten them and send it again.',
  },
} as const satisfies Record<string, ProblemText>;
