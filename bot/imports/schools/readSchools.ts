import type { School } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import type { SchoolFile } from './schoolFile.ts';

export interface SchoolsReading {
  schools: School[];
  problems: RowProblem[];
}

export function readSchools(files: SchoolFile[]): SchoolsReading {
  throw new Error(`not yet: ${files.length}`);
}
