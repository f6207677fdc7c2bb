import type { DayNumber } from '#shared/time/calendarDay.ts';
import { type Duration, parseDuration } from '#shared/time/duration.ts';
import { momentOfDay } from '#shared/time/moment.ts';
import { spokenDate, spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { isAloneAsked, isYoung } from './alone.ts';
import type { Anchor } from './anchor.ts';
import { awayFrom } from './awayContact.ts';
import type { Clock, LaterInterval } from './clockRules.ts';
import { countedBy } from './countedBy.ts';
import type { StartOfCount } from './countStart.ts';
import { aimFor, endOf, type TwoDates } from './due.ts';
import { type AskedDemand, demandLines, exemptionLines } from './demands.ts';
import type { OpenInvolvement } from './facts.ts';
import { type EarlierNumber, type Interval, intervalAfter, policyInterval } from './interval.ts';
import { type IntervalRule, intervalRule } from './laterInterval.ts';
import { notesFor } from './notes.ts';
import { type Owed, owed, type Round } from './obligation.ts';
import { isDoneUntilNext, plannedMeeting, startOfClock } from './onceBetween.ts';
import type { PackView } from './packView.ts';
import { sumInWords } from './reasons.ts';
import { lastReset } from './resets.ts';
import { runs } from './runningClocks.ts';
import { visitsFrom } from './visitsFrom.ts';
import { visitsThatReset } from './visitsThatReset.ts';

/** The obligations of the pack's rolling clocks (SR-4), with contact while the child is away (SR-19). */
export function rollingClocks(view: PackView, asked: AskedDemand[]): Owed[] {
  const all: Owed[] = [];
  for (const clock of view.pack.clocks)
    for (const open of view.active)
      if ((clock.for as string[]).includes(open.involvement.kind) && runs(clock, open, view))
        all.push(...rollingClock(clock, open, countedBy(clock, view), asked));
  return all;
}

/** How often the plan asks for, where the policy leaves the number to it; null where neither says. */
function plannedEvery(clock: Clock, { plan }: OpenInvolvement): Duration | null {
  if (!isTouch(clock)) return plan?.every ?? null;
  const text = plan?.plan.contactEvery;
  return text === undefined ? null : parseDuration(text);
}

/** True of a clock that a call or a message may settle. */
export const isTouch = ({ clock }: Clock): boolean => clock === 'contact' || clock === 'keeping-in-touch';

/** True where the number that holds now is left to a plan that does not say it. */
export function isLeftToPlan(clock: Clock, open: OpenInvolvement, view: PackView): boolean {
  const asks = clock.every === 'as planned' || clock.later.some(({ every }) => every === 'as planned');
  return asks && anchored(clock, open, view) === null;
}

function rollingClock(clock: Clock, open: OpenInvolvement, view: PackView, asked: AskedDemand[]): Owed[] {
  if (clock.clock === 'seen-alone' && !isAloneAsked(view)) return [];
  if (isDoneUntilNext(clock, open, view)) return [];
  const worked = anchored(clock, open, view);
  if (worked === null) return [];
  const { anchor, interval, rule } = worked;
  const planned = clock.onceBetween ? plannedMeeting(clock, startOfClock(clock, open, view), view) : null;
  // The policy's own number is the latest day of the next meeting; one that is planned sooner is the day itself.
  const isPlanned = planned !== null && planned.day < interval.dueBy.day;
  const dueBy = isPlanned ? { day: planned.day } : interval.dueBy;
  const { planStart, policyStart } = interval;
  const begins = isPlanned ? undefined : (planStart ?? policyStart);
  const from = begins === undefined ? anchor : atStart(begins, anchor);
  const dates = { dueBy, aimBy: aimFor(from.moment, dueBy, { within: interval.every }, view.pack) };
  const round = roundOf(clock, open, interval.every);
  const away = awayFrom({ clock, rule, open, anchor, dates, interval, round }, view);
  if (away) return away;

  const today = view.facts.now.day;
  const isUnlessYoung = clock.clock === 'seen-alone' && view.pack.aloneAge === undefined;
  const young = isUnlessYoung && isYoung(view.facts, view.pack, today);
  const because = (): string[] => {
    const lines = isPlanned
      ? [words.dueByPlanned(spokenDay(planned.day, today), words.milestones[planned.kind]!, rule.clause)]
      : [...sumOf(worked, dates, view), ...changeLines(worked, today)];
    lines.push(...planLines({ clock, rule }, interval, view));
    if (rule.unverified !== undefined) lines.push(words.notVerified(rule.unverified));
    lines.push(...anchor.notes);
    if (young) lines.push(words.tooYoungNeverLate);
    lines.push(...clockLines(clock, open, view, asked));
    return lines;
  };
  return [
    owed(
      {
        packId: view.pack.id,
        clause: rule.clause,
        kind: clock.clock,
        involvement: open.involvement.kind,
        from,
        dates,
        because,
        isForNextVisit: !young && !isTouch(clock),
        neverLate: young,
        round,
      },
      view.facts.now,
    ),
  ];
}

function changeLines({ rule, interval: { changed } }: Anchored, today: DayNumber): string[] {
  if (!changed) return [];
  const { day, before, isOldDateKept } = changed;
  return [words.policyChanged(spokenDay(day, today), rule.every, before, isOldDateKept)];
}

/** What more is to be known of a clock of this kind. */
function clockLines(clock: Clock, open: OpenInvolvement, view: PackView, asked: AskedDemand[]): string[] {
  const lines: string[] = [];
  if (clock.clock === 'visit' && !clock.eachHome)
    lines.push(...demandLines(view, asked), ...exemptionLines(view));
  if (clock.clock === 'visit' || clock.clock === 'seen-alone') lines.push(...notesFor(open, view));
  if (clock.eachHome) lines.push(words.inThisHome(open.involvement.home));
  if (clock.onceBetween) lines.push(words.onceIsEnough);
  if (clock.clock === 'seen-by-anyone') lines.push(words.byAnyone);
  return lines;
}

/** How often a clock comes round, and whether only visits to one home settle it. */
function roundOf({ eachHome }: Clock, { involvement }: OpenInvolvement, every: Duration): Round {
  return eachHome ? { every, home: involvement.home ?? '' } : { every };
}

/** A shorter interval that had run out before it held is due on the day it begins to hold, and counted from there. */
function atStart(begins: DayNumber, anchor: Anchor): Anchor {
  return { ...anchor, what: 'start of the shorter interval', moment: momentOfDay(begins) };
}

/** The sum in words, or for a shorter interval that had run out before it held, the day on which it began to. */
function sumOf({ anchor, interval, rule }: Anchored, dates: TwoDates, view: PackView): string[] {
  const { planStart, policyStart, every } = interval;
  const today = view.facts.now.day;
  if (planStart !== undefined)
    return [words.dueAtPlanStart(spokenDay(planStart, today), every, anchor.said, rule.clause)];
  if (policyStart !== undefined)
    return [words.dueAtPolicyStart(spokenDay(policyStart, today), every, anchor.said, rule.clause)];
  return sumInWords(view, dates, anchor, every, rule.clause);
}

interface Anchored {
  anchor: Anchor;
  interval: Interval;
  /** The same with the child's plan aside. */
  byPolicy: Interval;
  rule: IntervalRule & { every: Duration };
}

/** What a clock counts from, and by which interval; null where that is left to a plan that does not say it. */
function anchored(clock: Clock, open: OpenInvolvement, view: PackView): Anchored | null {
  const start = startOfClock(clock, open, view);
  const visits = visitsThatReset(clock, open, view);
  const since = start.isEvent || clock.onceBetween ? visitsFrom(start.moment, visits) : visits;
  const countedFrom = (anchor: Anchor): Anchored | null => {
    const found = intervalRule(clock, anchor.moment, start, open, view);
    const every = found.every === 'as planned' ? plannedEvery(clock, open) : found.every;
    if (every === null) return null;
    const { clause, says, unverified, reviewDecides = false } = found;
    const rule = { clause, says, unverified, reviewDecides, every };
    const earlier = earlierNumbers(clock, anchor, start, open, view);
    const byPolicy = policyInterval(anchor.moment, every, earlier, view);
    return { anchor, rule, byPolicy, interval: intervalAfter(anchor.moment, byPolicy, rule, open, view) };
  };
  const last = lastReset(clock, since, start, view);
  if (last === null) return countedFrom({ ...start, notes: [...start.notes, ...unseenNotes(start, view)] });
  const counted = countedFrom(last);
  const isUsedUp = counted && counted.interval.dueBy.day < start.moment.day;
  if (!isUsedUp) return counted;
  // A visit so long before this plan began that its time had run out by then says nothing of it (decision 13).
  const notes = [words.earlierVisitTooLong(spokenDate(last.moment.day, view.facts.now.day))];
  const restarted = countedFrom({ ...start, notes });
  return restarted && isSooner(counted, restarted, start) ? withoutPlan(counted) : restarted;
}

/** A shorter interval of the plan that had run out must not hide the policy's own, where that ends sooner than a new count. */
function isSooner(counted: Anchored, restarted: Anchored, start: StartOfCount): boolean {
  const { dueBy } = counted.byPolicy;
  return dueBy.day >= start.moment.day && endOf(dueBy) < endOf(restarted.interval.dueBy);
}

const withoutPlan = (counted: Anchored): Anchored => ({ ...counted, interval: counted.byPolicy });

/** The numbers of this clock that held since the count began, and until when. */
function earlierNumbers(
  clock: Clock,
  { moment }: Anchor,
  start: StartOfCount,
  open: OpenInvolvement,
  view: PackView,
): EarlierNumber[] {
  let numbers: EarlierNumber[] = [];
  for (const { day, clocks } of view.changes) {
    if (moment.day >= day) continue;
    const earlier = asItStood(clock, open, clocks);
    const found = earlier ? intervalRule(earlier, moment, start, open, view).every : null;
    const every = found === 'as planned' ? plannedEvery(clock, open) : found;
    // Where there was no number there is no earlier date to compare with.
    if (every === null) numbers = [];
    else numbers.push({ every, until: day });
  }
  return numbers;
}

/** The same clock in a pack as it read before: by its clause, or by that under which it stood then. */
function asItStood(
  clock: Clock,
  { involvement: { kind } }: OpenInvolvement,
  clocks: Clock[],
): Clock | undefined {
  const alike = clocks.filter(
    (one) =>
      one.clock === clock.clock &&
      one.eachHome === clock.eachHome &&
      (one.for as readonly string[]).includes(kind),
  );
  for (const clause of [clock.clause, ...[clock.formerly ?? []].flat()]) {
    const found = alike.find((one) => one.clause === clause);
    if (found) return found;
  }
  return undefined;
}

function unseenNotes({ moment, what }: StartOfCount, { counted, facts }: PackView): string[] {
  if (counted.length > 0 || facts.began === null) return [];
  return [words.noVisitSince(spokenDay(what === 'birth' ? moment.day : facts.began, facts.now.day))];
}

function planLines(
  { clock, rule }: { clock: Clock; rule: Anchored['rule'] },
  { plan, every }: Interval,
  view: PackView,
): string[] {
  if (isByPlan(clock, rule)) return [words.asPlanned(every, plan?.setBy)];
  const { plans } = view.pack;
  if (!plan) return [];
  if (rule.reviewDecides && plan.setBy === 'review') return [words.asPlanned(every, plan.setBy)];
  if (!plans) return [];
  const cited = (plan.setBy && plans.clauseFor[plan.setBy]) ?? plans.clause;
  return [words.shorter(every, plan.setBy, rule.every, cited)];
}

function isByPlan(clock: Clock, { clause, says }: IntervalRule): boolean {
  const isIt = (one: Clock | LaterInterval): boolean =>
    one.every === 'as planned' && one.clause === clause && one.says === says;
  return isIt(clock) || clock.later.some(isIt);
}
