import { today, type Council } from '#bot/caseload/council.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import { parseInThread } from '#bot/imports/parseInThread.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { TimetableFile } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { schoolWords } from '#shared/words/schoolPlace.ts';

/** A year of lessons, each with its notes, is half of this. */
const largestFile = 4 * 1024 * 1024;

/**
 * What a calendar file (.ics) says of a child's lessons, for whoever enters it to look at before anything is kept; nothing is stored.
 * @param schoolId tells which week of a two-week timetable a day is in; null: not known
 * @throws ProblemError `child-not-found`, `bad-input` where the file is no calendar, holds no lesson, or is too large
 */
export async function readTimetableFile(
  council: Council,
  person: Person,
  childId: string,
  { bytes, schoolId }: { bytes: Uint8Array; schoolId: string | null },
): Promise<TimetableFile> {
  await requireChild(council, person, childId);
  const refuse = (detail: string) => new ProblemError(problems.badInput, { where: 'file', detail });
  if (bytes.length === 0) throw refuse(schoolWords.emptyFile);
  if (bytes.length > largestFile) throw refuse(schoolWords.fileTooLarge);
  const rows = await council.db
    .selectFrom('school')
    .select('body')
    .where('id', '=', schoolId ?? '')
    .execute();
  try {
    const read = await parseInThread({
      kind: 'timetable',
      files: [{ name: 'timetable.ics', bytes }],
      today: today(council),
      schools: rows.map(({ body }) => body),
    });
    if (read.kind !== 'timetable') throw new Error('another kind was read than was asked for');
    return read.reading;
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    // What is wrong with many entries is said once.
    throw refuse([...new Set(error.problems.map(({ reason, mend }) => `${reason} ${mend}`))].join(' '));
  }
}
