import type { SubjectCorrection } from '#shared/model/api/subjectCorrection.ts';
import type { DayPeriod, TaughtAs } from '#shared/model/slots.ts';
import { coreSubject } from './coreSubject.ts';
import { isIntervention, lessonKind } from './lessonKind.ts';

/** The same name to a person: capitals, spaces and the way letters are stored do not matter. */
export function subjectKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What one school says of its subjects' names, to be asked for many. */
export function correctionsOf(
  corrections: readonly SubjectCorrection[] = [],
): (subject: string) => TaughtAs | undefined {
  const byName = new Map(corrections.map(({ name, taughtAs }) => [subjectKey(name), taughtAs]));
  return (subject) => byName.get(subjectKey(subject));
}

/** How a name in a timetable is understood when nobody has corrected it. */
export type NameMeaning = Exclude<DayPeriod['what'], 'lesson' | 'other'> | TaughtAs;

/** @example meaningOfName('10B/Ma1') // 'maths'; meaningOfName('Art') // 'not-core'; meaningOfName('Y11 Mock') // 'exam' */
export function meaningOfName(subject: string): NameMeaning {
  const kind = lessonKind(subject);
  if (kind !== 'lesson' && kind !== 'other') return kind;
  return coreSubject(subject) ?? (isIntervention(subject) ? 'keep' : 'not-core');
}
