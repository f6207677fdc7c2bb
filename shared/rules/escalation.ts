import type { Evaluation } from '#shared/model/evaluation.ts';
import { dayAfter } from '#shared/time/duration.ts';
import { londonDay } from '#shared/time/london.ts';
import { type Moment, momentOfDay } from '#shared/time/moment.ts';
import * as words from '#shared/words/escalation.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { cameAfter, type Deadline, deadlineAfter, deadlineText, endOf, isPast } from './due.ts';
import type { Owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { EscalationRule, EscalationTrigger } from './policyPack.ts';
import { attemptSaid, type RetryStep } from './retries.ts';

type Step = Evaluation['escalation'][number];

/** What set a step off, and when. */
interface Cause {
  moment: Moment;
  because: string;
}

/**
 * The pack's ladder of steps while a child goes unseen: which step, by when, because of what, done or not. The rules only say
 * it; others act on it. Nothing while no attempt is open.
 */
export function escalationSteps(row: RetryStep[], clocks: Owed[], view: PackView): Step[] {
  const first = row[0];
  if (!first) return [];
  const dueOf = new Map<string, Deadline>();
  const steps: Step[] = [];
  for (const rule of view.pack.escalation) {
    const causes = rule.when.flatMap((trigger) => causesOf(trigger, row, clocks, dueOf, view));
    const worked = causes.map((cause) => ({ cause, dueBy: stepDue(rule, cause, view) }));
    const earliest = worked.sort((a, b) => endOf(a.dueBy) - endOf(b.dueBy))[0];
    if (!earliest) continue;
    dueOf.set(rule.step, earliest.dueBy);
    steps.push({
      step: rule.step,
      dueBy: deadlineText(earliest.dueBy),
      clause: rule.clause,
      because: [earliest.cause.because, rule.says],
      ...(isDone(rule, first, view) && { done: true }),
    });
  }
  return steps;
}

function stepDue({ within }: EscalationRule, { moment }: Cause, { counting }: PackView): Deadline {
  return within === 'same day' ? { day: moment.day } : deadlineAfter(moment, within, counting);
}

function isDone({ step }: EscalationRule, first: RetryStep, { facts }: PackView): boolean {
  return facts.milestones.some(
    ({ milestone, moment }) =>
      milestone.kind === 'step-done' &&
      milestone.step === step &&
      // A step noted by its day alone may have been taken after the attempt of that day.
      (moment.hasTime
        ? moment.instant >= first.attempt.past.moment.instant
        : moment.day >= first.attempt.past.moment.day),
  );
}

function causesOf(
  trigger: EscalationTrigger,
  row: RetryStep[],
  clocks: Owed[],
  dueOf: Map<string, Deadline>,
  view: PackView,
): Cause[] {
  const { now } = view.facts;
  if ('attempt' in trigger) return attemptCause(row, trigger.attempt, view);
  if ('deadline' in trigger) return missedDeadlines(row, view);
  if ('visit' in trigger) return lateVisits(row, clocks, view);
  if ('unseenFor' in trigger) {
    const since = view.counted.at(-1)?.moment.day ?? view.covered[0]!.since;
    const reached = dayAfter(since, trigger.unseenFor, view.counting);
    return now.day >= reached
      ? [{ moment: momentOfDay(reached), because: words.unseenFor(trigger.unseenFor) }]
      : [];
  }
  const dueBy = dueOf.get(trigger.step);
  return dueBy ? [{ moment: momentOf(dueBy), because: words.withStep(trigger.step) }] : [];
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
      return { moment: passed.day > first.day ? passed : first, because };
    });
}

function momentOf(deadline: Deadline): Moment {
  if (deadline.instant === undefined) return momentOfDay(deadline.day);
  return { day: londonDay(deadline.instant), instant: deadline.instant, hasTime: true };
}
