import type { Child } from '#shared/model/caseFile.ts';
import type { Obligation } from '#shared/model/evaluation.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { type Duration, parseDuration } from '#shared/time/duration.ts';
import { readMoment } from '#shared/time/moment.ts';
import { englandAndWales, everyWeekday } from '#shared/time/workingCalendar.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';

/**
 * Every way in which a date may have come about by the clause that it names, worked out the slow way: the clause's own numbers (and where
 * it lets a plan ask for more, the plan's) after what it says it was counted from, day by day; and the exceptions that its reasons name.
 */
export function waysTo(
  one: Obligation,
  all: readonly Obligation[],
  child: Child,
  pack: PolicyPack,
): string[] {
  const { what, at } = one.countedFrom!;
  const said = one.because.join(' ');
  if (what === 'last day away') return [after(at, { count: 1, unit: 'working day' }, pack)];
  if (what === 'start of the shorter interval') return [at];
  if (said.includes('on the same day')) return [at];
  const sums = numbersOf(one, child, pack).map((number) => after(at, number, pack));
  // A date of a clause is never later than its own number, whatever else moves it.
  const noLater = (days: readonly string[]) => days.filter((day) => sums.some((sum) => day <= sum));
  if (said.includes('Not later than the next visit'))
    return noLater(all.flatMap(({ kind, dueBy }) => (kind === 'visit' && dueBy !== null ? [dueBy] : [])));
  if (said.includes('Not later than') || said.includes(': before '))
    return noLater(child.milestones.map((milestone) => milestone.at.slice(0, 10)));
  if (
    said.includes('days of stay') ||
    said.includes('day of stay') ||
    said.includes('on which the child stayed')
  )
    return daysOfStay(one, child, pack);
  return sums;
}

interface Numbered extends Duration {
  dayOfEvent?: 0 | 1 | undefined;
}

/** The numbers that a clause of a pack gives, for the work that the obligation is for. */
function numbersOf(
  { clause, kind, involvement, id }: Obligation,
  child: Child,
  pack: PolicyPack,
): Numbered[] {
  const found: Numbered[] = [];
  const planned = (part: 'visitEvery' | 'contactEvery'): Duration[] =>
    child.involvements
      .filter((one) => one.kind === involvement)
      .flatMap(({ plan, plans = [] }) => [plan, ...plans])
      .flatMap((plan) => parseDuration(plan?.[part] ?? '') ?? []);
  const visitClocks = pack.clocks.filter(({ clock }) => clock === 'visit');
  for (const clock of pack.clocks) {
    const { dayOfEvent } = clock;
    const isContact =
      kind === 'contact' && clause === pack.holiday?.contact.clause && clock.clock === 'visit';
    const rules = [clock, ...clock.later].filter((rule) => isContact || rule.clause === clause);
    for (const { every } of rules) {
      if (every === 'as planned') found.push(...planned(clock.by ? 'contactEvery' : 'visitEvery'));
      else if (every === 'as visits')
        for (const visits of visitClocks)
          for (const rule of [visits, ...visits.later])
            if (typeof rule.every !== 'string') found.push({ ...rule.every, dayOfEvent: visits.dayOfEvent });
            else found.push(...planned('visitEvery'));
      else found.push({ ...every, dayOfEvent });
    }
    if (rules.length > 0) found.push(...planned('visitEvery').map((every) => ({ ...every, dayOfEvent })));
  }
  for (const { within, clause: own, dayOfEvent } of pack.firstVisits)
    if (own === clause && within !== 'same day')
      for (const each of Array.isArray(within) ? within : [within]) found.push({ ...each, dayOfEvent });
  for (const rule of [...pack.requests, ...pack.retries, ...pack.followUps])
    if (rule.clause === clause) found.push(rule.within);
  if (pack.recording?.clause === clause) found.push(pack.recording.within);
  if (found.length === 0) throw new Error(`${id} has no number of its own`);
  return found;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A day, or for hours an instant in milliseconds as text: steps of one day, and of one month to the same date or the month's last. */
function after(at: string, { count, unit, dayOfEvent }: Numbered, { settings }: PolicyPack): string {
  if (unit === 'hour') return String(readMoment(at).instant + count * 60 * 60 * 1000);
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  if (unit === 'month') {
    const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
    return isoDay(new Date(Math.min(Date.UTC(year, month - 1 + count, day), last.getTime())));
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  const isFirst = (dayOfEvent ?? settings.dayOfEvent) === 1;
  const isWorking = (): boolean => {
    const calendar = settings.bankHolidays === 'working days' ? everyWeekday : englandAndWales;
    return unit !== 'working day' || calendar.isWorkingDay(dayNumber(isoDay(date)));
  };
  let left = unit === 'week' ? count * 7 : count;
  if (isFirst && isWorking()) left -= 1;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (isWorking()) left -= 1;
  }
  return isoDay(date);
}

/** The so manieth day of a stay, each day after the last one known taken as stayed. */
function daysOfStay({ clause, involvement }: Obligation, child: Child, pack: PolicyPack): string[] {
  const counts = pack.firstVisits.flatMap((rule) => (rule.clause === clause ? (rule.ofStays ?? []) : []));
  return child.involvements
    .filter(({ kind }) => kind === involvement)
    .flatMap(({ stays = [] }) => {
      const days = [...new Set(stays)].sort();
      const last = days.at(-1);
      if (last === undefined) return [];
      return counts.map(
        (count) =>
          days[count - 1] ?? after(last, { count: count - days.length, unit: 'day', dayOfEvent: 0 }, pack),
      );
    });
}
