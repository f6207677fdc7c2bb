import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarCheckmark20Regular } from '@fluentui/react-icons/svg/calendar-checkmark';
import type { Booking } from '#shared/model/api/bookings.ts';
import { leftBehindShort } from '#shared/words/bookings.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { OutlookState } from './OutlookState.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalSNudge },
  icon: { flexShrink: 0 },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
});

/** When and where a visit is booked, and how far Outlook is with it. */
export function BookedLine({ booking, today, meId }: { booking: Booking; today: string; meId: string }) {
  const styles = useStyles();
  const details = [
    nextVisitWords.places[booking.place],
    booking.announced ? null : bookingWords.unannounced,
    booking.worker.id === meId ? null : bookingWords.with(booking.worker.name),
  ].filter((one) => one !== null);
  return (
    <div className={styles.line}>
      <CalendarCheckmark20Regular className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        {booking.leftBehind && <Text weight="semibold">{leftBehindShort}</Text>}
        <Text weight="semibold">{bookingWords.booked(spanText(booking.start, booking.end, today))}</Text>
        <Text size={200}>{details.join(' · ')}</Text>
        <OutlookState booking={booking} />
      </div>
    </div>
  );
}
