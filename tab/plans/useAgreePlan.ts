import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { childPageSchema } from '#shared/model/api/children.ts';
import { planChoicesSchema, type AgreePlan } from '#shared/model/api/plans.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { queryKeys } from '#tab/api/queryKeys.ts';

const addressOf = (childId: string) => `/api/children/${encodeURIComponent(childId)}/plans`;

/** Whom a plan for this child may name, and for which days. */
export function usePlanChoices(childId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.child(childId), 'plan-choices'],
    queryFn: ({ signal }) => api.get(`${addressOf(childId)}/choices`, planChoicesSchema, signal),
  });
}

/** Agrees a plan. Sent again after a fault it is the same plan: the key stays until it has gone through. */
export function useAgreePlan(childId: string, onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  const refresh = useDatesMayHaveMoved();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    networkMode: 'always',
    mutationFn: (wish: Omit<AgreePlan, 'key'>) =>
      api.send('POST', addressOf(childId), { key, ...wish }, childPageSchema),
    onSuccess: async (page) => {
      client.setQueryData(queryKeys.child(childId), page);
      onDone();
      await refresh();
    },
  });
}
