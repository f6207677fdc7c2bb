import type { Council } from '#bot/caseload/council.ts';
import { refusalNotes as notesOf } from '#bot/identity/refusals.ts';
import type { ProblemError } from '#shared/model/problemError.ts';
import type { Asker } from './authenticate.ts';
import type { Route } from './route.ts';

/** Notes refusals of routes in the audit trail. One of these for a server. */
export function refusalNotes() {
  const noteRefusal = notesOf();
  return (
    council: Council,
    { method, path }: Route,
    params: unknown,
    asker: Asker,
    problem: ProblemError,
  ): Promise<void> =>
    noteRefusal(council, {
      code: problem.text.code,
      what: `${method.toUpperCase()} ${path}`,
      objectId: asker.objectId,
      childId: path.startsWith('/api/children/') ? (params as { id?: unknown }).id : null,
    });
}
