import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords, teamWords } from '#shared/words/myChildren.ts';
import { BookedLine } from '#tab/bookings/BookedLine.tsx';
import { momentText } from '#tab/dates/momentText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { DueState } from '#tab/myChildren/DueState.tsx';
import { ManagerSteps } from '#tab/myChildren/ManagerSteps.tsx';
import { Notices } from '#tab/myChildren/Notices.tsx';
import { personLine } from '#tab/myChildren/personLine.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { AgreedPlanLine } from '#tab/plans/AgreedPlanLine.tsx';
import { PlanButton } from '#tab/plans/PlanButton.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 6fr) minmax(0, 4fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: tokens.spacingHorizontalM,
    },
  },
  column: {
    display: 'grid',
    alignContent: 'start',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXXS,
  },
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One child a manager looks at first: who, why, who works with them, and what is booked. */
export function FirstRow({ child, today, meId }: { child: ChildLine; today: string; meId: string }) {
  const styles = useStyles();
  const nameId = useId();
  const { next, escalation } = child.evaluation;
  return (
    <article className={styles.row} aria-labelledby={nameId}>
      <div className={styles.column}>
        <h3 className={styles.name} id={nameId}>
          <TextLink to={routes.child(child.id)}>{child.name}</TextLink>
        </h3>
        <Text size={200} className={styles.quiet}>
          {personLine(child)}
        </Text>
      </div>
      <div className={styles.column}>
        <div className={styles.due}>
          {next && <Text weight="semibold">{nextVisitWords.due(momentText(next.dueBy, today))}</Text>}
          <DueState state={next?.state ?? 'not-set'} dueBy={next?.dueBy ?? null} today={today} />
          <Notices child={child} />
        </div>
        <ManagerSteps steps={escalation} today={today} />
      </div>
      <div className={styles.column}>
        <Text>{workerLine(child)}</Text>
        {child.booked ? (
          <BookedLine booking={child.booked} today={today} meId={meId} />
        ) : (
          <Text className={styles.quiet}>{teamWords.nothingBooked}</Text>
        )}
        {child.plan && <AgreedPlanLine plan={child.plan} today={today} />}
        <PlanButton child={child} plan={child.plan} />
      </div>
    </article>
  );
}

function workerLine({ worker }: ChildLine): string {
  if (!worker) return teamWords.noWorkerYet;
  return worker.id === null
    ? `${listWords.noWorker}. ${teamWords.inExport(worker.name)}`
    : listWords.withWorker(worker.name);
}
