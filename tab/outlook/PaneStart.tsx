import { Button, makeStyles, Spinner, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { signInWords } from '#shared/words/signIn.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
});

/** Until the person is known, or why they are not. */
export function PaneStart({ error, again }: { error?: unknown; again?: () => void }) {
  const styles = useStyles();
  const { title, text, button } = signInWords.errors['host-refused'];
  if (error === undefined)
    return (
      <main className={styles.page}>
        <Spinner label={signInWords.signingIn} />
      </main>
    );
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {title}
      </Subtitle1>
      <Text role="status">{text}</Text>
      <Button appearance="primary" onClick={again}>
        {button}
      </Button>
    </main>
  );
}
