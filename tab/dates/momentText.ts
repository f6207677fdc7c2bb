import { format, parseISO, subDays } from 'date-fns';
import { endOfDay } from '#shared/words/dueText.ts';
import { dayText } from './dayText.ts';
import { londonTime } from './londonTime.ts';

/**
 * A wall time as people say it: `3:45pm`, `9am`, `midday`, `midnight`.
 * @example timeText('15:45') // '3:45pm'
 */
export function timeText(time: string): string {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  return `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}

/**
 * A day, or a day with its time, in London: `Tuesday 24 November, 3:45pm`.
 * @example momentText('2026-11-24T15:45:00+00:00', '2026-11-20') // 'Tuesday 24 November, 3:45pm'
 */
export function momentText(moment: string, today?: string): string {
  if (moment.length <= 10) return dayText(moment, today);
  const { day, time } = londonTime(moment);
  // "Friday, midnight" could be either end of Friday.
  if (time === '00:00') return endOfDay(dayText(format(subDays(parseISO(day), 1), 'yyyy-MM-dd'), today));
  return `${dayText(day, today)}, ${timeText(time)}`;
}

/** From when until when, on one day: `Tuesday 24 November, 3:45pm to 4:45pm`. */
export function spanText(start: string, end: string, today?: string): string {
  return `${momentText(start, today)} to ${timeText(londonTime(end).time)}`;
}
