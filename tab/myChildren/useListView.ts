import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { listFilterOf, type ListFilter } from './listFilter.ts';

/** Which part of a list is shown. The filter is in the address, so that going back finds it again; a name that was searched never is. */
export function useListView(): {
  filter: ListFilter;
  setFilter: (filter: ListFilter) => void;
  search: string;
  setSearch: (search: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const setFilter = (filter: ListFilter) =>
    setParams(filter === 'all' ? {} : { show: filter }, { replace: true });
  return { filter: listFilterOf(params.get('show')), setFilter, search, setSearch };
}
