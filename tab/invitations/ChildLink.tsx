import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { useState } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { Invitation } from '#shared/model/api/invitations.ts';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { MadeLink } from './MadeLink.tsx';
import { useMakeLink, useStopLink } from './useInvitation.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ChildLinkProps {
  booking: Booking;
  child: Booking['children'][number];
  today: string;
}

/** The link to one child's page: made when it is asked for, shown once, stopped and made anew. */
export function ChildLink({ booking, child, today }: ChildLinkProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [made, setMade] = useState<{ url: string; id: string } | null>(null);
  const make = useMakeLink(booking.id, child.id);
  const stop = useStopLink(() => {
    setMade(null);
    announce(words.withdrawn);
  });
  const works = (booking.invitations ?? []).find(({ childId }) => childId === child.id);
  const shown = made && (!works || works.id === made.id || make.isPending) ? made : null;
  const makeIt = () =>
    make.mutate(undefined, {
      onSuccess: ({ url, booking: now }) =>
        setMade({ url, id: now.invitations?.find(({ childId }) => childId === child.id)?.id ?? '' }),
    });
  return (
    <div className={styles.box}>
      {shown ? (
        <MadeLink url={shown.url} name={child.name} until={works?.until ?? null} today={today} />
      ) : works ? (
        <Works invitation={works} name={child.name} today={today} />
      ) : null}
      <div className={styles.actions}>
        {!shown && (
          <Button icon={<Link20Regular />} disabledFocusable={make.isPending} onClick={makeIt}>
            {make.isPending ? words.making : (works ? words.makeNew : words.show)(child.name)}
          </Button>
        )}
        {(works || shown) && (
          <Button
            aria-label={words.withdrawNamed(child.name)}
            disabledFocusable={stop.isPending}
            onClick={() => stop.mutate(works?.id ?? shown?.id ?? '')}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {make.isError && <ErrorMessage error={make.error} />}
      {stop.isError && <ErrorMessage error={stop.error} />}
    </div>
  );
}

/** A link that was made before: that it works, and why it is not shown. */
function Works({ invitation, name, today }: { invitation: Invitation; name: string; today: string }) {
  return (
    <>
      <Text weight="semibold">{words.title(name)}</Text>
      <Text>{words.works(invitation.madeBy, momentText(invitation.madeAt, today))}</Text>
      <Text size={200}>{words.lost}</Text>
    </>
  );
}
