import {
  Badge,
  Button,
  Card,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
  typographyStyles,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Recorded } from '#shared/model/api/visits.ts';
import { recordWords } from '#shared/words/record.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { outcomeOf, type Outcome } from '#shared/words/movedDates.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.title3, margin: 0, ':focus': { outlineStyle: 'none' } },
  card: { rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { margin: 0 },
  dates: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  now: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  button: { minHeight: '44px' },
});

const words = recordWords.outcome;

export interface OutcomeViewProps {
  recorded: Recorded;
  title: string;
  today: string;
  /** Children whose "why not alone" was left open. */
  whyOpen: ReadonlySet<string>;
  correct: (childId: string, visitId: string) => string;
  /** Begins a fresh record; left out after a correction. */
  another?: () => void;
}

/** After saving: per child how the dates moved, whether it counted and why, and what happens now. */
export function OutcomeView({ recorded, title, today, whyOpen, correct, another }: OutcomeViewProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const outcomes = recorded.children.map((child) => outcomeOf(child, (when) => momentText(when, today)));
  const spoken = outcomes.map((outcome) => `${outcome.name}: ${outcome.dates}.`).join(' ');
  useEffect(() => {
    heading.current?.focus();
    announce(spoken);
  }, [announce, spoken]);
  return (
    <div className={styles.all}>
      <h2 tabIndex={-1} ref={heading} className={styles.heading}>
        {title}
      </h2>
      {outcomes.map((outcome) => (
        <OneOutcome
          key={outcome.childId}
          outcome={outcome}
          addWhy={whyOpen.has(outcome.childId) ? correct(outcome.childId, outcome.visitId) : null}
        />
      ))}
      <div className={styles.actions}>
        <ButtonLink to={routes.myChildren} appearance="primary" size="large">
          {words.done}
        </ButtonLink>
        {another && (
          <Button className={styles.button} onClick={another}>
            {words.another}
          </Button>
        )}
      </div>
    </div>
  );
}

function OneOutcome({ outcome, addWhy }: { outcome: Outcome; addWhy: string | null }) {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="group" aria-label={outcome.name}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {outcome.name}
        </Subtitle2>
        <Badge appearance="tint" shape="rounded" color={outcome.counted ? 'success' : 'warning'} size="large">
          {outcome.counted ? words.counted : words.notCounted}
        </Badge>
      </div>
      <Text weight="semibold" className={styles.dates}>
        {outcome.dates}
      </Text>
      {outcome.because.length > 0 && (
        <ul className={styles.list} aria-label={words.why}>
          {outcome.because.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {outcome.now.length > 0 && (
        <div className={styles.now}>
          {outcome.now.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </div>
      )}
      {addWhy && (
        <Text>
          {words.whyNotAloneOpen} <TextLink to={addWhy}>{words.addWhy}</TextLink>
        </Text>
      )}
      <div className={styles.actions}>
        <ButtonLink to={routes.findATime(outcome.childId)} size="large">
          {words.findTime(outcome.name)}
        </ButtonLink>
        <TextLink to={routes.child(outcome.childId)}>{words.openChild(outcome.name)}</TextLink>
      </div>
    </Card>
  );
}
