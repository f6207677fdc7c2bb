import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import type { DayStart, SetDayStart } from '#shared/model/api/dayStart.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import type { Point } from '#shared/slots/travel.ts';
import { dayStartWords } from '#shared/words/dayStart.ts';
import { problems } from '#shared/words/errors.ts';

/** Where somebody's own day begins and ends; never where that is. `possible`: whether this council knows where postcodes are. */
export async function dayStartOf(council: Council, { id }: Person): Promise<DayStart> {
  const home = await homeStartOf(council, id);
  return { at: home === null ? 'office' : 'home', possible: council.travel.knowsPlaces };
}

/**
 * Sets where one's own day begins and ends. Of a home the postcode is looked up and forgotten: a point to a kilometre is kept.
 * @throws ProblemError `bad-input` for a postcode that is not in the council's file
 */
export async function setDayStart(council: Council, person: Person, wish: SetDayStart): Promise<DayStart> {
  return inTransaction(council, async (inside) => {
    if (wish.at === 'office') await forgetDayStart(inside, person.id);
    else await keepHome(inside, person, wish.postcode);
    await note(inside.db, {
      at: inside.now(),
      actor: person.objectId,
      action: `day-start.${wish.at}`,
      subject: person.id,
    });
    return dayStartOf(inside, person);
  });
}

/** As for somebody who left the council: nothing of their home is kept. */
export async function forgetDayStart({ db }: Pick<Council, 'db'>, personId: string): Promise<void> {
  await db.deleteFrom('day_start').where('person_id', '=', personId).execute();
}

/** The home where somebody's day begins and ends; null: at the office. For journeys alone: it is shown and logged nowhere. */
export async function homeStartOf(council: Pick<Council, 'db'>, personId: string): Promise<Point | null> {
  return (await homeStartsOf(council, [personId])).get(personId) ?? null;
}

/** The same of several people; who begins at the office is not among them. */
export async function homeStartsOf(
  { db }: Pick<Council, 'db'>,
  personIds: readonly string[],
): Promise<Map<string, Point>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('day_start')
    .selectAll()
    .where('person_id', '=', anyOf(personIds))
    .execute();
  return new Map(
    rows.map(({ person_id, latitude, longitude }) => [
      person_id,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
  );
}

async function keepHome(council: Council, person: Person, postcode: string): Promise<void> {
  const point = council.travel.pointOf(postcode);
  if (point === null)
    throw new ProblemError(problems.badInput, { where: 'postcode', detail: dayStartWords.notFound });
  const place = {
    latitude: point.latitude.toFixed(2),
    longitude: point.longitude.toFixed(2),
    set_at: new Date(council.now()),
  };
  await council.db
    .insertInto('day_start')
    .values({ person_id: person.id, ...place })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(place))
    .execute();
}
