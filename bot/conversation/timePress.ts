import { randomUUID } from 'node:crypto';
import type { Press } from '#bot/cards/actions.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import { bookPress, movePress } from './presses.ts';
import { standingOf } from './standing.ts';
import type { TimesAsked } from './timesAsked.ts';

type Time = Pick<Slots['slots'][number], 'start' | 'end' | 'place'>;

/**
 * The button that takes a time: books it, or moves the booking there. All buttons of one card make one booking.
 * @returns for a time, and whether it is among those that suit, what the button asks for
 */
export function timePresses(
  { pages, childIds, moved, companions: along }: TimesAsked,
  announced: boolean,
): (time: Time, offered: boolean) => Press {
  const bookingKey = randomUUID();
  const standing = standingOf(pages.map(({ child }) => child));
  const companions = along.map(({ id }) => id);
  return ({ start, end, place }, offered) =>
    moved
      ? movePress({
          booking: moved.id,
          version: moved.version,
          child: childIds[0] ?? '',
          companions,
          start,
          end,
          place,
          offered,
        })
      : bookPress({
          children: childIds,
          companions,
          start,
          end,
          place,
          bookingKey,
          standing,
          announced,
          offered,
        });
}
