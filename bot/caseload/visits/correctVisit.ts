import type { Selectable } from 'kysely';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { CorrectVisit, Recorded } from '#shared/model/api/visits.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { sourceSilentOn } from '#shared/rules/counting.ts';
import { visitProblems } from '#shared/words/visits.ts';
import { isToCome } from './isToCome.ts';
import { keepVisits } from './keepVisits.ts';
import { requireHomes } from './requireHomes.ts';
import { visitBody } from './visitBody.ts';
import { whatMoved } from './whatMoved.ts';

type VisitRow = Selectable<Tables['visit']>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Corrects a record made here: what is said now takes its place, and the old version stays in the history. Writing-up is still
 * timed from the first version. The same `key` again is the same correction.
 * @param id the visit's id
 * @throws ProblemError when it has been corrected since `version`, or came from the case system
 */
export async function correctVisit(
  council: Council,
  person: Person,
  id: string,
  correction: CorrectVisit,
): Promise<Recorded> {
  const childId = await childOf(council, person, id);
  await inTransaction(council, (inside) => write(inside, person, id, childId, correction));
  return whatMoved(council, correction.key, [childId]);
}

async function childOf(council: Council, person: Person, id: string): Promise<string> {
  if (/^(ssd|annex-a):/.test(id)) throw new ProblemError(visitProblems.fromCaseSystem);
  const [row] = uuid.test(id) ? await versionsOf(council, id) : [];
  if (!row) throw new ProblemError(visitProblems.notHere);
  await requireChild(council, person, row.child_id);
  return row.child_id;
}

/** Newest first. */
function versionsOf({ db }: Council, id: string): Promise<VisitRow[]> {
  return db.selectFrom('visit').selectAll().where('id', '=', id).orderBy('version', 'desc').execute();
}

async function write(
  council: Council,
  person: Person,
  id: string,
  childId: string,
  correction: CorrectVisit,
): Promise<void> {
  await council.db.selectFrom('child').select('id').where('id', '=', childId).forNoKeyUpdate().execute();
  const versions = await versionsOf(council, id);
  if (versions.some((row) => row.trip_key === correction.key && row.version > 1)) return;
  const [newest] = versions as [VisitRow];
  if (newest.version !== correction.version)
    throw new ProblemError(visitProblems.changed, { where: 'version' });
  if (isToCome(correction.at, council.now()))
    throw new ProblemError(visitProblems.inTheFuture, { where: 'at' });
  const { home } = correction.answers;
  // A home that the child has left since stays on the record of when they had it.
  if (home !== newest.body.home)
    await requireHomes(council, correction.at, [{ childId, home, where: 'answers.home' }]);
  await keepVisits(
    council,
    person,
    { key: correction.key, bookingId: newest.booking_id, confirms: newest.confirms },
    [{ childId, version: newest.version + 1, body: correctedBody(newest, correction) }],
  );
}

function correctedBody({ id, body }: VisitRow, correction: CorrectVisit): Visit {
  const { at, mode, place, purpose, announced, answers } = correction;
  const when = {
    id,
    at,
    scheduledAt: body.scheduledAt ?? at,
    recordedAt: body.recordedAt ?? at,
  };
  // Who made the visit is the server's to say where the person does not: it was said when it was recorded.
  const by = correction.by ?? body.by;
  const said = visitBody(when, { by, mode, place, purpose, announced }, answers);
  const silent = body.sourceSilentOn?.filter((field) =>
    sourceSilentOn({ ...said, sourceSilentOn: [field] }, field),
  );
  return {
    ...said,
    // What the record's source could not say stays so until somebody says it (SR-22).
    ...(silent === undefined || silent.length === 0 ? {} : { sourceSilentOn: silent }),
  };
}
