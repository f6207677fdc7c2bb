import {
  Badge,
  Card,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle1,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Me } from '#shared/model/api/people.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { policyWords } from '#shared/words/policyChoice.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { paths } from './paths.ts';
import { usePeople, usePolicies, useSchools } from './queries.ts';

const useStyles = makeStyles({
  title: { margin: 0 },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: { height: '100%', boxSizing: 'border-box', justifyContent: 'space-between' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

const words = administrationWords.firstSteps;

/** What an empty council needs, in the order in which it helps most; each step says whether it is done. */
export function FirstSteps({ me }: { me: Me }) {
  const styles = useStyles();
  const people = usePeople();
  const schools = useSchools();
  const troubles = usePolicies().data?.troubles ?? [];
  const done = [
    me.policies.length > 0,
    me.lastImport !== null,
    people.data?.people.some((person) => person.roles.some((role) => role !== 'administrator')) ?? false,
    (schools.data?.schools.length ?? 0) > 0,
  ];
  const to = [paths.policies, paths.importOf('ssd'), paths.importOf('people'), paths.schools];
  const next = done.indexOf(false);
  return (
    <>
      <Subtitle1 as="h2" className={styles.title}>
        {words.title}
      </Subtitle1>
      <Text>{words.text}</Text>
      {troubles.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{policyWords.attention(troubles.length)}</MessageBarBody>
          <MessageBarActions>
            <ButtonLink to={paths.policies}>{policyWords.toPolicies}</ButtonLink>
          </MessageBarActions>
        </MessageBar>
      )}
      <ol className={styles.steps}>
        {words.steps.map((step, index) => (
          <li key={step.title}>
            <Card className={styles.card}>
              <div className={styles.head}>
                <Subtitle2 as="h3" className={styles.title}>
                  {`${index + 1}. ${step.title}`}
                </Subtitle2>
                {done[index] ? (
                  <Badge appearance="tint" color="success" shape="rounded" icon={<CheckmarkCircleRegular />}>
                    {words.doneBadge}
                  </Badge>
                ) : (
                  <Badge appearance="outline" shape="rounded">
                    {words.toDo}
                  </Badge>
                )}
              </div>
              <Text>{step.text}</Text>
              <div>
                <ButtonLink
                  to={to[index] ?? paths.start}
                  size="large"
                  appearance={index === next ? 'primary' : 'secondary'}
                >
                  {step.action}
                </ButtonLink>
              </div>
            </Card>
          </li>
        ))}
      </ol>
    </>
  );
}
