import type { BusyBlock, WorkingHours } from '#shared/model/calendar.ts';
import type { SchoolDay, SlotRequest } from '#shared/model/slots.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { readMoment } from '#shared/time/moment.ts';
import { oakfield, timetable } from '#tests/shared/schoolDay/oakfield.ts';

/** The instant of a London wall time: `at('2026-11-09T15:30')`. */
export const at = (text: string): number => readMoment(text).instant;

export const nineToFive: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: '09:00',
  end: '17:00',
  timeZone: 'Europe/London',
};

export function busy(from: string, to: string, showAs: BusyBlock['showAs'] = 'busy'): BusyBlock {
  return { start: at(from), end: at(to), showAs };
}

/** Days on which the child is not at school at all. */
export function freeDays(from: string, to: string): SchoolDay[] {
  return schoolDays(null, null, from, to, { dateOfBirth: '2024-01-01' });
}

/** A child in year 8 of Oakfield, whose timetable is known. */
export function termDays(from: string, to: string): SchoolDay[] {
  const place = { schoolId: 'oakfield', schoolName: 'Oakfield', yearGroup: 8, lessons: timetable };
  return schoolDays(place, oakfield, from, to, { dateOfBirth: '2014-03-01' });
}

/** A visit of an hour at home on Monday 9 November 2026, asked for on the Friday before, with an empty calendar. */
export function request(change: Partial<SlotRequest> & { busy?: BusyBlock[] } = {}): SlotRequest {
  const { busy: blocks = [], ...rest } = change;
  const from = rest.from ?? '2026-11-09';
  const to = rest.to ?? from;
  return {
    now: at('2026-11-06T09:00'),
    from,
    to,
    minutes: 60,
    places: ['home'],
    aimBy: null,
    dueBy: null,
    mustInclude: [],
    people: [{ id: 'worker', calendar: { read: true, busy: blocks, workingHours: nineToFive } }],
    schoolDays: freeDays(from, to),
    wishes: {},
    travelMinutes: { home: 0, school: 0, community: 0, office: 0 },
    gridMinutes: 15,
    limit: 1000,
    ageYears: 12,
    ...rest,
  };
}
