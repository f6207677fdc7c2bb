import type { ReactNode } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import { linkWords } from '#shared/words/links.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';

export interface NoLongerBookedProps {
  booking: Booking;
  today: string;
  /** What else a person may have come to do. */
  more?: ReactNode;
}

/** A visit that was cancelled, or is on record: what became of it, and the way to the children it was for. */
export function NoLongerBooked({ booking, today, more }: NoLongerBookedProps) {
  return (
    <EmptyMessage
      title={booking.state === 'done' ? linkWords.done : linkWords.cancelled}
      text={linkWords.wasBooked(spanText(booking.start, booking.end, today))}
      action={
        <PlainList>
          {booking.children.map(({ id, name }) => (
            <li key={id}>
              <TextLink to={routes.child(id)}>{linkWords.whatIsNext(name)}</TextLink>
            </li>
          ))}
          {more && <li>{more}</li>}
        </PlainList>
      }
    />
  );
}
