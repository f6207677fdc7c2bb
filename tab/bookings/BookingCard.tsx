import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { Me } from '#shared/model/api/people.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { AnswerList } from '#tab/invitations/AnswerList.tsx';
import { ChildPages } from '#tab/invitations/ChildPages.tsx';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { routes } from '#tab/routes.ts';
import { BookedLine } from './BookedLine.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { NoLongerFits } from './NoLongerFits.tsx';
import { TryOutlookAgain } from './TryOutlookAgain.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface BookingCardProps {
  booking: Booking;
  /** The child from whose page the person comes. */
  childId: string;
  me: Pick<Me, 'id' | 'now' | 'today'>;
}

/** A booked visit with what can be done about it; once its time has passed, first of all "How did it go?". */
export function BookingCard({ booking, childId, me }: BookingCardProps) {
  const styles = useStyles();
  const [cancelling, setCancelling] = useState(false);
  const names = booking.children.map(({ name }) => name);
  const passed = Date.parse(booking.end) <= Date.parse(me.now);
  return (
    <div className={styles.card}>
      <BookedLine booking={booking} today={me.today} meId={me.id} />
      <NoLongerFits booking={booking} childId={childId} />
      {booking.notes?.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      <AnswerList
        answers={booking.answers ?? []}
        nameOf={(id) => booking.children.find((child) => child.id === id)?.name ?? ''}
        moves={booking.id}
        today={me.today}
      />
      {passed && <Text weight="semibold">{bookingWords.passed}</Text>}
      <div className={styles.actions}>
        <ButtonLink appearance={passed ? 'primary' : 'secondary'} to={routes.record(booking.id, childId)}>
          {bookingWords.howDidItGo}
        </ButtonLink>
        <ButtonLink to={routes.findATime(childId, booking.id)} label={bookingWords.changeNamed(names)}>
          {bookingWords.change}
        </ButtonLink>
        <Button aria-label={bookingWords.cancelNamed(names)} onClick={() => setCancelling(true)}>
          {bookingWords.cancel}
        </Button>
        {booking.joinUrl && (
          <Button as="a" href={booking.joinUrl} target="_blank" rel="noreferrer">
            {bookingWords.join}
          </Button>
        )}
        {booking.outlook === 'failed' && <TryOutlookAgain bookingId={booking.id} />}
      </div>
      <ChildPages booking={booking} now={me.now} today={me.today} />
      <CancelDialog booking={booking} open={cancelling} onClose={() => setCancelling(false)} />
    </div>
  );
}
