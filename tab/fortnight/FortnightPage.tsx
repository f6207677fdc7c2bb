import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { FortnightBooked, FortnightOfAll } from '#shared/model/api/fortnight.ts';
import type { Me } from '#shared/model/api/people.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { DayStartPart } from '#tab/dayStart/DayStartPart.tsx';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { routes } from '#tab/routes.ts';
import { BookedPlan } from './BookedPlan.tsx';
import { PlanView } from './PlanView.tsx';
import { useFortnight } from './queries.ts';
import { WithoutDate } from './WithoutDate.tsx';

export interface FortnightPageProps {
  view: 'mine' | 'team';
  me: Me;
}

/** Two weeks of visits planned at once, to look at, to change and to book: one's own, or the team's. */
export default function FortnightPage({ view, me }: FortnightPageProps) {
  const plan = useFortnight(view);
  const [done, setDone] = useState<{ plan: FortnightOfAll; answer: FortnightBooked } | null>(null);
  const title = view === 'team' ? words.teamTitle : words.title;
  const again = () => {
    setDone(null);
    void plan.refetch();
  };
  return (
    <PageFrame
      heading={title}
      title={title}
      actions={
        <Button onClick={again} disabledFocusable={plan.isFetching}>
          {words.again}
        </Button>
      }
    >
      {done ? (
        <BookedPlan plan={done.plan} answer={done.answer} today={me.today} />
      ) : plan.isFetching ? (
        <Spinner label={words.working} labelPosition="below" />
      ) : (
        <Loaded query={plan}>
          {(made) =>
            made.trips.length === 0 ? (
              <>
                <EmptyMessage
                  {...(made.withoutDate.length > 0 ? words.nobodyWithDateDue : words.nobodyDue)}
                  action={<ButtonLink to={routes.bookings}>{words.toBookings}</ButtonLink>}
                />
                <WithoutDate title={words.withoutDate(made.withoutDate.length)} undated={made.withoutDate} />
              </>
            ) : (
              <PlanView
                key={plan.dataUpdatedAt}
                plan={made}
                today={me.today}
                onBooked={(answer) => setDone({ plan: made, answer })}
              />
            )
          }
        </Loaded>
      )}
      {view === 'mine' && !done && <DayStartPart />}
    </PageFrame>
  );
}
