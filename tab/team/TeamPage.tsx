import type { ChildLine, ChildList } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { fortnightLinks } from '#shared/words/fortnightLinks.ts';
import { teamWords } from '#shared/words/myChildren.ts';
import { useChildren } from '#tab/api/queries.ts';
import { dayOf } from '#tab/dates/daysBetween.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { EmptyList } from '#tab/myChildren/EmptyList.tsx';
import { FoundCount } from '#tab/myChildren/FoundCount.tsx';
import { filtered, searched } from '#tab/myChildren/listFilter.ts';
import { ListControls } from '#tab/myChildren/ListControls.tsx';
import { ListSummary } from '#tab/myChildren/ListSummary.tsx';
import { NoneFound } from '#tab/myChildren/NoneFound.tsx';
import { useListView } from '#tab/myChildren/useListView.ts';
import { routes } from '#tab/routes.ts';
import { byWorker } from './byWorker.ts';
import { FirstSection } from './FirstSection.tsx';
import { WorkerSection } from './WorkerSection.tsx';

/** A manager's view: every child of their teams, by worker, with what is asked of managers. */
export function TeamPage({ me }: { me: Me }) {
  const list = useChildren('team');
  const heading = me.teams.length === 1 && me.teams[0] ? me.teams[0].name : teamWords.heading;
  return (
    <PageFrame
      heading={heading}
      title={teamWords.heading}
      actions={<ButtonLink to={routes.teamFortnight}>{fortnightLinks.team}</ButtonLink>}
    >
      <Loaded query={list}>{(answer) => <Team answer={answer} me={me} />}</Loaded>
    </PageFrame>
  );
}

function Team({ answer, me }: { answer: ChildList; me: Me }) {
  const view = useListView();
  const today = dayOf(answer.asOf);
  if (answer.children.length === 0)
    return me.lastImport === null ? <EmptyList me={me} /> : <EmptyMessage {...teamWords.empty} />;
  const shown = searched(filtered(answer.children, view.filter, today), view.search, childAndWorker);
  const narrowed = view.filter !== 'all' || view.search !== '';
  return (
    <>
      <ListSummary children={answer.children} today={today} />
      <ListControls
        children={answer.children}
        today={today}
        filter={view.filter}
        onFilter={view.setFilter}
        search={view.search}
        onSearch={view.setSearch}
        searchLabel={teamWords.searchHint}
      />
      <FoundCount count={shown.length} changesWith={`${view.filter} ${view.search}`} />
      {shown.length === 0 && <NoneFound view={view} />}
      {!narrowed && <FirstSection children={answer.children} today={today} meId={me.id} />}
      {byWorker(shown).map((group) => (
        <WorkerSection
          key={`${group.worker?.id ?? group.kind} ${narrowed}`}
          group={group}
          today={today}
          meId={me.id}
          openAtFirst={narrowed}
        />
      ))}
    </>
  );
}

function childAndWorker({ name, worker }: ChildLine): string {
  return `${name} ${worker?.name ?? ''}`;
}
