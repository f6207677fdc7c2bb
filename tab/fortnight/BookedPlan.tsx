import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Fortnight, FortnightBooked } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  child: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  start: { justifySelf: 'start' },
});

export interface BookedPlanProps {
  plan: Fortnight;
  answer: FortnightBooked;
  today: string;
}

/** What became of a plan: what is booked, and child by child what could not be and why. */
export function BookedPlan({ plan, answer: { booked, notBooked }, today }: BookedPlanProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const said = booked.length > 0 ? words.booked(booked.length) : words.noneBooked;
  useEffect(() => announce(said), [announce, said]);
  return (
    <>
      <MessageBar intent={booked.length > 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{said}</MessageBarTitle> {booked.length > 0 && words.bookedText}
        </MessageBarBody>
      </MessageBar>
      {notBooked.length > 0 && (
        <Section title={words.notBooked(notBooked.length)}>
          <PlainList>
            {notBooked.map(({ childIds, key, title, detail }) => (
              <li key={key} className={styles.child}>
                {plan.trips
                  .flatMap(({ children }) => children)
                  .filter(({ id }) => childIds.includes(id))
                  .map(({ id, name }) => (
                    <Text key={id} weight="semibold">
                      <TextLink to={routes.child(id)}>{name}</TextLink>
                    </Text>
                  ))}
                <Text>{`${title}. ${detail}`}</Text>
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      {booked.length > 0 && (
        <Section title={words.toBookings}>
          <PlainList>
            {booked.map(({ id, children, start, end, announced }) => (
              <li key={id} className={styles.child}>
                <Text weight="semibold">{children.map(({ name }) => name).join(', ')}</Text>
                <Text>{spanText(start, end, today)}</Text>
                {!announced && <Text>{nextVisitWords.parts.unannounced}</Text>}
              </li>
            ))}
          </PlainList>
          <ButtonLink to={routes.bookings}>{words.toBookings}</ButtonLink>
        </Section>
      )}
    </>
  );
}
