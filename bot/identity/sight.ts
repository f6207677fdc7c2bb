import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { hasRole, type Person } from './person.ts';

/** Which children: those the person works with, those of the teams they answer for, or both. */
export type View = 'mine' | 'team' | 'all';

const visiting = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'] as const;

/** How long after its time a visit that was given as cover may still be recorded. */
const coverDaysAfter = 14;
/** Two weeks are planned at once, and two follow to record: to move the visit makes cover no longer than that. */
const coverDaysInAll = 28;

/**
 * The one definition of whom a person may see, as a condition on the table `child`: by an allocation that is open on
 * `today` (a day, both ends included). A worker's own; a manager's teams', by the export or, where that names no team, by
 * the people file's word on the worker; for a head of service all; no other role sees a child. A child we still work with and whom no
 * open allocation gives a team stays in sight of the managers of the last team they had, so that no child is in nobody's list.
 * A duty worker sees besides, as their own, the children whom they cover (`covered`).
 * @example db.selectFrom('child').where((eb) => inSight(eb, person, '2026-11-23'))
 */
export function inSight(
  eb: ExpressionBuilder<Tables, 'child'>,
  person: Pick<Person, 'id' | 'roles' | 'teams' | 'staff'>,
  today: string,
  view: View = 'all',
): ExpressionWrapper<Tables, 'child', SqlBool> {
  const own = view !== 'team' && hasRole(person, ...visiting) && person.staff.length > 0;
  const teams = view !== 'mine' && hasRole(person, 'manager') && person.teams.length > 0;
  const service = view !== 'mine' && hasRole(person, 'head-of-service');
  const open = () =>
    eb
      .selectFrom('allocation')
      .select('allocation.child_id')
      .whereRef('allocation.child_id', '=', 'child.id')
      .where((or) => or.or([or('from_date', 'is', null), or('from_date', '<=', today)]))
      .where((or) => or.or([or('to_date', 'is', null), or('to_date', '>=', today)]));
  type Open = ExpressionBuilder<Tables, 'allocation'>;
  const inTeams = (or: Open) => or('team', '=', sql<string>`any(${person.teams}::text[])`);
  /** Where the export names no team, the team that the people file gives the worker. */
  const withoutTeam = (or: Open) =>
    or.and([
      or('team', 'is', null),
      or.exists(
        or
          .selectFrom('person')
          .select('person.id')
          .where('removed_at', 'is', null)
          .where(sql<boolean>`allocation.staff = any(coalesce(known_staff, person.staff))`)
          .where(sql<boolean>`coalesce(known_teams, person.teams) && ${person.teams}::text[]`),
      ),
    ]);
  const ended = () =>
    eb
      .selectFrom('allocation')
      .select('allocation.child_id')
      .whereRef('allocation.child_id', '=', 'child.id')
      .where('to_date', '<', today)
      .where(
        sql<boolean>`to_date = (select max(other.to_date) from allocation other where other.child_id = child.id and other.to_date < ${today})`,
      );
  const lastTeams = () =>
    eb.and([
      eb('child.closed', '=', false),
      eb.not(eb.exists(open().where('team', 'is not', null))),
      eb.exists(ended().where((or) => or.or([inTeams(or), withoutTeam(or)]))),
    ]);
  return eb.or([
    ...(view !== 'team' && hasRole(person, 'duty-worker') ? [covered(eb, person.id, today)] : []),
    ...(own ? [eb.exists(open().where('staff', '=', sql<string>`any(${person.staff}::text[])`))] : []),
    ...(teams ? [eb.exists(open().where((or) => or.or([inTeams(or), withoutTeam(or)]))), lastTeams()] : []),
    ...(service ? [eb.lit(true)] : []),
  ]);
}

/**
 * Cover: somebody else booked this visit for the person, which managers alone may do. It gives sight of the children on that booking
 * from when it is made until the end of the day on which the visit is recorded, so that a request that was lost can be repeated and
 * a slip mended; at most for two weeks after its time; and none once it is called off. Nothing need be taken back.
 */
function covered(
  eb: ExpressionBuilder<Tables, 'child'>,
  personId: string,
  today: string,
): ExpressionWrapper<Tables, 'child', SqlBool> {
  const startOf = (daysAgo: number) => new Date(londonInstant(dayNumber(today) - daysAgo));
  return eb(
    'child.id',
    'in',
    eb
      .selectFrom('booking')
      .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
      .select('booking_child.child_id')
      .where('booking.worker_id', '=', personId)
      .where('booking.created_by', '!=', personId)
      .where('booking.ends_at', '>=', startOf(coverDaysAfter))
      .where('booking.created_at', '>=', startOf(coverDaysInAll))
      .where((or) =>
        or.or([
          or('booking.state', '=', 'booked'),
          or.and([
            or('booking.state', '=', 'done'),
            or.exists(
              or
                .selectFrom('visit')
                .select('visit.id')
                .whereRef('visit.booking_id', '=', 'booking.id')
                .where('visit.version', '=', 1)
                .where('visit.recorded_at', '>=', startOf(0)),
            ),
          ]),
        ]),
      ),
  );
}
