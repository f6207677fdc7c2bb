import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Fortnight, PlannedTrip } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { type Draft, namesOf } from './draft.ts';

const useStyles = makeStyles({
  child: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface UnplacedProps {
  plan: Fortnight;
  draft: Draft;
  today: string;
  onChoose: (at: number) => void;
}

/** Whom the plan leaves without a visit, why, and what would help. Nobody drops out of sight. */
export function Unplaced({ plan, draft, today, onChoose }: UnplacedProps) {
  const styles = useStyles();
  const left = plan.trips.flatMap((trip, at) => (draft.chosen[at] === null ? [{ trip, at }] : []));
  if (left.length === 0) return null;
  return (
    <Section title={words.unplaced(left.flatMap(({ trip }) => trip.children).length)}>
      <PlainList>
        {left.map(({ trip, at }) => (
          <li key={at} className={styles.child}>
            {trip.children.map(({ id, name, dueBy }) => (
              <Text key={id}>
                <Text weight="semibold">
                  <TextLink to={routes.child(id)}>{name}</TextLink>
                </Text>
                {`. ${words.dueBy(momentText(dueBy, today))}`}
              </Text>
            ))}
            {plan.people.length > 1 && trip.worker !== null && (
              <Text>{listWords.withWorker(trip.worker)}</Text>
            )}
            {trip.why.map((why) => (
              <Text key={why}>{why}</Text>
            ))}
            <div className={styles.actions}>
              {trip.options.length > 0 && (
                <Button aria-label={words.chooseNamed(namesOf(trip))} onClick={() => onChoose(at)}>
                  {words.visit.chooseTime}
                </Button>
              )}
              <ButtonLink to={findATimeFor(trip)} label={words.findATimeNamed(namesOf(trip))}>
                {words.findATime}
              </ButtonLink>
            </div>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function findATimeFor({ children }: PlannedTrip): string {
  const [first = '', ...others] = children.map(({ id }) => id);
  return others.length > 0 ? routes.findATimeTogether(first, others) : routes.findATime(first);
}
