import Papa from 'papaparse';
import { addDays } from './days.ts';
import type { SampleChild } from './families.ts';
import { seededRandom } from './random.ts';
import type { SsdTable } from './ssdHeadings.ts';
import { ssdHeadings } from './ssdHeadings.ts';
import { addWork } from './ssdPlans.ts';
import { add, at, type Tables } from './ssdRows.ts';
import type { SamplePerson } from './staff.ts';
import { samplePeople, sampleTeams, sampleWorkers } from './staff.ts';
import type { SampleVisit } from './visits.ts';

/**
 * The council as an extract of the Standard Safeguarding Dataset: every table we know with its exact headings, in the way a
 * case system writes it (days with a midnight, empty where nothing is known). Sex and ethnicity are left empty.
 */
export function writeSsdFiles(
  seed: number,
  today: string,
  children: readonly SampleChild[],
  visits: ReadonlyMap<string, SampleVisit[]>,
): Record<string, string> {
  const tables: Tables = new Map((Object.keys(ssdHeadings) as SsdTable[]).map((table) => [table, []]));
  addStaff(tables);
  for (const child of children) {
    addPerson(tables, child);
    // By themselves, so that a child is the same whoever else is in the files.
    addWork(seededRandom(seed + Number(child.id)), tables, today, child);
    addWorker(tables, child);
    addVisits(tables, child, visits.get(child.id) ?? []);
  }
  return Object.fromEntries(
    [...tables].map(([table, rows]) => [
      `${table}.csv`,
      `${Papa.unparse({ fields: [...ssdHeadings[table]], data: rows }, { newline: '\r\n' })}\r\n`,
    ]),
  );
}

function addStaff(tables: Tables): void {
  for (const team of sampleTeams)
    add(tables, 'ssd_department', {
      dept_team_id: team.id,
      dept_team_name: team.name,
      dept_team_parent_id: 'T-BRACKWATER',
      dept_team_parent_name: "Brackwater Children's Services",
    });
  for (const person of samplePeople) {
    if (person.staffId === null) continue;
    add(tables, 'ssd_professionals', {
      prof_professional_id: `P${person.staffId}`,
      prof_staff_id: person.staffId,
      prof_professional_name: `${person.given} ${person.family}`,
      prof_professional_job_title: person.jobTitle,
      prof_professional_department: sampleTeams.find(({ id }) => id === person.teams[0])?.name ?? '',
      prof_full_time_equivalency: '1.0',
    });
  }
}

function addPerson(tables: Tables, child: SampleChild): void {
  add(tables, 'ssd_person', {
    pers_person_id: child.id,
    pers_forename: child.given,
    pers_surname: child.family,
    pers_dob: at(child.slip === 'no-birth-date' ? null : child.born),
    pers_expected_dob: at(child.expectedOn),
  });
  add(tables, 'ssd_family', {
    fami_table_id: `FT${child.id}`,
    fami_family_id: child.familyId,
    fami_person_id: child.id,
  });
  add(tables, 'ssd_address', {
    addr_table_id: `A${child.id}`,
    addr_person_id: child.id,
    addr_address_type: 'Home',
    addr_address_start_date: at(child.born ?? child.start),
    addr_address_postcode: child.postcode,
  });
}

function roleOf({ roles }: SamplePerson): string {
  if (roles.includes('personal-adviser')) return 'Personal Adviser';
  return roles.includes('early-help-practitioner') ? 'Early Help Practitioner' : 'Allocated Social Worker';
}

function addWorker(tables: Tables, child: SampleChild): void {
  const involvement = (id: string, person: SamplePerson, from: string, to: string | null) =>
    add(tables, 'ssd_involvements', {
      invo_involvements_id: id,
      invo_professional_id: `P${person.staffId ?? ''}`,
      invo_professional_role_id: roleOf(person),
      invo_professional_team: sampleTeams.find(({ id: team }) => team === person.teams[0])?.name ?? '',
      invo_involvement_start_date: at(from),
      invo_involvement_end_date: at(to),
      invo_person_id: child.id,
      invo_referral_id: `R${child.id}`,
    });
  const closed = child.kind === 'closed';
  if (child.workerSince > child.began) {
    const colleague = sampleWorkers.find(
      ({ teams, staffId }) => teams[0] === child.worker.teams[0] && staffId !== child.worker.staffId,
    );
    if (colleague) involvement(`I${child.id}A`, colleague, child.began, child.workerSince);
  }
  involvement(`I${child.id}B`, child.worker, child.workerSince, closed ? addDays(child.start, 200) : null);
}

function addVisits(tables: Tables, child: SampleChild, visits: readonly SampleVisit[]): void {
  for (const [index, { day, time, seen, alone, bedroom }] of visits.entries()) {
    const id = `V${child.id}${String(index).padStart(3, '0')}`;
    const when = at(day, time);
    if (isProtection(child, day))
      add(tables, 'ssd_cp_visits', {
        cppv_cp_visit_id: id,
        cppv_person_id: child.id,
        cppv_cp_plan_id: `PP${child.id}`,
        cppv_cp_visit_date: when,
        cppv_cp_visit_seen: seen,
        cppv_cp_visit_seen_alone: alone,
        cppv_cp_visit_bedroom: bedroom,
      });
    else if (careVisits.has(child.kind))
      add(tables, 'ssd_cla_visits', {
        clav_cla_visit_id: id,
        clav_cla_id: `CL${child.id}`,
        clav_person_id: child.id,
        clav_cla_visit_date: when,
        clav_cla_visit_seen: seen,
        clav_cla_visit_seen_alone: alone,
      });
    else
      add(tables, 'ssd_cin_visits', {
        cinv_cin_visit_id: id,
        cinv_person_id: child.id,
        cinv_cin_visit_date: when,
        cinv_cin_visit_seen: seen,
        cinv_cin_visit_seen_alone: alone,
        cinv_cin_visit_bedroom: bedroom,
      });
  }
}

/** Visits under a plan that has ended since stay with that plan. */
function isProtection({ kind, start }: SampleChild, day: string): boolean {
  if (kind === 'need-after-protection') return day <= start;
  return kind === 'child-protection' || kind === 'protection-and-care';
}

const careVisits: ReadonlySet<SampleChild['kind']> = new Set([
  'in-care',
  'adoption-placement',
  'interim-order-at-home',
  'care-order-at-home',
  'at-home-pending-assessment',
  'temporary-carer',
  'carer-in-doubt',
  'short-breaks',
  'additional-home',
  'missing',
]);
