import type { MilestoneKind } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { type Moment, momentOfDay } from '#shared/time/moment.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import type { CountStart } from './clockRules.ts';
import type { Facts, OpenInvolvement } from './facts.ts';

/** What a clock counts from as long as no visit resets it. */
export interface StartOfCount {
  moment: Moment;
  /** As `countedFrom.what` names it. */
  what: string;
  /** To follow "6 weeks after". */
  said: string;
  notes: string[];
  /** True of an event that visits before it say nothing of (CF-8: "from the conference"). */
  isEvent: boolean;
}

/** The start of a count for one involvement; once the child is born, never before the birth (SR-16). */
export function startOfCount(from: CountStart, open: OpenInvolvement, facts: Facts): StartOfCount {
  const start = startFor(from, open, facts);
  const { born, name, now } = facts;
  if (born === null || born <= start.moment.day) return start;
  return {
    moment: momentOfDay(born),
    what: 'birth',
    said: words.event.born(name, spokenDate(born, now.day)),
    notes: [],
    isEvent: start.isEvent,
  };
}

/** The start as it was, the birth aside: a meeting before the birth was answered by a visit to the parents. */
export function startFor(from: CountStart, open: OpenInvolvement, facts: Facts): StartOfCount {
  return (open.starts[from] ??= workedOut(from, open, facts));
}

function workedOut(from: CountStart, open: OpenInvolvement, facts: Facts): StartOfCount {
  const { involvement, start, since } = open;
  const today = facts.now.day;
  switch (from) {
    case 'start':
      return ofInvolvement(since, open, today);
    case 'home':
      return ofInvolvement(startOfHome(open, facts), open, today);
    case 'notification': {
      if (involvement.notifiedOn === undefined)
        return { ...ofInvolvement(start, open, today), notes: [words.notNotified] };
      const day = dayNumber(involvement.notifiedOn);
      return onDay(day, 'notification', words.event.notified(spokenDate(day, today)));
    }
    case 'order': {
      const day = involvement.orderOn === undefined ? start : dayNumber(involvement.orderOn);
      if (day >= start) return ofInvolvement(start, open, today);
      return onDay(
        day,
        'order',
        words.event.happened(words.milestones['order-made']!, spokenDate(day, today)),
      );
    }
    case 'first-stay': {
      const first = staysOf(open)[0];
      if (first === undefined) return ofInvolvement(start, open, today);
      return onDay(first, 'first stay', words.event.firstStay(spokenDate(first, today)));
    }
    case 'initial-conference':
    case 'strategy-meeting':
      return ofMilestone(from, open, facts);
  }
}

function ofInvolvement(day: DayNumber, { involvement }: OpenInvolvement, today: DayNumber): StartOfCount {
  const kind = words.kindWords(involvement.kind);
  return onDay(day, `start of ${kind}`, words.event.start(kind, spokenDate(day, today)));
}

function onDay(day: DayNumber, what: string, said: string): StartOfCount {
  return { moment: momentOfDay(day), what, said, notes: [], isEvent: false };
}

/** Days before the start in which a meeting may have been the one that led to it. */
const meetingBefore = 14;

/**
 * The first such meeting of this work: a later one never moves the date later (CF-6). Without one on record the start of the
 * work itself, which is the day of the meeting in most systems.
 */
function ofMilestone(kind: MilestoneKind & CountStart, open: OpenInvolvement, facts: Facts): StartOfCount {
  const today = facts.now.day;
  const earliest = Math.max(open.since - meetingBefore, endBefore(open, facts) + 1);
  const first = facts.milestones.find(
    ({ milestone, moment }) => milestone.kind === kind && moment.day >= earliest,
  );
  const said = words.milestones[kind]!;
  if (!first)
    return { ...ofInvolvement(open.since, open, today), notes: [words.eventMissing(said)], isEvent: true };
  const { moment } = first;
  const spoken = words.event.happened(said, spokenDate(moment.day, today));
  return { moment, what: kind, said: spoken, notes: [], isEvent: true };
}

/** The last day of earlier work of the kind that had ended before this began. */
function endBefore({ involvement, since }: OpenInvolvement, { child }: Facts): DayNumber {
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...child.involvements
      .filter(({ kind, end }) => kind === involvement.kind && end)
      .map(({ end }) => dayNumber(end!))
      .filter((end) => end < since),
  );
}

/** A stay elsewhere of so many days begins no new home (hospital, the carer's holiday). */
const longestStayElsewhere = 7;

/**
 * The start of this home. A change of legal status in the same home, told by its label, and coming back to it after a few days
 * elsewhere begin no new one; without a label each involvement is a home of its own.
 */
function startOfHome({ involvement, start }: OpenInvolvement, { child }: Facts): DayNumber {
  let begun = start;
  if (!involvement.home) return begun;
  const before = child.involvements
    .filter((one) => one.home === involvement.home && one.end && one.end >= one.start)
    .map((one) => ({ start: dayNumber(one.start), end: dayNumber(one.end!) }))
    .sort((a, b) => b.end - a.end);
  for (const one of before)
    if (one.start < begun && one.end >= begun - longestStayElsewhere - 1) begun = one.start;
  return begun;
}

/** The days of short breaks on which the child stayed, in order; none where they are not known. */
export function staysOf({ involvement }: OpenInvolvement): DayNumber[] {
  return [...new Set(involvement.stays ?? [])].map((day) => dayNumber(day)).sort((a, b) => a - b);
}
