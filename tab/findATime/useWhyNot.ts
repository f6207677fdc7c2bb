import { useQuery } from '@tanstack/react-query';
import { whyNotSchema } from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import type { ChosenTime } from './question.ts';

export interface TimeToCheck extends ChosenTime {
  childId: string;
  withChildren: string[];
  people: string[];
  /** The booking that would be moved there. */
  bookingId: string | null;
}

/** What stands against one very time, as the server knows it now. */
export function useWhyNot({ childId, withChildren, people, bookingId, start, end, place }: TimeToCheck) {
  const api = useApi();
  const params = new URLSearchParams({ start, end, place });
  if (withChildren.length > 0) params.set('with', withChildren.join(','));
  if (people.length > 0) params.set('people', people.join(','));
  if (bookingId !== null) params.set('booking', bookingId);
  const path = `/api/children/${encodeURIComponent(childId)}/why-not?${params.toString()}`;
  return useQuery({
    queryKey: queryKeys.slots(childId, path),
    queryFn: ({ signal }) => api.get(path, whyNotSchema, signal),
    // A calendar changes while the page is open.
    staleTime: 0,
  });
}
