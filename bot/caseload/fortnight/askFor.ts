import type { ChildDays } from '#bot/caseload/slots/readChildDays.ts';
import { journeyMinutes, minutesFor } from '#bot/caseload/slots/defaults.ts';
import type { CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import type { NextVisit } from '#shared/model/evaluation.ts';

/** Everything that one child's times depend on, but whose calendar. */
export interface SlotFacts {
  next: NextVisit;
  days: ChildDays;
  /** Places that recent visits lack, which rank higher. */
  placesLacking: NonNullable<SlotRequest['placesLacking']>;
  ageYears: number | null;
  from: string;
  to: string;
  now: number;
}

const gridMinutes = 15;

/** The question that the slots answer, for a visit to one child by one person. */
export function askFor(
  { next, days, placesLacking, ageYears, from, to, now }: SlotFacts,
  goerId: string,
  calendar: CalendarReading,
  travelMinutes: SlotRequest['travelMinutes'] = journeyMinutes,
): SlotRequest {
  return {
    now,
    from,
    to,
    minutes: minutesFor(1),
    places: places(days.wishes.places),
    aimBy: next.aimBy,
    dueBy: next.dueBy,
    mustInclude: next.mustInclude,
    people: [{ id: goerId, calendar }],
    ...days,
    placesLacking,
    ageYears,
    travelMinutes,
    gridMinutes,
    limit: 1,
  };
}

/** Where the child likes to be seen, then at home and at school; the office and elsewhere only where they asked for it. */
function places(liked: SlotPlace[] = []): SlotPlace[] {
  return [...new Set<SlotPlace>([...liked.filter((place) => place !== 'online'), 'home', 'school'])];
}
