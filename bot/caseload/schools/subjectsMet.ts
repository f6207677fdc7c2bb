import type { Council } from '#bot/caseload/council.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';

/** A name that fewer children have may tell who they are ("Ada 1:1"). */
const fewestChildren = 2;

/**
 * The subjects in the timetables of each school's children, once each, by their key and with the name as it is written. Subjects alone:
 * nobody learns from them whose they are, since a name that a single child has is left out.
 */
export async function sharedSubjects(
  { db }: Pick<Council, 'db'>,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  if (schoolIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('school_place')
    .select(['school_id', 'lessons', 'dated_lessons'])
    .where('school_id', 'in', schoolIds)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ school_id }) => school_id ?? '')].map(([id, children]) => [
      id,
      sharedBy(
        children.map(({ lessons, dated_lessons }) => [...(lessons ?? []), ...(dated_lessons?.lessons ?? [])]),
      ),
    ]),
  );
}

/** The same of one school, by name. */
export async function subjectsMet(council: Council, schoolId: string): Promise<{ subjects: string[] }> {
  const shared = (await sharedSubjects(council, [schoolId])).get(schoolId);
  return { subjects: [...(shared?.values() ?? [])].sort((a, b) => a.localeCompare(b, 'en-GB')) };
}

function sharedBy(children: readonly (readonly { subject: string }[])[]): Map<string, string> {
  const met = new Map<string, { name: string; children: number }>();
  for (const lessons of children) {
    const own = new Map(lessons.map(({ subject }) => [subjectKey(subject), subject]));
    for (const [key, name] of own)
      met.set(key, { name: met.get(key)?.name ?? name, children: (met.get(key)?.children ?? 0) + 1 });
  }
  return new Map(
    [...met].filter(([, { children }]) => children >= fewestChildren).map(([key, { name }]) => [key, name]),
  );
}
