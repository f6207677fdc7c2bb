import type { Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { ProblemError } from '#shared/model/problemError.ts';
import type { Asker } from './authenticate.ts';
import type { Route } from './route.ts';

const refusing = new Set(['sign-in-needed', 'not-known-here', 'not-for-you', 'child-not-found']);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Nobody may fill the trail by knocking without a token: after this many in a minute, one line stands for the rest. */
const strangersAMinute = 30;

/** Notes refusals in the audit trail. One of these for a server. */
export function refusalNotes() {
  let minute = 0;
  let strangers = 0;

  return async (
    council: Council,
    { method, path }: Route,
    params: unknown,
    asker: Asker,
    problem: ProblemError,
  ) => {
    if (!refusing.has(problem.text.code)) return;
    const now = council.now();
    if (asker.objectId === null) {
      const thisMinute = Math.floor(now / 60_000);
      strangers = thisMinute === minute ? strangers + 1 : 1;
      minute = thisMinute;
      if (strangers > strangersAMinute) return;
    }
    const id = (params as { id?: unknown }).id;
    await note(council.db, {
      at: now,
      actor: asker.objectId,
      action: `${problem.text.code}: ${method.toUpperCase()} ${path}`,
      childId: path.startsWith('/api/children/') && typeof id === 'string' && uuid.test(id) ? id : null,
      outcome: 'refused',
    });
  };
}
