import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { bookingSchema } from '#shared/model/api/bookings.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';

/** Asks the server to tell Outlook of a booking once more, after somebody mended what stood in the way. */
export function TryOutlookAgain({ bookingId }: { bookingId: string }) {
  const api = useApi();
  const refresh = useDatesMayHaveMoved();
  const again = useMutation({
    mutationFn: () =>
      api.send('POST', `/api/bookings/${encodeURIComponent(bookingId)}/outlook`, {}, bookingSchema),
    onSuccess: refresh,
  });
  return (
    <>
      <Button onClick={() => again.mutate()} disabled={again.isPending}>
        {bookingWords.tryOutlookAgain}
      </Button>
      {again.isError && <ErrorMessage error={again.error} />}
    </>
  );
}
