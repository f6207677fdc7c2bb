import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { School } from '#shared/model/api/administration.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';
import { problems } from '#shared/words/errors.ts';
import { schoolWords } from '#shared/words/schoolPlace.ts';
import { forEverybody } from './forEverybody.ts';

/** Every school of the council with its day and its terms, by name. */
export async function listSchools(council: Council): Promise<{ schools: School[] }> {
  const rows = await council.db.selectFrom('school').select('body').execute();
  const schools = await forEverybody(
    council,
    rows.map(({ body }) => body),
  );
  return { schools: schools.sort((one, other) => one.name.localeCompare(other.name, 'en-GB')) };
}

/**
 * Sets one school: a new one, or what is known of it instead of what was. What people said of its subjects stays where the school comes
 * without it: it is corrected by itself (correctSubject.ts). A school that comes with subjects says them instead of those that
 * `listSchools` showed; what it could not show, and so could not send back, stays.
 * @throws ProblemError `bad-input` with the place of what cannot be
 */
export async function setSchoolDay(
  council: Council,
  person: Person,
  id: string,
  given: School,
): Promise<School> {
  requireSense(id, given);
  return inTransaction(council, async (inside) => {
    const at = inside.now();
    const before = await inside.db
      .selectFrom('school')
      .select('body')
      .where('id', '=', id)
      // A subject that is corrected at this moment (correctSubject.ts) is not lost.
      .forUpdate()
      .executeTakeFirst();
    const subjects = await subjectsAfter(inside, before?.body, given.subjects);
    const school = { ...given, ...(subjects && { subjects }) };
    const values = { body: JSON.stringify(school), changed_at: new Date(at) };
    await inside.db
      .insertInto('school')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
    await note(inside.db, { at, actor: person.objectId, action: 'school.change', subject: id });
    const [shown = given] = await forEverybody(inside, [school]);
    return shown;
  });
}

async function subjectsAfter(
  council: Pick<Council, 'db'>,
  before: School | undefined,
  given: School['subjects'],
): Promise<School['subjects']> {
  if (before === undefined || given === undefined) return given ?? before?.subjects;
  const [shown] = await forEverybody(council, [before]);
  const gone = new Set([...(shown?.subjects ?? []), ...given].map(({ name }) => subjectKey(name)));
  return [...(before.subjects ?? []).filter(({ name }) => !gone.has(subjectKey(name))), ...given];
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function requireSense(id: string, school: School): void {
  const refuse = (where: string, detail: string): never => {
    throw new ProblemError(problems.badInput, { where, detail });
  };
  if (school.id !== id) refuse('id', schoolWords.otherId);
  school.bells.forEach(({ from, to }, index) => {
    if (!time.test(from)) refuse(`bells.${index}.from`, schoolWords.bellTimes);
    if (!time.test(to) || to <= from) refuse(`bells.${index}.to`, schoolWords.bellTimes);
  });
  school.terms.forEach(({ from, to }, index) => {
    if (to < from) refuse(`terms.${index}.to`, schoolWords.termDates);
  });
  school.exams?.forEach(({ from, to }, index) => {
    if (to <= from) refuse(`exams.${index}.to`, schoolWords.examTimes);
  });
  school.studyLeave?.forEach(({ from, to }, index) => {
    if (to < from) refuse(`studyLeave.${index}.to`, schoolWords.leaveDates);
  });
}
