import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  anywayCodes,
  bookingSchema,
  type Book,
  type Booking,
  type Move,
} from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ApiProblem } from '#tab/api/problem.ts';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';

type Wish = Omit<Book, 'key' | 'anyway'>;

/**
 * Books, or moves, a visit. One key for as long as the page shows this time: pressing twice, or again after a lost
 * answer, is the same booking.
 */
export function useBook(moved: Booking | null, onDone: (booking: Booking) => void) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ wish, anyway }: { wish: Wish; anyway: boolean }) => {
      const { childIds, ...time } = wish;
      const decided = anyway ? { anyway } : {};
      if (!moved) {
        const body: Book = { key, childIds, ...time, ...decided };
        return api.send('POST', '/api/bookings', body, bookingSchema);
      }
      const body: Move = { version: moved.version, ...time, ...decided };
      return api.send('PATCH', `/api/bookings/${encodeURIComponent(moved.id)}`, body, bookingSchema);
    },
    onSuccess: async (booking) => {
      onDone(booking);
      await refresh();
    },
  });
}

/** Whether the worker may decide to book in spite of this refusal. */
export function mayBookAnyway(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return anywayCodes.some((code) => error.problem.type.endsWith(`/${code}`));
}
