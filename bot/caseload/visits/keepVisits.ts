import type { Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Visit } from '#shared/model/caseFile.ts';

export interface ChildsVisit {
  childId: string;
  body: Visit;
  /** 1 when left out; a correction is the next one. */
  version?: number;
}

/** Writes visits of one request: each child their own row, never changed again. Call it in a transaction. */
export async function keepVisits(
  { db, now }: Council,
  person: Person,
  request: { key: string; bookingId: string | null; confirms: string | null },
  visits: readonly ChildsVisit[],
): Promise<void> {
  if (visits.length === 0) return;
  const at = now();
  await db
    .insertInto('visit')
    .values(
      visits.map(({ childId, body, version = 1 }) => ({
        id: body.id,
        version,
        child_id: childId,
        trip_key: request.key,
        booking_id: request.bookingId,
        confirms: request.confirms,
        body: JSON.stringify(body),
        recorded_by: person.id,
        recorded_at: new Date(at),
      })),
    )
    .execute();
  const ids = visits.map(({ childId }) => childId);
  await db
    .updateTable('child')
    .set((child) => ({ revision: child('revision', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  await note(
    db,
    ...visits.map(({ childId, body, version = 1 }) => ({
      at,
      actor: person.objectId,
      action: version > 1 ? 'visit.correct' : request.confirms ? 'visit.confirm' : 'visit.record',
      childId,
      subject: body.id,
    })),
  );
}
