import { ApiProblem } from '#tab/api/problem.ts';

/** True where the server will not show this to the person, however often they ask: it is not there for them, or not open to their role. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 403);
}
