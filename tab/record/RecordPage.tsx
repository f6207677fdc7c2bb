import { useState } from 'react';
import type { Me } from '#shared/model/api/people.ts';
import { linkWords } from '#shared/words/links.ts';
import { recordWords } from '#shared/words/record.ts';
import { useChild } from '#tab/api/queries.ts';
import { NoLongerBooked } from '#tab/bookings/NoLongerBooked.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { NotYours } from '#tab/frame/NotYours.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { ChooseChild } from './ChooseChild.tsx';
import { RecordVisit, type RecordVisitProps } from './RecordVisit.tsx';

export interface RecordPageProps {
  /** Null for a visit that was not booked. */
  bookingId: string | null;
  childId: string | null;
  me: Me;
}

/** "How did it go": records a visit, booked or not. */
export default function RecordPage({ bookingId, childId, me }: RecordPageProps) {
  const heading = bookingId === null ? recordWords.titleNew : recordWords.title;
  return (
    <PageFrame heading={heading} title={heading}>
      {childId === null ? (
        <ChooseChild bookingId={bookingId} me={me} />
      ) : (
        <OfChild bookingId={bookingId} childId={childId} me={me} />
      )}
    </PageFrame>
  );
}

function OfChild({ bookingId, childId, me }: { bookingId: string | null; childId: string; me: Me }) {
  const page = useChild(childId);
  return (
    <Loaded query={page} refused={<NotYours what="child" me={me} />}>
      {(child) => {
        const booking = child.bookings.find((one) => one.id === bookingId) ?? null;
        if (bookingId !== null && booking === null)
          return (
            <EmptyMessage
              {...recordWords.noBooking}
              action={<TextLink to={routes.recordNew(childId)}>{recordWords.titleNew}</TextLink>}
            />
          );
        return <Opened first={child} booking={booking} me={me} />;
      }}
    </Loaded>
  );
}

/** A visit that was over when the page opened is told so; one that is saved here keeps the page that says what it changed. */
function Opened({ first, booking, me }: RecordVisitProps) {
  const [isOver] = useState(booking !== null && booking.state !== 'booked');
  if (booking && isOver)
    return (
      <NoLongerBooked
        booking={booking}
        today={me.today}
        more={<TextLink to={routes.recordNew(first.child.id)}>{linkWords.recordAnother}</TextLink>}
      />
    );
  return <RecordVisit first={first} booking={booking} me={me} />;
}
