import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { recordWords } from '#shared/words/record.ts';
import type { Trip } from './recordForm.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  input: { minHeight: '44px' },
  booked: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

const words = recordWords.when;

export interface WhenFieldsProps {
  trip: Trip;
  today: string;
  /** When it was booked for, in words; null for a visit that was not booked. */
  booked: string | null;
  error: string | undefined;
  change: (change: Partial<Trip>) => void;
}

/** When the visit was: the day, and the time where it is remembered. */
export function WhenFields({ trip, today, booked, error, change }: WhenFieldsProps) {
  const styles = useStyles();
  return (
    <div data-field="at">
      {booked && <Text className={styles.booked}>{words.booked(booked)}</Text>}
      <div className={styles.fields}>
        <Field
          label={words.day}
          required
          {...(error !== undefined && { validationState: 'error' as const, validationMessage: error })}
        >
          <Input
            className={styles.input}
            type="date"
            value={trip.date}
            max={today}
            onChange={(_event, data) => change({ date: data.value })}
          />
        </Field>
        <Field label={words.time} hint={words.timeHint}>
          <Input
            className={styles.input}
            type="time"
            value={trip.time}
            onChange={(_event, data) => change({ time: data.value })}
          />
        </Field>
      </div>
    </div>
  );
}
