import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { findWords } from '#shared/words/findATime.ts';
import { momentText } from '#tab/dates/momentText.ts';
import type { DueOutcome as Outcome } from './dueOutcome.ts';

/** Says whether a time is in time; nothing where there is no date to hold it against. */
export function DueOutcome({ outcome, today }: { outcome: Outcome; today: string }) {
  if (outcome.kind === 'no-date') return null;
  return (
    <MessageBar intent={outcome.kind === 'late' ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>{findWords.outcomes[outcome.kind](momentText(outcome.date, today))}</MessageBarBody>
    </MessageBar>
  );
}
