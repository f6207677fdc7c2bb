import { addWorkingDays, isWorkingDay, workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays } from './days.ts';
import type { SampleChild } from './families.ts';
import type { Random } from './random.ts';
import { addCare, addLeftCare } from './ssdCare.ts';
import { add, at, type Tables } from './ssdRows.ts';

/** The referral, the assessment, and the plan, order or enquiry that the work with the child is under. */
export function addWork(random: Random, tables: Tables, today: string, child: SampleChild): void {
  const referred =
    child.kind === 'open-referral' || child.kind === 'assessment' || child.kind === 'section-47'
      ? child.start
      : workingDaysBefore(child.began, 40);
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
  const unassessed = child.kind === 'open-referral' || child.kind === 'early-help';
  const assessed = unassessed ? null : child.kind === 'assessment' ? 'open' : 'done';
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
  addPlans(random, tables, today, child, closed);
}

function addPlans(
  random: Random,
  tables: Tables,
  today: string,
  child: SampleChild,
  closed: string | null,
): void {
  switch (child.kind) {
    case 'child-protection':
      return addProtectionPlan(tables, today, child, child.start, null);
    case 'protection-and-care':
      addProtectionPlan(tables, today, child, child.start, null);
      return addCare(random, tables, today, { ...child, start: addDays(child.start, 40) });
    case 'child-in-need':
      addNeedPlan(tables, child, child.start, null);
      // Somebody entered the plan anew and forgot to end the first.
      if (child.slip === 'second-plan') addNeedPlan(tables, child, addDays(child.start, 30), null, 'B');
      return;
    case 'need-after-protection':
      addProtectionPlan(tables, today, child, child.began, child.start);
      return addNeedPlan(tables, child, child.start, null);
    case 'enquiry-in-need':
      addNeedPlan(tables, child, child.start, null);
      return addEnquiry(tables, child, workingDaysBefore(today, random.between(1, 3)), null);
    case 'closed':
      return addNeedPlan(tables, child, child.start, closed);
    case 'section-47':
      return addEnquiry(tables, child, child.start, null);
    case 'care-leaver':
      return addLeftCare(random, tables, today, child);
    // No table of the dataset holds these: they are entered once the child is here.
    case 'early-help':
    case 'private-fostering':
    case 'assessment':
    case 'open-referral':
      return;
    default:
      return addCare(random, tables, today, child);
  }
}

function addNeedPlan(tables: Tables, child: SampleChild, start: string, end: string | null, mark = ''): void {
  add(tables, 'ssd_cin_plans', {
    cinp_cin_plan_id: `CP${child.id}${mark}`,
    cinp_referral_id: `R${child.id}`,
    cinp_person_id: child.id,
    cinp_cin_plan_start_date: at(start),
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
function addProtectionPlan(
  tables: Tables,
  today: string,
  child: SampleChild,
  start: string,
  end: string | null,
): void {
  const strategy = workingDaysBefore(start, 13);
  addEnquiry(tables, child, strategy, workingDaysBefore(start, 2));
  add(tables, 'ssd_initial_cp_conference', {
    icpc_icpc_id: `IC${child.id}`,
    icpc_s47_enquiry_id: `E${child.id}`,
    icpc_person_id: child.id,
    icpc_cp_plan_id: `PP${child.id}`,
    icpc_referral_id: `R${child.id}`,
    icpc_icpc_transfer_in: 'N',
    icpc_icpc_target_date: at(addWorkingDays(strategy, 15)),
    icpc_icpc_date: at(start),
    icpc_icpc_outcome_cp_flag: 'Y',
  });
  add(tables, 'ssd_cp_plans', {
    cppl_cp_plan_id: `PP${child.id}`,
    cppl_referral_id: `R${child.id}`,
    cppl_icpc_id: `IC${child.id}`,
    cppl_person_id: child.id,
    cppl_cp_plan_start_date: at(start),
    cppl_cp_plan_end_date: at(end),
    cppl_cp_plan_ola: 'N',
  });
  addReviewConferences(tables, today, child, start, end);
}

/** After three months and then every six, and the next one, which has a day and was not held yet. */
function addReviewConferences(
  tables: Tables,
  today: string,
  child: SampleChild,
  start: string,
  end: string | null,
): void {
  for (let index = 0, due = addDays(start, 86); due < (end ?? '9999'); index += 1, due = addDays(due, 178)) {
    const day = isWorkingDay(due) ? due : addWorkingDays(due, 1);
    const isHeld = day < today;
    add(tables, 'ssd_cp_reviews', {
      cppr_cp_review_id: `RC${child.id}${index}`,
      cppr_person_id: child.id,
      cppr_cp_plan_id: `PP${child.id}`,
      cppr_cp_review_due: at(day),
      cppr_cp_review_date: at(isHeld ? day : null),
      cppr_cp_review_outcome_continue_cp: isHeld ? 'Y' : '',
    });
    if (!isHeld) return;
  }
}
