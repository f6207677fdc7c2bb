import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { childFactsWords } from '#shared/words/childFacts.ts';
import type { FieldProblems } from './factDraft.ts';
import type { WishTime } from './wishesDraft.ts';

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  days: { display: 'flex', flexWrap: 'wrap' },
  add: { justifySelf: 'start', minHeight: '44px' },
  target: { minHeight: '44px', minWidth: '44px' },
  error: { color: tokens.colorStatusDangerForeground3 },
});

const { days, daysInFull, times: words } = childFactsWords;

export interface WishTimesProps {
  name: 'goodTimes' | 'badTimes';
  label: string;
  times: readonly WishTime[];
  problems: FieldProblems;
  change: (times: WishTime[]) => void;
}

/** Stretches of the week, each with its days and from when until when. */
export function WishTimes({ name, label, times, problems, change }: WishTimesProps) {
  const styles = useStyles();
  const set = (index: number, to: Partial<WishTime>) =>
    change(times.map((time, at) => (at === index ? { ...time, ...to } : time)));
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {times.map((time, index) => {
        const problem = (field: string) => problems[`${name}.${index}.${field}`];
        return (
          <div key={index} role="group" aria-label={words.row(index + 1)} className={styles.row}>
            <div>
              <div className={styles.days}>
                {days.map((day, at) => (
                  <Checkbox
                    key={day}
                    label={day}
                    aria-label={daysInFull[at]}
                    checked={time.days.includes(at + 1)}
                    onChange={(_event, data) =>
                      set(index, {
                        days: data.checked
                          ? [...time.days, at + 1].sort((a, b) => a - b)
                          : time.days.filter((other) => other !== at + 1),
                      })
                    }
                  />
                ))}
              </div>
              {problem('days') && (
                <Text size={200} role="alert" className={styles.error}>
                  {problem('days')}
                </Text>
              )}
            </div>
            <Time
              label={words.from}
              value={time.from}
              problem={problem('from')}
              change={(from) => set(index, { from })}
            />
            <Time
              label={words.to}
              value={time.to}
              problem={problem('to')}
              change={(to) => set(index, { to })}
            />
            <Button
              appearance="subtle"
              className={styles.target}
              icon={<DismissRegular />}
              aria-label={words.remove}
              onClick={() => change(times.filter((_time, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => change([...times, { days: [], from: '', to: '' }])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

function Time(props: {
  label: string;
  value: string;
  problem: string | undefined;
  change: (value: string) => void;
}) {
  const { label, value, problem, change } = props;
  return (
    <Field
      label={label}
      {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Input type="time" value={value} onChange={(_event, data) => change(data.value)} />
    </Field>
  );
}
