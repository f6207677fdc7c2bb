import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays, formatISO, parseISO } from 'date-fns';
import { slotsSchema } from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { slotsPath, type Question } from './question.ts';

/** Times for a visit, from today on. While another question is on its way the last answer stays in sight. */
export function useSlots(
  childId: string,
  question: Question,
  today: string,
  bookingId: string | null = null,
) {
  const api = useApi();
  const to = formatISO(addDays(parseISO(today), question.days - 1), { representation: 'date' });
  const path = slotsPath(childId, question, today, to, bookingId);
  return useQuery({
    queryKey: queryKeys.slots(childId, path),
    queryFn: ({ signal }) => api.get(path, slotsSchema, signal),
    placeholderData: keepPreviousData,
    // A calendar changes while the page is open: an old answer is asked for again.
    staleTime: 0,
  });
}
