import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { frameWords } from '#shared/words/tab.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: tokens.spacingVerticalM },
  row: { height: '4.5rem' },
});

/** The shape of what is coming, said once to a screen reader. */
export function LoadingRows({ rows = 5, label = frameWords.loading }: { rows?: number; label?: string }) {
  const styles = useStyles();
  return (
    <div role="status" aria-label={label}>
      <Skeleton aria-hidden="true" className={styles.rows}>
        {Array.from({ length: rows }, (_, row) => (
          <SkeletonItem key={row} className={styles.row} />
        ))}
      </Skeleton>
    </div>
  );
}
