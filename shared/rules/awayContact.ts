import type { DayNumber } from '#shared/time/calendarDay.ts';
import type { Duration } from '#shared/time/duration.ts';
import { spokenDate, spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import type { Anchor } from './anchor.ts';
import type { Clock } from './clockRules.ts';
import { aimFor, type Deadline, type TwoDates } from './due.ts';
import type { AwayPeriod, OpenInvolvement } from './facts.ts';
import { type Interval, intervalAfter, policyInterval } from './interval.ts';
import type { IntervalRule } from './laterInterval.ts';
import { type Owed, owed, type Round } from './obligation.ts';
import type { PackView } from './packView.ts';
import { sumInWords } from './reasons.ts';

/** A rolling clock that has been worked out as if the child were at home. */
export interface WorkedClock {
  clock: Clock;
  rule: IntervalRule & { every: Duration };
  open: OpenInvolvement;
  anchor: Anchor;
  dates: TwoDates;
  interval: Interval;
  /** How often it comes round, away or not. */
  round: Round;
}

/**
 * Where the pack has a holiday clause and the date falls while the child is away (SR-19): the visit is due on the first
 * working day after the last day away, and contact by video or phone at the visit's own interval until then. Null where the
 * date stands.
 */
export function awayFrom(worked: WorkedClock, view: PackView): Owed[] | null {
  const { holiday } = view.pack;
  const away = holiday && periodOn(worked.dates.dueBy.day, view.facts.away);
  if (!holiday || !away) return null;
  const moved = visitAfter(worked, away, view);
  const contact =
    worked.clock.clock === 'visit' ? contactDuring(worked, away, view, holiday.contact.clause) : null;
  return contact ? [moved, contact] : [moved];
}

function periodOn(day: DayNumber, periods: AwayPeriod[]): AwayPeriod | undefined {
  return periods.find(({ from, to }) => from <= day && day <= to);
}

function visitAfter(worked: WorkedClock, away: AwayPeriod, view: PackView): Owed {
  const { clock, rule, open, dates } = worked;
  const { now, away: periods } = view.facts;
  let last = away;
  let back = view.counting.calendar.after(last.to, 1);
  // Back for a day between two holidays that swallows no working day: the later one's end holds.
  for (let next = periodOn(back, periods); next; next = periodOn(back, periods)) {
    last = next;
    back = view.counting.calendar.after(last.to, 1);
  }
  const dueBy: Deadline = { day: back };
  const lastDay = spokenDate(last.to, now.day);
  return owed(
    {
      packId: view.pack.id,
      clause: rule.clause,
      kind: clock.clock,
      involvement: open.involvement.kind,
      from: { what: 'last day away', moment: { day: last.to, instant: 0, hasTime: false } },
      dates: { dueBy, aimBy: dueBy },
      round: worked.round,
      because: () => [
        words.dueAfterAway(spokenDay(back, now.day), spokenDay(last.to, now.day), rule.clause),
        words.awayShift(spokenDate(away.from, now.day), lastDay, spokenDay(dates.dueBy.day, now.day)),
      ],
    },
    now,
  );
}

/** Contact is counted from the last visit or contact, and owed as long as its date still falls before the child is back. */
function contactDuring(worked: WorkedClock, away: AwayPeriod, view: PackView, clause: string): Owed | null {
  const { rule, open } = worked;
  const { name, now } = view.facts;
  if (now.day > away.to) return null;
  const from = lastContact(worked.anchor, view) ?? worked.anchor;
  const byPolicy = policyInterval(from.moment, rule.every, [], view);
  const { dueBy, every } = intervalAfter(from.moment, byPolicy, rule, open, view);
  if (dueBy.day > away.to) return null;
  const dates = { dueBy, aimBy: aimFor(from.moment, dueBy, { within: every }, view.pack) };
  return owed(
    {
      packId: view.pack.id,
      clause,
      kind: 'contact',
      involvement: open.involvement.kind,
      from,
      dates,
      isForNextVisit: false,
      because: () => [...sumInWords(view, dates, from, every, clause), words.contactWhileAway(name)],
    },
    now,
  );
}

/** The last time somebody spoke to the child by video or phone, or saw them without its being a visit, since the anchor. */
function lastContact(anchor: Anchor, view: PackView): Anchor | null {
  const { name, now } = view.facts;
  const last = view.facts.visits.findLast(({ visit: { mode, childSeen }, moment: { instant }, sort }) => {
    if (view.standings[sort]!.result !== 'contact' || instant <= anchor.moment.instant) return false;
    if (mode === 'phone') return childSeen !== 'no' && childSeen !== 'cancelled';
    return (mode === 'video' || mode === 'in-person') && childSeen === 'yes';
  });
  if (!last) return null;
  const { visit, moment } = last;
  const said = words.event.spoken(name, spokenDate(moment.day, now.day));
  return { what: `visit ${visit.id}`, moment, said, notes: [] };
}
