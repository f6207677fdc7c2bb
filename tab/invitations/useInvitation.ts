import { useMutation } from '@tanstack/react-query';
import { type Booking, bookingSchema, invitationMadeSchema } from '#shared/model/api/bookings.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';

const path = (id: string) => encodeURIComponent(id);

/** Makes the link to a child's page; the address is told this once and kept by the page alone. */
export function useMakeLink(bookingId: string, childId: string) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  return useMutation({
    mutationFn: () =>
      api.send('POST', `/api/bookings/${path(bookingId)}/invitations`, { childId }, invitationMadeSchema),
    onSuccess: refresh,
  });
}

/** Stops a link. */
export function useStopLink(onStopped: () => void) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  return useMutation({
    mutationFn: (id: string) => api.send('POST', `/api/invitations/${path(id)}/withdraw`, {}, bookingSchema),
    onSuccess: async () => {
      onStopped();
      await refresh();
    },
  });
}

/** Puts words of the worker on a child's page. */
export function useReply(answerId: string, onSent: () => void) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  return useMutation({
    mutationFn: (words: string): Promise<Booking> =>
      api.send('POST', `/api/answers/${path(answerId)}/reply`, { words }, bookingSchema),
    onSuccess: async () => {
      onSent();
      await refresh();
    },
  });
}

/** Notes that the child asked to be seen. */
export function useNoteAsked(answerId: string, onNoted: () => void) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  return useMutation({
    mutationFn: (): Promise<Booking> =>
      api.send('POST', `/api/answers/${path(answerId)}/asked-to-be-seen`, {}, bookingSchema),
    onSuccess: async () => {
      onNoted();
      await refresh();
    },
  });
}
