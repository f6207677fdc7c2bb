import { useQuery, useQueryClient } from '@tanstack/react-query';
import { childListSchema, childPageSchema } from '#shared/model/api/children.ts';
import { meSchema } from '#shared/model/api/people.ts';
import { useApi } from './ApiContext.tsx';
import { queryKeys } from './queryKeys.ts';

/** Who is asking, and what the product takes as now. */
export function useMe() {
  const api = useApi();
  return useQuery({ queryKey: queryKeys.me, queryFn: ({ signal }) => api.get('/api/me', meSchema, signal) });
}

/** The children a person works with, or their team's, sorted by what is next. */
export function useChildren(view: 'mine' | 'team') {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.list(view),
    queryFn: ({ signal }) => api.get(`/api/children?view=${view}`, childListSchema, signal),
  });
}

/** How often to ask again while Outlook has not yet taken a booking, in milliseconds. */
const outlookPoll = 2_000;

/** One child's page; asked again while Outlook has yet to follow a booking. */
export function useChild(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.child(id),
    queryFn: ({ signal }) => api.get(`/api/children/${encodeURIComponent(id)}`, childPageSchema, signal),
    refetchInterval: (query) =>
      query.state.data?.bookings.some((one) => one.outlook === 'waiting') ? outlookPoll : false,
  });
}

/** Call after anything that may move a date: every list and page asks again. */
export function useDatesMayHaveMoved(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: queryKeys.children }),
      client.invalidateQueries({ queryKey: queryKeys.me }),
    ]);
  };
}
