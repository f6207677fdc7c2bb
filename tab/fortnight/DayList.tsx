import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { dayOfInstant, type DraftVisit } from './draft.ts';
import { VisitCard } from './VisitCard.tsx';
import { planWeeks } from './weekGrid.ts';
import { hoursText } from './whenText.ts';

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  day: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface DayListProps {
  plan: Fortnight;
  person: number;
  visits: DraftVisit[];
  today: string;
  onOpen: (at: number) => void;
}

/** The same plan for a narrow window: the days one under another, each with its visits and what is booked already. */
export function DayList({ plan, person, visits, today, onOpen }: DayListProps) {
  const styles = useStyles();
  const booked = (plan.people[person]?.taken ?? []).filter(({ what }) => what === 'visit');
  const days = planWeeks(plan)
    .flatMap((week) => week.days)
    .filter((day) => day >= plan.from && day <= plan.to);
  return (
    <div className={styles.days}>
      {days.map((day) => {
        const ofDay = visits.filter(({ option }) => dayOfInstant(option.start) === day);
        const bookedThen = booked.filter(({ start }) => dayOfInstant(start) === day);
        return (
          <section key={day} className={styles.day} aria-label={dayText(day, today)}>
            <h2 className={styles.title}>{dayText(day, today)}</h2>
            {bookedThen.map((one) => (
              <Text key={one.start} className={styles.quiet}>
                {`${words.taken.visit}, ${hoursText(one)}`}
              </Text>
            ))}
            {ofDay.length > 0 ? (
              <PlainList>
                {ofDay.map((visit) => (
                  <li key={visit.at}>
                    <VisitCard visit={visit} plan={plan} today={today} onOpen={onOpen} />
                  </li>
                ))}
              </PlainList>
            ) : (
              bookedThen.length === 0 && <Text className={styles.quiet}>{words.nothingThatDay}</Text>
            )}
          </section>
        );
      })}
    </div>
  );
}
