import type { ChildList } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { fortnightLinks } from '#shared/words/fortnightLinks.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { useChildren } from '#tab/api/queries.ts';
import { dayOf } from '#tab/dates/daysBetween.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { routes } from '#tab/routes.ts';
import { ChildGroups } from './ChildGroups.tsx';
import { ConfirmBanner } from './ConfirmBanner.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FoundCount } from './FoundCount.tsx';
import { filtered, searched } from './listFilter.ts';
import { ListControls } from './ListControls.tsx';
import { ListSummary } from './ListSummary.tsx';
import { NoneFound } from './NoneFound.tsx';
import { togetherWith } from './togetherWith.ts';
import { useListView } from './useListView.ts';

/** The children a person works with, sorted by what is next. */
export function MyChildrenPage({ me }: { me: Me }) {
  const list = useChildren('mine');
  return (
    <PageFrame
      heading={listWords.heading}
      title={listWords.heading}
      actions={<ButtonLink to={routes.fortnight}>{fortnightLinks.mine}</ButtonLink>}
    >
      <ConfirmBanner count={me.toConfirm} />
      <Loaded query={list}>{(answer) => <Listed answer={answer} me={me} />}</Loaded>
    </PageFrame>
  );
}

function Listed({ answer, me }: { answer: ChildList; me: Me }) {
  const view = useListView();
  const today = dayOf(answer.asOf);
  if (answer.children.length === 0) return <EmptyList me={me} />;
  const shown = searched(filtered(answer.children, view.filter, today), view.search);
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
      />
      <FoundCount count={shown.length} changesWith={`${view.filter} ${view.search}`} />
      {shown.length === 0 ? (
        <NoneFound view={view} />
      ) : (
        <ChildGroups
          children={shown}
          today={today}
          meId={me.id}
          trips={togetherWith(answer.children, answer.families)}
        />
      )}
    </>
  );
}
