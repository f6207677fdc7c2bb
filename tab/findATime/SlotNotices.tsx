import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Slots } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { slotWords } from '#shared/words/slots.ts';

/** A calendar that could not be read weighs more than a journey that is guessed. */
const unread = Object.values(slotWords.unknown.calendar);
/** Of a colleague the name comes first, and what follows it begins small. */
const isUnread = (line: string): boolean => unread.some((text) => line.endsWith(text.slice(1)));

/** What we could not find out, and with no time in time, what stands in the way and what would open one. */
export function SlotNotices({ answer: { slots, inTheWay, unknown } }: { answer: Slots }) {
  const [headline = slots.length === 0 ? findWords.noneFound : '', ...obstacles] = inTheWay;
  return (
    <>
      <Notice title={findWords.unread} lines={unknown.filter(isUnread)} intent="warning" />
      <Notice title={headline} lines={obstacles} intent="info" evenAlone />
    </>
  );
}

/** What was taken for granted, in small words under the times. */
export function Assumptions({ answer }: { answer: Slots }) {
  const lines = answer.unknown.filter((line) => !isUnread(line));
  return <Notice title={findWords.unknown} lines={lines} intent="info" />;
}

interface NoticeProps {
  title: string;
  lines: string[];
  intent: 'warning' | 'info';
  /** The title says something by itself. */
  evenAlone?: boolean;
}

function Notice({ title, lines, intent, evenAlone = false }: NoticeProps) {
  if (title === '' || (lines.length === 0 && !evenAlone)) return null;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
