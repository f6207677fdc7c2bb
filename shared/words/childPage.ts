import type { Obligation } from '#shared/model/evaluation.ts';
import { involvementLabel } from './involvements.ts';
import { isAssumed, kindWords, milestones } from './reasons.ts';

type ObligationKind = Obligation['kind'];

/** The child's page. */
export const childWords = {
  title: 'Child',
  back: 'My children',
  bornOn: (day: string) => `born ${day}`,
  councilId: (id: string) => `Council’s number ${id}`,
  worker: (name: string) => `with ${name}`,
  school: (name: string) => name,
  noSchool: 'School not known',
  yearGroup: (year: number) => (year === 0 ? 'Reception' : year < 0 ? 'Nursery' : `Year ${year}`),
  /** Work in one of several homes. @example 'A second home (Nan’s)' */
  inHome: (label: string, home: string) => `${label} (${home})`,
  since: (label: string, from: string) => `${label} since ${from}`,
  ended: (label: string, from: string, to: string) => `${label}, ${from} to ${to}`,
  earlierInvolvements: (count: number) =>
    count === 1 ? '1 earlier plan or assessment' : `${count} earlier plans or assessments`,
  next: 'Next visit',
  booked: 'Booked',
  findings: 'Please check',
  findingsHint:
    'Something cannot be right, or is missing. What came from the case system is put right there and comes back with the next import; what was entered here, under “What we know” or in the visit’s record.',
  clocks: 'All dates',
  clocksHint: 'Each date counts by itself. The earliest that a visit can meet is the next visit.',
  steps: 'Steps the policy asks for',
  stepsHint:
    'Each follows from what happened before it. The worker and their manager take them; a manager notes under “What we know” that one is done.',
  advice: 'Good to know',
  history: 'Visits and attempts',
  noHistory: 'No visits or attempts are on record.',
  family: 'Brothers and sisters',
  familyDue: (day: string) => `due ${day}`,
  familyNoDate: 'no date yet',
  assumed: 'The policy gives no number here; this one is ours.',
  countedFrom: (what: string) => `counted from ${what}`,
  /** Which policy asks, and where it says so. */
  policy: (title: string, clause: string) => (title ? `${title}, ${clause}` : clause),
  kinds: {
    visit: 'Visit',
    'seen-alone': 'Seen alone',
    home: 'Seen at home',
    bedroom: 'Bedroom seen',
    'sleeping-arrangements': 'Where they sleep seen',
    unannounced: 'Unannounced visit',
    'seen-by-anyone': 'Seen by anyone',
    contact: 'Keep in touch while away',
    'keeping-in-touch': 'Keeping in touch',
    recording: 'Write up the visit',
    retry: 'Try again',
  } satisfies Record<ObligationKind, string>,
  /** In the adoptive home the clock beside the worker's own is the link worker's. */
  linkWorker: 'Visit by the link worker',
  kindFor: (kind: string, involvement: string) => `${kind}, ${involvement}`,
} as const;

/**
 * What a date is counted from, as the rules name it, said to people; a visit is named by its day, never by its id.
 * @example countedFromWords('visit v1', 'Monday 9 November') // 'the visit on Monday 9 November'
 */
export function countedFromWords(what: string, when: string): string {
  if (what.startsWith('visit ')) return `the visit on ${when}`;
  const [, kind] = /^start of (.*)$/.exec(what) ?? [];
  if (kind) return `the start of ${kind.startsWith('the ') ? kind : kindWords(kind)} on ${when}`;
  return `${countedFromEvents[what] ?? milestones[what] ?? what} on ${when}`;
}

const countedFromEvents: Readonly<Record<string, string>> = {
  birth: 'the birth',
  'end of the exemption': 'the end of the exemption',
  'last day away': 'the last day away',
  notification: 'the day we were told',
  order: 'the order',
  'first stay': 'the first stay',
  birthday: 'the birthday',
  'child-asked': 'the day the child asked',
  'carer-asked': 'the day the carer asked',
  'concern-raised': 'the concern raised',
};

/** One entry of the history. */
export const historyWords = {
  counted: 'Counted as a visit',
  notCounted: 'Did not count as a visit',
  seen: {
    yes: 'Seen',
    briefly: 'Seen briefly',
    no: 'Not seen this time',
    cancelled: 'Did not take place',
    reported: 'Reported by the export, to confirm',
    unknown: 'Not known whether seen',
  },
  parts: {
    alone: { yes: 'Alone', no: 'Not alone', exempt: 'Alone not needed', unknown: 'Alone: not known' },
    awake: { yes: 'Awake', no: 'Asleep', exempt: '', unknown: '' },
    homeSeen: { yes: 'Home seen', no: 'Home not seen', exempt: '', unknown: '' },
    bedroomSeen: {
      yes: 'Bedroom seen',
      no: 'Bedroom not seen',
      exempt: '',
      unknown: '',
      shared: 'Bedroom shared, seen',
    },
    sleepingArrangementsSeen: {
      yes: 'Saw where they sleep',
      no: 'Did not see where they sleep',
      exempt: '',
      unknown: '',
    },
    interactionObserved: {
      yes: 'Seen with parent or carer',
      no: 'Not seen with parent or carer',
      exempt: '',
      unknown: '',
    },
  },
  modes: {
    'in-person': 'In person',
    video: 'By video',
    phone: 'By phone',
    message: 'By message',
    unknown: '',
  },
  places: {
    home: 'at home',
    school: 'at school',
    community: 'in the community',
    office: 'at our office',
    other: 'elsewhere',
    unknown: '',
  },
  roles: {
    'lead-social-worker': 'by their social worker',
    'duty-social-worker': 'by the duty social worker',
    'other-social-worker': 'by another social worker',
    'personal-adviser': 'by their adviser',
    'early-help-practitioner': 'by their early help practitioner',
    other: 'by somebody else',
    unknown: '',
  },
  unannounced: 'Unannounced',
  /** Which of the child's homes, where it was not the main one. */
  toHome: (home: string) => `Home: ${home}`,
  inGroup: 'Together with others',
  why: (reason: string) => `Why: ${reason}`,
  hint: 'Where nothing else is said, a record comes from the case system. It is corrected there, and comes back with the next import.',
  clauses: (ids: string[]) =>
    ids.length === 1 ? `Clause ${ids[0]}` : `Clauses ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`,
  showAll: (count: number) => `Show all ${count} visits and attempts`,
  sources: { here: 'Recorded here', ssd: 'From the case system', 'annex-a': 'From Annex A' },
  recorded: (who: string, when: string) => `by ${who}, ${when}`,
  earlier: (count: number) => (count === 1 ? '1 earlier version' : `${count} earlier versions`),
  earlierBy: (who: string, when: string) => `Recorded by ${who}, ${when}`,
  correct: 'Correct',
  correctNamed: (when: string) => `Correct this record: ${when}`,
} as const;

/**
 * How we say a clock: what is due, and within which work.
 * @example clockName({ kind: 'visit', involvement: 'in-care' }) // 'Visit, In our care'
 */
export function clockName({ kind, involvement }: Pick<Obligation, 'kind' | 'involvement'>): string {
  const linkWorker = kind === 'contact' && involvement === 'adoption-placement';
  const what = linkWorker ? childWords.linkWorker : childWords.kinds[kind];
  return childWords.kindFor(what, involvementLabel(involvement));
}

/** The sentence that names the number that is ours, because the policy gives none. */
export function assumedText({ because }: Pick<Obligation, 'because'>): string {
  return because.find(isAssumed) ?? childWords.assumed;
}
