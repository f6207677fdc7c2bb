import { Link, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: { margin: 0 },
});

export interface PaneMessageProps {
  title: string;
  text: string;
  link?: { to: string; text: string };
}

/** The pane can do nothing here, and says where it can. */
export function PaneMessage({ title, text, link }: PaneMessageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {title}
      </Subtitle1>
      <Text role="status">{text}</Text>
      {link && (
        <Link href={link.to} target="_blank" rel="noreferrer">
          {link.text}
        </Link>
      )}
    </main>
  );
}
