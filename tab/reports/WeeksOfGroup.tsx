import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { Week, WeeksAhead } from '#shared/model/api/reports.ts';
import { weeksAheadWords } from '#shared/words/reports.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { WeekRow } from './WeekRow.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  button: {
    ...typographyStyles.subtitle2,
    minHeight: '44px',
    paddingLeft: 0,
    textAlign: 'left',
    justifyContent: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  weeks: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

export interface WeeksOfGroupProps {
  group: WeeksAhead['groups'][number];
  today: string;
  openAtFirst: boolean;
}

/** The weeks ahead of one worker or team under a heading that opens and closes; which weeks are hard is said beside it. */
export function WeeksOfGroup({ group, today, openAtFirst }: WeeksOfGroupProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const panel = useId();
  const { name, children, weeks } = group;
  const most = Math.max(1, ...weeks.map(({ visits }) => visits));
  const sum = weeks.reduce((total, { visits }) => total + visits, 0);
  return (
    <section className={styles.section} aria-label={name}>
      <h2 className={styles.title}>
        <Button
          appearance="transparent"
          className={styles.button}
          icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {weeksAheadWords.group(name, children)}
        </Button>
      </h2>
      <Text className={styles.quiet}>
        {weeksAheadWords.sum(sum, weeks.length)}. {hardText(weeks, today)}
      </Text>
      <div id={panel} hidden={!open}>
        {open && (
          <ul role="list" className={styles.weeks}>
            {weeks.map((week) => (
              <WeekRow key={week.from} week={week} most={most} name={name} today={today} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function hardText(weeks: readonly Week[], today: string): string {
  const hard = weeks
    .filter((week) => week.hard)
    .map(({ from, visits }) => weeksAheadWords.weekWith(weekText(from, today), visits));
  return hard.length === 0 ? weeksAheadWords.noHard : weeksAheadWords.hardWeeks(hard);
}

/** @example weekText('2026-11-30', '2026-11-23') // 'Week of Monday 30 November' */
export function weekText(from: string, today: string): string {
  return from <= today ? weeksAheadWords.thisWeek : weeksAheadWords.weekOf(dayText(from, today));
}
