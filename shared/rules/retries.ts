import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { type JudgedVisit, sourceSilentOn } from './counting.ts';
import { aimFor, type Deadline, deadlineAfter, type TwoDates } from './due.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { Retry } from './policyPack.ts';
import { sumInWords } from './reasons.ts';

/** An attempt that opened a retry, with what that retry asks. */
export interface RetryStep {
  attempt: JudgedVisit;
  rule: Retry;
  dates: TwoDates;
}

/**
 * The attempts in a row since the last counted visit that the pack has a retry for, oldest first (SR-9). Each further one closes
 * the retry before it and opens its own, so only the last is still owed.
 */
export function openRow(view: PackView): RetryStep[] {
  const lastCounted = view.counted.at(-1);
  const row: RetryStep[] = [];
  if (view.covered.length === 0) return row;
  const { visits } = view.facts;
  for (const past of visits.slice(lastCounted ? visits.lastIndexOf(lastCounted) + 1 : 0)) {
    const standing = view.standings[past.sort]!;
    if (standing.result !== 'attempt') continue;
    const attempt = { past, ...standing };
    const rule = retryFor(attempt, row.length === 0, view);
    if (!rule) continue;
    const event = attempt.past.moment;
    const dueBy: Deadline = deadlineAfter(event, rule.within, view.counting);
    row.push({ attempt, rule, dates: { dueBy, aimBy: aimFor(event, dueBy, rule, view.pack) } });
  }
  return row;
}

function retryFor(attempt: JudgedVisit, isFirst: boolean, { pack }: PackView): Retry | undefined {
  const { visit } = attempt.past;
  const outcome = attempt.outcome;
  return pack.retries.find((rule) => {
    if (outcome === undefined || !rule.after.includes(outcome)) return false;
    if (!isFirst || rule.opensAt === undefined || sourceSilentOn(visit, 'place')) return true;
    // Where is not known: it may have been at home, and a child nobody saw is not left to that doubt.
    return visit.place === rule.opensAt || visit.place === undefined || visit.place === 'unknown';
  });
}

export function retryOwed(row: RetryStep[], view: PackView): Owed | null {
  const last = row.at(-1);
  if (!last) return null;
  const { past } = last.attempt;
  const { name, now } = view.facts;
  const { rule, dates } = last;
  const said = (): string => attemptSaid(last.attempt, name, spokenDate(past.moment.day, now.day));
  return owed(
    {
      packId: view.pack.id,
      clause: rule.clause,
      kind: 'retry',
      involvement: view.covered[0]!.involvement.kind,
      from: { what: `visit ${past.visit.id}`, moment: past.moment },
      dates,
      assumed: rule.assumed,
      because: () => [
        ...sumInWords(view, dates, { moment: past.moment, said: said() }, rule.within, rule.clause),
        ...(rule.assumed ? [words.assumed(rule.within)] : []),
        ...(row.length > 1 ? [words.retryFurther(row.length)] : []),
      ],
    },
    now,
  );
}

/** What became of an attempt, to follow "2 working days after". */
export function attemptSaid({ past, outcome }: JudgedVisit, name: string, day: string): string {
  switch (outcome) {
    case undefined:
    case 'not-seen':
      return past.visit.childSeen === 'no'
        ? words.event.notSeen(name, day)
        : words.event.seenNotSaid(name, day);
    case 'briefly':
      return words.event.briefly(name, day);
    case 'asleep':
      return words.event.asleep(name, day);
    case 'group':
      return words.event.group(name, day);
    case 'cancelled':
      return words.event.cancelled(day);
  }
}
