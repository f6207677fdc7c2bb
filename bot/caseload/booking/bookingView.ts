import type { Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { instantText } from '#shared/time/moment.ts';
import {
  onlineIsNoVisit,
  outlookFailed,
  type OutlookFailure,
  outlookWaiting,
} from '#shared/words/bookings.ts';

type BookingRow = Selectable<Tables['booking']> & { worker_name: string };

/**
 * A booking as pages show it.
 * @param children those that the person who asks may see
 */
export function bookingView(row: BookingRow, children: Booking['children']): Booking {
  return {
    id: row.id,
    version: row.version,
    children,
    worker: { id: row.worker_id, name: row.worker_name },
    start: instantText(row.starts_at.getTime()),
    end: instantText(row.ends_at.getTime()),
    place: row.place,
    announced: row.announced,
    state: row.state,
    outlook: outlookState(row),
    joinUrl: row.join_url,
    notes: notesOf(row),
  };
}

/** How far Outlook is with a booking. `failed` needs a person; `waiting` mends itself. */
function outlookState(row: BookingRow): Booking['outlook'] {
  if (row.outlook_error !== null) return 'failed';
  return row.event_version === row.version ? 'written' : 'waiting';
}

function notesOf(row: BookingRow): string[] {
  const state = outlookState(row);
  const failure = outlookFailed[row.outlook_error as OutlookFailure] ?? outlookFailed.refused;
  return [
    ...(row.place === 'online' && row.state === 'booked' ? [onlineIsNoVisit] : []),
    ...(state === 'failed' ? [failure] : []),
    ...(state === 'waiting' ? [outlookWaiting] : []),
  ];
}
