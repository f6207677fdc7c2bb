import type { Role } from '#shared/model/people.ts';
import { roles } from '#shared/model/people.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';

/** A person who may sign in. */
export interface SourcePerson {
  /** The Entra account (user principal name), in lower case. */
  account: string;
  name: string;
  objectId: string | null;
  /** The ids or names by which exports know this person; none for people who visit nobody. */
  staff: string[];
  roles: Role[];
  /** Team ids or names as in the export. */
  teams: string[];
}

export interface PeopleReading {
  people: SourcePerson[];
  problems: RowProblem[];
  rowsRead: number;
}

const columns = {
  name: { names: ['Name'], needed: true },
  account: { names: ['Account', 'Entra account', 'UPN', 'User principal name'], needed: true },
  objectId: { names: ['Object id', 'Object ID'], needed: false },
  roles: { names: ['Role', 'Roles'], needed: true },
  teams: { names: ['Teams', 'Team'], needed: false },
  staff: { names: ['Staff', 'Staff id or name', 'Staff id'], needed: true },
};

const accountShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const objectIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the people file (docs/import.md): one person a row; several roles, teams or staff ids in a cell with `;` between
 * them. An account on two rows is one person who has what both rows say.
 * A row without a usable account, or with no role that we know, gives nobody a way in and is listed.
 * @throws UnreadableExport where a needed column is missing
 * @example readPeople({ name: 'people.csv', bytes }).people[0]?.roles // ['manager']
 */
export function readPeople(file: ExportFile): PeopleReading {
  const problems: RowProblem[] = [];
  const rows = rowsWithColumns(file, columns, problems);
  const people = new Map<string, SourcePerson>();
  for (const row of rows) {
    const person = personIn(row);
    if (person === null) continue;
    const known = people.get(person.account);
    people.set(person.account, known === undefined ? person : together(known, person, row));
  }
  reportSharedStaff(rows, people, problems);
  return {
    people: [...people.values()].sort((a, b) => (a.account < b.account ? -1 : 1)),
    problems,
    rowsRead: rows.length,
  };
}

function personIn(row: SourceRow): SourcePerson | null {
  const account = row.neededText('account')?.toLowerCase() ?? null;
  const wellFormed = account !== null && accountShape.test(account);
  if (account !== null && !wellFormed) row.report('account', importWords.notAnAccount);
  const given = listIn(row, 'roles').map((text) => text.toLowerCase().replaceAll(/[\s_]+/g, '-'));
  const known = roles.filter((role) => given.includes(role) || given.includes(aliasOf[role] ?? role));
  const strange = given.some((text) => !roles.some((role) => text === role || text === aliasOf[role]));
  if (strange || given.length === 0) row.report('roles', importWords.notARole(roles));
  const objectId = row.text('objectId');
  if (objectId !== null && !objectIdShape.test(objectId)) row.report('objectId', importWords.notAnObjectId);
  if (account === null || !wellFormed || known.length === 0) return null;
  return {
    account,
    name: row.neededText('name') ?? account,
    objectId: objectId !== null && objectIdShape.test(objectId) ? objectId.toLowerCase() : null,
    staff: listIn(row, 'staff'),
    roles: known,
    teams: listIn(row, 'teams'),
  };
}

const aliasOf: Partial<Record<Role, string>> = {
  worker: 'social-worker',
  'duty-worker': 'duty-social-worker',
  manager: 'team-manager',
};

function listIn(row: SourceRow, column: string): string[] {
  const items = (row.text(column) ?? '').split(';').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

function together(one: SourcePerson, other: SourcePerson, row: SourceRow): SourcePerson {
  if (one.objectId !== null && other.objectId !== null && one.objectId !== other.objectId)
    row.report('objectId', importWords.objectIdDiffers);
  const both = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
  return {
    ...one,
    objectId: one.objectId ?? other.objectId,
    staff: both(one.staff, other.staff),
    roles: roles.filter((role) => one.roles.includes(role) || other.roles.includes(role)),
    teams: both(one.teams, other.teams),
  };
}

/** Two accounts under one staff id would both see that worker's children: nobody gets the id until it is mended. */
function reportSharedStaff(
  rows: readonly SourceRow[],
  people: Map<string, SourcePerson>,
  problems: RowProblem[],
): void {
  const holders = new Map<string, Set<string>>();
  for (const { account, staff } of people.values())
    for (const id of staff)
      holders.set(id.toLowerCase(), (holders.get(id.toLowerCase()) ?? new Set()).add(account));
  const shared = new Set([...holders].filter(([, accounts]) => accounts.size > 1).map(([id]) => id));
  if (shared.size === 0) return;
  for (const row of rows)
    if (listIn(row, 'staff').some((id) => shared.has(id.toLowerCase())))
      row.report('staff', importWords.staffShared);
  for (const person of people.values())
    person.staff = person.staff.filter((id) => !shared.has(id.toLowerCase()));
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
