import type { Evaluation } from '#shared/model/evaluation.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter, type Duration } from '#shared/time/duration.ts';
import { londonDay } from '#shared/time/london.ts';
import { type Moment, momentOfDay } from '#shared/time/moment.ts';
import * as words from '#shared/words/escalation.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { isAloneAsked } from './alone.ts';
import { alonenessMissed } from './alonenessMissed.ts';
import { cameAfter, type Deadline, deadlineAfter, deadlineText, endOf, isPast } from './due.ts';
import { notAloneSaid } from './followUps.ts';
import type { LeftToPlan } from './notSet.ts';
import type { Owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { EscalationRule, EscalationTrigger } from './policyPack.ts';
import { attemptSaid, type RetryStep } from './retries.ts';

type Step = Evaluation['escalation'][number];

/** What set a step off, and when. */
interface Cause {
  moment: Moment;
  /** From when a step in hours is counted, where that is not the moment: a day is missed only at its end. */
  hoursFrom?: number;
  because: string;
}

/** What the steps of a ladder may be set off by. */
export interface Story {
  /** The attempts in a row since the child was last seen. */
  row: RetryStep[];
  /** What the rolling clocks ask for. */
  clocks: Owed[];
  /** What the policy leaves to a plan that does not say it. */
  leftToPlan: LeftToPlan[];
}

/**
 * The pack's ladder of steps while a child goes unseen, or is not seen alone, or has no number: which step, by when, because of what,
 * done or not. The rules only say it; others act on it.
 */
export function escalationSteps(story: Story, view: PackView): Step[] {
  const rules = story.row.length > 0 ? view.pack.escalation : view.pack.atRest;
  if (view.covered.length === 0 || rules.length === 0) return [];
  const steps: Step[] = [];
  const dueOf = new Map<string, Deadline>();
  for (const rule of rules) {
    const causes = rule.when.flatMap((trigger) => causesOf(trigger, rule, story, dueOf, view));
    if (causes.length === 0) continue;
    const worked = causes.map((cause) => ({ cause, dueBy: stepDue(rule, cause, view) }));
    const earliest = worked.sort((a, b) => endOf(a.dueBy) - endOf(b.dueBy))[0]!;
    dueOf.set(rule.step, earliest.dueBy);
    steps.push({
      step: rule.step,
      dueBy: deadlineText(earliest.dueBy),
      clause: rule.clause,
      because: [earliest.cause.because, rule.says],
      ...(isDone(rule, story.row[0]?.attempt.past.moment ?? earliest.cause.moment, view) && { done: true }),
    });
  }
  return steps;
}

function stepDue({ within }: EscalationRule, { moment, hoursFrom }: Cause, { counting }: PackView): Deadline {
  if (within === 'same day') return { day: moment.day };
  return deadlineAfter({ ...moment, instant: hoursFrom ?? moment.instant }, within, counting);
}

function isDone({ step }: EscalationRule, since: Moment, { facts }: PackView): boolean {
  return facts.milestones.some(
    ({ milestone, moment }) =>
      milestone.kind === 'step-done' &&
      milestone.step === step &&
      // A step noted by its day alone may have been taken after the attempt of that day.
      (moment.hasTime ? moment.instant >= since.instant : moment.day >= since.day),
  );
}

function causesOf(
  trigger: EscalationTrigger,
  { clause }: EscalationRule,
  { row, clocks, leftToPlan }: Story,
  dueOf: Map<string, Deadline>,
  view: PackView,
): Cause[] {
  const { now } = view.facts;
  if ('notAlone' in trigger) return notAloneCause(trigger.notAlone, view);
  if ('childSays' in trigger) return refusals(view);
  if ('noNumberFor' in trigger) return withoutNumber(trigger.noNumberFor, clause, leftToPlan, view);
  if ('step' in trigger) {
    const dueBy = dueOf.get(trigger.step);
    if (!dueBy) return [];
    return [{ moment: momentOf(dueBy), hoursFrom: endOf(dueBy), because: words.withStep(trigger.step) }];
  }
  if (row.length === 0) return [];
  if ('attempt' in trigger) return attemptCause(row, trigger.attempt, view);
  if ('deadline' in trigger) return missedDeadlines(row, view);
  if ('visit' in trigger) return lateVisits(row, clocks, view);
  {
    const since = view.counted.at(-1)?.moment.day ?? view.covered[0]!.since;
    const reached = dayAfter(since, trigger.unseenFor, view.counting);
    return now.day >= reached
      ? [{ moment: momentOfDay(reached), because: words.unseenFor(trigger.unseenFor) }]
      : [];
  }
}

/** The so manieth visit in a row that had to be alone and was not. */
function notAloneCause(count: number, view: PackView): Cause[] {
  if (!isAloneAsked(view)) return [];
  const attempts = view.pack.followUps.find(({ lacking }) => lacking === 'alone')?.attempts ?? [];
  const missed = alonenessMissed(view, attempts)[count - 1];
  if (!missed) return [];
  return [{ moment: missed.past.moment, because: words.notAlone(count, notAloneSaid(missed, view)) }];
}

/** The child themselves said no to being seen alone, and that holds today (HA-17). */
function refusals({ facts }: PackView): Cause[] {
  return (facts.child.aloneExemptions ?? [])
    .filter(({ why, from, until }) => {
      const isOver = until !== undefined && dayNumber(until) < facts.now.day;
      return why === 'child-says-no' && dayNumber(from) <= facts.now.day && !isOver;
    })
    .map(({ from, reason }) => ({
      moment: momentOfDay(dayNumber(from)),
      because: words.childSaidNo(facts.name, spokenDay(dayNumber(from), facts.now.day), reason),
    }));
}

/** Where the plan should say how often by this clause and has not, for so long. */
function withoutNumber(
  time: Duration,
  clause: string,
  left: LeftToPlan[],
  { facts, counting }: PackView,
): Cause[] {
  return left
    .filter(({ obligation }) => obligation.clause === clause)
    .map(({ open, obligation }) => ({ reached: dayAfter(open.since, time, counting), obligation }))
    .filter(({ reached }) => facts.now.day >= reached)
    .map(({ reached, obligation }) => ({
      moment: momentOfDay(reached),
      because: words.noNumber(time, obligation.missing ?? ''),
    }));
}

function attemptCause(row: RetryStep[], count: number, { facts }: PackView): Cause[] {
  const step = row[count - 1];
  if (!step) return [];
  const { past } = step.attempt;
  const said = attemptSaid(step.attempt, facts.name, spokenDay(past.moment.day, facts.now.day));
  return [{ moment: past.moment, because: words.attempt(count, said) }];
}

/** Retries that were not made in time, by the next attempt or by now. */
function missedDeadlines(row: RetryStep[], { facts }: PackView): Cause[] {
  return row
    .filter(({ dates }, index) => {
      const next = row[index + 1]?.attempt.past.moment;
      return next ? cameAfter(dates.dueBy, next) : isPast(dates.dueBy, facts.now);
    })
    .map(({ dates }) => ({
      moment: momentOf(dates.dueBy),
      hoursFrom: endOf(dates.dueBy),
      because: words.deadlineMissed(spokenDay(dates.dueBy.day, facts.now.day)),
    }));
}

/** The visit itself has become late while attempts are open; from the first attempt on, if it was late before. */
function lateVisits(row: RetryStep[], clocks: Owed[], { facts }: PackView): Cause[] {
  const first = row[0]!.attempt.past.moment;
  return clocks
    .filter(({ dates, obligation }) => dates && obligation.kind === 'visit' && isPast(dates.dueBy, facts.now))
    .map(({ dates }) => {
      const passed = momentOf(dates!.dueBy);
      const because = words.visitLate(spokenDay(passed.day, facts.now.day));
      return {
        moment: passed.day > first.day ? passed : first,
        hoursFrom: Math.max(endOf(dates!.dueBy), first.instant),
        because,
      };
    });
}

function momentOf(deadline: Deadline): Moment {
  if (deadline.instant === undefined) return momentOfDay(deadline.day);
  return { day: londonDay(deadline.instant), instant: deadline.instant, hasTime: true };
}
