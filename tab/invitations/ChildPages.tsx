import { Text } from '@fluentui/react-components';
import type { Booking } from '#shared/model/api/bookings.ts';
import { invitationWords } from '#shared/words/invitation.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { ChildLink } from './ChildLink.tsx';

export interface ChildPagesProps {
  booking: Booking;
  /** What is now, and the day, as the server says. */
  now: string;
  today: string;
}

/** The page of each child on a visit that is still to come: brothers and sisters have a link each. */
export function ChildPages({ booking, now, today }: ChildPagesProps) {
  const ahead = booking.state === 'booked' && Date.parse(booking.end) > Date.parse(now);
  if (!ahead || booking.children.length === 0) return null;
  if (!booking.announced) return <Text size={200}>{invitationWords.unannounced}</Text>;
  return (
    <PlainList>
      {booking.children.map((child) => (
        <li key={child.id}>
          <ChildLink booking={booking} child={child} today={today} />
        </li>
      ))}
    </PlainList>
  );
}
