import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '#tab/api/problem.ts';
import { ErrorMessage } from './ErrorMessage.tsx';
import { LoadingRows } from './LoadingRows.tsx';
import { isRefusal } from './refusal.ts';

export interface LoadedProps<T> {
  query: UseQueryResult<T>;
  loading?: ReactNode;
  /** Shown instead where the server refuses: of what was on the page before, nothing stays. */
  refused?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * One answer of the server in its three states. What is on the page already stays there when asking again
 * fails, with the fault said above it.
 * @example <Loaded query={useChildren('mine')}>{(list) => <List list={list} />}</Loaded>
 */
export function Loaded<T>({ query, loading, refused, children }: LoadedProps<T>) {
  if (refused !== undefined && isRefusal(query.error)) return refused;
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
  return !isRefusal(error) && !(error instanceof ApiProblem && error.status === 400);
}
