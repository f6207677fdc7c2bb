import { addWorkingDays, isWorkingDay, workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays, daysBetween } from './days.ts';
import type { SampleChild } from './families.ts';
import type { Random } from './random.ts';
import { add, at, type Tables } from './ssdRows.ts';

interface SampleHome {
  start: string;
  end: string | null;
  /** The national code of the home. */
  type: string;
}

/** The homes of a child in our care, the legal status, the reviews, and times missing. */
export function addCare(random: Random, tables: Tables, today: string, child: SampleChild): void {
  const homes = homesOf(random, today, child);
  const started = homes[0]?.start ?? child.start;
  for (const [index, home] of homes.entries()) addHome(random, tables, child, { index, home, started });
  const status = statusOf(random, child);
  if (status !== null)
    add(tables, 'ssd_legal_status', {
      lega_legal_status_id: `LS${child.id}`,
      lega_person_id: child.id,
      lega_legal_status: status,
      lega_legal_status_start_date: at(started),
    });
  addReviews(tables, today, child, started);
  const wandered =
    child.kind === 'in-care' &&
    child.born !== null &&
    child.born < addDays(today, -13 * 365) &&
    random.chance(0.3);
  if (wandered) {
    const from = addDays(today, -random.between(20, 80));
    addMissing(tables, child, from, addDays(from, 1));
  }
  // One is back since yesterday, the other has not been found yet.
  if (child.kind === 'missing')
    addMissing(tables, child, addDays(today, -3), Number(child.id) % 20 < 10 ? addDays(today, -1) : null);
}

/** A first home with one family and, where there is time, a move to another; or what the kind of work says. */
function homesOf(random: Random, today: string, { kind, start }: SampleChild): SampleHome[] {
  const after = (type: string, before: number): SampleHome[] => [
    { start: addDays(start, -before), end: start, type: 'U6' },
    { start, end: null, type },
  ];
  switch (kind) {
    case 'adoption-placement':
      return after('A5', 300);
    case 'care-order-at-home':
      return after('P1', 240);
    case 'interim-order-at-home':
      return [{ start, end: null, type: 'P1' }];
    case 'temporary-carer':
    case 'carer-in-doubt':
      return [{ start, end: null, type: 'U3' }];
    case 'short-breaks':
      return staysOf(today, start);
    case 'in-care': {
      const long = daysBetween(start, today) > 400 && random.chance(0.5);
      const moved = long ? addDays(start, random.between(120, 300)) : null;
      const type = () => random.pick(['U6', 'U4', 'U1', 'U6', 'K2']);
      if (moved === null) return [{ start, end: null, type: type() }];
      return [
        { start, end: moved, type: type() },
        { start: moved, end: null, type: type() },
      ];
    }
    default:
      return [{ start, end: null, type: 'U6' }];
  }
}

/** A weekend every five weeks with the same family. */
function staysOf(today: string, start: string): SampleHome[] {
  const stays: SampleHome[] = [];
  for (let day = start; addDays(day, 2) < today; day = addDays(day, 35))
    stays.push({ start: day, end: addDays(day, 2), type: 'U6' });
  return stays;
}

function statusOf(random: Random, { kind, slip }: SampleChild): string | null {
  if (slip === 'no-order') return null;
  switch (kind) {
    case 'adoption-placement':
      return 'E1';
    case 'care-order-at-home':
      return 'C2';
    case 'interim-order-at-home':
      return 'C1';
    case 'short-breaks':
      return 'V4';
    case 'at-home-pending-assessment':
      return 'V2';
    default:
      return random.pick(['C2', 'V2', 'C1', 'C2']);
  }
}

function addHome(
  random: Random,
  tables: Tables,
  child: SampleChild,
  { index, home, started }: { index: number; home: SampleHome; started: string },
): void {
  const stay = child.kind === 'short-breaks';
  // The agreement about short breaks is one episode that goes on, whatever stays there were.
  const end = stay ? null : home.end;
  add(tables, 'ssd_cla_placement', {
    clap_cla_placement_id: `PL${child.id}${index}`,
    clap_cla_placement_start_date: at(home.start),
    clap_cla_placement_type: home.type,
    clap_cla_id: `CL${child.id}`,
    clap_cla_placement_provider: 'PR1',
    clap_cla_placement_postcode: `BW${random.between(1, 9)} ${random.between(1, 9)}QT`,
    clap_cla_placement_end_date: at(home.end),
    clap_person_id: child.id,
  });
  if (stay && index > 0) return;
  add(tables, 'ssd_cla_episodes', {
    clae_cla_episode_id: `EP${child.id}${index}`,
    clae_person_id: child.id,
    clae_cla_episode_start_date: at(home.start),
    clae_cla_episode_start_reason: index === 0 ? 'S' : 'P',
    clae_cla_episode_ceased_date: at(end),
    clae_cla_episode_ceased_reason: end === null ? '' : 'X1',
    clae_cla_id: `CL${child.id}`,
    clae_referral_id: `R${child.id}`,
    clae_cla_placement_id: `PL${child.id}${index}`,
    clae_entered_care_date: at(started),
  });
}

function addReviews(tables: Tables, today: string, child: SampleChild, started: string): void {
  // At home under an order, or newly adopted, the review that decides is the first since the child moved.
  const since = [started, ...(started === child.start ? [] : [child.start])];
  const held = since.flatMap((day) => [19, 105, 285].map((after) => addDays(day, after)));
  for (const [index, day] of held.entries()) {
    if (day > today) continue;
    add(tables, 'ssd_cla_reviews', {
      clar_cla_review_id: `RV${child.id}${index}`,
      clar_cla_id: `CL${child.id}`,
      clar_cla_review_due_date: at(day),
      clar_cla_review_date: at(isWorkingDay(day) ? day : addWorkingDays(day, 1)),
      clar_cla_review_cancelled: 'N',
    });
  }
}

function addMissing(tables: Tables, child: SampleChild, from: string, until: string | null): void {
  add(tables, 'ssd_missing', {
    miss_table_id: `M${child.id}`,
    miss_person_id: child.id,
    miss_missing_episode_start_date: at(from, '21:30'),
    miss_missing_episode_type: 'Missing',
    miss_missing_episode_end_date: at(until, '07:45'),
    miss_missing_rhi_offered: until === null ? '' : 'Y',
    miss_missing_rhi_accepted: until === null ? '' : 'Y',
  });
}

/** A young person who has left our care, with the day of the latest time in touch. */
export function addLeftCare(random: Random, tables: Tables, today: string, child: SampleChild): void {
  add(tables, 'ssd_care_leavers', {
    clea_table_id: `L${child.id}`,
    clea_person_id: child.id,
    clea_care_leaver_eligibility: 'Former Relevant',
    clea_care_leaver_in_touch: 'YES',
    clea_care_leaver_latest_contact: at(workingDaysBefore(today, random.between(3, 45))),
    clea_pathway_plan_review_date: at(addDays(today, -random.between(30, 170))),
    clea_care_leaver_personal_advisor: `P${child.worker.staffId ?? ''}`,
    clea_care_leaver_allocated_team: child.worker.teams[0] ?? '',
  });
}
