import type { Kysely } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import { note } from './audit.ts';

const refusing = new Set(['sign-in-needed', 'not-known-here', 'not-for-you', 'child-not-found']);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Nobody may fill the trail by knocking without a token: after this many in a minute, one line stands for the rest. */
const strangersAMinute = 30;

/** Something that was asked for and refused. */
export interface Refusal {
  /** The code of the problem. */
  code: string;
  /** What was asked, in a stable form: `GET /api/children/:id`, `bot book-visit`. */
  what: string;
  /** Null where nobody is known to have asked. */
  objectId: string | null;
  /** As it was sent: noted only where it has the form of an id. */
  childId: unknown;
}

/** Notes refusals in the audit trail; what is no refusal is passed over. One of these for a door. */
export function refusalNotes() {
  let minute = 0;
  let strangers = 0;

  return async (
    { db, now }: { db: Kysely<Tables>; now(): number },
    { code, what, objectId, childId }: Refusal,
  ): Promise<void> => {
    if (!refusing.has(code)) return;
    const at = now();
    if (objectId === null) {
      const thisMinute = Math.floor(at / 60_000);
      strangers = thisMinute === minute ? strangers + 1 : 1;
      minute = thisMinute;
      if (strangers > strangersAMinute) return;
    }
    await note(db, {
      at,
      actor: objectId,
      action: `${code}: ${what}`,
      childId: typeof childId === 'string' && uuid.test(childId) ? childId : null,
      outcome: 'refused',
    });
  };
}
