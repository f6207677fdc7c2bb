import { useQuery } from '@tanstack/react-query';
import { bookingSchema } from '#shared/model/api/bookings.ts';
import type { Me } from '#shared/model/api/people.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { NotYours } from '#tab/frame/NotYours.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { BookingCard } from './BookingCard.tsx';
import { NoLongerBooked } from './NoLongerBooked.tsx';

/** One booking: where the link in an Outlook event leads. */
export function BookingPage({ bookingId, me }: { bookingId: string; me: Me }) {
  const api = useApi();
  const booking = useQuery({
    queryKey: queryKeys.booking(bookingId),
    queryFn: ({ signal }) => api.get(`/api/bookings/${encodeURIComponent(bookingId)}`, bookingSchema, signal),
    refetchInterval: (query) => (query.state.data?.outlook === 'waiting' ? 2_000 : false),
  });
  return (
    <PageFrame heading={bookingWords.heading} title={bookingWords.heading}>
      <Loaded query={booking} refused={<NotYours what="visit" me={me} />}>
        {(one) =>
          one.state !== 'booked' ? (
            <NoLongerBooked booking={one} today={me.today} />
          ) : (
            <>
              <PlainList>
                {one.children.map(({ id, name }) => (
                  <li key={id}>
                    <TextLink to={routes.child(id)}>{name}</TextLink>
                  </li>
                ))}
              </PlainList>
              <BookingCard booking={one} childId={one.children[0]?.id ?? ''} me={me} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
