import type { Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { instantText } from '#shared/time/moment.ts';
import {
  noLongerYours,
  onlineIsNoVisit,
  outlookFailed,
  type OutlookFailure,
  outlookWaiting,
  workerNoLongerWith,
} from '#shared/words/bookings.ts';

type BookingRow = Selectable<Tables['booking']> & {
  worker_name: string;
  /** Set where the worker no longer works with a child on it: whether the person who asks is that worker. */
  left_behind: 'own' | 'other' | null;
};

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
    ...(row.left_behind === null ? {} : { leftBehind: true }),
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
    ...(row.left_behind === 'own' ? [noLongerYours] : []),
    ...(row.left_behind === 'other' ? [workerNoLongerWith(row.worker_name)] : []),
    ...(row.place === 'online' && row.state === 'booked' ? [onlineIsNoVisit] : []),
    ...(state === 'failed' ? [failure] : []),
    ...(state === 'waiting' ? [outlookWaiting] : []),
  ];
}
