import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { childFactsWords } from '#shared/words/childFacts.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  removes: { marginTop: '24px', minHeight: '44px', minWidth: '44px' },
  add: { justifySelf: 'start', minHeight: '44px' },
  days: { display: 'flex', flexWrap: 'wrap' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
});

/** A part of a form that is a list of rows, with a button to add one. */
export function Rows(props: {
  title: string;
  text?: string;
  add: string;
  onAdd: () => void;
  problem?: string | undefined;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.list} aria-label={props.title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {props.title}
      </Subtitle2>
      {props.text && <Text>{props.text}</Text>}
      {props.children}
      {props.problem && (
        <Text role="alert" size={200} className={styles.error}>
          {props.problem}
        </Text>
      )}
      <Button icon={<AddRegular />} className={styles.add} onClick={props.onAdd}>
        {props.add}
      </Button>
    </section>
  );
}

/** One row of such a list, with a button that takes it out. */
export function Row(props: { label: string; remove: string; onRemove: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={props.label} className={styles.row}>
      {props.children}
      <Button
        appearance="subtle"
        className={styles.removes}
        icon={<DismissRegular />}
        aria-label={props.remove}
        onClick={props.onRemove}
      />
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  problem: string | undefined;
  change: (value: string) => void;
  hint?: string;
  type?: 'text' | 'date' | 'time';
}

/** A line, a day or a time of day, with what to put right about it. */
export function TextField({ label, value, problem, change, hint, type = 'text' }: TextFieldProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Input type={type} size="large" value={value} onChange={(_event, data) => change(data.value)} />
    </Field>
  );
}

/** Days of the week, as ISO weekdays. */
export function DaysField(props: {
  legend: string;
  /** 5: Monday to Friday; 7: the weekend too. */
  upTo: 5 | 7;
  value: readonly number[];
  problem: string | undefined;
  change: (days: number[]) => void;
}) {
  const styles = useStyles();
  const { days, daysInFull } = childFactsWords;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={styles.days}>
        {days.slice(0, props.upTo).map((day, index) => (
          <Checkbox
            key={day}
            label={day}
            aria-label={daysInFull[index]}
            checked={props.value.includes(index + 1)}
            onChange={(_event, data) =>
              props.change(
                data.checked
                  ? [...props.value, index + 1].sort((a, b) => a - b)
                  : props.value.filter((other) => other !== index + 1),
              )
            }
          />
        ))}
      </div>
      {props.problem && (
        <Text size={200} role="alert" className={styles.error}>
          {props.problem}
        </Text>
      )}
    </fieldset>
  );
}
