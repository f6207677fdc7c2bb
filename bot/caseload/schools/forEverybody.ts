import type { Council } from '#bot/caseload/council.ts';
import type { School } from '#shared/model/api/administration.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';
import { sharedSubjects } from './subjectsMet.ts';

/**
 * Schools as everybody of the council may see them: what was said of a subject's name is left out until two children there have that
 * name. Until then it stands on the page of the one child who has it, for those who work with them.
 */
export async function forEverybody(
  council: Pick<Council, 'db'>,
  schools: readonly School[],
): Promise<School[]> {
  const corrected = schools.filter(({ subjects = [] }) => subjects.length > 0).map(({ id }) => id);
  const shared = await sharedSubjects(council, corrected);
  return schools.map(({ subjects, ...school }) => {
    const known = subjects?.filter(({ name }) => shared.get(school.id)?.has(subjectKey(name)));
    return known?.length ? { ...school, subjects: known } : school;
  });
}
