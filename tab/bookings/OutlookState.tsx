import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Hourglass16Regular } from '@fluentui/react-icons/svg/hourglass';
import type { Booking } from '#shared/model/api/bookings.ts';
import { bookingWords } from '#shared/words/findATime.ts';

const useStyles = makeStyles({
  line: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Says when Outlook has not yet taken, or would not take, a booking; nothing where all is well, unless `always`. */
export function OutlookState({
  booking,
  always = false,
}: {
  booking: Pick<Booking, 'outlook'>;
  always?: boolean;
}) {
  const styles = useStyles();
  if (booking.outlook === 'written')
    return always ? <Text size={200}>{bookingWords.outlook.written}</Text> : null;
  const Icon = booking.outlook === 'failed' ? ErrorCircle16Regular : Hourglass16Regular;
  return (
    <Text size={200} className={styles.line}>
      <Icon aria-hidden="true" />
      {bookingWords.outlook[booking.outlook]}
    </Text>
  );
}
