import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readNames, type NamesReading } from '#bot/imports/people/readNames.ts';
import { readPeople, type PeopleReading } from '#bot/imports/people/readPeople.ts';
import { readPupils, type PupilsReading } from '#bot/imports/schools/readPupils.ts';
import { readSchools, type SchoolsReading } from '#bot/imports/schools/readSchools.ts';
import { readTimetableCalendar, type CalendarTimetable } from '#bot/imports/schools/readTimetableCalendar.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { ImportKind, School } from '#shared/model/api/administration.ts';
import type { RowProblem, SourceReading } from '#shared/model/source.ts';

/** What is to be read: plain values only, since it may go to another thread. */
export interface ToRead {
  /** `timetable`: one calendar file of one child, whose school is the only one of `schools`, or not known. */
  kind: ImportKind | 'timetable';
  files: readonly ExportFile[];
  /** The day it is, `2026-11-23`. */
  today: string;
  /** The schools that are known already; for `pupils`. */
  schools: readonly School[];
}

/** What the files say, by kind. */
export type FilesReading =
  | { kind: 'ssd' | 'annex-a'; reading: SourceReading }
  | { kind: 'people'; reading: PeopleReading }
  | { kind: 'names'; reading: NamesReading }
  | { kind: 'schools'; reading: SchoolsReading }
  | { kind: 'pupils'; reading: PupilsReading }
  | { kind: 'timetable'; reading: CalendarTimetable & { problems: RowProblem[] } };

/**
 * Reads the files of an import.
 * @throws UnreadableExport when the whole cannot be used
 */
export async function parseFiles({ kind, files, today, schools }: ToRead): Promise<FilesReading> {
  switch (kind) {
    case 'ssd':
      return { kind, reading: readSsd(files, { today }) };
    case 'annex-a':
      return { kind, reading: await readAnnexA(files, { today }) };
    case 'people':
      return { kind, reading: joinPeople(files.map(readPeople)) };
    case 'names':
      return { kind, reading: joinNames(files.map(readNames)) };
    case 'schools':
      return { kind, reading: readSchools(files) };
    case 'pupils':
      return { kind, reading: readPupils(files, schools, today) };
    case 'timetable': {
      const problems: RowProblem[] = [];
      const [file] = files;
      if (!file) throw new Error('a timetable was to be read from no file');
      const school = schools[0] ?? null;
      try {
        return { kind, reading: { ...readTimetableCalendar(file, { today, school }, problems), problems } };
      } catch (error) {
        // Where nothing could be read, what was wrong with each entry says why.
        if (error instanceof UnreadableExport && problems.length > 0)
          throw new UnreadableExport([...problems, ...error.problems], { cause: error });
        throw error;
      }
    }
  }
}

function joinPeople(readings: readonly PeopleReading[]): PeopleReading {
  return {
    people: [...new Map(readings.flatMap(({ people }) => people).map((one) => [one.account, one])).values()],
    problems: readings.flatMap(({ problems }) => problems),
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  };
}

function joinNames(readings: readonly NamesReading[]): NamesReading {
  return {
    names: [...new Map(readings.flatMap(({ names }) => names).map((one) => [one.externalId, one])).values()],
    problems: readings.flatMap(({ problems }) => problems),
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  };
}
