import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Booking } from '#shared/model/api/bookings.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { noLongerFitsWords as words } from '#shared/words/noLongerFits.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { routes } from '#tab/routes.ts';

/** Says of a booking that the child's day has moved away from it, and why, with a way to other times; nothing of one that fits. */
export function NoLongerFits({ booking, childId }: { booking: Booking; childId: string }) {
  const { against = [] } = booking;
  if (against.length === 0) return null;
  const names = booking.children.map(({ name }) => name);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <ul>
          {against.map((because) => (
            <li key={because}>{because}</li>
          ))}
        </ul>
        {words.hint}
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink to={routes.findATime(childId, booking.id)} label={bookingWords.changeNamed(names)}>
          {words.find}
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}
