import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { useId } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords, teamWords } from '#shared/words/myChildren.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { BookedLine } from '#tab/bookings/BookedLine.tsx';
import { dayText } from '#tab/dates/dayText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { AgreedPlanLine } from '#tab/plans/AgreedPlanLine.tsx';
import { routes } from '#tab/routes.ts';
import { ChildActions } from './ChildActions.tsx';
import { ManagerSteps } from './ManagerSteps.tsx';
import { NextVisitSummary } from './NextVisitSummary.tsx';
import { Notices } from './Notices.tsx';
import { personLine } from './personLine.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr) minmax(9rem, 3fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: tokens.spacingHorizontalM,
    },
  },
  column: { display: 'grid', alignContent: 'start', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ChildRowProps {
  child: ChildLine;
  today: string;
  meId: string;
  /** In a team's list: what is asked of managers is shown. */
  forTeam?: boolean;
  /** Brothers and sisters who can be seen on the same trip, this child included; empty where there are none. */
  trip?: ChildLine[];
}

/** One child in a list: who, what is next and why, what is booked, and what to do. */
export function ChildRow({ child, today, meId, forTeam = false, trip = [] }: ChildRowProps) {
  const styles = useStyles();
  const nameId = useId();
  return (
    <article className={styles.row} aria-labelledby={nameId}>
      <div className={styles.column}>
        <h3 className={styles.name} id={nameId}>
          <TextLink to={routes.child(child.id)}>{child.name}</TextLink>
        </h3>
        <Text className={styles.quiet}>{personLine(child)}</Text>
        {forTeam && child.worker && child.worker.id === null && (
          <Text size={200} className={styles.quiet}>
            {teamWords.inExport(child.worker.name)}
          </Text>
        )}
        <Notices child={child} />
        {child.missingSince && (
          <Text size={200}>{nextVisitWords.missing(dayText(child.missingSince, today))}</Text>
        )}
      </div>
      <div className={styles.column}>
        <NextVisitSummary child={child} today={today} />
        {child.plan && <AgreedPlanLine plan={child.plan} today={today} />}
        {forTeam && <ManagerSteps steps={child.evaluation.escalation} today={today} />}
      </div>
      <div className={styles.column}>
        {child.booked && <BookedLine booking={child.booked} today={today} meId={meId} />}
        <ChildActions child={child} label={(what) => listWords.forChild(what, child.name)} />
        <Together trip={trip} />
      </div>
    </article>
  );
}

/** One trip for brothers and sisters who are due close together. */
function Together({ trip }: { trip: ChildLine[] }) {
  const [first, ...others] = trip;
  if (!first || others.length === 0) return null;
  return (
    <ButtonLink
      size="small"
      appearance="subtle"
      icon={<People16Regular />}
      to={routes.findATimeTogether(
        first.id,
        others.map(({ id }) => id),
      )}
      label={listWords.togetherNamed(trip.map(({ name }) => name))}
    >
      {listWords.together(trip.length)}
    </ButtonLink>
  );
}
