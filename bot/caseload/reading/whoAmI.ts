import { today, type Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Me } from '#shared/model/api/people.ts';
import { instantText } from '#shared/time/moment.ts';
import { chosenPacks } from './chosenPacks.ts';

/** What the page is told of the person who is signed in, and of the council as it stands for them. */
export async function whoAmI(council: Council, person: Person, toConfirm: number): Promise<Me> {
  const { db } = council;
  const chosen = await chosenPacks(council);
  const lastImport = await db
    .selectFrom('import_run')
    .select((eb) => eb.fn.max('applied_at').as('at'))
    .executeTakeFirst();
  return {
    id: person.id,
    name: person.name,
    account: person.account,
    roles: person.roles,
    teams: await teamsOf(council, person),
    council: council.name,
    now: instantText(council.now()),
    today: today(council),
    policies: chosen.map(({ pack, from }) => ({ id: pack.id, title: pack.name, from })),
    toConfirm,
    lastImport: lastImport?.at ? instantText(lastImport.at.getTime()) : null,
  };
}

/** A team of the people file that no export has named yet goes by what the file calls it. */
async function teamsOf({ db }: Council, { teams }: Person): Promise<Me['teams']> {
  if (teams.length === 0) return [];
  const named = await db.selectFrom('team').selectAll().where('id', 'in', teams).execute();
  return teams.map((id) => ({ id, name: named.find((team) => team.id === id)?.name ?? id }));
}
