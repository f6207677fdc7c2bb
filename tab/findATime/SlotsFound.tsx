import { makeStyles, Text, tokens, typographyStyles, useAnnounce } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { Slots } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { byDay } from '#tab/bookings/byDay.ts';
import { dayText } from '#tab/dates/dayText.ts';
import type { ChosenTime } from './question.ts';
import { slotGroups, type SlotGroup } from './slotGroups.ts';
import { Assumptions, SlotNotices } from './SlotNotices.tsx';
import { SlotRow } from './SlotRow.tsx';

const useStyles = makeStyles({
  found: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  days: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  day: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 12rem) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: tokens.spacingHorizontalM,
    },
  },
  dayName: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalSNudge} 0` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  searching: { opacity: 0.6 },
});

export interface SlotsFoundProps {
  answer: Slots;
  today: string;
  onChoose: (time: ChosenTime) => void;
  /** A newer answer is on its way. */
  searching: boolean;
}

/** The times found, in time first, by day; and with none in time, what stands in the way. */
export function SlotsFound({ answer, today, onChoose, searching }: SlotsFoundProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const count = answer.slots.length;
  useEffect(() => {
    if (!searching) announce(count === 0 ? findWords.noneFound : findWords.found(count));
  }, [announce, count, searching]);
  const [best] = answer.slots;
  return (
    <div className={styles.found} aria-busy={searching}>
      <SlotNotices answer={answer} />
      {slotGroups(answer.slots).map((group) => (
        <Group
          key={String(group.late)}
          group={group}
          best={best}
          today={today}
          onChoose={onChoose}
          searching={searching}
        />
      ))}
      <Assumptions answer={answer} />
    </div>
  );
}

type GroupProps = Omit<SlotsFoundProps, 'answer'> & {
  group: SlotGroup;
  best: Slots['slots'][number] | undefined;
};

function Group({ group, best, today, onChoose, searching }: GroupProps) {
  const styles = useStyles();
  const titleId = useId();
  const { late, common, slots } = group;
  const isBest = ({ start, place }: GroupProps['group']['slots'][number]) =>
    start === best?.start && place === best.place;
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {late ? findWords.lateTimes(slots.length) : findWords.found(slots.length)}
      </h2>
      {common.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {`${findWords.allOfThem} ${common.join(' · ')}`}
        </Text>
      )}
      <div className={searching ? `${styles.days} ${styles.searching}` : styles.days}>
        {byDay(slots).map(({ day, bookings }) => (
          <section key={day} className={styles.day} aria-label={dayText(day, today)}>
            <h3 className={styles.dayName}>{dayText(day, today)}</h3>
            <ul role="list" className={styles.list}>
              {bookings.map((slot) => (
                <li key={`${slot.start} ${slot.place}`}>
                  <SlotRow slot={slot} best={isBest(slot)} today={today} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
