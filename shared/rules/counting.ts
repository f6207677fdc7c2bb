import type { Visit } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import * as words from '#shared/words/visitStanding.ts';
import type { Facts } from './facts.ts';
import type { AttemptOutcome, FrequencyPack } from './policyPack.ts';
import type { PackInPlay } from './rulesInPlay.ts';
import type { PastVisit } from './timeline.ts';

/**
 * What a visit is under one pack (SR-9): it `counted` and resets clocks; or it was an `attempt`, meant as a visit but failed
 * for the child; or it was `contact`, anything else.
 */
export interface Standing {
  result: 'counted' | 'attempt' | 'contact';
  /** What became of an attempt. */
  outcome?: AttemptOutcome;
  /** The clause that kept it from counting, and why in plain words. */
  clause?: string;
  because?: string;
}

/** A visit with what it is under one pack. */
export interface JudgedVisit extends Standing {
  past: PastVisit;
}

type CountingTests = FrequencyPack['counting'];
type SilentField = NonNullable<Visit['sourceSilentOn']>[number];

/** False of a visit whose source has a field for everything, as nearly all have. */
export function mayBeSilent({ sourceSilentOn, childSeen }: Visit): boolean {
  return sourceSilentOn !== undefined || childSeen === 'reported';
}

/**
 * True where the visit's source has no field for this at all (SR-22): the test is taken as met. A `reported` visit is
 * only a date, so all that it leaves out is of that kind.
 */
export function sourceSilentOn(visit: Visit, field: SilentField): boolean {
  // What somebody has said since beats the source's silence.
  if (isAnswered(visit, field)) return false;
  if (visit.sourceSilentOn?.includes(field)) return true;
  return visit.childSeen === 'reported' && (field === 'interaction' || visit[field] === undefined);
}

function isAnswered(visit: Visit, field: SilentField): boolean {
  const answer = field === 'interaction' ? visit.interactionObserved : visit[field];
  return answer !== undefined && answer !== 'unknown';
}

const counted: Standing = { result: 'counted' };

/** Judges one visit by one pack's counting tests. */
export function standingOf(past: PastVisit, facts: Facts, { counting: tests, roles }: PackInPlay): Standing {
  const { visit } = past;
  const { inPerson, role, purpose } = tests;

  const mode = known(visit.mode);
  if (mode !== undefined && mode !== 'in-person' && !isAgreedVideo(past, facts, tests))
    return contact(inPerson.clause, words.byMode[mode]);
  const by = known(visit.by);
  if (by !== undefined && !roles.includes(by)) return contact(role.clause, words.byRole[by]);
  const why = known(visit.purpose);
  if (why !== undefined && !purpose.count.includes(why))
    return contact(purpose.clauseFor[why] ?? purpose.clause, words.forPurpose[why]);

  const failed = failedForTheChild(past, facts, tests);
  if (failed) return failed;

  if (mode === undefined && !sourceSilentOn(visit, 'mode'))
    return contact(inPerson.clause, words.notSaid.mode);
  if (by === undefined && !sourceSilentOn(visit, 'by')) return contact(role.clause, words.notSaid.by);
  if (why === undefined && !purpose.unknownCounts && !sourceSilentOn(visit, 'purpose'))
    return contact(purpose.clause, words.notSaid.purpose);
  return counted;
}

function contact(clause: string, because: string): Standing {
  return { result: 'contact', clause, because };
}

function attempt(outcome: AttemptOutcome, clause: string, because: string): Standing {
  return { result: 'attempt', outcome, clause, because };
}

/** The answer, or undefined where it is unknown or left out. */
function known<T extends string>(value: T | 'unknown' | undefined): T | undefined {
  return value === 'unknown' ? undefined : value;
}

/** By video while that is agreed for this child, under a policy that knows such exceptions (HA-2). */
function isAgreedVideo({ visit, moment }: PastVisit, { child }: Facts, { inPerson }: CountingTests): boolean {
  return (
    visit.mode === 'video' &&
    inPerson.exceptions &&
    (child.videoExceptions ?? []).some(
      ({ from, until }) => dayNumber(from) <= moment.day && moment.day <= dayNumber(until),
    )
  );
}

function failedForTheChild(past: PastVisit, facts: Facts, tests: CountingTests): Standing | null {
  const { visit, moment } = past;
  const { seen, awake, individually } = tests;
  if (visit.childSeen === 'cancelled')
    return attempt('cancelled', seen.cancelledClause ?? seen.clause, words.cancelled);
  if (visit.childSeen === 'briefly') return attempt('briefly', seen.clause, words.briefly);
  if (!wasSeen(visit, facts, moment.day))
    return attempt('not-seen', seen.clause, visit.childSeen === 'no' ? words.notSeen : words.notSaid.seen);
  if (individually && visit.individually === false)
    return attempt('group', individually.clause, words.inAGroup);
  if (awake && wasAsleep(visit, awake.underAge, facts, moment.day))
    return attempt(
      'asleep',
      awake.clause,
      known(visit.awake) === undefined ? words.notSaid.awake : words.asleep,
    );
  return null;
}

/** Seen, or reported as seen (SR-15). A visit before birth is to the parents: nobody can say that the child was seen. */
function wasSeen(visit: Visit, facts: Facts, day: DayNumber): boolean {
  if (visit.childSeen === 'yes' || visit.childSeen === 'reported') return true;
  return visit.childSeen === undefined && beforeBirth(facts, day);
}

/** True where awake is asked at that age and the visit does not say that the child was. */
function wasAsleep(visit: Visit, underAge: number | undefined, facts: Facts, day: DayNumber): boolean {
  if (visit.awake === 'yes' || beforeBirth(facts, day)) return false;
  // With no date of birth the age is not known: only a child who is said to have slept fails.
  if (underAge !== undefined && facts.born === null) return visit.awake === 'no';
  if (underAge !== undefined && facts.born !== null && day >= birthday(facts.born, underAge, 'duty-ends'))
    return false;
  return !sourceSilentOn(visit, 'awake');
}

export function beforeBirth(facts: Facts, day: DayNumber): boolean {
  return facts.born === null ? facts.unborn : day < facts.born;
}
