import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { Me } from '#shared/model/api/people.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { NoSuchPage } from '#tab/frame/NoSuchPage.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { ImportsPart } from './ImportsPart.tsx';
import { ImportView } from './ImportView.tsx';
import { paths } from './paths.ts';
import { PeoplePart } from './PeoplePart.tsx';
import { PoliciesPart } from './PoliciesPart.tsx';
import { SchoolsPart } from './SchoolsPart.tsx';

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    // Forced colours would draw the transparent border of every part as if each were the one we are on.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

const parts = [
  { to: paths.start, name: administrationWords.start },
  { to: paths.imports, name: administrationWords.imports },
  { to: paths.policies, name: administrationWords.policies },
  { to: paths.people, name: administrationWords.people },
  { to: paths.schools, name: administrationWords.schools },
];

/** The administrator's pages: first steps, imports, policies, people, schools. */
export default function AdministrationPage({ me }: { me: Me }) {
  if (!me.roles.includes('administrator')) return <NoSuchPage />;
  return (
    <PageFrame heading={administrationWords.title} title={administrationWords.title}>
      <Parts />
      <Switch>
        <Route path={paths.start}>
          <FirstSteps me={me} />
        </Route>
        <Route path={paths.imports}>
          <ImportsPart />
        </Route>
        <Route path="/administration/imports/:id">{({ id }) => <ImportView key={id} id={id} />}</Route>
        <Route path={paths.policies}>
          <PoliciesPart me={me} />
        </Route>
        <Route path={paths.people}>
          <PeoplePart />
        </Route>
        <Route path={paths.schools}>
          <SchoolsPart me={me} />
        </Route>
        <Route>
          <FirstSteps me={me} />
        </Route>
      </Switch>
    </PageFrame>
  );
}

function Parts() {
  const styles = useStyles();
  const [path] = useLocation();
  const isHere = (to: string) =>
    to === paths.start ? path === to : path === to || path.startsWith(`${to}/`);
  return (
    <nav aria-label={administrationWords.parts}>
      <ul className={styles.parts}>
        {parts.map(({ to, name }) => (
          <li key={to}>
            <Link
              href={to}
              className={mergeClasses(styles.part, isHere(to) && styles.here)}
              aria-current={isHere(to) ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
