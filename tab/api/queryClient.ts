import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** Repeats only what may pass by itself: the network, a restarting server. A refusal is final. */
function worthRepeating(failures: number, error: Error): boolean {
  const passing = error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
  return passing && failures < 2;
}

/** Answers are kept for a short while, and asked for again when the person comes back to the page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRepeating, retryDelay: (attempt) => 500 * 2 ** attempt },
      mutations: { retry: false },
    },
  });
}
