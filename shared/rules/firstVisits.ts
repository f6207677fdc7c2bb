import type { DayNumber } from '#shared/time/calendarDay.ts';
import type { Duration } from '#shared/time/duration.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { isAloneAsked, seenAlone } from './alone.ts';
import type { FirstVisit } from './clockRules.ts';
import { countedBy } from './countedBy.ts';
import { type StartOfCount, startFor, startOfCount, staysOf } from './countStart.ts';
import { aimFor, type Deadline, deadlineAfter, endOf, type TwoDates } from './due.ts';
import type { OpenInvolvement } from './facts.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import { sumInWords } from './reasons.ts';
import type { PastVisit } from './timeline.ts';
import { visitsFrom } from './visitsFrom.ts';
import { countedFor } from './visitsThatReset.ts';

/** Visits owed once, within so long of a start, a meeting or a notification, until as many were made. */
export function firstVisits(view: PackView): Owed[] {
  return view.pack.firstVisits.flatMap((rule) =>
    view.active
      .filter(({ involvement }) => (rule.for as string[]).includes(involvement.kind))
      .flatMap((open) => firstVisit(rule, open, countedBy(rule, view))),
  );
}

function firstVisit(rule: FirstVisit, open: OpenInvolvement, view: PackView): Owed[] {
  if (rule.clock === 'seen-alone' && !isAloneAsked(view)) return [];
  const counted = startOfCount(rule.countFrom, open, view.facts);
  const start = counted.isEvent ? startFor(rule.countFrom, open, view.facts) : counted;
  const made = visitsMade(rule, start, open, view);
  if (made.length >= rule.visit) return [];
  const { dueBy, within, notes } = deadline(rule, start, open, view);
  // One after the deadline was late, and what comes round again has taken over.
  if (made.some(({ moment }) => moment.instant >= endOf(dueBy))) return [];
  const aim = rule.aim ? { within, aim: rule.aim } : { within };
  const dates: TwoDates = { dueBy, aimBy: aimFor(start.moment, dueBy, aim, view.pack) };
  return [
    owed(
      {
        packId: view.pack.id,
        clause: rule.clause,
        kind: rule.clock,
        involvement: open.involvement.kind,
        from: start,
        dates,
        assumed: rule.assumed,
        because: () => [
          ...sumLines(rule, start, dates, within, view),
          ...notes,
          ...(rule.visit > 1 ? [words.furtherVisit(rule.visit)] : []),
          ...(rule.assumed ? [words.assumed(within)] : []),
          ...(rule.unverified === undefined ? [] : [words.notVerified(rule.unverified)]),
          ...start.notes,
        ],
      },
      view.facts.now,
    ),
  ];
}

/** The visits since the start that the rule asks for. */
function visitsMade(
  { clock }: FirstVisit,
  start: StartOfCount,
  open: OpenInvolvement,
  view: PackView,
): PastVisit[] {
  // After a meeting before the birth the visits to the parents count as well; else those since the birth alone (SR-16).
  const counted = countedFor(open, view, start.isEvent ? view.everCounted : view.counted);
  const since = visitsFrom(start.moment, counted);
  return clock === 'visit' ? since : since.filter(seenAlone);
}

interface WorkedDeadline {
  dueBy: Deadline;
  /** The one of several that came first. */
  within: Duration;
  notes: string[];
}

const sameDay: Duration = { count: 1, unit: 'day' };

function deadline(
  rule: FirstVisit,
  start: StartOfCount,
  open: OpenInvolvement,
  view: PackView,
): WorkedDeadline {
  const today = view.facts.now.day;
  if (rule.within === 'same day') return { dueBy: { day: start.moment.day }, within: sameDay, notes: [] };
  const stayed = rule.ofStays === undefined ? null : dayOfStay(rule.ofStays, open);
  const all = (Array.isArray(rule.within) ? rule.within : [rule.within])
    .map((within) => ({
      within,
      dueBy: stayed === null ? deadlineAfter(start.moment, within, view.counting) : { day: stayed.day },
    }))
    .sort((a, b) => endOf(a.dueBy) - endOf(b.dueBy));
  const { within, dueBy } = all[0]!;
  const notes = all.slice(1).map((other) => words.earlierOf(other.within));
  if (stayed && rule.ofStays !== undefined) notes.push(words.staysCounted(rule.ofStays, stayed.known));
  const ended = view.facts.milestones.find(
    ({ milestone, moment }) => rule.notAfter?.includes(milestone.kind) && moment.day >= open.start,
  );
  if (!ended || endOf(dueBy) <= endOf({ day: ended.moment.day })) return { dueBy, within, notes };
  const { kind } = ended.milestone;
  notes.push(words.notAfter(words.milestones[kind] ?? kind, spokenDay(ended.moment.day, today)));
  return { dueBy: { day: ended.moment.day }, within, notes };
}

/**
 * The day that was, or at the earliest can be, the so manieth day of a stay: each day after the last one known is taken as stayed.
 * Null where no stay is known: then days are counted as they come (CF-15).
 */
function dayOfStay(count: number, open: OpenInvolvement): { day: DayNumber; known: number } | null {
  const stays = staysOf(open);
  const last = stays.at(-1);
  if (last === undefined) return null;
  return { day: stays[count - 1] ?? last + count - stays.length, known: stays.length };
}

function sumLines(
  rule: FirstVisit,
  start: StartOfCount,
  dates: TwoDates,
  within: Duration,
  view: PackView,
): string[] {
  const today = view.facts.now.day;
  if (rule.within === 'same day')
    return [words.dueThatDay(spokenDay(dates.dueBy.day, today), start.said, rule.clause)];
  const isOther =
    dates.dueBy.instant === undefined &&
    dates.dueBy.day !== deadlineAfter(start.moment, within, view.counting).day;
  if (!isOther) return sumInWords(view, dates, start, within, rule.clause);
  // The day was not counted by the clause's own number alone: the notes say how.
  const lines = [words.dueBy(spokenDay(dates.dueBy.day, today), rule.says, rule.clause)];
  if (dates.aimBy.day !== dates.dueBy.day) lines.push(words.aim(spokenDay(dates.aimBy.day, today)));
  return lines;
}
