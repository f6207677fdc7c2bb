import type { LookBack, SettledInterval } from '#shared/model/lookBack.ts';
import { type DayNumber, dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { type Moment, readMoment } from '#shared/time/moment.ts';
import { seenAlone } from './alone.ts';
import {
  baseOf,
  type Dated,
  endedBetween,
  isCounted,
  isDated,
  keyOf,
  numbered,
  packOf,
} from './datedObligation.ts';
import type { ObligationDates } from './obligation.ts';
import type { OrderedVisit } from './visitsInOrder.ts';

/** What was owed, as one look after the other shows it, and what became of it. */
export interface Ledger {
  /** What is owed at an instant; what is late is settled the first time it is seen so. */
  note(obligations: readonly ObligationDates[], instant: number): void;
  /** What a visit ended: what is owed without it and not with it. */
  end(visit: OrderedVisit, before: readonly ObligationDates[], after: readonly ObligationDates[]): void;
  /** What is owed in writing up, right after the visit. */
  noteRecording(visit: OrderedVisit, after: readonly ObligationDates[]): void;
  /** True while something late has not been ended. */
  isWaiting(): boolean;
  settled(from: string, to: string, now: Moment): Pick<LookBack, 'settled' | 'carried'>;
}

interface Entry {
  interval: SettledInterval;
  key: string;
  /** What it is whatever the clause and the date: by this a late one is known again when its clause or its date changes. */
  base: string;
  /** The last day on which it was owed, where it went without a visit. */
  goneOn: DayNumber | null;
}

interface Recording {
  obligation: Dated;
  of: OrderedVisit;
}

export function createLedger(): Ledger {
  const all: Entry[] = [];
  const recordings: Recording[] = [];
  /** The late ones that nothing has ended yet, by key. */
  let open = new Map<string, Entry>();
  let lastLook = Number.NEGATIVE_INFINITY;

  const enter = (obligation: Dated, result: SettledInterval['result'], settledOn: DayNumber): Entry => {
    const { clause, kind, involvement, countedFrom, dueBy } = obligation;
    const entry: Entry = {
      interval: {
        pack: packOf(obligation),
        clause,
        kind,
        involvement,
        countedFrom,
        dueBy,
        result,
        settledOn: isoDate(settledOn),
        daysLate: 0,
        ended: null,
        stillOwed: false,
      },
      key: keyOf(obligation),
      base: baseOf(obligation),
      goneOn: null,
    };
    all.push(entry);
    return entry;
  };

  /** Settles what is late; a late one whose clause or date has changed stays the one it was. */
  const note: Ledger['note'] = (obligations, instant) => {
    const day = londonDay(instant);
    const late = numbered(obligations.filter(isCounted)).filter(([, { state }]) => state === 'late');
    const keys = new Set(late.map(([key]) => key));
    const still = new Map<string, Entry>();
    for (const [key, obligation] of late) {
      const entry =
        open.get(key) ??
        [...open.values()].find((one) => one.base === baseOf(obligation) && !keys.has(one.key));
      if (entry) {
        open.delete(entry.key);
        entry.key = key;
        still.set(key, entry);
        continue;
      }
      const due = dayNumber(obligation.dueBy);
      // One that was late from the first day it was owed on became so that day.
      const found = enter(obligation, 'late', due >= lastLook ? due : day);
      found.key = key;
      still.set(key, found);
    }
    for (const gone of open.values()) gone.goneOn = day;
    open = still;
    lastLook = day;
  };

  const end: Ledger['end'] = ({ visit, moment }, before, after) => {
    for (const [key, obligation] of endedBetween(before, after)) {
      const entry = open.get(key);
      open.delete(key);
      // An exemption at the visit ends that "alone" is owed, but the child was not seen alone.
      if (obligation.kind === 'seen-alone' && !seenAlone({ visit })) {
        if (entry) entry.goneOn = moment.day;
        continue;
      }
      const settled = entry ?? enter(obligation, 'in-time', moment.day);
      settled.interval.ended = { visit: visit.id, on: isoDate(moment.day) };
    }
  };

  return {
    note,
    end,
    noteRecording: (of, after) => {
      const obligations = after.filter(isDated);
      for (const obligation of obligations)
        if (obligation.kind === 'recording' && obligation.countedFrom.what === `visit ${of.visit.id}`)
          recordings.push({ obligation, of });
    },
    isWaiting: () => open.size > 0,
    settled: (from, to, now) => {
      for (const entry of open.values()) entry.interval.stillOwed = true;
      for (const one of recordings) settleRecording(one, now, enter);
      const told = all.map((entry) => intervalOf(entry, now)).sort(inOrder);
      return {
        settled: told.filter(({ settledOn }) => settledOn >= from && settledOn <= to),
        carried: told.filter(
          ({ settledOn, result, ended }) =>
            settledOn < from && result === 'late' && (ended === null || ended.on >= from),
        ),
      };
    },
  };
}

/** Written up in time or late, or not yet. Nothing else ends it, so what was due right after the visit stands. */
function settleRecording(
  { obligation, of }: Recording,
  now: Moment,
  enter: (obligation: Dated, result: SettledInterval['result'], settledOn: DayNumber) => Entry,
): void {
  const { visit, moment } = of;
  const due = readMoment(obligation.dueBy);
  const isPast = (at: Moment) => (due.hasTime ? at.instant > due.instant : at.day > due.day);
  const written = visit.recordedAt === undefined ? null : readMoment(visit.recordedAt);
  const recorded = written && written.instant <= now.instant ? written : null;
  const on = recorded && Math.max(recorded.day, moment.day);
  if (recorded && on !== null && !isPast(recorded)) {
    enter(obligation, 'in-time', on).interval.ended = { visit: visit.id, on: isoDate(on) };
    return;
  }
  if (!isPast(now)) return;
  const entry = enter(obligation, 'late', due.day);
  if (on === null) entry.interval.stillOwed = true;
  else entry.interval.ended = { visit: visit.id, on: isoDate(on) };
}

function intervalOf({ interval, goneOn }: Entry, now: Moment): SettledInterval {
  const until = interval.ended ? dayNumber(interval.ended.on) : (goneOn ?? now.day);
  return { ...interval, daysLate: Math.max(0, until - dayNumber(interval.dueBy)) };
}

function inOrder(one: SettledInterval, other: SettledInterval): number {
  const textOf = ({ settledOn, dueBy, pack, clause, countedFrom }: SettledInterval) =>
    [settledOn, dueBy, pack, clause, countedFrom.what].join(' ');
  return textOf(one) < textOf(other) ? -1 : 1;
}
