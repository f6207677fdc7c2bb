import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState, type ReactNode } from 'react';
import type { Obligation } from '#shared/model/evaluation.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { isAim } from '#shared/words/reasons.ts';
import { usePolicyTitle } from './usePolicyTitle.ts';

const useStyles = makeStyles({
  reasons: { display: 'grid', justifyItems: 'start' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  button: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
  },
});

type Summed = Pick<Obligation, 'id' | 'clause' | 'because'>;

/** "Why this date": opens the sum, line by line, with the policy it comes from. */
export function Reasons({
  name,
  obligation,
  withPolicy = true,
  beside,
}: {
  name: string;
  obligation: Summed;
  /** False where the policy stands beside it already. */
  withPolicy?: boolean;
  /** What stands on the same line, before the button. */
  beside?: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={styles.reasons}>
      <div className={styles.line}>
        {beside}
        <Button
          appearance="transparent"
          size="small"
          className={beside ? undefined : styles.button}
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={open}
          aria-controls={panel}
          aria-label={`${nextVisitWords.why}: ${name}`}
          onClick={() => setOpen(!open)}
        >
          {nextVisitWords.why}
        </Button>
      </div>
      <div id={panel} hidden={!open}>
        <ReasonList obligation={obligation} withPolicy={withPolicy} />
      </div>
    </div>
  );
}

/** The sum as sentences, then the policy and clause that ask for it. The aim is left out: it stands above. */
export function ReasonList({
  obligation: { id, clause, because },
  withPolicy = true,
}: {
  obligation: Summed;
  withPolicy?: boolean;
}) {
  const styles = useStyles();
  const title = usePolicyTitle(id);
  const said = because.filter((sentence) => !isAim(sentence));
  return (
    <ul className={styles.list}>
      {[...said, ...(title && withPolicy ? [nextVisitWords.policy(title, clause)] : [])].map((reason) => (
        <li key={reason}>
          <Text>{reason}</Text>
        </li>
      ))}
    </ul>
  );
}
