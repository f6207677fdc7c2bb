import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { childrenNamed, findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { MustIncludeList } from '#tab/myChildren/MustIncludeList.tsx';
import { dueOutcome } from './dueOutcome.ts';
import { DueOutcome } from './DueOutcomeText.tsx';
import { mustIncludeOf } from './mustIncludeOf.ts';
import { questionOf, type ChosenTime } from './question.ts';
import { mayBookAnyway, useBook } from './useBook.ts';
import { WhyNot } from './WhyNot.tsx';
import { WhoComesAlong } from './WhoComesAlong.tsx';

const words = findWords.review;

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5rem, auto) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  fact: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface ReviewStepProps {
  page: ChildPage;
  chosen: ChosenTime;
  /** The booking that is moved, or null for a new one. */
  moved: Booking | null;
  me: Me;
  onDone: (booking: Booking) => void;
}

/** The chosen time before it is booked: who, where, whether the family knows, and what it means for the dates. */
export function ReviewStep({ page, chosen, moved, me, onDone }: ReviewStepProps) {
  const styles = useStyles();
  const [params, setParams] = useSearchParams();
  const { next } = page.child.evaluation;
  const { withChildren, people } = questionOf(params);
  const mustInclude = mustIncludeOf(page, moved ? moved.children.map(({ id }) => id) : withChildren);
  const [announced, setAnnounced] = useState(moved?.announced ?? !mustInclude.includes('unannounced'));
  const book = useBook(moved, onDone);
  const children = whoIsSeen(page, moved, withChildren);
  const wish = { ...chosen, announced, childIds: children.map(({ id }) => id) };
  const anyway = mayBookAnyway(book.error);
  const backToTimes = () => setParams(withoutTime);
  return (
    <PageFrame key="review" heading={moved ? words.headingMove : words.heading} title={findWords.title}>
      <Section title={spanText(chosen.start, chosen.end, me.today)}>
        <dl className={styles.facts}>
          <dt>{words.where}</dt>
          <dd className={styles.fact}>{nextVisitWords.places[chosen.place]}</dd>
          <dt>{words.who}</dt>
          <dd className={styles.fact}>{childrenNamed(children.map(({ name }) => name))}</dd>
          <WhoComesAlong people={people} className={styles.fact} />
        </dl>
        {chosen.place === 'online' ? (
          <Text>{words.online}</Text>
        ) : (
          <DueOutcome outcome={dueOutcome(next, chosen)} today={me.today} />
        )}
        <WhyNot
          {...chosen}
          childId={page.child.id}
          withChildren={children.map(({ id }) => id).filter((id) => id !== page.child.id)}
          people={people}
          bookingId={moved?.id ?? null}
        />
        <MustIncludeList next={{ mustInclude, prefer: next?.prefer ?? [] }} withPreferred />
        <Field label={words.announced} {...(!announced && { hint: words.unannouncedHint })}>
          <RadioGroup
            value={announced ? 'yes' : 'no'}
            onChange={(_event, { value }) => setAnnounced(value === 'yes')}
          >
            <Radio value="yes" label={words.announcedYes} />
            <Radio value="no" label={words.announcedNo} />
          </RadioGroup>
        </Field>
        <Text size={200}>{words.outlookNote}</Text>
        {book.isError && <ErrorMessage error={book.error} />}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={book.isPending}
            onClick={() => book.mutate({ wish, anyway })}
          >
            {buttonText(moved !== null, anyway, book.isPending)}
          </Button>
          <Button onClick={backToTimes}>{words.back}</Button>
        </div>
      </Section>
    </PageFrame>
  );
}

function whoIsSeen(
  page: ChildPage,
  moved: Booking | null,
  withChildren: string[],
): { id: string; name: string }[] {
  if (moved) return moved.children;
  return [page.child, ...page.family.filter(({ id }) => withChildren.includes(id))];
}

function buttonText(moving: boolean, anyway: boolean, busy: boolean): string {
  if (busy) return words.booking;
  if (moving) return anyway ? words.moveAnyway : words.move;
  return anyway ? words.bookAnyway : words.book;
}

function withoutTime(before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const name of ['start', 'end', 'at']) next.delete(name);
  return next;
}
