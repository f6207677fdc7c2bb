import { useAnnounce } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { type Draft, optionNear, whatIsAgainst } from './draft.ts';
import { useWhyNot } from './queries.ts';

/** A visit on its way through a grid. */
export interface Drop {
  /** What is dragged, as an index into the plan's trips; null: nothing. */
  dragged: number | null;
  lift(at: number): void;
  end(): void;
  /** Lets the dragged visit go at an instant of somebody's week. */
  at(person: number, start: number): void;
  /** Why the last one was not moved. */
  refused: string | null;
}

/** Moves a dragged visit to the time it was dropped at, or says why that cannot be. */
export function useDrop(plan: Fortnight, draft: Draft, move: (at: number, option: number) => void): Drop {
  const { announce } = useAnnounce();
  const [dragged, setDragged] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const whyNot = useWhyNot();
  const refuse = (because: string) => {
    setRefused(because);
    announce(`${words.cannotMove.title} ${because}`);
  };
  return {
    dragged,
    refused,
    lift: setDragged,
    end: () => setDragged(null),
    at(person, start) {
      const trip = dragged === null ? undefined : plan.trips[dragged];
      if (dragged === null || !trip) return;
      setDragged(null);
      setRefused(null);
      const index = optionNear(trip, person, start);
      const option = index === null ? undefined : trip.options[index];
      if (index !== null && option) {
        const against = whatIsAgainst(plan, draft, dragged, option);
        if (against) refuse(against);
        else move(dragged, index);
        return;
      }
      whyNot.mutate(
        {
          childIds: trip.children.map(({ id }) => id),
          personId: plan.people[person]?.id ?? '',
          start,
        },
        {
          onSuccess: ({ against }) => refuse(against.join('. ') || words.cannotMove.noOption),
          onError: () => refuse(words.cannotMove.noOption),
        },
      );
    },
  };
}
