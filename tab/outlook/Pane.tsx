import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { frameWords } from '#shared/words/tab.ts';
import { useMe } from '#tab/api/queries.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { PaneChild } from './PaneChild.tsx';
import { PaneChildren } from './PaneChildren.tsx';
import { PaneFilled } from './PaneFilled.tsx';
import { useKeyInItem } from './useItem.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 3rem`,
  },
});

/** Where the person is in the pane. */
type Place = { at: 'children' } | { at: 'child'; childId: string } | { at: 'filled'; key: string };

/** The pane: which child, which time, and what became of it. An appointment that was filled in before says so at once. */
export function Pane({ item }: { item: Office.AppointmentCompose }) {
  const styles = useStyles();
  const me = useMe();
  const keyInItem = useKeyInItem(item);
  const [chosen, setChosen] = useState<Place | null>(null);
  const place: Place = chosen ?? (keyInItem ? { at: 'filled', key: keyInItem } : { at: 'children' });
  const toChildren = () => setChosen({ at: 'children' });
  return (
    <main className={styles.page}>
      {me.isError && <ErrorMessage error={me.error} retry={() => void me.refetch()} />}
      {!me.isError && (!me.data || keyInItem === undefined) && <LoadingRows label={frameWords.opening} />}
      {me.data && keyInItem !== undefined && place.at === 'children' && (
        <PaneChildren today={me.data.today} onChoose={(childId) => setChosen({ at: 'child', childId })} />
      )}
      {me.data && keyInItem !== undefined && place.at === 'child' && (
        <PaneChild
          key={place.childId}
          item={item}
          childId={place.childId}
          keyInItem={keyInItem}
          today={me.data.today}
          onBack={toChildren}
          onFilled={(key) => setChosen({ at: 'filled', key })}
        />
      )}
      {me.data && keyInItem !== undefined && place.at === 'filled' && (
        <PaneFilled
          key={place.key}
          item={item}
          appointmentKey={place.key}
          today={me.data.today}
          onChild={(childId) => setChosen({ at: 'child', childId })}
          onChildren={toChildren}
        />
      )}
    </main>
  );
}
