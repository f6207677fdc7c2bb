import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { plainPages, plainPageWords } from '#shared/words/plainPages.ts';
import type { PlainPageName } from './plainPageOf.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '44rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL} 4rem`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  heading: { ...typographyStyles.title2, margin: 0 },
  part: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalL} 0 0` },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Privacy or terms, for anybody, signed in or not: nothing here comes from the server. */
export default function PlainPage({ name }: { name: PlainPageName }) {
  const styles = useStyles();
  const { title, lead, parts } = plainPages[name];
  useEffect(() => {
    document.title = `${title} – ${plainPageWords.product}`;
  }, [title]);
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{title}</h1>
      <Text size={400}>{lead}</Text>
      {parts.map((part) => (
        <section key={part.title}>
          <h2 className={styles.part}>{part.title}</h2>
          <ul className={styles.list}>
            {part.lines.map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Link href="/">{plainPageWords.open}</Link>
    </main>
  );
}
