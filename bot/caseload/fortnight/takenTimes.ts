import type { Council } from '#bot/caseload/council.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** Somebody who may go. */
export interface Goer {
  id: string;
  name: string;
  /** The Entra object id, or the sign-in name of somebody who never signed in. */
  mailbox: string;
}

/** A visit that is booked already, whoever made it. */
export interface BookedVisit {
  id: string;
  workerId: string;
  start: number;
  end: number;
  place: SlotPlace;
  childIds: string[];
}

/** What fills the days of these people: their Outlook with our own bookings laid over it. */
export interface TakenTimes {
  /** Each person's Outlook without our own bookings, by their id. */
  calendars: Map<string, CalendarReading>;
  booked: BookedVisit[];
}

/**
 * One reading of every calendar, and one query for the bookings that take the time of one of these people or children. A calendar
 * that could not be read is handed on as that.
 */
export async function takenTimes(
  council: Council,
  goers: readonly Goer[],
  childIds: readonly string[],
  from: number,
  to: number,
): Promise<TakenTimes> {
  const read = await council.calendar.readCalendars(
    goers.map(({ mailbox }) => mailbox),
    from,
    to,
  );
  const booked = await bookedBetween(council, goers, childIds, from, to);
  return {
    booked,
    calendars: new Map(
      goers.map(({ id, mailbox }) => [
        id,
        withoutOwn(read.get(mailbox) ?? { read: false, why: 'unreachable' }),
      ]),
    ),
  };
}

/** Events of our own are taken from our own table: Outlook may still show one that was moved or cancelled. */
function withoutOwn(reading: CalendarReading): CalendarReading {
  if (!reading.read) return reading;
  return { ...reading, busy: reading.busy.filter(({ bookingId }) => bookingId === undefined) };
}

/**
 * The calendar in which a visit to these children by this person would have to fit.
 * @param fromBooked the ways to the children from a visit that the person has booked; undefined: not known
 */
export function calendarFor(
  { calendars, booked }: TakenTimes,
  goerId: string,
  childIds: readonly string[],
  fromBooked: (visit: BookedVisit) => BusyBlock['journeys'] = () => undefined,
): CalendarReading {
  const reading = calendars.get(goerId) ?? { read: false, why: 'unreachable' };
  if (!reading.read) return reading;
  const own = booked
    .filter((visit) => visit.workerId === goerId || visit.childIds.some((id) => childIds.includes(id)))
    .map((visit): BusyBlock => {
      const journeys = visit.workerId === goerId ? fromBooked(visit) : undefined;
      const { start, end, id } = visit;
      return { start, end, showAs: 'busy', bookingId: id, ...(journeys ? { journeys } : {}) };
    });
  return { ...reading, busy: [...reading.busy, ...own] };
}

async function bookedBetween(
  { db }: Council,
  goers: readonly Goer[],
  childIds: readonly string[],
  from: number,
  to: number,
): Promise<BookedVisit[]> {
  const rows = await db
    .selectFrom('booking')
    .select((eb) => [
      'booking.id',
      'worker_id',
      'starts_at',
      'ends_at',
      'place',
      eb
        .selectFrom('booking_child')
        .select((of) => of.fn<string[]>('array_agg', ['child_id']).as('ids'))
        .whereRef('booking_child.booking_id', '=', 'booking.id')
        .as('children'),
    ])
    .where('state', '=', 'booked')
    .where('starts_at', '<', new Date(to))
    .where('ends_at', '>', new Date(from))
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', anyOf(goers.map(({ id }) => id))),
        eb.exists(
          eb
            .selectFrom('booking_child')
            .select('child_id')
            .whereRef('booking_child.booking_id', '=', 'booking.id')
            .where('child_id', '=', anyOf([...childIds])),
        ),
      ]),
    )
    .orderBy('starts_at')
    .orderBy('booking.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    workerId: row.worker_id,
    start: row.starts_at.getTime(),
    end: row.ends_at.getTime(),
    place: row.place,
    childIds: row.children ?? [],
  }));
}
