import type { WorkingHours as GraphWorkingHours } from '@microsoft/microsoft-graph-types';
import type { WorkingHours } from '#shared/model/calendar.ts';
import { ianaZone } from '#shared/time/windowsZones.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What Exchange gives a new mailbox; Graph leaves out what was never changed in some tenants. */
const exchangeDefault: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: '08:00',
  end: '17:00',
  timeZone: 'Europe/London',
};

/**
 * A mailbox's working hours in the product's own shape. A zone without a name that anybody knows (a customised one) is
 * taken as England's, where the councils are.
 */
export function readWorkingHours(found: GraphWorkingHours | null | undefined): WorkingHours {
  if (!found?.daysOfWeek || !found.startTime || !found.endTime) return exchangeDefault;
  return {
    days: found.daysOfWeek.map((day) => weekdays.indexOf(day ?? '') + 1).filter((day) => day > 0),
    start: found.startTime.slice(0, 5),
    end: found.endTime.slice(0, 5),
    timeZone: ianaZone(found.timeZone?.name ?? '') ?? exchangeDefault.timeZone,
  };
}
