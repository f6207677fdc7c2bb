import { Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
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
import { TeamSelect } from './TeamSelect.tsx';
import { useTeamChoice } from './useTeamChoice.ts';
import { WithoutDate } from './WithoutDate.tsx';

export interface FortnightPageProps {
  view: 'mine' | 'team';
  me: Me;
}

/** Two weeks of visits planned at once, to look at, to change and to book: one's own, or the team's. */
export default function FortnightPage({ view, me }: FortnightPageProps) {
  return view === 'team' ? <TeamFortnight me={me} /> : <OneFortnight view="mine" me={me} />;
}

/** Of several teams one can be planned alone; of many children one must. */
function TeamFortnight({ me }: { me: Me }) {
  const choice = useTeamChoice();
  return (
    <OneFortnight view="team" me={me} {...choice.asked}>
      {choice.teams.length > 1 && <TeamSelect {...choice} />}
    </OneFortnight>
  );
}

interface Done {
  plan: FortnightOfAll;
  answer: FortnightBooked;
  team: string | undefined;
}

interface OneFortnightProps extends FortnightPageProps {
  team?: string | undefined;
  /** Nothing is planned yet: a team must be chosen first, or which there are is not known. */
  wait?: 'choose' | 'loading' | undefined;
  children?: ReactNode;
}

function OneFortnight({ view, me, team, wait, children }: OneFortnightProps) {
  const plan = useFortnight(view, team, wait === undefined);
  const [done, setDone] = useState<Done | null>(null);
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
        <Button onClick={again} disabledFocusable={plan.isFetching || wait !== undefined}>
          {words.again}
        </Button>
      }
    >
      {children}
      {wait === 'choose' ? (
        <EmptyMessage {...words.chooseTeam} />
      ) : done && done.team === team ? (
        <BookedPlan plan={done.plan} answer={done.answer} today={me.today} />
      ) : plan.isFetching || wait === 'loading' ? (
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
                onBooked={(answer) => setDone({ plan: made, answer, team })}
              />
            )
          }
        </Loaded>
      )}
      {view === 'mine' && !done && <DayStartPart />}
    </PageFrame>
  );
}
