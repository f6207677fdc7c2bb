import type { Council } from '#bot/caseload/council.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';

/**
 * The subjects in the timetables of a school's children, each once, by name. Subjects alone: nobody learns from them whose they are.
 * A name that a single child has is left out: it may tell who they are ("Ada 1:1").
 */
export async function subjectsMet({ db }: Council, schoolId: string): Promise<{ subjects: string[] }> {
  const rows = await db
    .selectFrom('school_place')
    .select(['lessons', 'dated_lessons'])
    .where('school_id', '=', schoolId)
    .execute();
  const met = new Map<string, { name: string; children: number }>();
  for (const { lessons, dated_lessons } of rows) {
    const own = new Map(
      [...(lessons ?? []), ...(dated_lessons?.lessons ?? [])].map(({ subject }) => [
        subjectKey(subject),
        subject,
      ]),
    );
    for (const [key, name] of own)
      met.set(key, { name: met.get(key)?.name ?? name, children: (met.get(key)?.children ?? 0) + 1 });
  }
  const subjects = [...met.values()].filter(({ children }) => children > 1).map(({ name }) => name);
  return { subjects: subjects.sort((a, b) => a.localeCompare(b, 'en-GB')) };
}
