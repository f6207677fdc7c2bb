import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { CorrectSubject } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';
import { problems } from '#shared/words/errors.ts';

/**
 * Says what a subject's name means at one school, for every child there; null: it is read from the name again. Answers what was said,
 * and nothing of other names: one of them may be a single child's.
 * @throws ProblemError `not-found` where there is no such school
 * @example correctSubject(council, person, 'oakfield', { name: 'Ma-Ext', taughtAs: 'maths' })
 */
export async function correctSubject(
  council: Council,
  person: Person,
  schoolId: string,
  { name, taughtAs }: CorrectSubject,
): Promise<CorrectSubject> {
  return inTransaction(council, async (inside) => {
    const row = await inside.db
      .selectFrom('school')
      .select('body')
      .where('id', '=', schoolId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError(problems.notFound);
    const others = (row.body.subjects ?? []).filter((one) => subjectKey(one.name) !== subjectKey(name));
    const subjects = [...others, ...(taughtAs === null ? [] : [{ name, taughtAs }])].sort((a, b) =>
      a.name.localeCompare(b.name, 'en-GB'),
    );
    const at = inside.now();
    await inside.db
      .updateTable('school')
      .set({ body: JSON.stringify({ ...row.body, subjects }), changed_at: new Date(at) })
      .where('id', '=', schoolId)
      .execute();
    await note(inside.db, {
      at,
      actor: person.objectId,
      action: `school.subject.${taughtAs ?? 'by-name'}`,
      subject: schoolId,
    });
    return { name, taughtAs };
  });
}
