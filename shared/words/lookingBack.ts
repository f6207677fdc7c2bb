import type { LookBack, ReportCounts, SettledInterval } from '#shared/model/lookBack.ts';
import type { VisitAhead } from '#shared/model/lookAhead.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { involvementLabel } from './involvements.ts';
import { reportWords, weeksAheadWords } from './reports.ts';

/** Looking back and ahead as a terminal shows it. */
const day = (text: string): string => spokenDay(dayNumber(text));
const due = (text: string): string =>
  text.length === 10 ? day(text) : `${clockTime(readMoment(text).instant)} on ${day(text)}`;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const kinds: Record<SettledInterval['kind'], string> = {
  visit: 'visit',
  'seen-alone': 'seen alone',
  'seen-by-anyone': 'seen by anyone',
  home: 'home',
  bedroom: 'bedroom',
  'sleeping-arrangements': 'sleeping arrangements',
  unannounced: 'unannounced visit',
  contact: 'speaking while away',
  'keeping-in-touch': 'keeping in touch',
  recording: 'writing up',
  retry: 'trying again',
};

export const period = (from: string, to: string): string => `From ${day(from)} to ${day(to)}.`;
export const columns = [
  '',
  reportWords.columns.children,
  reportWords.columns.visits,
  reportWords.columns.late,
  reportWords.columns.stillOwed,
  reportWords.columns.alone,
  reportWords.columns.recorded,
] as const;
export const row = (name: string, { children, visits, alone, recorded }: ReportCounts): string[] => [
  name,
  String(children),
  reportWords.share(visits.inTime, visits.owed),
  String(visits.late),
  String(visits.stillOwed),
  reportWords.share(alone.yes, alone.visits - alone.exempt),
  reportWords.share(recorded.inTime, recorded.owed),
];
export const everybody = reportWords.everybody;
export const involvement = involvementLabel;
export const carried = ({ carried: { visits, stillOwed } }: ReportCounts): string =>
  reportWords.carried(visits, stillOwed);
export const late = 'Late:';
export const lateInterval = (child: string, interval: SettledInterval): string => {
  const { kind, clause, involvement, dueBy, ended, stillOwed, daysLate } = interval;
  const what = `${child}: ${kinds[kind]} due ${due(dueBy)} (${clause}, ${involvementLabel(involvement)})`;
  const by = daysLate === 0 ? 'later that day' : `${days(daysLate)} late`;
  if (ended) return `${what}, ${by}: ${ended.visit} on ${day(ended.on)}.`;
  return stillOwed
    ? `${what}, still to be made, ${by}.`
    : `${what}, not made before it ceased to be asked for.`;
};
export const notAlone = (child: string, { visit, on, alone }: LookBack['visits'][number]): string =>
  `${child}: ${visit} on ${day(on)}, ${alone === 'unknown' ? 'not said whether alone' : 'not alone'}.`;
export const notAloneTitle = 'Seen, but not alone:';

export const weekColumns = ['', 'Visits', 'Hours', ''] as const;
export const aheadOf = (asOf: string, weeks: number): string =>
  `The ${weeks === 1 ? 'week' : `${weeks} weeks`} from ${day(asOf)}, if each visit is made on the day to aim for.`;
export const weekTitle = (from: string, today: string): string =>
  from <= today ? weeksAheadWords.thisWeek : weeksAheadWords.weekOf(day(from));
export const visitAhead = (
  child: string,
  { day: aimed, dueBy, late: isLate, obligation }: VisitAhead,
): string => `  ${child}: aim for ${day(aimed)}, due ${due(dueBy)}${isLate ? ', late' : ''} (${obligation}).`;
export const badDay = (option: string, given: string): string =>
  `${option}: a day is written 2026-11-05, and "${given}" is not one. Write it so.`;
export const missingDay = (option: string): string =>
  `${option}: say which day, such as ${option} 2026-11-05.`;
export const turnedDays = '--to: the last day is before the first (--from). Turn them round.';
export const badNumber = (option: string, given: string, from: number, most: number): string =>
  `${option}: "${given}" is no number from ${from} to ${most}.`;
