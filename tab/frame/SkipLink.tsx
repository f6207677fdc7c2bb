import { makeStyles, tokens } from '@fluentui/react-components';
import { frameWords } from '#shared/words/tab.ts';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: '-100vw',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':focus': { left: tokens.spacingHorizontalS, top: tokens.spacingVerticalS },
  },
});

/** The first thing a keyboard meets: past the navigation, to the page. */
export function SkipLink() {
  const styles = useStyles();
  return (
    <a
      href="#content"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {frameWords.skip}
    </a>
  );
}
