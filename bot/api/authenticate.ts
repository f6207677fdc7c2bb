import type { Request } from 'express';
import type { Council } from '#bot/caseload/council.ts';
import { findPerson } from '#bot/identity/findPerson.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import type { TokenCheck } from '#bot/identity/tokens.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import type { Route } from './route.ts';

/** Who asked, as far as it is known: a refusal is noted with it. */
export interface Asker {
  objectId: string | null;
  person: Person | null;
}

/**
 * The person who asks, by the token and by nothing else of the request.
 * @throws ProblemError `sign-in-needed`, `not-known-here`
 */
export async function authenticate(
  request: Request,
  council: Council,
  check: TokenCheck,
  asker: Asker,
): Promise<Person> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new ProblemError(problems.signInNeeded);
  const claims = await check(token);
  asker.objectId = claims.objectId;
  const person = await findPerson(council.db, claims);
  if (!person) throw new ProblemError(problems.notKnownHere);
  asker.person = person;
  return person;
}

/** @throws ProblemError `not-for-you` where the route asks for a role that the person has not */
export function requireRole({ who }: Pick<Route, 'who'>, person: Person): void {
  if (who !== 'known' && !hasRole(person, ...who)) throw new ProblemError(problems.notForYou);
}
