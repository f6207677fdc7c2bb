import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ChildVisitAhead, Week } from '#shared/model/api/reports.ts';
import { weeksAheadWords } from '#shared/words/reports.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { Bar } from './Bar.tsx';
import { weekText } from './WeeksOfGroup.tsx';

const useStyles = makeStyles({
  row: {
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(14rem, 3fr) minmax(6rem, 2fr) minmax(4rem, 1fr) minmax(8rem, 2fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  week: { justifyContent: 'start', minHeight: '44px', paddingLeft: 0, textAlign: 'left' },
  notes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  children: { padding: `${tokens.spacingVerticalS} 0 0 ${tokens.spacingHorizontalXXL}` },
  child: { display: 'grid', justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface WeekRowProps {
  week: Week;
  /** The most visits of any week beside it. */
  most: number;
  /** Whose week it is. */
  name: string;
  today: string;
}

/** One week: how many visits, how long they take, and, where the person may see them, which children. */
export function WeekRow({ week, most, name, today }: WeekRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { from, visits, minutes, hard, children } = week;
  const title = weekText(from, today);
  const late = (children ?? []).filter((child) => child.late).length;
  const hasChildren = children !== null && children.length > 0;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {hasChildren ? (
          <Button
            appearance="transparent"
            className={styles.week}
            icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            aria-expanded={open}
            aria-controls={panel}
            aria-label={weeksAheadWords.showChildren(title, name)}
            onClick={() => setOpen(!open)}
          >
            {title}
          </Button>
        ) : (
          <Text>{title}</Text>
        )}
        <div>
          <Text>{weeksAheadWords.visits(visits)}</Text>
          <Bar part={visits} of={most} />
        </div>
        <Text>{weeksAheadWords.hours(minutes)}</Text>
        <div className={styles.notes}>
          {hard && (
            <Badge appearance="outline" color="important">
              {weeksAheadWords.hard}
            </Badge>
          )}
          {late > 0 && <Text>{weeksAheadWords.late(late)}</Text>}
        </div>
      </div>
      {hasChildren && (
        <div id={panel} hidden={!open} className={styles.children}>
          {open && (
            <PlainList>
              {children.map((child) => (
                <ChildAhead key={`${child.id} ${child.day} ${child.dueBy}`} child={child} today={today} />
              ))}
            </PlainList>
          )}
        </div>
      )}
    </li>
  );
}

function ChildAhead({ child, today }: { child: ChildVisitAhead; today: string }) {
  const styles = useStyles();
  const { id, name, day, dueBy, late, mustInclude } = child;
  const due = weeksAheadWords.due(momentText(dueBy, today));
  return (
    <li className={styles.child}>
      <TextLink to={routes.child(id)}>{name}</TextLink>
      <Text>
        {weeksAheadWords.aim(dayText(day, today))}, {late ? `${due}, ${weeksAheadWords.isLate}` : due}.
      </Text>
      {mustInclude.length > 0 && <Text className={styles.quiet}>{weeksAheadWords.include(mustInclude)}</Text>}
    </li>
  );
}
