import type { SlotPlace, SlotRequest, SlotSettings } from '#shared/model/slots.ts';
import { wallMinutes } from '#shared/schoolDay/wallTime.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { londonDay, londonInstant } from '#shared/time/london.ts';
import { type CalendarLimit, calendarLimits } from './calendarLimits.ts';
import type { ChildDays, DayBounds } from './childDay.ts';
import { type Deadline, deadline } from './deadline.ts';
import { defaultSlotSettings } from './settings.ts';
import { inBoth, type Stretch } from './stretch.ts';
import { workingWindows } from './workingWindows.ts';

const minute = 60_000;

/** A request made ready for the search: every text read, every wall time an instant, every list in order. */
export interface Question {
  request: SlotRequest;
  settings: SlotSettings;
  today: DayNumber;
  firstDay: DayNumber;
  /** The London days asked for, first to last. */
  bounds: DayBounds[];
  length: number;
  grid: number;
  places: SlotPlace[];
  children: ChildDays[];
  /** The youngest child's age; null where one is not known. */
  youngest: number | null;
  aim: Deadline | null;
  due: Deadline | null;
  /** When everyone works. */
  working: Stretch[];
  /** When it is neither too early nor too late for the child. */
  kind: Stretch[];
  /** Both, within the days asked for. */
  windows: Stretch[];
  /** What everyone's calendars rule out, without journeys. */
  calendar: CalendarLimit[];
}

/**
 * @throws RangeError where the request contradicts itself: days not in order, a day missing in `schoolDays`, a grid that does not
 * divide the hour. A calendar that was not read contributes nothing here: whoever asks must have looked first.
 */
export function readQuestion(request: SlotRequest): Question {
  const settings = { ...defaultSlotSettings, ...request.settings };
  const firstDay = dayNumber(request.from);
  const lastDay = dayNumber(request.to);
  checkNumbers(request, firstDay, lastDay);
  const bounds: DayBounds[] = [];
  for (let day = firstDay; day <= lastDay; day++)
    bounds.push({ start: londonInstant(day), end: londonInstant(day + 1) });

  const others = request.otherChildren ?? [];
  const children = [request, ...others].map((child, index) => ({
    away: child.away ?? [],
    days: daysInOrder(child.schoolDays, request.from, firstDay, lastDay),
    wishes: child.wishes,
    override: child.schoolOverride ?? null,
    schoolId: child.schoolId ?? null,
    isFirst: index === 0,
  }));
  const ages = [request.ageYears ?? null, ...others.map(({ ageYears }) => ageYears ?? null)];
  const youngest = ages.some((age) => age === null) ? null : Math.min(...(ages as number[]));

  const calendars = request.people.flatMap(({ calendar }) => (calendar.read ? [calendar] : []));
  let working: Stretch[] = bounds.length > 0 && calendars.length > 0 ? [wholeRange(bounds)] : [];
  for (const { workingHours } of calendars)
    working = inBoth(working, workingWindows(workingHours, firstDay, lastDay));
  const kind = kindHours(firstDay, lastDay, settings, youngest);
  const today = londonDay(request.now);
  return {
    request,
    settings,
    today,
    firstDay,
    bounds,
    length: request.minutes * minute,
    grid: request.gridMinutes * minute,
    places: [...new Set(request.places)],
    children,
    youngest,
    aim: deadline(request.aimBy, today),
    due: deadline(request.dueBy, today),
    working,
    kind,
    windows: inBoth(working, kind),
    calendar: calendarLimits(request.people),
  };
}

/** Minutes kept free before and after a visit at a place, for the journey. */
export function journeyMinutes({ request, settings }: Question, place: SlotPlace): number {
  return request.travelMinutes[place] ?? (place === 'online' ? 0 : settings.travelMinutesUnknown);
}

/** The time of day after which no visit ends, for a child of that age; null: not known, and then as for the youngest. */
export function kindUntil({ kindUntil: rows }: SlotSettings, age: number | null): string {
  const inOrder = [...rows].sort((a, b) => a.underAge - b.underAge);
  const row = age === null ? inOrder[0] : (inOrder.find(({ underAge }) => age < underAge) ?? inOrder.at(-1));
  return row?.time ?? '24:00';
}

function kindHours(first: DayNumber, last: DayNumber, settings: SlotSettings, age: number | null): Stretch[] {
  const from = wallMinutes(settings.kindFrom);
  const to = wallMinutes(kindUntil(settings, age));
  if (!(from < to))
    throw new RangeError(`kindFrom and kindUntil are wall times in order, such as 08:00 and 18:30.`);
  const hours: Stretch[] = [];
  for (let day = first; day <= last; day++)
    hours.push({ start: londonInstant(day, from), end: londonInstant(day, to) });
  return hours;
}

function wholeRange(bounds: DayBounds[]): Stretch {
  return { start: (bounds[0] as DayBounds).start, end: (bounds.at(-1) as DayBounds).end };
}

function checkNumbers(
  { minutes, gridMinutes, from, to }: SlotRequest,
  first: DayNumber,
  last: DayNumber,
): void {
  if (!(last >= first && last - first <= 400))
    throw new RangeError(`The days from ${from} to ${to} are not in order, or more than 400.`);
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 720))
    throw new RangeError(`A visit takes between 1 and 720 whole minutes, not ${minutes}.`);
  if (!(Number.isInteger(gridMinutes) && gridMinutes >= 1 && 60 % gridMinutes === 0))
    throw new RangeError(
      `gridMinutes must divide the hour (5, 10, 15, 20, 30, 60), and ${gridMinutes} does not.`,
    );
}

function daysInOrder(
  days: SlotRequest['schoolDays'],
  from: string,
  first: DayNumber,
  last: DayNumber,
): SlotRequest['schoolDays'] {
  const inOrder = new Array<SlotRequest['schoolDays'][number] | undefined>(last - first + 1);
  for (const day of days) {
    const at = dayNumber(day.date) - first;
    if (at >= 0 && at < inOrder.length) inOrder[at] = day;
  }
  const missing = inOrder.findIndex((day) => day === undefined);
  if (missing >= 0)
    throw new RangeError(`schoolDays has no day ${missing + 1} counted from ${from}: give every date.`);
  return inOrder as SlotRequest['schoolDays'];
}
