import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { PackTrouble } from '#shared/model/api/administration.ts';
import { policyWords } from '#shared/words/policyChoice.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  problems: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

/** What is wrong with the council's own policies: which hold all the same, which do not, and how to mend each. */
export function PolicyTroubles({ troubles }: { troubles: readonly PackTrouble[] }) {
  const styles = useStyles();
  if (troubles.length === 0) return null;
  return (
    <section className={styles.all} aria-label={policyWords.attention(troubles.length)}>
      {troubles.map(({ policy, title, what, problems }) => (
        <MessageBar
          key={`${policy} ${title} ${what}`}
          intent={what === 'lost' ? 'error' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>
            <MessageBarTitle>{policyWords.troubles[what](title)}</MessageBarTitle>
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            {policyWords.howToMend}
          </MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}
