import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { frameWords } from '#shared/words/tab.ts';
import { arrive } from './arrival.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '64rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 4rem`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 4rem` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalL },
  heading: { ...typographyStyles.title2, margin: 0, ':focus': { outlineStyle: 'none' } },
  actions: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    marginTop: tokens.spacingVerticalL,
  },
});

export interface PageFrameProps {
  /** The heading people see; it may name a child. */
  heading: string;
  /** The name in the browser's title bar and history: never a child's name. */
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A page: one heading, its actions, its content. After a change of page the heading takes the focus, so that a
 * screen reader says where the person is and the keyboard goes on from there.
 * @example <PageFrame heading="My children" title="My children">…</PageFrame>
 */
export function PageFrame({ heading, title, actions, children }: PageFrameProps) {
  const styles = useStyles();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${frameWords.product}`;
  }, [title]);
  useEffect(() => {
    const how = arrive();
    if (how !== 'first') headingRef.current?.focus({ preventScroll: true });
    if (how === 'onward') window.scrollTo(0, 0);
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 ref={headingRef} tabIndex={-1} className={styles.heading}>
          {heading}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
