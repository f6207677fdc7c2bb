import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { bookingWords, findWords } from '#shared/words/findATime.ts';
import { invitationWords } from '#shared/words/invitation.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { useConfig } from '#tab/api/ConfigContext.tsx';
import { OutlookState } from '#tab/bookings/OutlookState.tsx';
import { TryOutlookAgain } from '#tab/bookings/TryOutlookAgain.tsx';
import { momentText, spanText } from '#tab/dates/momentText.ts';
import { askWishesText } from '#tab/childFacts/askWishesText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { ChildPages } from '#tab/invitations/ChildPages.tsx';
import { routes } from '#tab/routes.ts';
import { dueOutcome } from './dueOutcome.ts';
import { DueOutcome } from './DueOutcomeText.tsx';

/** Outlook on the web, where a deployment says nothing else. */
const outlookOnTheWeb = 'https://outlook.office.com/calendar/view/week';
const words = findWords.done;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface DoneStepProps {
  booking: Booking;
  /** The child's page as it was when the time was chosen: its dates are what the booking is held against. */
  before: ChildPage;
  /** The child's page now: it tells how far Outlook is. */
  page: ChildPage;
  moved: boolean;
  me: Me;
}

/** What was booked, what it means for the dates, and whether Outlook has it. */
export function DoneStep({ booking, before, page, moved, me }: DoneStepProps) {
  const styles = useStyles();
  const config = useConfig();
  const now = page.bookings.find(({ id }) => id === booking.id) ?? booking;
  useAnnouncedOutlook(now.outlook);
  const names = booking.children.map(({ name }) => name);
  const askAgain = askWishesText(page.askWishes, (date) => momentText(date, me.today));
  return (
    <PageFrame key="done" heading={moved ? words.headingMove : words.heading} title={findWords.title}>
      <Section title={spanText(booking.start, booking.end, me.today)}>
        <Text>{words.text(names, nextVisitWords.places[booking.place])}</Text>
        {booking.place !== 'online' && (
          <DueOutcome outcome={dueOutcome(before.child.evaluation.next, booking)} today={me.today} />
        )}
        {now.notes?.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
        <OutlookState booking={now} always />
        <PromiseKept now={now} before={before.bookings.find(({ id }) => id === booking.id)} />
        <Text>{words.nextStep}</Text>
        {askAgain !== null && <Text>{askAgain}</Text>}
        <div className={styles.actions}>
          <ButtonLink appearance="primary" to={routes.myChildren}>
            {words.list}
          </ButtonLink>
          <ButtonLink to={routes.child(page.child.id)}>{words.child(page.child.name)}</ButtonLink>
          <Button
            as="a"
            href={calendarOf(config.outlookUrl ?? outlookOnTheWeb, me)}
            target="_blank"
            rel="noreferrer"
          >
            {words.openOutlook}
          </Button>
          {now.outlook === 'failed' && <TryOutlookAgain bookingId={now.id} />}
        </div>
      </Section>
      {now.announced && now.children.length > 0 && (
        <Section title={invitationWords.sectionOf(names)} hint={invitationWords.explain}>
          <ChildPages booking={now} now={me.now} today={me.today} />
        </Section>
      )}
    </PageFrame>
  );
}

/** A child who had a page before the visit was changed: what it says now, and to tell them all the same. */
function PromiseKept({ now, before }: { now: Booking; before: Booking | undefined }) {
  const invited = before?.invitations ?? [];
  if (invited.length === 0) return null;
  const names = now.children.filter(({ id }) => invited.some(({ childId }) => childId === id));
  return (
    <Text weight="semibold">
      {now.announced ? invitationWords.movedPage(names.map(({ name }) => name)) : invitationWords.stoppedPage}
    </Text>
  );
}

function calendarOf(address: string, { account }: Me): string {
  return address.replaceAll('{account}', encodeURIComponent(account));
}

function useAnnouncedOutlook(state: Booking['outlook']): void {
  const { announce } = useAnnounce();
  useEffect(() => announce(bookingWords.outlook[state]), [announce, state]);
}
