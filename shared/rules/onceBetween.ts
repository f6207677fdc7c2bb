import type { MilestoneKind } from '#shared/model/caseFile.ts';
import type { DayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import type { Clock } from './clockRules.ts';
import { type StartOfCount, startOfCount } from './countStart.ts';
import type { OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';
import { lastReset } from './resets.ts';
import { visitsFrom } from './visitsFrom.ts';
import { visitsThatReset } from './visitsThatReset.ts';

/**
 * What a clock counts from while no visit has reset it; where once is enough between two events, the last of them since the
 * clock's own start, and that start where there was none yet.
 */
export function startOfClock(clock: Clock, open: OpenInvolvement, { facts }: PackView): StartOfCount {
  const start = startOfCount(clock.countFrom, open, facts);
  const { onceBetween } = clock;
  if (onceBetween === undefined) return start;
  const last = facts.milestones.findLast(
    ({ milestone, moment }) => onceBetween.includes(milestone.kind) && moment.day >= start.moment.day,
  );
  if (!last) return start;
  const { milestone, moment } = last;
  const event = words.milestones[milestone.kind] ?? milestone.kind;
  const said = words.event.happened(event, spokenDate(moment.day, facts.now.day));
  return { moment, what: milestone.kind, said, notes: [], isEvent: true };
}

/** What is planned, for the meetings that begin a count anew. */
const plannedFor: Partial<Record<MilestoneKind, MilestoneKind>> = {
  'initial-conference': 'conference-planned',
  'review-conference': 'conference-planned',
  'review-held': 'review-planned',
};

/** The next of the meetings between which once is enough, where it is planned. */
export interface PlannedMeeting {
  day: DayNumber;
  kind: MilestoneKind;
}

/**
 * The day for which the next meeting is planned: of those after the last one held the first. One that has passed without being on record as
 * held stands until somebody says when it was, or is: nobody can know that it was put off.
 */
export function plannedMeeting(
  { onceBetween = [] }: Clock,
  { moment }: StartOfCount,
  { facts }: PackView,
): PlannedMeeting | null {
  const kinds = new Set(onceBetween.map((kind) => plannedFor[kind]));
  const planned = facts.child.milestones
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, at }) => ({ kind, day: readMoment(at).day }))
    .filter(({ day }) => day > moment.day);
  return planned.sort((a, b) => a.day - b.day)[0] ?? null;
}

/** True where once is enough between two events, and it was done since the last of them: nothing is owed until the next. */
export function isDoneUntilNext(clock: Clock, open: OpenInvolvement, view: PackView): boolean {
  if (clock.onceBetween === undefined) return false;
  const start = startOfClock(clock, open, view);
  const since = visitsFrom(start.moment, visitsThatReset(clock, open, view));
  return lastReset(clock, since, start, view) !== null;
}
