import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { WhyNot as Answer } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { type TimeToCheck, useWhyNot } from './useWhyNot.ts';

type Against = Answer['against'][number];

export type WhyNotProps = TimeToCheck & {
  /** What is not to be said: in Outlook the appointment itself may fill the calendar. */
  leaveOut?: readonly Against['what'][];
};

/** What stands against a time, said before it is booked: the child's day first. It forbids nothing. Nothing where it fits. */
export function WhyNot({ leaveOut = [], ...time }: WhyNotProps) {
  const check = useWhyNot(time);
  if (check.isError)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{findWords.whyNot.unchecked}</MessageBarBody>
      </MessageBar>
    );
  const against = (check.data?.against ?? []).filter(({ what }) => !leaveOut.includes(what));
  if (against.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{findWords.whyNot.title}</MessageBarTitle>
        <ul>
          {against.map(({ because }) => (
            <li key={because}>{because}</li>
          ))}
        </ul>
        {findWords.whyNot.yours}
      </MessageBarBody>
    </MessageBar>
  );
}
