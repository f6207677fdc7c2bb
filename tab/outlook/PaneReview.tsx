import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Select,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { childrenNamed, findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { paneWords } from '#shared/words/outlookPane.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { dueOutcome } from '#tab/findATime/dueOutcome.ts';
import { DueOutcome } from '#tab/findATime/DueOutcomeText.tsx';
import { mustIncludeOf } from '#tab/findATime/mustIncludeOf.ts';
import { WhyNot } from '#tab/findATime/WhyNot.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { MustIncludeList } from '#tab/myChildren/MustIncludeList.tsx';
import type { ItemTime } from './item.ts';
import { PaneHeading } from './PaneHeading.tsx';
import { useFillIn } from './useAppointment.ts';

/** A time that was offered, or the one that stands in the appointment. */
export type Chosen =
  { kind: 'slot'; start: string; end: string; place: SlotPlace } | { kind: 'keep'; place: SlotPlace };

const useStyles = makeStyles({ fill: { justifySelf: 'start' } });

export interface PaneReviewProps {
  item: Office.AppointmentCompose;
  page: ChildPage;
  chosen: Chosen;
  /** The time in the appointment now. */
  time: ItemTime | null;
  withChildren: string[];
  keyInItem: string | null;
  today: string;
  onBack: () => void;
  onFilled: (key: string) => void;
}

/** What will be filled in: who, when, where, whether the family knows, and what it means for the dates. */
export function PaneReview(props: PaneReviewProps) {
  const { page, chosen, time, withChildren, today, onBack } = props;
  const { next } = page.child.evaluation;
  const [place, setPlace] = useState(chosen.place);
  const when = chosen.kind === 'slot' ? chosen : time;
  const mustInclude = mustIncludeOf(page, withChildren);
  const children = [page.child, ...page.family.filter(({ id }) => withChildren.includes(id))];
  return (
    <>
      <PaneHeading text={paneWords.review.heading} back={{ text: paneWords.backToTimes, onClick: onBack }} />
      {when && (
        <Section title={spanText(when.start, when.end, today)}>
          <Text weight="semibold">{childrenNamed(children.map(({ name }) => name))}</Text>
          {chosen.kind === 'slot' ? (
            <Text>{nextVisitWords.places[chosen.place]}</Text>
          ) : (
            <PlaceField place={place} onChange={setPlace} />
          )}
          {place === 'online' ? (
            <Text>{findWords.review.online}</Text>
          ) : (
            <DueOutcome outcome={dueOutcome(next, when)} today={today} />
          )}
          <WhyNot
            start={when.start}
            end={when.end}
            place={place}
            childId={page.child.id}
            withChildren={children.map(({ id }) => id).filter((id) => id !== page.child.id)}
            people={[]}
            bookingId={null}
            leaveOut={['calendar', 'journey']}
          />
          <MustIncludeList next={{ mustInclude, prefer: next?.prefer ?? [] }} withPreferred />
          <FillIn
            {...props}
            place={place}
            childIds={children.map(({ id }) => id)}
            unannounced={mustInclude.includes('unannounced')}
          />
        </Section>
      )}
    </>
  );
}

function PlaceField({ place, onChange }: { place: SlotPlace; onChange: (place: SlotPlace) => void }) {
  return (
    <Field label={findWords.place}>
      <Select
        value={place}
        onChange={(_event, { value }) => onChange(slotPlaces.find((one) => one === value) ?? 'home')}
      >
        {slotPlaces.map((one) => (
          <option key={one} value={one}>
            {nextVisitWords.places[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FillIn({
  item,
  chosen,
  time: timeInForm,
  keyInItem,
  place,
  childIds,
  unannounced,
  onFilled,
}: PaneReviewProps & { place: SlotPlace; childIds: string[]; unannounced: boolean }) {
  const styles = useStyles();
  const words = findWords.review;
  const [announced, setAnnounced] = useState(!unannounced);
  // The appointment keeps its key, so that filling it in anew replaces what was awaited.
  const [key] = useState(() => keyInItem ?? crypto.randomUUID());
  const fill = useFillIn(item, onFilled);
  const keepsTime = chosen.kind === 'keep';
  const when = keepsTime ? timeInForm : chosen;
  const time = when && { start: when.start, end: when.end };
  const wish = { key, childIds, place, announced, keepsTime, ...(time && { time }) };
  return (
    <>
      <Field label={words.announced} {...(!announced && { hint: words.unannouncedHint })}>
        <RadioGroup
          value={announced ? 'yes' : 'no'}
          onChange={(_event, { value }) => setAnnounced(value === 'yes')}
        >
          <Radio value="yes" label={words.announcedYes} />
          <Radio value="no" label={words.announcedNo} />
        </RadioGroup>
      </Field>
      <Text size={200}>{paneWords.review.note}</Text>
      {fill.isError && <NotFilled error={fill.error} />}
      <Button
        appearance="primary"
        className={styles.fill}
        disabledFocusable={fill.isPending}
        onClick={() => fill.mutate(wish)}
      >
        {fill.isPending ? paneWords.review.filling : paneWords.review.fill}
      </Button>
    </>
  );
}

/** Either the server refused, in its own words, or Outlook did not take it. */
function NotFilled({ error }: { error: unknown }) {
  if (error instanceof ApiProblem) return <ErrorMessage error={error} />;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{paneWords.notFilled.title}</MessageBarTitle> {paneWords.notFilled.text}
      </MessageBarBody>
    </MessageBar>
  );
}
