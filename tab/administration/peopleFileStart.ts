import type { PeopleList } from '#shared/model/api/administration.ts';
import { csvOf } from './csvDownload.ts';

/** The headings of the people file, as its import reads them. */
const headings = ['Name', 'Account', 'Role', 'Teams', 'Staff'];

/**
 * The start of a people file: a row for each worker of the export who has no account yet. The administrator fills the
 * account in; the role is the one that most have.
 */
export function peopleFileStart(notMatched: PeopleList['notMatched']): string {
  return csvOf(
    headings,
    notMatched.map(({ staff, name, team }) => [name ?? '', '', 'worker', team ?? '', staff]),
  );
}
