import { makeStyles, mergeClasses, shorthands, Text, tokens } from '@fluentui/react-components';
import type { Fortnight, PlannedTrip } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { dayOfInstant, type DraftVisit, dueByOf, namesOf } from './draft.ts';
import type { Drop } from './useDrop.ts';
import { hoursText } from './whenText.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    // The bar with the button to book stays at the bottom: what gets the focus must not lie under it.
    scrollMarginBottom: '6rem',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText', borderLeft: '4px solid Highlight' },
  },
  fill: { height: '100%' },
  late: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  leftOut: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderStyle('dashed'),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '100%' },
  draggable: { cursor: 'grab' },
  moving: { opacity: 0.5 },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface VisitCardProps {
  visit: DraftVisit;
  plan: Fortnight;
  today: string;
  /** Takes the height it is given, as in a grid; else as high as its text. */
  fill?: boolean;
  /** Left out: it cannot be dragged here. */
  drop?: Drop;
  onOpen: (at: number) => void;
}

/** A proposed visit: opens what can be done about it. */
export function VisitCard({ visit, plan, today, fill = false, drop, onOpen }: VisitCardProps) {
  const styles = useStyles();
  const { trip, option, leftOut, at } = visit;
  const place = nextVisitWords.places[plan.places[option.place]?.kind ?? 'home'];
  const unannounced = trip.announced ? null : nextVisitWords.parts.unannounced;
  const state = stateOf(visit);
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.card,
        fill && styles.fill,
        drop && styles.draggable,
        isLate(trip) && styles.late,
        leftOut && styles.leftOut,
        drop?.dragged === at && styles.moving,
      )}
      draggable={drop !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        drop?.lift(at);
      }}
      onDragEnd={() => drop?.end()}
      onClick={() => onOpen(at)}
    >
      {/* A trip to several is longer, and its card higher: there is room for a second line. */}
      <Text
        weight="semibold"
        size={200}
        truncate={trip.children.length === 1}
        wrap={trip.children.length > 1}
        className={styles.line}
      >
        {namesOf(trip)}
      </Text>
      {/* In a grid the day is seen; whoever listens is told it. */}
      <span className={styles.heard}>{`, ${dayText(dayOfInstant(option.start), today)}, `}</span>
      <Text size={200} className={styles.line}>
        {hoursText(option)}
      </Text>
      <span className={styles.heard}>, </span>
      <Text size={200} className={styles.line}>
        {[place, unannounced, state].filter(Boolean).join(' · ')}
      </Text>
    </button>
  );
}

/** What a person must know of a visit at first sight. */
function stateOf({ trip, option, leftOut }: DraftVisit): string | null {
  if (leftOut) return words.leftOut;
  if (isLate(trip)) return words.late;
  return dayOfInstant(option.start) > dueByOf(trip).slice(0, 10) ? words.afterDue : null;
}

function isLate({ children }: PlannedTrip): boolean {
  return children.some(({ late }) => late);
}
