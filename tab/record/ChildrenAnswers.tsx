import { Button, Card, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { recordWords } from '#shared/words/record.ts';
import { ChildAnswers } from './ChildAnswers.tsx';
import { problemOf } from './fieldProblems.ts';
import type { RecordChange, RecordForm } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { useNarrow } from './useNarrow.ts';
import type { VisitChild } from './VisitForm.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalL },
  name: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
  afar: { minHeight: '44px', alignSelf: 'flex-start' },
});

export interface ChildrenAnswersProps {
  form: RecordForm;
  people: readonly VisitChild[];
  problems: readonly FieldProblem[];
  change: (change: RecordChange) => void;
  /** The visit was by video, phone or message after all. */
  fromAfar: () => void;
}

/** Each child their own answers: below one another, and on a phone one after the other. */
export function ChildrenAnswers(props: ChildrenAnswersProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const [step, setStep] = useState(0);
  const { form, problems } = props;
  const count = form.children.length;
  const firstOpen = form.children.findIndex((_child, index) =>
    problems.some((problem) => problem.where.startsWith(`children.${index}.`)),
  );
  const failed = problems.map((problem) => problem.where).join(' ');
  const [failedBefore, setFailedBefore] = useState('');
  if (failed !== failedBefore) {
    setFailedBefore(failed);
    if (firstOpen >= 0) setStep(firstOpen);
  }
  if (!narrow || count < 2)
    return (
      <div className={styles.all}>
        {form.children.map((child, index) => (
          <OneChild
            key={child.childId}
            {...props}
            index={index}
            heading={nameOf(props, index)}
            focus={false}
          />
        ))}
      </div>
    );
  const shown = Math.min(step, count - 1);
  return (
    <div className={styles.all}>
      <OneChild
        key={form.children[shown]?.childId}
        {...props}
        index={shown}
        heading={recordWords.family.step(shown + 1, count, nameOf(props, shown))}
        focus={step > 0}
      />
      <div className={styles.steps}>
        {shown > 0 && (
          <Button className={styles.target} onClick={() => setStep(shown - 1)}>
            {recordWords.family.back}
          </Button>
        )}
        {shown < count - 1 && (
          <Button className={styles.target} appearance="outline" onClick={() => setStep(shown + 1)}>
            {recordWords.family.next(nameOf(props, shown + 1))}
          </Button>
        )}
      </div>
    </div>
  );
}

const nameOf = ({ people }: ChildrenAnswersProps, index: number) => people[index]?.name ?? '';

function OneChild(props: ChildrenAnswersProps & { index: number; heading: string; focus: boolean }) {
  const styles = useStyles();
  const { form, people, index, problems, change } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useRef(props.focus);
  useEffect(() => {
    if (takesFocus.current) heading.current?.focus();
  }, []);
  const child = form.children[index];
  const person = people[index];
  if (!child || !person) return null;
  const several = form.children.length > 1;
  return (
    <Card className={styles.card} role="group" aria-label={person.name}>
      {several && (
        <h2 tabIndex={-1} ref={heading} className={styles.name}>
          {props.heading}
        </h2>
      )}
      <ChildAnswers
        index={index}
        name={person.name}
        asked={person.asked}
        child={child}
        trip={form.trip}
        severalChildren={several}
        problems={problems}
        change={(answers) => change({ type: 'child', childId: child.childId, change: answers })}
      />
      {form.trip.mode === null && problemOf(problems, 'mode') === undefined && index === 0 && (
        <Button appearance="subtle" className={styles.afar} onClick={props.fromAfar}>
          {recordWords.mode.instead}
        </Button>
      )}
    </Card>
  );
}
