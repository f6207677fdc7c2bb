import type { Council } from '#bot/caseload/council.ts';
import { type EvaluatedChild, evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { type LimitAgainst, limitsAgainst } from '#shared/slots/limitsAgainst.ts';
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
 * What stands against these visits in the children's days and wishes as they are known now, without names, by the visit's id; nothing
 * where a visit fits. Calendars, journeys and what the next visit must take in are not looked at. Asks nobody's leave.
 * A child's days are worked out for the days of their visits alone: one query for each such day, and one for the children.
 */
export async function daysAgainst(
  council: Council,
  visits: readonly VisitInTime[],
): Promise<Map<string, LimitAgainst[]>> {
  if (visits.length === 0) return new Map();
  const evaluated = await evaluateChildren(council, [...new Set(visits.flatMap(({ childIds }) => childIds))]);
  const against = new Map<string, LimitAgainst[]>();
  const dayOf = (instant: number): string => isoDate(londonDay(instant));
  const bySpan = Map.groupBy(visits, ({ start, end }) => `${dayOf(start)} ${dayOf(end - 1)}`);
  for (const [span, together] of bySpan) {
    const [from = '', to = ''] = span.split(' ');
    const seen = await childrenOn(council, evaluated, together, from, to);
    for (const visit of together) {
      const children = visit.childIds.flatMap((id) => seen.get(id) ?? []);
      against.set(visit.id, againstOf(council.now(), visit, from, to, children));
    }
  }
  return against;
}

async function childrenOn(
  council: Council,
  evaluated: ReadonlyMap<string, EvaluatedChild>,
  visits: readonly VisitInTime[],
  from: string,
  to: string,
): Promise<Map<string, SeenChild>> {
  const childIds = [...new Set(visits.flatMap((visit) => visit.childIds))];
  const children = childIds.flatMap((id) => evaluated.get(id) ?? []);
  if (children.length === 0) return new Map();
  const days = await readChildDays(council, children, from, to);
  return new Map(
    children.flatMap(({ rows, story: { dateOfBirth } }, index) => {
      const known = days[index];
      const ageYears = dateOfBirth ? Math.max(0, ageOn(dayNumber(dateOfBirth), dayNumber(from))) : null;
      return known ? [[rows.child.id, { ...known, ageYears }] as const] : [];
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
): LimitAgainst[] {
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
  return limitsAgainst(request, start, end, place).filter(
    ({ what }) => what === 'child' || what === 'place' || what === 'wish',
  );
}
