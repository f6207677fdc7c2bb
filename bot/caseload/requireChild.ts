import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { today, type Council } from './council.ts';

/**
 * Lets a use case go on only for children that the person may see today. A child they may not know of looks the
 * same as one that is not there; the API notes the refusal.
 * @throws ProblemError `child-not-found`
 */
export async function requireChildren(council: Council, person: Person, childIds: string[]): Promise<void> {
  const wanted = [...new Set(childIds)];
  if (!wanted.every(isUuid)) throw new ProblemError(problems.childNotFound);
  const seen = await council.db
    .selectFrom('child')
    .select('id')
    .where('id', 'in', wanted)
    .where((eb) => inSight(eb, person, today(council)))
    .execute();
  if (seen.length < wanted.length) throw new ProblemError(problems.childNotFound);
}

/** The same for one child. */
export async function requireChild(council: Council, person: Person, childId: string): Promise<void> {
  await requireChildren(council, person, [childId]);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isUuid(text: string): boolean {
  return uuid.test(text);
}
