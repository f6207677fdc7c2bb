import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { bookingSchema, type Booking, type cancelSchema } from '#shared/model/api/bookings.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { invitationWords } from '#shared/words/invitation.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';

type Why = z.infer<typeof cancelSchema>['why'];
const reasons: Why[] = ['called-off', 'family-cancelled', 'worker-could-not', 'other'];
const words = bookingWords.cancelling;

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

/** Asks why, then cancels. No reason is chosen beforehand: two of them leave a missed visit on record. */
export function CancelDialog({
  booking,
  open,
  onClose,
}: {
  booking: Booking;
  open: boolean;
  onClose: () => void;
}) {
  const styles = useStyles();
  const [why, setWhy] = useState<Why | null>(null);
  const refresh = useDatesMayHaveMoved();
  const cancel = useCancel(booking, onClose);
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <WhenGone run={() => cancel.isSuccess && void refresh()} />
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words.text}</Text>
            {booking.announced && <Text>{tellTheChild(booking)}</Text>}
            <Field label={words.why}>
              <RadioGroup value={why ?? ''} onChange={(_event, { value }) => setWhy(value as Why)}>
                {reasons.map((reason) => (
                  <Radio key={reason} value={reason} label={words.reasons[reason]} />
                ))}
              </RadioGroup>
            </Field>
            {cancel.isError && <ErrorMessage error={cancel.error} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.no}</Button>
            <Button
              appearance="primary"
              disabledFocusable={why === null || cancel.isPending}
              onClick={() => why && cancel.mutate(why)}
            >
              {words.yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Whoever has a page reads it there; all the same, a person tells them. */
function tellTheChild({ children, invitations = [] }: Booking): string {
  const names = children.filter(({ id }) => invitations.some((one) => one.childId === id));
  return names.length === 0
    ? words.tellTheChild
    : invitationWords.cancelledPage(names.map(({ name }) => name));
}

/**
 * Runs when the dialog has left the page. A cancelled booking takes its card away, and with it a dialog that is still closing: all the rest
 * of the page would stay hidden from screen readers.
 */
function WhenGone({ run }: { run: () => void }) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => latest.current(), []);
  return null;
}

function useCancel({ id, version }: Booking, onDone: () => void) {
  const api = useApi();
  const { announce } = useAnnounce();
  return useMutation({
    mutationFn: (why: Why) =>
      api.send('POST', `/api/bookings/${encodeURIComponent(id)}/cancel`, { version, why }, bookingSchema),
    onSuccess: () => {
      announce(words.done);
      onDone();
    },
  });
}
