import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace, Why } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import { plainly } from './plainly.ts';
import { byStart, type Limit } from './stretch.ts';

/** Something in a calendar, with what is known of the way there. */
export interface CalendarLimit extends Limit {
  /** Minutes to each place; undefined: nobody knows where this is. */
  journeys: BusyBlock['journeys'];
  family: boolean;
}

/**
 * What people's calendars rule out, by start. Tentative counts as busy and says so; "working elsewhere" does not, since the
 * person works; a block that we cannot tell is busy. Of everyone but the first it says whose calendar it is.
 */
export function calendarLimits(
  people: readonly { name?: string; calendar: CalendarReading }[],
): CalendarLimit[] {
  const limits: CalendarLimit[] = [];
  for (const [index, { name, calendar }] of people.entries())
    for (const block of calendar.read ? calendar.busy : [])
      if (block.showAs !== 'workingElsewhere' && block.start < block.end) {
        const { start, end, journeys, family = false } = block;
        const { kind, because } = why(block);
        const said = index === 0 || name === undefined ? because : slotWords.ofPerson(name, because);
        limits.push({ start, end, kind, because: said, journeys, family });
      }
  return limits.sort(byStart);
}

/** The same with the journeys to and from a place, by start. `usual`: milliseconds where it is not known from where. */
export function withJourneys(calendar: readonly CalendarLimit[], place: SlotPlace, usual: number): Limit[] {
  let inOrder = true;
  const limits = calendar.map(({ start, end, kind, because, journeys }) => {
    const known = journeys?.[place];
    const journey = known === undefined ? usual : known * 60_000;
    if (journey !== usual) inOrder = false;
    return { start: start - journey, end: end + journey, kind, because };
  });
  return inOrder ? limits : limits.sort(byStart);
}

const known = {
  booked: plainly('booked'),
  tentative: plainly('tentative'),
  oof: plainly('oof'),
  busy: plainly('busy'),
  unknown: plainly('unknown'),
};

function why({ showAs, bookingId }: BusyBlock): Why {
  if (bookingId !== undefined) return known.booked;
  if (showAs === 'tentative') return known.tentative;
  if (showAs === 'oof') return known.oof;
  return showAs === 'busy' ? known.busy : known.unknown;
}
