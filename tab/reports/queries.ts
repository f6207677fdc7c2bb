import { useQuery } from '@tanstack/react-query';
import { lookingBackSchema, weeksAheadSchema } from '#shared/model/api/reports.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';

const addressOf = (path: string, asked: Record<string, string | undefined>): string => {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${path}?${new URLSearchParams(given).toString()}`;
};

/** What is asked of a report; null: not yet. */
export type LookingBackAsked = { from: string; to: string; policy?: string | undefined };

export function useLookingBack(asked: LookingBackAsked | null) {
  const api = useApi();
  const address = addressOf('/api/reports/looking-back', asked ?? {});
  return useQuery({
    queryKey: queryKeys.report(address),
    queryFn: ({ signal }) => api.get(address, lookingBackSchema, signal),
    enabled: asked !== null,
  });
}

export interface WeeksAheadAsked {
  view: 'mine' | 'team';
  team?: string | undefined;
  perVisit: string;
  perTrip: string;
}

export function useWeeksAhead(asked: WeeksAheadAsked) {
  const api = useApi();
  const address = addressOf('/api/reports/weeks-ahead', { ...asked });
  return useQuery({
    queryKey: queryKeys.report(address),
    queryFn: ({ signal }) => api.get(address, weeksAheadSchema, signal),
    // Another number of minutes leaves the page standing while it is worked out.
    placeholderData: (before) => before,
  });
}
