import type { DayNumber } from '#shared/time/calendarDay.ts';
import { type Moment, momentOfDay } from '#shared/time/moment.ts';
import { spokenDate, spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { isExemptToday, isYoung, seenAlone } from './alone.ts';
import type { Anchor } from './anchor.ts';
import { awayFrom } from './awayContact.ts';
import { sourceSilentOn } from './counting.ts';
import { aimFor } from './due.ts';
import type { AskedDemand } from './demands.ts';
import type { OpenInvolvement, PastVisit } from './facts.ts';
import { type Interval, intervalAfter } from './interval.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { Clock } from './policyPack.ts';
import { notesOn, sumInWords, visitSaid } from './reasons.ts';

/** The obligations of the pack's rolling clocks (SR-4), with contact while the child is away (SR-19). */
export function rollingClocks(view: PackView, asked: AskedDemand[]): Owed[] {
  const all: Owed[] = [];
  for (const clock of view.pack.clocks)
    for (const open of view.covered)
      if ((clock.for as string[]).includes(open.involvement.kind))
        all.push(...rollingClock(clock, open, view, asked));
  return all;
}

function rollingClock(clock: Clock, open: OpenInvolvement, view: PackView, asked: AskedDemand[]): Owed[] {
  if (clock.clock === 'seen-alone' && (view.facts.unborn || isExemptToday(view))) return [];
  const { anchor, interval } = anchored(clock, open, view);
  const { dueBy, every, planStart } = interval;
  const from = planStart === undefined ? anchor : atPlanStart(planStart, anchor);
  const dates = { dueBy, aimBy: aimFor(from.moment, dueBy, { within: every }, view.pack) };
  const away = awayFrom({ clock, open, anchor, dates, interval }, view);
  if (away) return away;

  const today = view.facts.now.day;
  const because = [
    ...(planStart === undefined
      ? sumInWords(view, dates, anchor, every, clock.clause)
      : [words.dueAtPlanStart(spokenDay(planStart, today), every, anchor.said, clock.clause)]),
    ...planLines(clock, interval, view),
    ...anchor.notes,
  ];
  const young = clock.clock === 'seen-alone' && isYoung(view.facts, view.pack, today);
  if (young) because.push(words.tooYoungNeverLate);
  if (clock.clock === 'visit') because.push(...demandLines(view, asked), ...exemptionLines(view));
  return [
    owed(
      {
        packId: view.pack.id,
        clause: clock.clause,
        kind: clock.clock,
        involvement: open.involvement.kind,
        from,
        dates,
        because,
        isForNextVisit: !young,
        neverLate: young,
      },
      view.facts.now,
    ),
  ];
}

/** A shorter interval that had run out before it held is due on the day it begins to hold, and counted from there. */
function atPlanStart(planStart: DayNumber, anchor: Anchor): Anchor {
  return { ...anchor, what: 'start of the shorter interval', moment: momentOfDay(planStart) };
}

function anchored(
  clock: Clock,
  open: OpenInvolvement,
  view: PackView,
): { anchor: Anchor; interval: Interval } {
  const start = startAnchor(open, view);
  const last = lastReset(clock, view) ?? start;
  const interval = intervalAfter(last.moment, clock.every, open, view);
  const isUsedUp = last.moment.day < start.moment.day && interval.dueBy.day < start.moment.day;
  if (!isUsedUp) return { anchor: last, interval };
  // A visit so long before this plan began that its time had run out by then says nothing of it (decision 13).
  const notes = [words.earlierVisitTooLong(spokenDate(last.moment.day, view.facts.now.day))];
  return { anchor: { ...start, notes }, interval: intervalAfter(start.moment, clock.every, open, view) };
}

/** The start of the involvement, or the birth where that came later (SR-15, SR-16). */
function startAnchor(open: OpenInvolvement, view: PackView): Anchor {
  const { born, name, now, began } = view.facts;
  const isBirth = born !== null && born > open.since;
  const day = isBirth ? born : open.since;
  const spoken = spokenDate(day, now.day);
  const kind = words.kindWords(open.involvement.kind);
  return {
    what: isBirth ? 'birth' : `start of ${kind}`,
    moment: momentOfDay(day),
    said: isBirth ? words.event.born(name, spoken) : words.event.start(kind, spoken),
    notes:
      view.counted.length === 0 && began !== null
        ? [words.noVisitSince(spokenDay(isBirth ? day : began, now.day))]
        : [],
  };
}

/** The visit that last reset the clock; for seen alone, an exemption that has lapsed since counts until its end (SR-12). */
function lastReset(clock: Clock, view: PackView): Anchor | null {
  const { name, now } = view.facts;
  if (clock.clock === 'visit') {
    const last = view.counted.at(-1);
    return last ? { ...ofVisit(last), said: visitSaid(last, view), notes: notesOn(last, view) } : null;
  }
  const alone = view.counted.findLast(seenAlone);
  const { exemption } = view;
  if (exemption && exemption.lapses > (alone?.moment.day ?? Number.NEGATIVE_INFINITY)) {
    const day = exemption.lapses;
    return {
      what: 'end of the exemption',
      moment: momentOfDay(day),
      said: words.event.exemptionEnded(spokenDate(day, now.day)),
      notes: [],
    };
  }
  if (!alone) return null;
  const said = words.event.seenAlone(name, spokenDate(alone.moment.day, now.day));
  return { ...ofVisit(alone), said, notes: notesOn(alone, view) };
}

function ofVisit(visit: PastVisit): { what: string; moment: Moment; visit: PastVisit } {
  return { what: `visit ${visit.visit.id}`, moment: visit.moment, visit };
}

function planLines(clock: Clock, { plan, every }: Interval, view: PackView): string[] {
  const { plans } = view.pack;
  if (!plan || !plans) return [];
  const cited = (plan.setBy && plans.clauseFor[plan.setBy]) ?? plans.clause;
  return [words.shorter(every, plan.setBy, clock.every, cited)];
}

/** Why the next visit must include what it must, in the clauses' own sentences. */
function demandLines(view: PackView, asked: AskedDemand[]): string[] {
  return asked
    .filter((each) => each.view === view)
    .map(({ demand }) =>
      demand.when === 'last-visit-elsewhere' && isPlaceUnknown(view)
        ? words.homeNotSaid(sourceSilentOn(view.counted.at(-1)!.visit, 'place'), demand.clause)
        : words.demanded(demand.says, demand.clause),
    );
}

/** Of the last visit nobody says where it was: then it cannot be said that it was elsewhere. */
function isPlaceUnknown({ counted }: PackView): boolean {
  const place = counted.at(-1)?.visit.place;
  return place === undefined || place === 'unknown';
}

function exemptionLines(view: PackView): string[] {
  const { exemption } = view;
  const demand = view.pack.demands.find(({ include }) => include === 'alone');
  if (!exemption || !demand || !isExemptToday(view)) return [];
  return [
    words.exemptUntil(spokenDay(exemption.lapses, view.facts.now.day), exemption.reason, demand.clause),
  ];
}
