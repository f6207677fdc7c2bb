import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { addDays, formatISO, parseISO } from 'date-fns';
import { lazy, Suspense } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { Me } from '#shared/model/api/people.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { BookingCard } from './BookingCard.tsx';
import { byDay } from './byDay.ts';
import { useWeek } from './useWeek.ts';

const UnbookedInOutlook = lazy(() => import('./UnbookedInOutlook.tsx'));

/** How far the page looks back, for visits that nobody has recorded yet, and ahead; in days. */
const lookBack = 14;
const lookAhead = 56;

const useStyles = makeStyles({
  names: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** What a person has booked, day by day; first what has passed and nobody has recorded. */
export function BookingsPage({ me }: { me: Me }) {
  const week = useWeek(shifted(me.today, -lookBack), shifted(me.today, lookAhead));
  return (
    <PageFrame heading={bookingWords.heading} title={bookingWords.heading}>
      <Suspense fallback={null}>
        <UnbookedInOutlook />
      </Suspense>
      <Loaded query={week}>{({ bookings }) => <Booked bookings={bookings} me={me} />}</Loaded>
    </PageFrame>
  );
}

function Booked({ bookings, me }: { bookings: Booking[]; me: Me }) {
  const open = bookings.filter(({ state }) => state === 'booked');
  if (open.length === 0) {
    const { title, text, button } = bookingWords.none;
    return (
      <EmptyMessage
        title={title}
        text={text}
        action={<ButtonLink to={routes.myChildren}>{button}</ButtonLink>}
      />
    );
  }
  return byDay(open).map(({ day, bookings: ofDay }) => (
    <Section key={day} title={dayText(day, me.today)}>
      <PlainList>
        {ofDay.map((booking) => (
          <li key={booking.id}>
            <Named booking={booking} />
            <BookingCard booking={booking} childId={booking.children[0]?.id ?? ''} me={me} />
          </li>
        ))}
      </PlainList>
    </Section>
  ));
}

function Named({ booking }: { booking: Booking }) {
  return (
    <Text className={useStyles().names}>
      {booking.children.map(({ id, name }) => (
        <TextLink key={id} to={routes.child(id)}>
          {name}
        </TextLink>
      ))}
    </Text>
  );
}

function shifted(day: string, days: number): string {
  return formatISO(addDays(parseISO(day), days), { representation: 'date' });
}
