import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  againstSchema,
  type BookFortnight,
  type Fortnight,
  type FortnightBooked,
  fortnightBookedSchema,
} from '#shared/model/api/fortnight.ts';
import { asShown, fortnightSentSchema } from '#shared/model/api/fortnightSent.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { queryKeys } from '#tab/api/queryKeys.ts';
import type { DraftVisit } from './draft.ts';

/** A plan is made when the page opens and when somebody asks for another one, never behind their back. */
export function useFortnight(view: 'mine' | 'team', team: string | undefined, mayBegin: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.fortnight(view, team),
    enabled: mayBegin,
    queryFn: async ({ signal }) =>
      asShown(
        await api.send('POST', '/api/fortnight', { view, team, seconds: 4 }, fortnightSentSchema, signal),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Books the visits of a draft. A visit at a time has one key for as long as the page shows it: pressing again is the same booking. */
export function useBookPlan(plan: Fortnight, onDone: (answer: FortnightBooked) => void) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (visits: DraftVisit[]) => {
      const body: BookFortnight = {
        visits: visits.flatMap(({ trip, option }) => {
          const place = plan.places[option.place]?.kind;
          const person = plan.people[option.person];
          if (!person || !place || place === 'online') return [];
          const childIds = trip.children.map(({ id }) => id);
          const name = `${childIds.join(' ')} ${option.person} ${option.start} ${option.place}`;
          const key = keys.current.get(name) ?? crypto.randomUUID();
          keys.current.set(name, key);
          return [
            {
              key,
              childIds,
              personId: person.id,
              start: new Date(option.start).toISOString(),
              end: new Date(option.end).toISOString(),
              place,
              announced: trip.announced,
            },
          ];
        }),
      };
      return api.send('POST', '/api/fortnight/bookings', body, fortnightBookedSchema);
    },
    onSuccess: async (answer) => {
      onDone(answer);
      await refresh();
    },
  });
}

/** Asks what stands against a time that is none of a trip's options. */
export function useWhyNot() {
  const api = useApi();
  return useMutation({
    mutationFn: (time: { childIds: string[]; personId: string; start: number }) =>
      api.send(
        'POST',
        '/api/fortnight/why-not',
        { ...time, start: new Date(time.start).toISOString() },
        againstSchema,
      ),
  });
}
