import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '#tab/api/problem.ts';
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
  const retry = mayPass(query.error) ? () => void query.refetch() : undefined;
  if (query.data === undefined) {
    if (query.isError) return <ErrorMessage error={query.error} {...(retry && { retry })} />;
    return loading ?? <LoadingRows />;
  }
  return (
    <>
      {query.isError && <ErrorMessage error={query.error} {...(retry && { retry })} />}
      {children(query.data)}
    </>
  );
}

/** A refusal stays a refusal however often one asks. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || ![400, 403, 404].includes(error.status);
}
