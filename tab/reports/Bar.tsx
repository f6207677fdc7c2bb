import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'block', width: '6rem', height: '8px', marginTop: tokens.spacingVerticalXXS },
  ground: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  part: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

/** A part of a whole as a bar. The number stands beside it in words, so it is hidden from those who do not see it. */
export function Bar({ part, of }: { part: number; of: number }) {
  const styles = useStyles();
  if (of === 0) return null;
  const width = (100 * Math.min(part, of)) / of;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} x="0" y="0" width="100" height="8" vectorEffect="non-scaling-stroke" />
      <rect className={styles.part} x="0" y="0" width={width} height="8" />
    </svg>
  );
}
