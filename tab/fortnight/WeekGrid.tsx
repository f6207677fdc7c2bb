import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { timeText } from '#tab/dates/momentText.ts';
import { dayOfInstant, type DraftVisit } from './draft.ts';
import { GridDay } from './GridDay.tsx';
import type { Drop } from './useDrop.ts';
import { hoursFor } from './weekGrid.ts';

/** How high an hour is; a visit of an hour shows a name, a time and a place. */
export const hourHeight = 4;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  head: {
    padding: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  today: { color: tokens.colorBrandForeground1 },
  corner: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  hours: { position: 'relative' },
  hour: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    transform: 'translateY(-50%)',
  },
});

export interface WeekGridProps {
  plan: Fortnight;
  days: string[];
  person: number;
  visits: DraftVisit[];
  today: string;
  drop: Drop;
  onOpen: (at: number) => void;
}

/** One person's week as Outlook shows one: the days side by side, the hours down, what is taken in grey, what is proposed on cards. */
export function WeekGrid({ plan, days, person, visits, today, drop, onOpen }: WeekGridProps) {
  const styles = useStyles();
  const taken = (plan.people[person]?.taken ?? []).filter(({ start }) => days.includes(dayOfInstant(start)));
  const { first, last } = hoursFor([
    ...visits.map(({ option }) => option),
    ...taken.filter(({ what }) => what === 'visit'),
  ]);
  const height = `${(last - first) * hourHeight}rem`;
  return (
    <div>
      <Text size={200}>{words.howToMove}</Text>
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `3.5rem repeat(${days.length}, minmax(0, 1fr))` }}
      >
        <div className={styles.corner} />
        {days.map((day) => (
          <div key={day} className={styles.head}>
            <h2 className={mergeClasses(styles.title, day === today && styles.today)}>
              {dayText(day, today)}
            </h2>
          </div>
        ))}
        <div className={styles.hours} style={{ height }} aria-hidden="true">
          {Array.from({ length: last - first - 1 }, (_, index) => (
            <Text
              key={index}
              size={200}
              className={styles.hour}
              style={{ top: `${(index + 1) * hourHeight}rem` }}
            >
              {timeText(`${String(first + index + 1).padStart(2, '0')}:00`)}
            </Text>
          ))}
        </div>
        {days.map((day) => (
          <GridDay
            key={day}
            plan={plan}
            day={day}
            person={person}
            first={first}
            height={height}
            visits={visits.filter(({ option }) => dayOfInstant(option.start) === day)}
            taken={taken.filter(({ start }) => dayOfInstant(start) === day)}
            today={today}
            drop={drop}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
