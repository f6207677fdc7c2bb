import { makeStyles, MessageBar, MessageBarBody, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { LastLook } from '#shared/model/api/nudges.ts';
import { lookWords as words } from '#shared/words/nudges.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { useLastLook } from './queries.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** Whether managers are told of late visits each morning: when it last ran, and whom it could not tell. Counts, no child. */
export function MorningLook() {
  const styles = useStyles();
  const answer = useLastLook();
  return (
    <section className={styles.part} aria-label={words.title}>
      <Subtitle1 as="h2" className={styles.heading}>
        {words.title}
      </Subtitle1>
      <Text>{words.hint}</Text>
      <Loaded query={answer}>{(found) => <Last found={found} />}</Loaded>
    </section>
  );
}

function Last({ found: { look, unreached } }: { found: LastLook }) {
  if (!look) return <Text>{words.none}</Text>;
  const { nobody, ...counts } = look.counts;
  const said = (Object.keys(words.counts) as (keyof typeof words.counts)[]).map((name) =>
    words.counts[name](counts[name]),
  );
  return (
    <>
      <Text>{[words.last(momentText(look.at)), ...said].join(' · ')}</Text>
      {nobody > 0 && <Warning text={words.nobody(nobody)} />}
      {unreached > 0 && <Warning text={words.unreached(unreached)} />}
    </>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
