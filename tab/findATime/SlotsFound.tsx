import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Slots } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { byDay } from '#tab/bookings/byDay.ts';
import { dayText } from '#tab/dates/dayText.ts';
import type { ChosenTime } from './question.ts';
import { SlotCard } from './SlotCard.tsx';

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  day: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  searching: { opacity: 0.6 },
});

export interface SlotsFoundProps {
  answer: Slots;
  today: string;
  onChoose: (time: ChosenTime) => void;
  /** A newer answer is on its way. */
  searching: boolean;
}

/** The times found, by day; what we could not find out; and with no time, what stands in the way. */
export function SlotsFound({ answer, today, onChoose, searching }: SlotsFoundProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const count = answer.slots.length;
  useEffect(() => {
    if (!searching) announce(count === 0 ? findWords.noneFound : findWords.found(count));
  }, [announce, count, searching]);
  const [best] = answer.slots;
  return (
    <div className={styles.days} aria-busy={searching}>
      <Notice title={findWords.unknown} lines={answer.unknown} intent="warning" />
      {count === 0 ? (
        <Notice
          title={`${findWords.noneFound}. ${findWords.inTheWay}`}
          lines={answer.inTheWay}
          intent="info"
        />
      ) : (
        <Text>{findWords.found(count)}</Text>
      )}
      {byDay(answer.slots).map(({ day, bookings: slots }) => (
        <section
          key={day}
          aria-label={dayText(day, today)}
          className={searching ? styles.searching : undefined}
        >
          <h2 className={styles.day}>{dayText(day, today)}</h2>
          <ul role="list" className={styles.list}>
            {slots.map((slot) => (
              <li key={`${slot.start} ${slot.place}`}>
                <SlotCard slot={slot} best={slot === best} today={today} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Notice({ title, lines, intent }: { title: string; lines: string[]; intent: 'warning' | 'info' }) {
  if (lines.length === 0) return null;
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
