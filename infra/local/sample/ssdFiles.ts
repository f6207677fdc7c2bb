import Papa from 'papaparse';
import { addWorkingDays, isWorkingDay, workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays, daysBetween } from './days.ts';
import type { SampleChild } from './families.ts';
import type { Random } from './random.ts';
import type { SsdTable } from './ssdHeadings.ts';
import { ssdHeadings } from './ssdHeadings.ts';
import { samplePeople, sampleTeams, sampleWorkers } from './staff.ts';
import type { SampleVisit } from './visits.ts';

type Row = Record<string, string>;
type Tables = Map<SsdTable, Row[]>;

/**
 * The council as an extract of the Standard Safeguarding Dataset: every table we know with its exact headings, in the way a
 * case system writes it (days with a midnight, empty where nothing is known). Sex and ethnicity are left empty.
 */
export function writeSsdFiles(
  random: Random,
  today: string,
  children: readonly SampleChild[],
  visits: ReadonlyMap<string, SampleVisit[]>,
): Record<string, string> {
  const tables: Tables = new Map((Object.keys(ssdHeadings) as SsdTable[]).map((table) => [table, []]));
  addStaff(tables);
  for (const child of children) {
    addPerson(tables, child);
    addWork(random, tables, today, child);
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

function add(tables: Tables, table: SsdTable, row: Row): void {
  tables.get(table)?.push(row);
}

/** A day as a database writes it when it has no time. */
function at(day: string | null, time: string | null = null): string {
  return day === null ? '' : `${day} ${time ?? '00:00'}:00`;
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
    pers_dob: at(child.born),
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

function addWorker(tables: Tables, child: SampleChild): void {
  const involvement = (id: string, person: (typeof sampleWorkers)[number], from: string, to: string | null) =>
    add(tables, 'ssd_involvements', {
      invo_involvements_id: id,
      invo_professional_id: `P${person.staffId ?? ''}`,
      invo_professional_role_id: person.roles.includes('personal-adviser')
        ? 'Personal Adviser'
        : 'Allocated Social Worker',
      invo_professional_team: sampleTeams.find(({ id: team }) => team === person.teams[0])?.name ?? '',
      invo_involvement_start_date: at(from),
      invo_involvement_end_date: at(to),
      invo_person_id: child.id,
      invo_referral_id: `R${child.id}`,
    });
  const closed = child.kind === 'closed';
  if (child.workerSince > child.start) {
    const colleague = sampleWorkers.find(
      ({ teams, staffId }) => teams[0] === child.worker.teams[0] && staffId !== child.worker.staffId,
    );
    if (colleague) involvement(`I${child.id}A`, colleague, child.start, child.workerSince);
  }
  involvement(`I${child.id}B`, child.worker, child.workerSince, closed ? addDays(child.start, 200) : null);
}

function addWork(random: Random, tables: Tables, today: string, child: SampleChild): void {
  const referred =
    child.kind === 'open-referral' || child.kind === 'assessment' || child.kind === 'section-47'
      ? child.start
      : workingDaysBefore(child.start, 40);
  const closed = child.kind === 'closed' ? addDays(child.start, 200) : null;
  if (child.kind !== 'care-leaver')
    add(tables, 'ssd_cin_episodes', {
      cine_referral_id: `R${child.id}`,
      cine_person_id: child.id,
      cine_referral_date: at(referred),
      cine_referral_source_code: random.pick(['1A', '2A', '3A', '6', '5C']),
      cine_referral_nfa: 'N',
      cine_close_reason: closed === null ? '' : 'RC7',
      cine_close_date: at(closed),
      cine_referral_team: child.worker.teams[0] ?? '',
      cine_referral_worker_id: `P${child.worker.staffId ?? ''}`,
    });
  const assessed = child.kind === 'open-referral' ? null : child.kind === 'assessment' ? 'open' : 'done';
  if (assessed !== null && child.kind !== 'care-leaver')
    add(tables, 'ssd_cin_assessments', {
      cina_assessment_id: `CA${child.id}`,
      cina_person_id: child.id,
      cina_referral_id: `R${child.id}`,
      cina_assessment_start_date: at(assessed === 'open' ? child.start : addWorkingDays(referred, 1)),
      cina_assessment_child_seen: assessed === 'open' ? 'N' : 'Y',
      cina_assessment_auth_date: at(
        assessed === 'open' ? null : addWorkingDays(referred, child.kind === 'section-47' ? 1 : 30),
      ),
      cina_assessment_outcome_nfa: 'N',
      cina_assessment_team: child.worker.teams[0] ?? '',
      cina_assessment_worker_id: `P${child.worker.staffId ?? ''}`,
    });
  switch (child.kind) {
    case 'child-protection':
      return addProtectionPlan(tables, child);
    case 'child-in-need':
      return addNeedPlan(tables, child, null);
    case 'closed':
      return addNeedPlan(tables, child, closed);
    case 'section-47':
      return addEnquiry(tables, child, child.start, null);
    case 'in-care':
      return addCare(random, tables, today, child);
    case 'care-leaver':
      return addLeftCare(random, tables, today, child);
    case 'assessment':
    case 'open-referral':
      return;
  }
}

function addNeedPlan(tables: Tables, child: SampleChild, end: string | null): void {
  add(tables, 'ssd_cin_plans', {
    cinp_cin_plan_id: `CP${child.id}`,
    cinp_referral_id: `R${child.id}`,
    cinp_person_id: child.id,
    cinp_cin_plan_start_date: at(child.start),
    cinp_cin_plan_end_date: at(end),
    cinp_cin_plan_team: child.worker.teams[0] ?? '',
    cinp_cin_plan_worker_id: `P${child.worker.staffId ?? ''}`,
  });
}

function addEnquiry(tables: Tables, child: SampleChild, start: string, end: string | null): void {
  add(tables, 'ssd_s47_enquiry', {
    s47e_s47_enquiry_id: `E${child.id}`,
    s47e_referral_id: `R${child.id}`,
    s47e_person_id: child.id,
    s47e_s47_start_date: at(start),
    s47e_s47_end_date: at(end),
    s47e_s47_nfa: 'N',
    s47e_s47_completed_by_team: child.worker.teams[0] ?? '',
  });
}

/** The enquiry, the conference on the day on which the plan begins, and the plan. */
function addProtectionPlan(tables: Tables, child: SampleChild): void {
  const strategy = workingDaysBefore(child.start, 13);
  addEnquiry(tables, child, strategy, workingDaysBefore(child.start, 2));
  add(tables, 'ssd_initial_cp_conference', {
    icpc_icpc_id: `IC${child.id}`,
    icpc_s47_enquiry_id: `E${child.id}`,
    icpc_person_id: child.id,
    icpc_cp_plan_id: `PP${child.id}`,
    icpc_referral_id: `R${child.id}`,
    icpc_icpc_transfer_in: 'N',
    icpc_icpc_target_date: at(addWorkingDays(strategy, 15)),
    icpc_icpc_date: at(child.start),
    icpc_icpc_outcome_cp_flag: 'Y',
  });
  add(tables, 'ssd_cp_plans', {
    cppl_cp_plan_id: `PP${child.id}`,
    cppl_referral_id: `R${child.id}`,
    cppl_icpc_id: `IC${child.id}`,
    cppl_person_id: child.id,
    cppl_cp_plan_start_date: at(child.start),
    cppl_cp_plan_ola: 'N',
  });
}

/** A first home with one family and, where there is time, a move to another. */
function addCare(random: Random, tables: Tables, today: string, child: SampleChild): void {
  const started = child.start;
  const moves =
    daysBetween(started, today) > 400 && random.chance(0.5)
      ? [addDays(started, random.between(120, 300))]
      : [];
  const status = random.pick(['C2', 'V2', 'C1', 'C2']);
  const starts = [started, ...moves];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? null;
    add(tables, 'ssd_cla_placement', {
      clap_cla_placement_id: `PL${child.id}${index}`,
      clap_cla_placement_start_date: at(start),
      clap_cla_placement_type: random.pick(['U6', 'U4', 'U1', 'U6', 'K2']),
      clap_cla_id: `CL${child.id}`,
      clap_cla_placement_provider: 'PR1',
      clap_cla_placement_postcode: `BW${random.between(1, 9)} ${random.between(1, 9)}QT`,
      clap_cla_placement_end_date: at(end),
      clap_person_id: child.id,
    });
    add(tables, 'ssd_cla_episodes', {
      clae_cla_episode_id: `EP${child.id}${index}`,
      clae_person_id: child.id,
      clae_cla_episode_start_date: at(start),
      clae_cla_episode_start_reason: index === 0 ? 'S' : 'P',
      clae_cla_episode_ceased_date: at(end),
      clae_cla_episode_ceased_reason: end === null ? '' : 'X1',
      clae_cla_id: `CL${child.id}`,
      clae_referral_id: `R${child.id}`,
      clae_cla_placement_id: `PL${child.id}${index}`,
      clae_entered_care_date: at(started),
    });
  }
  add(tables, 'ssd_legal_status', {
    lega_legal_status_id: `LS${child.id}`,
    lega_person_id: child.id,
    lega_legal_status: status,
    lega_legal_status_start_date: at(started),
  });
  for (const [index, after] of [19, 105, 285].entries()) {
    const held = addDays(started, after);
    if (held > today) continue;
    add(tables, 'ssd_cla_reviews', {
      clar_cla_review_id: `RV${child.id}${index}`,
      clar_cla_id: `CL${child.id}`,
      clar_cla_review_due_date: at(held),
      clar_cla_review_date: at(isWorkingDay(held) ? held : addWorkingDays(held, 1)),
      clar_cla_review_cancelled: 'N',
    });
  }
  if (child.born !== null && child.born < addDays(today, -13 * 365) && random.chance(0.3))
    addMissing(random, tables, today, child);
}

function addMissing(random: Random, tables: Tables, today: string, child: SampleChild): void {
  const from = addDays(today, -random.between(20, 80));
  add(tables, 'ssd_missing', {
    miss_table_id: `M${child.id}`,
    miss_person_id: child.id,
    miss_missing_episode_start_date: at(from, '21:30'),
    miss_missing_episode_type: 'Missing',
    miss_missing_episode_end_date: at(addDays(from, 1), '07:45'),
    miss_missing_rhi_offered: 'Y',
    miss_missing_rhi_accepted: 'Y',
  });
}

function addLeftCare(random: Random, tables: Tables, today: string, child: SampleChild): void {
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

function addVisits(tables: Tables, child: SampleChild, visits: readonly SampleVisit[]): void {
  for (const [index, { day, time, seen, alone, bedroom }] of visits.entries()) {
    const id = `V${child.id}${String(index).padStart(3, '0')}`;
    const when = at(day, time);
    if (child.kind === 'child-protection')
      add(tables, 'ssd_cp_visits', {
        cppv_cp_visit_id: id,
        cppv_person_id: child.id,
        cppv_cp_plan_id: `PP${child.id}`,
        cppv_cp_visit_date: when,
        cppv_cp_visit_seen: seen,
        cppv_cp_visit_seen_alone: alone,
        cppv_cp_visit_bedroom: bedroom,
      });
    else if (child.kind === 'in-care')
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
