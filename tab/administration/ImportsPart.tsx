import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { Import } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { NewImport } from './NewImport.tsx';
import { paths } from './paths.ts';
import { useImports } from './queries.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr) minmax(0, 1fr)',
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const words = administrationWords.import;

/** A new import, and those before it. */
export function ImportsPart() {
  const styles = useStyles();
  const imports = useImports();
  return (
    <>
      <Subtitle1 as="h2" className={styles.heading}>
        {words.new}
      </Subtitle1>
      <NewImport />
      <Subtitle1 as="h2" className={styles.heading}>
        {words.history}
      </Subtitle1>
      <Loaded query={imports}>
        {({ imports: list }) =>
          list.length === 0 ? (
            <Text>{words.historyEmpty}</Text>
          ) : (
            <ul className={styles.list} aria-label={words.history}>
              {list.map((one) => (
                <HistoryLine key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function HistoryLine({ one }: { one: Import }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <TextLink to={paths.import(one.id)}>{administrationWords.kinds[one.kind].label}</TextLink>
      <Text className={styles.quiet}>{words.startedBy(one.startedBy, momentText(one.startedAt))}</Text>
      <Text>{administrationWords.states[one.state]}</Text>
    </li>
  );
}
