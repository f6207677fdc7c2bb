import type { Council } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { readChildDays } from './readChildDays.ts';

/** A visit at its time. Instants are milliseconds since 1970. */
export interface VisitInTime {
  id: string;
  childIds: readonly string[];
  start: number;
  end: number;
  place: SlotPlace;
}

/** Only the children's days are asked about here: nobody's calendar stands in the way. */
const anyTime: CalendarReading = {
  read: true,
  busy: [],
  workingHours: { days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00', timeZone: 'Europe/London' },
};

/**
 * What stands against these visits in the children's days and wishes as they are known now, in plain words and without names, by the
 * visit's id; nothing where a visit fits. Calendars, journeys and what the next visit must take in are not looked at. Asks nobody's leave.
 * Two queries, however many visits.
 */
export async function daysAgainst(
  council: Council,
  visits: readonly VisitInTime[],
): Promise<Map<string, string[]>> {
  if (visits.length === 0) return new Map();
  const childIds = [...new Set(visits.flatMap((visit) => visit.childIds))];
  const evaluated = await evaluateChildren(council, childIds);
  const children = [...evaluated.values()];
  const dayOf = (instant: number): string => isoDate(londonDay(instant));
  const from = dayOf(Math.min(...visits.map(({ start }) => start)));
  const to = dayOf(Math.max(...visits.map(({ end }) => end - 1)));
  const days = await readChildDays(council, children, from, to);
  const byChild = new Map(children.map(({ rows }, index) => [rows.child.id, index]));
  return new Map(
    visits.map((visit) => {
      const [first, last] = [dayOf(visit.start), dayOf(visit.end - 1)];
      const seen = visit.childIds.flatMap((id) => {
        const index = byChild.get(id);
        const child = index === undefined ? undefined : children[index];
        const known = index === undefined ? undefined : days[index];
        if (!child || !known) return [];
        const { dateOfBirth } = child.story;
        return [
          {
            ...known,
            schoolDays: known.schoolDays.filter(({ date }) => date >= first && date <= last),
            ageYears: dateOfBirth ? Math.max(0, ageOn(dayNumber(dateOfBirth), dayNumber(first))) : null,
          },
        ];
      });
      return [visit.id, againstOf(council.now(), visit, first, last, seen)];
    }),
  );
}

type SeenChild = Pick<
  SlotRequest,
  'schoolDays' | 'wishes' | 'ageYears' | 'schoolId' | 'away' | 'schoolOverride' | 'meetings'
>;

function againstOf(
  now: number,
  { start, end, place }: VisitInTime,
  from: string,
  to: string,
  [first, ...others]: SeenChild[],
): string[] {
  if (!first) return [];
  const request: SlotRequest = {
    now,
    from,
    to,
    minutes: 60,
    places: [place],
    aimBy: null,
    dueBy: null,
    mustInclude: [],
    people: [{ id: 'anybody', calendar: anyTime }],
    ...first,
    otherChildren: others as NonNullable<SlotRequest['otherChildren']>,
    meetings: [first, ...others].flatMap(({ meetings = [] }) => meetings),
    travelMinutes: { [place]: 0 },
    gridMinutes: 15,
    limit: 1,
  };
  return whyNotThen(request, start, end, place)
    .filter(({ what }) => what === 'child' || what === 'place' || what === 'wish')
    .map(({ because }) => because);
}
