/** Where every date of the product is meant, wherever the person's computer stands. */
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export interface LondonTime {
  /** `2026-11-24` */
  day: string;
  /** `15:45` */
  time: string;
}

/**
 * Day and wall time in London of a moment. A moment without an offset is London wall time already.
 * @example londonTime('2026-07-01T14:45:00Z') // { day: '2026-07-01', time: '15:45' }
 */
export function londonTime(moment: string): LondonTime {
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(moment)) return { day: moment.slice(0, 10), time: moment.slice(11, 16) };
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(new Date(moment))) found[type] = value;
  return { day: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}
