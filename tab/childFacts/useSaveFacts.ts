import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  childPageSchema,
  type ChildPage,
  type EnteredFact,
  type SchoolPlace,
} from '#shared/model/api/children.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { queryKeys } from '#tab/api/queryKeys.ts';

/** What is sent: a new fact, one taken back, or the school. */
export type FactsChange =
  | { type: 'add'; fact: EnteredFact }
  | { type: 'withdraw'; factId: string }
  | { type: 'school'; school: Omit<SchoolPlace, 'schoolName'> };

/** The page before and after a change, to say how the dates moved. */
export interface FactsChanged {
  before: ChildPage;
  after: ChildPage;
}

/** Saves a change and puts the page as it is then before the person's eyes: every date on it is the new one. */
export function useSaveFacts(page: ChildPage) {
  const api = useApi();
  const client = useQueryClient();
  const datesMayHaveMoved = useDatesMayHaveMoved();
  const [changed, setChanged] = useState<FactsChanged | null>(null);
  const address = `/api/children/${encodeURIComponent(page.child.id)}`;
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: (change: FactsChange) => {
      switch (change.type) {
        case 'add':
          return api.send('POST', `${address}/facts`, { fact: change.fact }, childPageSchema);
        case 'withdraw':
          return api.send(
            'POST',
            `${address}/facts/${encodeURIComponent(change.factId)}/withdraw`,
            {},
            childPageSchema,
          );
        case 'school':
          return api.send('PUT', `${address}/school`, change.school, childPageSchema);
      }
    },
    onSuccess: async (after) => {
      setChanged({ before: page, after });
      client.setQueryData(queryKeys.child(page.child.id), after);
      await datesMayHaveMoved();
    },
  });
  return { ...mutation, changed, forget: () => setChanged(null) };
}

export type SaveFacts = ReturnType<typeof useSaveFacts>;
