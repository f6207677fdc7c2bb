import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import { childPageSchema, type ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { recordedSchema, type RecordVisit as RecordRequest } from '#shared/model/api/visits.ts';
import { recordWords } from '#shared/words/record.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { londonTime } from '#tab/dates/londonTime.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { routes } from '#tab/routes.ts';
import { asBooked } from './asBooked.ts';
import { OutcomeView } from './OutcomeView.tsx';
import { emptyRecord, type ChildForm } from './recordForm.ts';
import { recordRequest } from './recordRequest.ts';
import { useNow } from './useNow.ts';
import { useVisitForm } from './useVisitForm.ts';
import { visitChildOf } from './visitChild.ts';
import { VisitForm } from './VisitForm.tsx';

const useStyles = makeStyles({
  family: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  names: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  target: { minHeight: '44px' },
});

export interface RecordVisitProps {
  /** The child that the person came from. */
  first: ChildPage;
  booking: Booking | null;
  me: Me;
}

/** Loads everyone who may be on the visit, then shows the form. A fresh form is a fresh record with its own key. */
export function RecordVisit(props: RecordVisitProps) {
  const { first, booking } = props;
  const [round, setRound] = useState(0);
  const [onTrip] = useState(() => [
    ...new Set([...(booking?.children.map((child) => child.id) ?? []), first.child.id]),
  ]);
  const api = useApi();
  const pages = useQueries({
    queries: onTrip.map((id) => ({
      queryKey: queryKeys.child(id),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get(`/api/children/${encodeURIComponent(id)}`, childPageSchema, signal),
    })),
  });
  const failed = pages.find((page) => page.isError && !page.data);
  if (failed) return <ErrorMessage error={failed.error} retry={() => void failed.refetch()} />;
  const loaded = pages.flatMap((page) => page.data ?? []);
  if (loaded.length < onTrip.length) return <LoadingRows rows={3} />;
  return <Trip key={round} {...props} loaded={loaded} another={() => setRound(round + 1)} />;
}

interface TripProps extends RecordVisitProps {
  loaded: ChildPage[];
  another: () => void;
}

function Trip({ first, booking, me, loaded, another }: TripProps) {
  const api = useApi();
  // What the form asks is settled when it opens: after saving, the next visit needs something else.
  const [pages, setPages] = useState(loaded);
  const people = new Map(pages.map((page) => [page.child.id, visitChildOf(page)]));
  const now = useNow();
  const visit = useVisitForm<RecordRequest>({
    start: () =>
      emptyRecord({
        key: crypto.randomUUID(),
        bookingId: booking?.id ?? null,
        at: booking ? wallTime(booking.start) : now(),
        childIds: pages.map((page) => page.child.id),
        ...(booking && { booked: asBooked(booking) }),
      }),
    check: (form) =>
      recordRequest(form, {
        now: now(),
        children: new Map([...people].map(([id, person]) => [id, person.asked])),
      }),
    send: (request) => api.send('POST', '/api/visits', request, recordedSchema),
  });
  if (visit.recorded)
    return (
      <OutcomeView
        recorded={visit.recorded}
        title={recordWords.outcome.title}
        today={me.today}
        whyOpen={new Set(visit.form.children.filter(whyLeftOpen).map((child) => child.childId))}
        correct={(childId, visitId) => routes.correct(visitId, childId)}
        {...(booking === null && { another })}
      />
    );
  const onForm = visit.form.children.flatMap((child) => people.get(child.childId) ?? []);
  return (
    <>
      <Text>{booking ? recordWords.introBooked : recordWords.introNew}</Text>
      <VisitForm
        {...visit}
        people={onForm}
        booking={booking}
        booked={booking ? spanText(booking.start, booking.end, me.today) : null}
        today={me.today}
        saveLabel={recordWords.save}
        family={
          <Family
            first={first}
            onForm={onForm.map((child) => child.id)}
            add={(page) => {
              setPages((before) => [...before.filter((one) => one.child.id !== page.child.id), page]);
              visit.change({ type: 'add', childId: page.child.id });
            }}
            remove={(childId) => visit.change({ type: 'remove', childId })}
          />
        }
      />
    </>
  );
}

function wallTime(moment: string): string {
  const { day, time } = londonTime(moment);
  return `${day}T${time}`;
}

/** Not alone, with neither a reason nor an exemption that carries one. */
function whyLeftOpen(child: ChildForm): boolean {
  const seen = child.seen === 'yes' || child.seen === 'briefly';
  return seen && child.alone === 'no' && child.notAloneWhy !== 'too-young' && child.aloneReason.trim() === '';
}

interface FamilyProps {
  first: ChildPage;
  onForm: readonly string[];
  add: (page: ChildPage) => void;
  remove: (childId: string) => void;
}

/** Brothers and sisters who were on the same trip. */
function Family({ first, onForm, add, remove }: FamilyProps) {
  const styles = useStyles();
  const api = useApi();
  const [failed, setFailed] = useState<unknown>(null);
  if (first.family.length === 0) return null;
  const fetchAndAdd = (id: string) => {
    setFailed(null);
    api.get(`/api/children/${encodeURIComponent(id)}`, childPageSchema).then(add, setFailed);
  };
  return (
    <div className={styles.family}>
      <Subtitle2 as="h2" className={styles.heading}>
        {recordWords.family.heading}
      </Subtitle2>
      <Text size={200}>{recordWords.family.hint}</Text>
      <div className={styles.names}>
        {first.family.map((child) => (
          <Button
            key={child.id}
            className={styles.target}
            onClick={() => (onForm.includes(child.id) ? remove(child.id) : fetchAndAdd(child.id))}
          >
            {onForm.includes(child.id)
              ? recordWords.family.remove(child.name)
              : recordWords.family.add(child.name)}
          </Button>
        ))}
      </div>
      {failed !== null && <ErrorMessage error={failed} />}
    </div>
  );
}
