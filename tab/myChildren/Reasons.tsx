import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { nextVisitWords } from '#shared/words/nextVisit.ts';

const useStyles = makeStyles({
  reasons: { display: 'grid', justifyItems: 'start' },
  button: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
  },
});

/** "Why this date": opens the sum, line by line, with the clause it comes from. */
export function Reasons({ name, clause, because }: { name: string; clause: string; because: string[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={styles.reasons}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={open}
        aria-controls={panel}
        aria-label={`${nextVisitWords.why}: ${name}`}
        onClick={() => setOpen(!open)}
      >
        {nextVisitWords.why}
      </Button>
      <div id={panel} hidden={!open}>
        <ReasonList clause={clause} because={because} />
      </div>
    </div>
  );
}

/** The sum as sentences, the clause last. */
export function ReasonList({ clause, because }: { clause: string; because: string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {[...because, nextVisitWords.clause(clause)].map((reason) => (
        <li key={reason}>
          <Text>{reason}</Text>
        </li>
      ))}
    </ul>
  );
}
