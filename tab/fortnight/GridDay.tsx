import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { dayOfInstant, type DraftVisit } from './draft.ts';
import type { Drop } from './useDrop.ts';
import { VisitCard } from './VisitCard.tsx';
import { hourOf, instantAt } from './weekGrid.ts';
import { hourHeight } from './WeekGrid.tsx';
import { hoursText } from './whenText.ts';

const useStyles = makeStyles({
  day: {
    position: 'relative',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourHeight}rem`,
  },
  at: { position: 'absolute', left: '2px', right: '2px', overflow: 'hidden', boxSizing: 'border-box' },
  taken: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  perhaps: { borderLeftStyle: 'dashed' },
  fits: {
    left: 0,
    right: 0,
    backgroundColor: tokens.colorBrandBackground2,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { borderLeft: '4px solid Highlight' },
  },
});

export interface GridDayProps {
  plan: Fortnight;
  day: string;
  person: number;
  /** The hour at the top. */
  first: number;
  height: string;
  visits: DraftVisit[];
  taken: Fortnight['people'][number]['taken'];
  today: string;
  drop: Drop;
  onOpen: (at: number) => void;
}

/** One day of a week: in the order of time for who listens, in its place for who looks. */
export function GridDay(props: GridDayProps) {
  const { plan, day, person, first, height, visits, taken, today, drop, onOpen } = props;
  const styles = useStyles();
  const dragged = drop.dragged === null ? undefined : plan.trips[drop.dragged];
  const where = ({ start, end }: { start: number; end: number }) => {
    const top = Math.max(0, hourOf(start) - first);
    const until = dayOfInstant(end) === day ? hourOf(end) - first : Number.POSITIVE_INFINITY;
    return {
      top: `${top * hourHeight}rem`,
      height: `calc(min(${Math.max(0.25, until - top) * hourHeight}rem, 100% - ${top * hourHeight}rem) - 2px)`,
    };
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const hours = ((event.clientY - box.top) / box.height) * (Number.parseFloat(height) / hourHeight);
    drop.at(person, instantAt(day, first + hours - 0.25));
  };
  const items = [
    ...taken.map((one) => ({ start: one.start, one, visit: null })),
    ...visits.map((visit) => ({ start: visit.option.start, one: null, visit })),
  ].sort((a, b) => a.start - b.start);
  return (
    <ul
      role="list"
      aria-label={words.dayPlan(dayText(day, today))}
      className={styles.day}
      style={{ height }}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={onDrop}
    >
      {dragged?.options
        .filter((option) => option.person === person && dayOfInstant(option.start) === day)
        .map((option, index) => (
          <li
            key={index}
            aria-hidden="true"
            className={mergeClasses(styles.at, styles.fits)}
            style={where(option)}
          />
        ))}
      {items.map(({ one, visit }, index) =>
        visit ? (
          <li key={`visit ${visit.at}`} className={styles.at} style={where(visit.option)}>
            <VisitCard visit={visit} plan={plan} today={today} fill drop={drop} onOpen={onOpen} />
          </li>
        ) : one ? (
          <li
            key={`taken ${index}`}
            className={mergeClasses(styles.at, styles.taken, one.what === 'tentative' && styles.perhaps)}
            style={where(one)}
          >
            <Text size={200}>{`${words.taken[one.what]}, ${hoursText(one)}`}</Text>
          </li>
        ) : null,
      )}
    </ul>
  );
}
