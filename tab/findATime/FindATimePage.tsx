import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { findWords } from '#shared/words/findATime.ts';
import { linkWords } from '#shared/words/links.ts';
import { frameWords } from '#shared/words/tab.ts';
import { useChild } from '#tab/api/queries.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { NotYours } from '#tab/frame/NotYours.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { isRefusal } from '#tab/frame/refusal.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { chosenTimeOf } from './question.ts';
import { ReviewStep } from './ReviewStep.tsx';

/** Finds a time for a visit, or another time for a booked one: choose, check, done. */
export default function FindATimePage({ childId, me }: { childId: string; me: Me }) {
  const child = useChild(childId);
  if (child.data && !isRefusal(child.error)) return <Steps page={child.data} me={me} />;
  return (
    <PageFrame heading={child.isError ? findWords.title : frameWords.loading} title={findWords.title}>
      <Loaded query={child} refused={<NotYours what="child" me={me} />}>
        {() => null}
      </Loaded>
    </PageFrame>
  );
}

function Steps({ page, me }: { page: ChildPage; me: Me }) {
  const [params] = useSearchParams();
  const [done, setDone] = useState<{ booking: Booking; before: ChildPage } | null>(null);
  const asked = page.bookings.find(({ id }) => id === params.get('move')) ?? null;
  const moved = asked?.state === 'booked' ? asked : null;
  const notMoved = params.has('move') && !moved ? linkWords.moveInstead[stateOf(asked)] : null;
  const chosen = chosenTimeOf(params);
  if (done)
    return (
      <DoneStep booking={done.booking} before={done.before} page={page} moved={moved !== null} me={me} />
    );
  if (chosen)
    return (
      <ReviewStep
        key={`${chosen.start} ${chosen.end} ${chosen.place}`}
        page={page}
        chosen={chosen}
        moved={moved}
        me={me}
        onDone={(booking) => setDone({ booking, before: page })}
      />
    );
  return <ChooseStep page={page} moved={moved} notMoved={notMoved} me={me} />;
}

function stateOf(asked: Booking | null): 'cancelled' | 'done' | 'gone' {
  return asked && asked.state !== 'booked' ? asked.state : 'gone';
}
