import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Obligation } from '#shared/model/evaluation.ts';
import { isNotVerified } from '#shared/words/reasons.ts';
import { assumedText, childWords, clockName, countedFromWords } from '#shared/words/childPage.ts';
import { aimText } from '#shared/words/dueText.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { DueState } from '#tab/myChildren/DueState.tsx';
import { Reasons } from '#tab/myChildren/Reasons.tsx';
import { usePolicyTitle } from '#tab/myChildren/usePolicyTitle.ts';

const useStyles = makeStyles({
  clock: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  asked: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One date: what is due, by when, how we stand; and each policy that asks for it, with its sum. */
export function Clock({ alike, today }: { alike: [Obligation, ...Obligation[]]; today: string }) {
  const styles = useStyles();
  const { dueBy, aimBy, state, missing } = alike[0];
  const name = clockName(alike[0]);
  return (
    <div className={styles.clock}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        {dueBy && <Text>{nextVisitWords.due(momentText(dueBy, today))}</Text>}
        <DueState state={state} dueBy={dueBy} today={today} />
      </div>
      {aimBy && aimBy !== dueBy && (
        <Text size={200}>{aimText(momentText(aimBy, today), daysBetween(today, aimBy))}</Text>
      )}
      {missing && <Text>{nextVisitWords.lacks(missing)}</Text>}
      {alike.map((obligation) => (
        <AskedBy key={obligation.id} obligation={obligation} name={name} today={today} />
      ))}
    </div>
  );
}

/** The policy that asks, what it counts from, and "why". */
function AskedBy({ obligation, name, today }: { obligation: Obligation; name: string; today: string }) {
  const styles = useStyles();
  const { id, clause, countedFrom, assumed } = obligation;
  const unchecked = obligation.because.find(isNotVerified);
  const title = usePolicyTitle(id);
  // What no policy covers has no clause to name.
  const policy = id.startsWith('none/') ? null : childWords.policy(title, clause);
  const from =
    countedFrom &&
    childWords.countedFrom(countedFromWords(countedFrom.what, momentText(countedFrom.at, today)));
  return (
    <>
      <div className={styles.asked}>
        <Text size={200} className={styles.quiet}>
          {[policy, from].filter(Boolean).join(': ')}
        </Text>
        {assumed && <Text size={200}>{assumedText(obligation)}</Text>}
        {unchecked !== undefined && <Text size={200}>{unchecked}</Text>}
      </div>
      <Reasons name={[name, policy].filter(Boolean).join(', ')} obligation={obligation} withPolicy={false} />
    </>
  );
}
