import { Button, Link, makeStyles, Spinner, Text, Title2, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { signInWords } from '#shared/words/signIn.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { SignInError } from './session.ts';
import type { SignInState } from './useSignIn.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    maxWidth: '34rem',
    minHeight: '80vh',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXL,
  },
});

/** What a person sees until they are signed in, or why they are not. */
export function SigningIn({ state, again }: { state: SignInState; again: () => void }) {
  const styles = useStyles();
  useEffect(() => {
    document.title = signInWords.product;
  }, []);
  if (state.kind !== 'failed')
    return (
      <main className={styles.page}>
        <Spinner label={signInWords.signingIn} />
      </main>
    );
  const { title, text, button } = explain(state.error);
  return (
    <main className={styles.page}>
      <Title2 as="h1">{title}</Title2>
      <Text role="status">{text}</Text>
      {isNoHost(state.error) ? (
        <Link href={location.href} target="_blank" rel="noreferrer">
          {signInWords.openInBrowser}
        </Link>
      ) : (
        <Button appearance="primary" onClick={again}>
          {button}
        </Button>
      )}
    </main>
  );
}

function isNoHost(error: unknown): boolean {
  return error instanceof SignInError && error.code === 'no-host';
}

function explain(error: unknown): { title: string; text: string; button: string } {
  if (error instanceof SignInError) return signInWords.errors[error.code];
  if (error instanceof ApiProblem && error.problem.detail)
    return { ...signInWords.errors.server, text: error.problem.detail };
  return signInWords.errors.server;
}
