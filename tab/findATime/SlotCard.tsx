import { Badge, Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Slots } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { londonTime } from '#tab/dates/londonTime.ts';
import { spanText, timeText } from '#tab/dates/momentText.ts';
import type { ChosenTime } from './question.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    boxSizing: 'border-box',
    height: '100%',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  time: { ...typographyStyles.subtitle2, margin: 0 },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface SlotCardProps {
  slot: Slots['slots'][number];
  best: boolean;
  today: string;
  onChoose: (time: ChosenTime) => void;
}

/** One time: when, where, why it suits, and what a person should know before choosing it. */
export function SlotCard({ slot, best, today, onChoose }: SlotCardProps) {
  const styles = useStyles();
  const place = nextVisitWords.places[slot.place];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.time}>
          {`${timeText(londonTime(slot.start).time)} to ${timeText(londonTime(slot.end).time)}`}
        </h3>
        <Text>{place}</Text>
        {best && (
          <Badge appearance="tint" color="brand">
            {findWords.best}
          </Badge>
        )}
        {slot.afterDue && (
          <Badge appearance="tint" color="danger" icon={<Warning16Regular />}>
            {findWords.afterDue}
          </Badge>
        )}
      </div>
      <ul className={styles.reasons}>
        {slot.reasons.map((reason) => (
          <li key={reason}>
            <Text size={200}>{reason}</Text>
          </li>
        ))}
      </ul>
      <Button
        appearance={best ? 'primary' : 'secondary'}
        aria-label={findWords.chooseNamed(spanText(slot.start, slot.end, today), place)}
        onClick={() => onChoose({ start: slot.start, end: slot.end, place: slot.place })}
      >
        {findWords.choose}
      </Button>
    </div>
  );
}
