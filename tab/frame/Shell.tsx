import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { frameWords } from '#shared/words/tab.ts';
import { useMe } from '#tab/api/queries.ts';
import { Pages } from '#tab/Pages.tsx';
import type { Session } from '#tab/signIn/session.ts';
import { ErrorMessage } from './ErrorMessage.tsx';
import { LoadingRows } from './LoadingRows.tsx';
import { Navigation } from './Navigation.tsx';
import { SkipLink } from './SkipLink.tsx';
import { subPagePath } from './subPagePath.ts';

const useStyles = makeStyles({
  waiting: { maxWidth: '64rem', margin: '0 auto', padding: tokens.spacingHorizontalL },
  main: { ':focus': { outlineStyle: 'none' } },
});

/** The signed-in page: skip link, navigation, and the page of the present address. */
export function Shell({ session }: { session: Session }) {
  const styles = useStyles();
  const me = useMe();
  useDeepLink(session);
  if (!me.data)
    return (
      <main className={styles.waiting}>
        {me.isError ? (
          <ErrorMessage error={me.error} retry={() => void me.refetch()} />
        ) : (
          <LoadingRows label={frameWords.opening} />
        )}
      </main>
    );
  return (
    <>
      <SkipLink />
      <Navigation me={me.data} signOut={session.signOut} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Pages me={me.data} />
      </main>
    </>
  );
}

/** A deep link from a message or an Outlook event opens its page, once. */
function useDeepLink({ host }: Session): void {
  const [, navigate] = useLocation();
  const followed = useRef(false);
  useEffect(() => {
    const path = subPagePath(host?.subPage ?? null);
    if (followed.current || !path) return;
    followed.current = true;
    navigate(path, { replace: true });
  }, [host, navigate]);
}
