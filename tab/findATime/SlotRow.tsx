import { Badge, Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Slots } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { londonTime } from '#tab/dates/londonTime.ts';
import { spanText, timeText } from '#tab/dates/momentText.ts';
import type { ChosenTime } from './question.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  time: { ...typographyStyles.body1Strong, margin: 0 },
  late: { display: 'inline-flex', color: tokens.colorStatusDangerForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface SlotRowProps {
  slot: Slots['slots'][number];
  best: boolean;
  today: string;
  onChoose: (time: ChosenTime) => void;
}

/** One time: when, where, what sets it apart from the others, and a way to choose it. */
export function SlotRow({ slot, best, today, onChoose }: SlotRowProps) {
  const styles = useStyles();
  const place = nextVisitWords.places[slot.place];
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <div className={styles.head}>
          {slot.afterDue && (
            <span className={styles.late} role="img" aria-label={findWords.afterDue}>
              <Warning16Regular />
            </span>
          )}
          <h4 className={styles.time}>
            {`${timeText(londonTime(slot.start).time)} to ${timeText(londonTime(slot.end).time)}`}
          </h4>
          <Text>{place}</Text>
          {best && (
            <Badge appearance="tint" color="brand">
              {findWords.best}
            </Badge>
          )}
        </div>
        {slot.reasons.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {slot.reasons.join(' · ')}
          </Text>
        )}
      </div>
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
