import {
  Button,
  CounterBadge,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import { Link, useLocation } from 'wouter';
import type { Me } from '#shared/model/api/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { routes } from '#tab/routes.ts';
import { pagesFor } from './pagesFor.ts';

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '64rem',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalM}` },
  },
  product: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalXS} 0 0` },
  },
  nav: { '@media (max-width: 480px)': { order: 1, width: '100%' } },
  council: { color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalXS,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    // Forced colours would draw the transparent border of every link as if each were the page we are on.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    '@media (max-width: 480px)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
    },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** Product, pages and person. What a person may see is decided by the server; this only leaves out doors that stay shut. */
export function Navigation({ me, signOut }: { me: Me; signOut: (() => Promise<void>) | null }) {
  const styles = useStyles();
  const [path] = useLocation();
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <span className={styles.product}>
          <Text weight="semibold">{frameWords.product}</Text>
          <Text size={200} className={styles.council}>
            {me.council}
          </Text>
        </span>
        <nav aria-label={frameWords.pages} className={styles.nav}>
          <ul className={styles.list}>
            {pagesFor(me).map(({ to, name, count }) => (
              <li key={to}>
                <Link
                  href={to}
                  className={mergeClasses(styles.link, isHere(path, to) && styles.current)}
                  aria-current={isHere(path, to) ? 'page' : undefined}
                >
                  {name}
                  {count > 0 && (
                    <CounterBadge
                      count={count}
                      overflowCount={999}
                      size="small"
                      appearance="filled"
                      color="informative"
                    />
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <span className={styles.end}>
          <Text size={200}>{me.name}</Text>
          {signOut && (
            <Tooltip content={frameWords.signOut} relationship="label">
              <Button appearance="subtle" icon={<SignOutRegular />} onClick={() => void signOut()} />
            </Tooltip>
          )}
        </span>
      </div>
    </header>
  );
}

function isHere(path: string, to: string): boolean {
  return to === routes.myChildren ? path === to : path === to || path.startsWith(`${to}/`);
}
