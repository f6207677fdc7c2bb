import { useQuery } from '@tanstack/react-query';
import { weekSchema } from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';

/** The bookings of the person who is signed in, from one day to another, both included. */
export function useWeek(from: string, to: string) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.week(from, to),
    queryFn: ({ signal }) => api.get(`/api/bookings?from=${from}&to=${to}`, weekSchema, signal),
    refetchInterval: (query) =>
      query.state.data?.bookings.some((one) => one.outlook === 'waiting') ? 2_000 : false,
  });
}
