import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { childWords } from '#shared/words/childPage.ts';
import { aimText } from '#shared/words/dueText.ts';
import { isAssumed } from '#shared/words/reasons.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { BookingCard } from '#tab/bookings/BookingCard.tsx';
import { daysBetween } from '#tab/dates/daysBetween.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';
import { ChildActions } from '#tab/myChildren/ChildActions.tsx';
import { DueState } from '#tab/myChildren/DueState.tsx';
import { MustIncludeList } from '#tab/myChildren/MustIncludeList.tsx';
import { ReasonList } from '#tab/myChildren/Reasons.tsx';
import { upcoming } from './upcoming.ts';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The next visit: until when, how we come to that day, what it needs, and what is booked. */
export function NextVisitSection({ page, me }: { page: ChildPage; me: Me }) {
  const styles = useStyles();
  const { next, obligations } = page.child.evaluation;
  const obligation = next && obligations.find(({ id }) => id === next.obligation);
  const bookings = upcoming(page.bookings);
  return (
    <Section title={childWords.next}>
      {next ? (
        <>
          <div className={styles.due}>
            <Text size={500} weight="semibold">
              {nextVisitWords.due(momentText(next.dueBy, me.today))}
            </Text>
            <DueState state={next.state} dueBy={next.dueBy} today={me.today} />
          </div>
          {next.aimBy !== next.dueBy && (
            <Text>{aimText(momentText(next.aimBy, me.today), daysBetween(me.today, next.aimBy))}</Text>
          )}
          {obligation && <ReasonList obligation={obligation} />}
          {obligation?.assumed && !obligation.because.some(isAssumed) && <Text>{childWords.assumed}</Text>}
          <MustIncludeList next={next} withPreferred />
        </>
      ) : (
        <NoNext page={page} />
      )}
      {bookings.map((booking) => (
        <BookingCard key={booking.id} booking={booking} childId={page.child.id} me={me} />
      ))}
      {bookings.length === 0 && <ChildActions child={{ ...page.child, booked: null }} />}
    </Section>
  );
}

function NoNext({ page }: { page: ChildPage }) {
  const notSet = page.child.evaluation.obligations.filter(({ state }) => state === 'not-set');
  if (notSet.length === 0) return <Text>{nextVisitWords.nothingDue}</Text>;
  return (
    <>
      <Text weight="semibold">{nextVisitWords.needsANumber}</Text>
      {notSet.map(({ id, missing }) => missing && <Text key={id}>{nextVisitWords.lacks(missing)}</Text>)}
    </>
  );
}
