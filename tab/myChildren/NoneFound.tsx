import { Button } from '@fluentui/react-components';
import { listWords } from '#shared/words/myChildren.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import type { useListView } from './useListView.ts';

/** No child fits the filter and the search: a way back to all of them. */
export function NoneFound({ view }: { view: ReturnType<typeof useListView> }) {
  const { title, text, button } = listWords.noneFound;
  const showAll = () => {
    view.setSearch('');
    view.setFilter('all');
  };
  if (view.filter === 'late' && view.search === '')
    return (
      <EmptyMessage title={listWords.noneLate} text="" action={<Button onClick={showAll}>{button}</Button>} />
    );
  return <EmptyMessage title={title} text={text} action={<Button onClick={showAll}>{button}</Button>} />;
}
