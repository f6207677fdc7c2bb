import type { Council } from '#bot/caseload/council.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { type KnownPerson, readPeople } from '#bot/identity/readPerson.ts';
import type { Goer } from './takenTimes.ts';
import type { DueChild } from './whoIsDue.ts';

export interface WhoseDays {
  goers: Goer[];
  /** Who works with each child, as an index into `goers`; a child nobody here works with is left out. */
  own: Map<string, number>;
  /** Duty workers of the teams in question, as indexes into `goers`; none for a plan of one's own. */
  duty: number[];
}

/** Whose days a plan fills: one's own; for a team those who work with its children, and its duty workers. */
export async function whoseDays(
  council: Council,
  person: Person,
  view: 'mine' | 'team',
  due: readonly DueChild[],
): Promise<WhoseDays> {
  if (view === 'mine')
    return {
      goers: [{ id: person.id, name: person.name, mailbox: person.objectId }],
      own: new Map(due.map(({ line }) => [line.id, 0])),
      duty: [],
    };
  const named = new Set(due.flatMap(({ line }) => line.worker?.id ?? []));
  const people = await readPeople(council.db);
  const teams = new Set([
    ...person.teams,
    ...people.filter(({ id }) => named.has(id)).flatMap((one) => one.teams),
  ]);
  const onDuty = (one: KnownPerson) =>
    hasRole(one, 'duty-worker') && one.teams.some((team) => teams.has(team));
  const going = people.filter((one) => named.has(one.id) || onDuty(one));
  const at = new Map(going.map(({ id }, index) => [id, index]));
  return {
    goers: going.map(({ id, name, objectId, account }) => ({ id, name, mailbox: objectId ?? account })),
    own: new Map(
      due.flatMap(({ line }) => {
        const index = at.get(line.worker?.id ?? '');
        return index === undefined ? [] : [[line.id, index] as const];
      }),
    ),
    duty: going.flatMap((one, index) => (onDuty(one) ? [index] : [])),
  };
}
