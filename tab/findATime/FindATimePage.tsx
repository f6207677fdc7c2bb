import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { findWords } from '#shared/words/findATime.ts';
import { frameWords } from '#shared/words/tab.ts';
import { useChild } from '#tab/api/queries.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { chosenTimeOf } from './question.ts';
import { ReviewStep } from './ReviewStep.tsx';

/** Finds a time for a visit, or another time for a booked one: choose, check, done. */
export default function FindATimePage({ childId, me }: { childId: string; me: Me }) {
  const child = useChild(childId);
  if (child.data) return <Steps page={child.data} me={me} />;
  return (
    <PageFrame heading={child.isError ? findWords.title : frameWords.loading} title={findWords.title}>
      <Loaded query={child}>{() => null}</Loaded>
    </PageFrame>
  );
}

function Steps({ page, me }: { page: ChildPage; me: Me }) {
  const [params] = useSearchParams();
  const [done, setDone] = useState<{ booking: Booking; before: ChildPage } | null>(null);
  const moved =
    page.bookings.find(({ id, state }) => id === params.get('move') && state === 'booked') ?? null;
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
  return <ChooseStep page={page} moved={moved} me={me} />;
}
