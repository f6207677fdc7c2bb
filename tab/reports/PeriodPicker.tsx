import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { longestPeriod } from '#shared/model/api/reports.ts';
import { reportWords } from '#shared/words/reports.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';
import { type NamedPeriod, periodBefore, type Period } from './periods.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
});

/** What has been chosen: a named period, or dates of one's own. */
export interface PeriodChoice {
  name: NamedPeriod | 'own';
  own: Period;
}

export const firstChoice: PeriodChoice = { name: 'last-week', own: { from: '', to: '' } };

/** The period that is chosen; null while the dates cannot be used. */
export function periodOf({ name, own }: PeriodChoice, today: string): Period | null {
  if (name !== 'own') return periodBefore(name, today);
  return problemOf(own) === undefined ? own : null;
}

function problemOf({ from, to }: Period): string | undefined {
  if (from === '' || to === '') return reportWords.datesMissing;
  if (to < from) return reportWords.datesTurned;
  return daysBetween(from, to) >= longestPeriod ? reportWords.datesTooLong : undefined;
}

export interface PeriodPickerProps {
  choice: PeriodChoice;
  onChoice: (choice: PeriodChoice) => void;
  today: string;
}

/** Last week, last month, last quarter, or dates of one's own; these begin with the period that was shown. */
export function PeriodPicker({ choice, onChoice, today }: PeriodPickerProps) {
  const styles = useStyles();
  const { name, own } = choice;
  const choose = (value: PeriodChoice['name']) =>
    onChoice({ name: value, own: value === 'own' ? (periodOf(choice, today) ?? own) : own });
  const problem = name === 'own' ? problemOf(own) : undefined;
  return (
    <div className={styles.fields}>
      <Field label={reportWords.period}>
        <Select
          className={styles.target}
          value={name}
          onChange={(_event, { value }) => choose(value as PeriodChoice['name'])}
        >
          {Object.entries(reportWords.periods).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {name === 'own' && (
        <>
          <Field label={reportWords.from}>
            <Input
              type="date"
              className={styles.target}
              value={own.from}
              onChange={(_event, { value }) => onChoice({ name, own: { ...own, from: value } })}
            />
          </Field>
          <Field label={reportWords.to} {...(problem !== undefined && { validationMessage: problem })}>
            <Input
              type="date"
              className={styles.target}
              value={own.to}
              onChange={(_event, { value }) => onChoice({ name, own: { ...own, to: value } })}
            />
          </Field>
        </>
      )}
    </div>
  );
}
