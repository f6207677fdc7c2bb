import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childWords } from '#shared/words/childPage.ts';
import { teamWords } from '#shared/words/myChildren.ts';
import { ageWords, nextVisitWords } from '#shared/words/nextVisit.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { Notices } from '#tab/myChildren/Notices.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  header: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXXS,
    marginTop: `calc(-1 * ${tokens.spacingVerticalM})`,
  },
  since: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who the child is to us: age, what we are involved in since when, who works with them, and their school. */
export function ChildHeader({ page, today }: { page: ChildPage; today: string }) {
  const styles = useStyles();
  const { child, involvementsInFull, school } = page;
  const open = involvementsInFull.filter(({ end }) => end === null);
  const ended = involvementsInFull.filter(({ end }) => end !== null);
  return (
    <div className={styles.header}>
      <Text>{[ageLine(page), workerLine(page)].join(' · ')}</Text>
      <div className={styles.since}>
        {open.map((work) => (
          <Text key={`${work.label} ${work.home} ${work.start}`} weight="semibold">
            {childWords.since(workLabel(work), dayText(work.start, today))}
          </Text>
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {[schoolLine(school), childWords.councilId(page.externalId)].join(' · ')}
      </Text>
      <Earlier ended={ended} today={today} />
      <Notices child={child} />
      {child.missingSince && <Text>{nextVisitWords.missing(dayText(child.missingSince, today))}</Text>}
      <TextLink to={routes.myChildren}>{childWords.back}</TextLink>
    </div>
  );
}

/** What has ended, out of the way until somebody asks. */
function Earlier({ ended, today }: { ended: ChildPage['involvementsInFull']; today: string }) {
  const styles = useStyles();
  if (ended.length === 0) return null;
  return (
    <details className={styles.quiet}>
      <summary>
        <Text size={200}>{childWords.earlierInvolvements(ended.length)}</Text>
      </summary>
      {ended.map((work) => (
        <Text key={`${work.label} ${work.home} ${work.start}`} size={200} block>
          {childWords.ended(
            workLabel(work),
            dayText(work.start, today),
            dayText(work.end ?? work.start, today),
          )}
        </Text>
      ))}
    </details>
  );
}

function workLabel({ label, home }: ChildPage['involvementsInFull'][number]): string {
  return home === undefined ? label : childWords.inHome(label, home);
}

function ageLine({ child, dateOfBirth }: ChildPage): string {
  if (child.age === null)
    return child.expectedOn ? ageWords.unborn(dayText(child.expectedOn)) : ageWords.unknown;
  const age = ageWords.years(child.age);
  return dateOfBirth ? `${age}, ${childWords.bornOn(dayText(dateOfBirth).replace(/^\w+ /, ''))}` : age;
}

function workerLine({ child }: ChildPage): string {
  return child.worker ? childWords.worker(child.worker.name) : teamWords.noWorkerYet;
}

function schoolLine({ schoolName, yearGroup }: ChildPage['school']): string {
  if (!schoolName) return childWords.noSchool;
  return [childWords.school(schoolName), yearGroup !== null && childWords.yearGroup(yearGroup)]
    .filter(Boolean)
    .join(', ');
}
