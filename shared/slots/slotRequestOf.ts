import type { CalendarReading } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import type { FileJourneys } from './fileJourneys.ts';
import type { SlotFile } from './slotFile.ts';

/**
 * The request that a slot file stands for; `now` (milliseconds since 1970) holds where the file names no moment.
 * @param journeys the ways between its places (fileJourneys.ts); left out: those that it says in minutes
 */
export function slotRequestOf(file: SlotFile, now: number, journeys?: FileJourneys): SlotRequest {
  const { from, to, minutes, places, aimBy, dueBy, mustInclude, gridMinutes, limit } = file;
  const { travelMinutes } = journeys ?? file;
  const { child, brothersAndSisters, people, now: fileNow, settings, placesLacking, meetings } = file;
  const childOf = (one: SlotFile['child']) => ({
    schoolDays: daysOf(one, file),
    wishes: one.wishes,
    ageYears: one.dateOfBirth === null ? null : ageOn(dayNumber(one.dateOfBirth), dayNumber(file.from)),
    schoolId: one.schoolId,
    ...overrideOf(one.schoolOverride),
  });
  return {
    from,
    to,
    minutes,
    places,
    aimBy,
    dueBy,
    mustInclude,
    travelMinutes,
    gridMinutes,
    limit,
    settings: {
      ...(file.travel.travelMinutesUnknown === undefined
        ? {}
        : { travelMinutesUnknown: file.travel.travelMinutesUnknown }),
      ...settings,
    },
    ...overrideOf(file.schoolOverride),
    ...childOf(child),
    ...(placesLacking === undefined ? {} : { placesLacking }),
    meetings: meetings.map((meeting) => ({ ...meeting, ...instantsOf(meeting) })),
    now: fileNow === undefined ? now : readMoment(fileNow).instant,
    people: people.map(({ id, name, calendar }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      calendar: calendarOf(calendar, journeys),
    })),
    otherChildren: brothersAndSisters.map(childOf),
  };
}

function daysOf(child: SlotFile['child'], { schools, from, to }: SlotFile): SlotRequest['schoolDays'] {
  const school = schools.find(({ id }) => id === child.schoolId) ?? null;
  const { schoolId, yearGroup, lessons } = child;
  const place =
    schoolId === null && lessons === null
      ? null
      : { schoolId, schoolName: school?.name ?? null, yearGroup, lessons };
  return schoolDays(place, school, from, to, { dateOfBirth: child.dateOfBirth });
}

function overrideOf(given: SlotFile['schoolOverride']): Pick<SlotRequest, 'schoolOverride'> {
  return given === undefined ? {} : { schoolOverride: given };
}

function instantsOf({ start, end }: { start: string; end: string }): { start: number; end: number } {
  return { start: readMoment(start).instant, end: readMoment(end).instant };
}

function calendarOf(
  calendar: SlotFile['people'][number]['calendar'],
  journeys: FileJourneys | undefined,
): CalendarReading {
  if (!calendar.read) return calendar;
  const busy = calendar.busy.map(({ at, ...block }) => {
    const ways = { ...journeys?.from(at), ...block.journeys };
    return { ...block, ...instantsOf(block), ...(Object.keys(ways).length > 0 && { journeys: ways }) };
  });
  return { ...calendar, busy };
}
