import type { Child } from '#shared/model/caseFile.ts';
import type { LookBack } from '#shared/model/lookBack.ts';
import { type DayNumber, dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonDay, londonInstant } from '#shared/time/london.ts';
import { atInstant } from '#shared/time/moment.ts';
import { countedVisit } from './countedVisit.ts';
import { datesAt } from './datesAt.ts';
import { factChanges } from './factChanges.ts';
import { type HeldPack, packsHeldOn } from './heldPack.ts';
import { createLedger } from './lookBackLedger.ts';
import { reach, unwritten, withoutRecord } from './recordingsLookedBack.ts';
import { type PastVisit, timelineOf } from './timeline.ts';
import { visitsInOrder } from './visitsInOrder.ts';

/**
 * What a period shows of a child: each interval that was settled in it, kept or late, and each visit that counted.
 *
 * Nothing is counted here: the rules are asked again (`datesAt`) as of each moment at which a fact came about, at a visit once without and
 * once with it. What is owed without the visit and no longer with it, the visit has ended; its due date is the one that stood then.
 *
 * An interval is settled once: in time on the day of the visit that ended it, late on the day it was due. It counts in the period
 * that day lies in, so the counts of two periods side by side are the counts of both together. One that is still open and not yet
 * due counts nowhere; one that stopped being owed before it was due (the plan ended, an exemption began) neither. One that was
 * late already when the period began is in `carried`.
 * @param child the facts in case-file shape; visits count on the day they were made, whenever they were written down
 * @param held the packs, and when each was followed: a date is by those that held on its day, with their values of that day
 * @param from the first London day, `2026-10-01`
 * @param to the last one; the same or a later day
 * @param asOf the moment to look from, milliseconds since 1970: what comes later is not known. The end of `to` where it is left out
 * @example lookBack(child, heldAlways([bedford]), '2026-10-01', '2026-10-31').settled.filter(({ result }) => result === 'late')
 */
export function lookBack(
  child: Child,
  held: readonly HeldPack[],
  from: string,
  to: string,
  asOf: number = endOfLondonDay(dayNumber(to)),
): LookBack {
  const first = dayNumber(from);
  const start = londonInstant(first);
  if (!isWorkedWith(child, first - reach, dayNumber(to))) return { settled: [], carried: [], visits: [] };
  const now = Math.max(start, asOf);
  const end = Math.min(endOfLondonDay(dayNumber(to)), now);
  const timeline = timelineOf(child);
  const visits = visitsInOrder(timeline, now);
  const firstInside = visits.findIndex(({ moment }) => moment.day >= first);
  let known = firstInside < 0 ? visits.length : firstInside;
  const ledger = createLedger();

  const packsOn = packsOnDays(held);
  const look = (instant: number, seen: PastVisit[]) =>
    datesAt({ ...timeline, visits: seen }, packsOn(londonDay(instant)), instant);
  const noteAt = (instant: number): void =>
    ledger.note(look(instant, visits.slice(0, known)).obligations, instant);

  const counted: LookBack['visits'] = [];
  // What is to be written up of a visit does not depend on the others.
  for (const { of, stripped } of withoutRecord(visits.slice(0, known), first, start))
    ledger.noteRecording(of, look(of.moment.instant, [stripped]).obligations);
  noteAt(start - 1);
  for (const event of eventsOf(child, held, visits.slice(known), start, end, now)) {
    // What comes after the period matters only for what was late in it.
    const isAfter = event.at > end || (event.visit !== undefined && event.at === end);
    if (isAfter && !ledger.isWaiting()) break;
    if (!event.visit) {
      noteAt(event.at);
      continue;
    }
    const { moment } = event.visit;
    const before = look(event.at, visits.slice(0, known));
    ledger.note(before.obligations, event.at);
    const after = look(event.at, [...visits.slice(0, known), unwritten(event.visit)]);
    known += 1;
    ledger.end(event.visit, before.obligations, after.obligations);
    if (isAfter) continue;
    ledger.noteRecording(event.visit, after.obligations);
    const one = countedVisit(child, event.visit, packsOn(moment.day), before);
    if (one) counted.push(one);
  }
  return { ...ledger.settled(from, isoDate(dayNumber(to)), atInstant(now)), visits: counted };
}

/** Without work with the child nothing is owed: most of those a council has ever known are passed over here. */
function isWorkedWith({ involvements }: Child, from: DayNumber, to: DayNumber): boolean {
  return involvements.some(({ start, end }) => dayNumber(start) <= to && (!end || dayNumber(end) >= from));
}

interface Event {
  at: number;
  /** Left out where only facts change. */
  visit?: PastVisit;
}

/** Looks just before and at each change, so that what became late is seen before it goes; visits after the changes of their moment. */
function eventsOf(
  child: Child,
  held: readonly HeldPack[],
  visits: readonly PastVisit[],
  start: number,
  end: number,
  now: number,
): Event[] {
  const changes = factChanges(child, held, start - 1, now).flatMap((at) => [{ at: at - 1 }, { at }]);
  const marks = [{ at: end }, { at: now }];
  const all: Event[] = [
    ...changes,
    ...marks,
    ...visits.map((visit) => ({ at: visit.moment.instant, visit })),
  ];
  return all.sort((a, b) => a.at - b.at || Number(a.visit !== undefined) - Number(b.visit !== undefined));
}

/** The packs of a day; a day asked again gives the same list. */
function packsOnDays(held: readonly HeldPack[]): (day: DayNumber) => ReturnType<typeof packsHeldOn> {
  const isAlways = held.every(({ from, until }) => from === null && until === null);
  const always = isAlways ? packsHeldOn(held, 0) : null;
  return (day) => always ?? packsHeldOn(held, day);
}
