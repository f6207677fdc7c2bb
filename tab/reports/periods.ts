import {
  addDays,
  endOfMonth,
  endOfQuarter,
  format,
  parseISO,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  subDays,
} from 'date-fns';

export interface Period {
  /** Days, both included. */
  from: string;
  to: string;
}

export type NamedPeriod = 'last-week' | 'last-month' | 'last-quarter';

const text = (day: Date): string => format(day, 'yyyy-MM-dd');

/**
 * The whole week (Monday to Sunday), month or quarter of the calendar before the one that today lies in.
 * @example periodBefore('last-week', '2026-11-23') // { from: '2026-11-16', to: '2026-11-22' }
 */
export function periodBefore(name: NamedPeriod, today: string): Period {
  const now = parseISO(today);
  if (name === 'last-week') {
    const monday = startOfISOWeek(now);
    return { from: text(addDays(monday, -7)), to: text(subDays(monday, 1)) };
  }
  const last = subDays(name === 'last-month' ? startOfMonth(now) : startOfQuarter(now), 1);
  return name === 'last-month'
    ? { from: text(startOfMonth(last)), to: text(endOfMonth(last)) }
    : { from: text(startOfQuarter(last)), to: text(endOfQuarter(last)) };
}
