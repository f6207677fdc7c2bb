import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { School } from '#shared/model/api/administration.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { TextField } from '#tab/frame/FormRows.tsx';
import { bellsOfPlan, type DayPlanTimes } from './dayPlan.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  fill: { justifySelf: 'start', minHeight: '44px' },
});

const words = schoolDayWords.plan;
const lines: (keyof DayPlanTimes)[][] = [
  ['start'],
  ['coreFrom', 'coreTo'],
  ['breakFrom', 'breakTo'],
  ['lunchFrom', 'lunchTo'],
  ['end'],
];
const empty: DayPlanTimes = {
  start: '',
  coreFrom: '',
  coreTo: '',
  breakFrom: '',
  breakTo: '',
  lunchFrom: '',
  lunchTo: '',
  end: '',
};

/** A school day in five lines, for a school of which nothing else is known. */
export function DayPlan({ fill }: { fill: (bells: School['bells']) => void }) {
  const styles = useStyles();
  const [times, setTimes] = useState(empty);
  const [wrong, setWrong] = useState(false);
  return (
    <section className={styles.part} aria-label={words.title}>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {words.title}
      </Subtitle2>
      <Text>{words.text}</Text>
      {lines.map((fields) => (
        <div key={fields[0]} className={styles.line}>
          {fields.map((field) => (
            <TextField
              key={field}
              type="time"
              label={words[field]}
              value={times[field]}
              problem={undefined}
              change={(value) => {
                setWrong(false);
                setTimes({ ...times, [field]: value });
              }}
            />
          ))}
        </div>
      ))}
      {wrong && (
        <MessageBar intent="warning" politeness="assertive" layout="multiline">
          <MessageBarBody>{words.mend}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.fill}
        onClick={() => {
          const bells = bellsOfPlan(times);
          if (bells) fill(bells);
          else setWrong(true);
        }}
      >
        {words.fill}
      </Button>
    </section>
  );
}
