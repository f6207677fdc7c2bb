import type { DayNumber } from '#shared/time/calendarDay.ts';
import { durationWords, type Duration } from '#shared/time/duration.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';

/** The sentences that say why a date is what it is. They read well aloud: always the sum, always the clause. */

/** A day, or an instant for rules in hours, as said. */
export interface Spoken {
  day: DayNumber;
  instant?: number | undefined;
}

export function when({ day, instant }: Spoken, today: DayNumber): string {
  const said = spokenDay(day, today);
  return instant === undefined ? said : `${clockTime(instant)} on ${said}`;
}

/** The event that a date is counted from, to follow "10 working days after". */
export const event = {
  seen: (name: string, day: string) => `${name} was seen on ${day}`,
  reported: (name: string, day: string) => `${name} was reported as seen on ${day}`,
  seenAlone: (name: string, day: string) => `${name} was seen alone on ${day}`,
  visited: (day: string) => `the visit on ${day}`,
  start: (what: string, day: string) => `the start of ${what} on ${day}`,
  born: (name: string, day: string) => `${name} was born on ${day}`,
  exemptionEnded: (day: string) => `the exemption from seeing them alone ended on ${day}`,
  notSeen: (name: string, day: string) => `${name} was not seen on ${day}`,
  seenNotSaid: (name: string, day: string) => `the visit on ${day}, which does not say that ${name} was seen`,
  briefly: (name: string, day: string) => `${name} was seen only briefly on ${day}`,
  asleep: (name: string, day: string) => `${name} was not seen awake on ${day}`,
  group: (name: string, day: string) => `${name} was seen only in a group on ${day}`,
  cancelled: (day: string) => `the visit of ${day} did not take place`,
  asked: (name: string, day: string) => `${name} asked for a visit on ${day}`,
  carerAsked: (day: string) => `the carer asked for a visit on ${day}`,
  concern: (day: string) => `a concern was raised on ${day}`,
  returned: (name: string, day: string) => `${name} came back on ${day}`,
  happened: (what: string, day: string) => `${what} on ${day}`,
  spoken: (name: string, day: string) => `${name} was spoken to on ${day}`,
  notified: (day: string) => `we were told on ${day}`,
  firstStay: (day: string) => `the first stay on ${day}`,
  birthday: (name: string, age: number, day: string) => `${name} turned ${age} on ${day}`,
  elsewhere: (name: string, day: string) => `${name} was seen away from home on ${day}`,
  notAlone: (name: string, day: string) => `${name} was not seen alone on ${day}`,
  included: {
    home: (_: string, day: string) => `the home was seen on ${day}`,
    bedroom: (_: string, day: string) => `the bedroom was seen on ${day}`,
    'sleeping-arrangements': (name: string, day: string) => `where ${name} sleeps was seen on ${day}`,
    unannounced: (name: string, day: string) => `${name} was seen unannounced on ${day}`,
  },
  backHome: (day: string) => `the last day away, ${day}`,
} as const;

export function due(by: string, every: Duration, after: string, clause: string): string {
  return `Due ${by}: ${durationWords(every)} after ${after} (${clause}).`;
}

/** Where a council counts the day of the visit as the first of its days. */
export const countedAsDayOne = (day: string): string => `Counted with ${day} itself as day 1.`;

export const aim = (by: string): string => `Aim for ${by}.`;

/** The aim stands beside the due date already wherever a page shows the sum. */
export const isAim = (sentence: string): boolean => sentence.startsWith('Aim for ');

export const assumed = (every: Duration): string =>
  `The policy gives no number; we use ${durationWords(every)}.`;

/** A page shows it beside the date, not only in the sum. */
export const isAssumed = (sentence: string): boolean => sentence.startsWith('The policy gives no number');

const setBy = {
  plan: "the child's plan",
  matrix: 'the visiting matrix',
  court: "the court's direction",
  review: 'the review',
} as const;

export function shorter(
  planned: Duration,
  by: keyof typeof setBy | undefined,
  policy: Duration,
  clause: string,
): string {
  return `At least every ${durationWords(planned)} (${setBy[by ?? 'plan']}; the policy allows ${durationWords(policy)}) (${clause}).`;
}

export function holidaysLeftOut(holidays: { day: DayNumber; name: string }[], today: DayNumber): string {
  const list = holidays.map(({ day, name }) => `${name} (${spokenDay(day, today)})`);
  return `Bank holidays left out: ${list.join(', ')}.`;
}

export const holidaysUnknown =
  'Bank holidays are known from 2019 to 2030 only: outside those years only weekends were left out.';

export function dueAtPlanStart(by: string, every: Duration, after: string, clause: string): string {
  return `Due ${by}, the day that plan began: ${durationWords(every)} after ${after} had passed by then (${clause}).`;
}
export const earlierVisitTooLong = (day: string): string =>
  `The last visit before that, on ${day}, was too long ago to count towards it.`;

export const noVisitSince = (day: string): string => `No visit that counts is on record since ${day}.`;
export const notByAllocated = 'That visit was not made by the allocated social worker.';
export const unconfirmed =
  'That visit is reported and not yet confirmed: please confirm that the child was seen.';

const silentWords = {
  by: 'who made it',
  mode: 'how',
  place: 'where',
  purpose: 'whether it was planned',
  awake: 'whether the child was awake',
  individually: 'whether on their own',
  interaction: 'how child and parent were together',
} as const;
export function sourceSilent(fields: (keyof typeof silentWords)[]): string {
  return `Of that visit the source does not say ${fields.map((field) => silentWords[field]).join(', ')}: taken as met.`;
}

export const exemptUntil = (day: string, reason: string, clause: string): string =>
  `Seeing them alone is not asked before ${day}, when the exemption lapses${reason ? `: "${unquoted(reason)}"` : ''} (${clause}).`;
/** Many write a child's words in quotation marks already. */
const unquoted = (reason: string): string => reason.replace(/^["“](.*)["”]$/su, '$1');
export const tooYoungNeverLate =
  'A child under four may be exempt as too young: this date makes no visit late.';

export const awayShift = (from: string, to: string, would: string): string =>
  `Away from ${from} to ${to}, when the visit would have been due (${would}).`;
export const dueAfterAway = (by: string, lastDay: string, clause: string): string =>
  `Due ${by}: the first working day after the last day away, ${lastDay} (${clause}).`;
export const contactWhileAway = (name: string): string =>
  `By video or phone while ${name} is away; the visit itself follows when they are back.`;
export const holidayAdvice = (
  name: string,
  from: string,
  to: string,
  hasGone: boolean,
  abroad: boolean,
): string => {
  const before = hasGone
    ? `${name} is away until ${to}.`
    : `${name} is away from ${from} to ${to}: see them before they go.`;
  const agency = abroad ? ', and ask the child protection agency where they are staying to see them' : '';
  return `${before} Agree video calls, have the address and a way to reach family there${agency}.`;
};

/** A clause's own sentence with its number: "Asked of the next visit: alone at every visit (BB-1)." */
export function demanded(says: string, clause: string): string {
  const sentence = says.replace(/\.$/, '');
  return `Asked of the next visit: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} (${clause}).`;
}

export const homeNotSaid = (sourceIsSilent: boolean, clause: string): string =>
  `${sourceIsSilent ? 'The source' : 'The record of the last visit'} does not say whether the home was seen: asked of the next visit (${clause}).`;

export const retryFurther = (count: number): string => `Attempt ${count} in a row.`;
export const dayOnly = (day: string): string =>
  `Only the day is known, so it is counted from midnight at the start of ${day}: please add the time.`;

export const kinds: Readonly<Record<string, string>> = {
  'early-help': 'early help',
  assessment: 'the assessment',
  'child-in-need': 'the child in need plan',
  'section-47': 'the section 47 enquiry',
  'child-protection': 'the child protection plan',
  'in-care': 'this home in care',
  'short-breaks': 'the short breaks',
  'adoption-placement': 'living with the adoptive family',
  'private-fostering': 'private fostering',
  'temporary-carer': 'living with temporarily approved carers',
  'interim-order-at-home': 'the interim care order at home',
  'care-order-at-home': 'the care order at home',
  'at-home-pending-assessment': 'living at home with the assessment pending',
  'additional-home': 'living in a further home',
  'care-leaver': 'support after care',
  'open-referral': 'a referral without a plan',
};
export const kindWords = (kind: string): string => kinds[kind] ?? kind.replaceAll('-', ' ');

export const notCovered = (kind: string): string => `No chosen policy says how often for ${kindWords(kind)}.`;
export const notCoveredMissing = (kind: string): string =>
  kind === 'open-referral'
    ? 'an assessment or a plan, which comes from the case system once it has begun'
    : `a policy that says how often for ${kindWords(kind)}; an administrator can choose one`;

export const milestones: Readonly<Record<string, string>> = {
  'strategy-meeting': 'the strategy meeting',
  'initial-conference': 'the initial conference',
  'review-held': 'the review',
  'review-conference': 'the review conference',
  'conference-planned': 'the conference that is planned',
  'review-planned': 'the review that is planned',
  'carer-approved': "the carer's approval",
  'final-hearing': 'the final hearing',
  'order-made': 'the order',
  'missing-from': 'going missing',
  returned: 'the return',
  'assessment-authorised': "the assessment's authorisation",
};

export const dueThatDay = (by: string, after: string, clause: string): string =>
  `Due ${by}, on the same day: ${after} (${clause}).`;
/** A date that is not the clause's own number after an event; what follows says how it came about. */
export const dueBy = (by: string, says: string, clause: string): string =>
  `Due ${by}: ${says.replace(/\.$/, '')} (${clause}).`;
const nth = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
export const furtherVisit = (count: number): string =>
  `This is the ${nth[count] ?? `${count}th`} visit since then.`;
export const earlierOf = (other: Duration): string =>
  `${durationWords(other)} would be later: the earlier holds.`;
export const staysCounted = (asked: number, known: number): string =>
  known >= asked
    ? 'Counted in days on which the child stayed.'
    : `Only ${known} ${known === 1 ? 'day' : 'days'} of stay ${known === 1 ? 'is' : 'are'} on record: each day after is taken as stayed.`;
export const notAfter = (what: string, day: string): string => `Not later than ${what} on ${day}.`;
export const notAfterNextVisit = (day: string): string => `Not later than the next visit, due ${day}.`;
export const notAloneAgain = (count: number): string => `Visit ${count} in a row that was not alone.`;
export const notVerified = (source: string): string =>
  `This number was not checked against the source's own text (${source}).`;
/** A page shows it beside the date, not only in the sum. */
export const isNotVerified = (sentence: string): boolean =>
  sentence.startsWith('This number was not checked');
export const asPlanned = (every: Duration, by: keyof typeof setBy | undefined): string =>
  `${capital(setBy[by ?? 'plan'])} asks for every ${durationWords(every)}; the policy leaves the number to it.`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const onlyThisHome = 'Only visits to this home count here';
export const inThisHome = (label: string | undefined): string =>
  label === undefined ? `${onlyThisHome}.` : `${onlyThisHome}: ${label}.`;
/** The sentence that tells the dates of a child's homes apart. */
export const isOfHome = (sentence: string): boolean => sentence.startsWith(onlyThisHome);
/** Once between two conferences: what the next date depends on. */
export const dueByPlanned = (by: string, meeting: string, clause: string): string =>
  `Due ${by}: before ${meeting} for that day (${clause}).`;
export const onceIsEnough = 'Once is enough: after that nothing is owed until the next one.';
export const byAnyone = 'Whoever saw the child counts here, also somebody from another agency.';
export const clauseSays = (says: string, clause: string): string => `${says.replace(/\.$/, '')} (${clause}).`;
export const notNotified = 'The day on which we were told is not on record: counted from the start.';
export const eventMissing = (what: string): string =>
  `The day of ${what} is not on record: counted from the start.`;
export const planMissing = (kind: string): string => `how often, in the plan for ${kindWords(kind)}`;
export const policyChanged = (day: string, now: Duration, before: Duration, isOldDateKept: boolean): string =>
  `From ${day} the policy asks for every ${durationWords(now)}, until then every ${durationWords(before)}${isOldDateKept ? ': the date that the old number set does not move later' : ''}.`;
export const dueAtPolicyStart = (by: string, every: Duration, after: string, clause: string): string =>
  `Due ${by}, the day the policy changed: ${durationWords(every)} after ${after} had passed by then (${clause}).`;
