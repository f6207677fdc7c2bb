import { type Child, involvementKinds } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/findings.ts';
import { isTooOldFor, isYoung, seenAlone } from './alone.ts';
import { beforeBirth } from './counting.ts';
import type { Facts } from './facts.ts';
import { homeFindings } from './homeFindings.ts';
import type { PackView } from './packView.ts';
import type { PastVisit } from './timeline.ts';

/**
 * Facts that cannot be right, or are missing, in plain words: those that may change what is owed now, and not what old records
 * lack. Nothing here stops the dates from being worked out.
 */
export function findingsOf(facts: Facts, views: readonly PackView[]): string[] {
  const { child, now } = facts;
  const say = (day: DayNumber): string => spokenDate(day, now.day);
  return [
    ...birthFindings(facts, say),
    ...involvementFindings(child, say),
    ...gapFindings(facts, views, say),
    ...visitFindings(facts, views, say),
    ...exemptionFindings(facts, views, say),
    ...homeFindings(facts),
    ...videoFindings(child, say),
    ...child.away
      .filter(({ from, to }) => to < from)
      .map(({ from, to }) => words.awayBackwards(say(dayNumber(from)), say(dayNumber(to)))),
    ...stepFindings(child, say),
  ];
}

type Say = (day: DayNumber) => string;

function birthFindings({ child, now, open }: Facts, say: Say): string[] {
  const found: string[] = [];
  if (open.length === 0) return found;
  const born = child.dateOfBirth ? dayNumber(child.dateOfBirth) : null;
  if (born === null && !child.unborn) found.push(words.noDateOfBirth);
  if (born !== null && born > now.day && !child.unborn) found.push(words.bornInFuture(say(born)));
  const expected = child.expectedOn ? dayNumber(child.expectedOn) : null;
  if (child.unborn && born === null && expected !== null && expected < now.day)
    found.push(words.birthExpected(say(expected)));
  return found;
}

function involvementFindings({ involvements }: Child, say: Say): string[] {
  const found: string[] = [];
  const byStart = [...involvements].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.kind < b.kind ? -1 : 1,
  );
  for (const { kind, start, end } of byStart) {
    if (!(involvementKinds as readonly string[]).includes(kind)) found.push(words.unknownKind(kind));
    if (end && end < start)
      found.push(words.endBeforeStart(kind, say(dayNumber(start)), say(dayNumber(end))));
  }
  found.push(...overlaps(byStart, say));
  return found;
}

/**
 * A short gap before the present work: more often a record that was entered late than work that had ended. It matters as long as
 * a visit from before it would be the last one that counts.
 */
function gapFindings({ child, began, earlier }: Facts, views: readonly PackView[], say: Say): string[] {
  if (began === null || earlier.length === 0 || !views.some(hasNoneCounted)) return [];
  const ends = child.involvements.flatMap(({ start, end }) => (end && end >= start ? [dayNumber(end)] : []));
  const lastEnd = Math.max(...ends.filter((end) => end < began));
  const gap = began - lastEnd - 1;
  return gap <= longestGapTold ? [words.gap(say(lastEnd + 1), say(began - 1))] : [];
}

const longestGapTold = 28;

/** Two of one kind at once, where a child can have only one: a second home is an additional-home, and orders stand beside homes. */
const oneAtATime = new Set([
  'early-help',
  'child-in-need',
  'child-protection',
  'private-fostering',
  'in-care',
  'care-leaver',
]);

function overlaps(byStart: Child['involvements'], say: Say): string[] {
  const found: string[] = [];
  const lastEnd = new Map<string, string>();
  for (const { kind, start, end } of byStart) {
    // One that ends before it starts is told by itself, and covers no day.
    if (end && end < start) continue;
    const reach = lastEnd.get(kind);
    // The day of a move belongs to both homes.
    const isMove = kind === 'in-care' && start === reach;
    if (oneAtATime.has(kind) && reach !== undefined && start <= reach && !isMove)
      found.push(words.overlap(kind, say(dayNumber(start))));
    const until = end ?? '9999-12-31';
    if (reach === undefined || until > reach) lastEnd.set(kind, until);
  }
  return found;
}

/** An exception that ends before it begins lets no video call count, and somebody thinks that it does. */
function videoFindings({ videoExceptions }: Child, say: Say): string[] {
  return (videoExceptions ?? [])
    .filter(({ from, until }) => until < from)
    .map(({ from, until }) => words.videoBackwards(say(dayNumber(from)), say(dayNumber(until))));
}

const hasNoneCounted = ({ covered, counted }: PackView): boolean =>
  covered.length > 0 && counted.length === 0;

function visitFindings(facts: Facts, views: readonly PackView[], say: Say): string[] {
  const found = [...sameIdFindings(facts, say), ...beforeBirthFindings(facts, say)];
  for (const past of facts.visits) {
    const { moment, recorded } = past;
    if (recorded && recorded.day < moment.day) found.push(words.recordedBeforeVisit(say(moment.day)));
    if (facts.isExemptAtAny && isWithoutReason(past, facts, views))
      found.push(words.exemptWithoutReason(say(moment.day)));
    if (isSeenUnknown(past, facts) && views.some((view) => mayBeTheLast(past, view)))
      found.push(words.seenNotSaid(say(moment.day)));
  }
  return found;
}

function sameIdFindings({ earlier, visits }: Facts, say: Say): string[] {
  const ids = new Set<string>();
  for (const { visit } of earlier) ids.add(visit.id);
  for (const { visit } of visits) ids.add(visit.id);
  if (ids.size === earlier.length + visits.length) return [];
  const all = [...earlier, ...visits];
  return all.filter(({ visit }) => !ids.delete(visit.id)).map(({ moment }) => words.sameId(say(moment.day)));
}

function beforeBirthFindings({ child, born, earlier, visits }: Facts, say: Say): string[] {
  if (born === null || workedWithBeforeBirth(child, born)) return [];
  return [...earlier, ...visits]
    .filter(({ moment }) => moment.day < born - pregnancy)
    .map(({ moment }) => words.visitBeforeBirth(say(moment.day)));
}

/** True where no visit that counts is later, so that the answer may move a date. */
function mayBeTheLast({ moment }: PastVisit, { covered, counted }: PackView): boolean {
  const last = counted.at(-1);
  return covered.length > 0 && (last === undefined || moment.instant > last.moment.instant);
}

/** An exemption needs its reason (SR-12); being too young for "alone" is one by itself, and being seen alone since settles it. */
function isWithoutReason({ visit, moment }: PastVisit, facts: Facts, views: readonly PackView[]): boolean {
  if (visit.alone !== 'exempt' || (visit.aloneReason ?? '').trim() !== '') return false;
  return views.some(({ pack, counted }) => {
    const alone = counted.findLast(seenAlone);
    return !isYoung(facts, pack, moment.day) && (!alone || alone.moment.instant < moment.instant);
  });
}

/** "Too young" of a child who is not: it has no effect, and somebody thinks that it has. */
function exemptionFindings(facts: Facts, views: readonly PackView[], say: Say): string[] {
  const { child, open } = facts;
  if (open.length === 0) return [];
  return (child.aloneExemptions ?? [])
    .filter((one) => views.some(({ pack }) => isTooOldFor(one, facts, pack)))
    .map(({ from }) => words.notTooYoung(say(dayNumber(from))));
}

/** Of a visit to the parents before the birth nobody expects to hear that the child was seen. */
function isSeenUnknown({ visit, moment }: PastVisit, facts: Facts): boolean {
  if (visit.childSeen === undefined) return !beforeBirth(facts, moment.day);
  return visit.childSeen === 'unknown';
}

/** Days before the birth in which a visit to the parents is likely, whether or not work with the child was on record. */
const pregnancy = 40 * 7;

/** A pre-birth plan has visits before the birth, and they are right. */
function workedWithBeforeBirth({ involvements }: Child, born: DayNumber): boolean {
  return involvements.some(({ start }) => dayNumber(start) < born);
}

function stepFindings({ milestones }: Child, say: Say): string[] {
  return milestones
    .filter(({ kind, step }) => kind === 'step-done' && step === undefined)
    .map(({ at }) => words.stepWithoutName(say(readMoment(at).day)));
}
