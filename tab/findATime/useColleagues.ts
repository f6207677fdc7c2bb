import { useQuery } from '@tanstack/react-query';
import { colleaguesSchema } from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';

/** Who may come along to a visit. The people of a council change slowly: asked once for as long as the page is open. */
export function useColleagues() {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.colleagues,
    queryFn: ({ signal }) => api.get('/api/colleagues', colleaguesSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
