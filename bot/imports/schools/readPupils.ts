import type { School } from '#shared/model/api/administration.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { RowProblem } from '#shared/model/source.ts';
import type { SchoolFile } from './schoolFile.ts';

export interface PupilPlace {
  /** The council's own id of the child. */
  externalId: string;
  schoolId: string | null;
  yearGroup: number | null;
  lessons: Lesson[] | null;
}

export interface PupilsReading {
  places: PupilPlace[];
  problems: RowProblem[];
}

/** `schools` are the ones already known: their bells give the periods of a timetable their times. */
export function readPupils(files: SchoolFile[], schools: School[]): PupilsReading {
  throw new Error(`not yet: ${files.length} ${schools.length}`);
}
