import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorMessage } from './ErrorMessage.tsx';
import { LoadingRows } from './LoadingRows.tsx';

export interface LoadedProps<T> {
  query: UseQueryResult<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * One answer of the server in its three states. What is on the page already stays there when asking again
 * fails, with the fault said above it.
 * @example <Loaded query={useChildren('mine')}>{(list) => <List list={list} />}</Loaded>
 */
export function Loaded<T>({ query, loading, children }: LoadedProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.isError) return <ErrorMessage error={query.error} retry={retry} />;
    return loading ?? <LoadingRows />;
  }
  return (
    <>
      {query.isError && <ErrorMessage error={query.error} retry={retry} />}
      {children(query.data)}
    </>
  );
}
