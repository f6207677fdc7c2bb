import { spanText, timeText } from '#tab/dates/momentText.ts';
import { londonTime } from '#tab/dates/londonTime.ts';

interface Span {
  start: number;
  end: number;
}

/** @example whenText(option, today) // 'Tuesday 24 November, 3:45pm to 4:45pm' */
export function whenText({ start, end }: Span, today: string): string {
  return spanText(new Date(start).toISOString(), new Date(end).toISOString(), today);
}

/** @example hoursText(option) // '3:45pm to 4:45pm' */
export function hoursText({ start, end }: Span): string {
  return `${clock(start)} to ${clock(end)}`;
}

function clock(instant: number): string {
  return timeText(londonTime(new Date(instant).toISOString()).time);
}
