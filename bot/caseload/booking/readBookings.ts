import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { instantText } from '#shared/time/moment.ts';
import {
  onlineIsNoVisit,
  outlookFailed,
  outlookWaiting,
  type OutlookFailure,
} from '#shared/words/bookings.ts';
import { outlookState } from './outlookState.ts';

type Condition = (eb: ExpressionBuilder<Tables, 'booking'>) => ExpressionWrapper<Tables, 'booking', SqlBool>;

/**
 * Bookings as pages show them, earliest first. Whom the asking person may see is for the caller to decide.
 * @example readBookings(council, (eb) => eb('id', '=', id))
 */
export async function readBookings({ db }: Pick<Council, 'db'>, which: Condition): Promise<Booking[]> {
  const rows = await db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.worker_id')
    .selectAll('booking')
    .select('person.name as worker_name')
    .where((eb) => which(eb as unknown as ExpressionBuilder<Tables, 'booking'>))
    .orderBy('starts_at')
    .orderBy('booking.id')
    .execute();
  if (rows.length === 0) return [];
  const children = await db
    .selectFrom('booking_child')
    .innerJoin('child', 'child.id', 'booking_child.child_id')
    .select(['booking_id', 'child.id', 'given_name', 'family_name', 'external_id'])
    .where(
      'booking_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('given_name')
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    children: children
      .filter((child) => child.booking_id === row.id)
      .map((child) => ({ id: child.id, name: childName(child) })),
    worker: { id: row.worker_id, name: row.worker_name },
    start: instantText(row.starts_at.getTime()),
    end: instantText(row.ends_at.getTime()),
    place: row.place,
    announced: row.announced,
    state: row.state,
    outlook: outlookState(row),
    joinUrl: row.join_url,
    notes: notesOf(row),
  }));
}

/** The name, or the council's own id of the child until a name is known. */
export function childName(child: {
  given_name: string | null;
  family_name: string | null;
  external_id: string;
}): string {
  return [child.given_name, child.family_name].filter(Boolean).join(' ') || child.external_id;
}

function notesOf(row: {
  place: Booking['place'];
  state: Booking['state'];
  version: number;
  event_version: number | null;
  outlook_error: string | null;
}): string[] {
  const state = outlookState(row);
  return [
    ...(row.place === 'online' && row.state === 'booked' ? [onlineIsNoVisit] : []),
    ...(state === 'failed'
      ? [outlookFailed[row.outlook_error as OutlookFailure] ?? outlookFailed.refused]
      : []),
    ...(state === 'waiting' ? [outlookWaiting] : []),
  ];
}
