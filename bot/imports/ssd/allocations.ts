import type { VisitRole } from '#shared/model/caseFile.ts';
import type { SourceAllocation } from '#shared/model/source.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { goesOn } from '#bot/imports/goesOn.ts';
import { momentIn } from '#bot/imports/sourceDate.ts';
import type { SsdExport } from './openSsd.ts';
import type { Staff } from './staff.ts';
import type { SsdTableName } from './ssdTables.ts';

/**
 * What a professional is to the child, by the words that councils use for the role. Reviewing officers, chairs, managers,
 * fostering and health staff work with a child too, but do not visit as the child's own worker.
 */
const roleWords: [RegExp, VisitRole][] = [
  [/personal advis|leaving care advis|^pa$/i, 'personal-adviser'],
  [
    /review|\biro\b|chair|manager|supervis|foster|adopt|health|nurse|doctor|^gp$|teacher|school|police|independent|visitor/i,
    'other',
  ],
  [/duty/i, 'duty-social-worker'],
  [/early help|family support/i, 'early-help-practitioner'],
  [/second|co-?work|support/i, 'other-social-worker'],
  [/social work|allocated|case ?work|key ?work|lead|^a?sw$|^cw$|^wkr$/i, 'lead-social-worker'],
];

/**
 * Who works with each child: from the involvements, and where those name nobody who visits, from the plans and
 * assessments that are open.
 */
export function readAllocations(
  given: SsdExport,
  children: ReadonlyMap<string, ChildDraft>,
  staff: Pick<Staff, 'staffOf' | 'jobTitleOf' | 'teamOf'>,
  today: string | null,
): void {
  for (const row of given.rows('ssd_involvements')) {
    const person = row.neededText('invo_person_id');
    const professional = row.neededText('invo_professional_id');
    const from = row.date('invo_involvement_start_date');
    const to = row.date('invo_involvement_end_date');
    const draft = person === null ? undefined : children.get(person);
    // Involvements of adults and of people outside the export are none of ours: not a problem.
    if (draft === undefined || professional === null) continue;
    // The table of young people who left care names their worker without dates: here the dates are.
    const known = staff.staffOf(professional);
    if (goesOn(to, today))
      draft.allocations = draft.allocations.filter((one) => one.staff !== known || one.from !== null);
    draft.allocations.push({
      staff: known,
      role: roleOf(row.text('invo_professional_role_id'), staff.jobTitleOf(professional)),
      team: staff.teamOf(row.text('invo_professional_team')),
      from,
      to,
    });
  }
  for (const source of planWorkers) fillFromPlans(given, source, children, staff, today);
}

function roleOf(role: string | null, jobTitle: string | null): VisitRole {
  for (const text of [role, jobTitle]) {
    const found = text === null ? undefined : roleWords.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return 'other';
}

interface PlanWorker {
  table: SsdTableName;
  person: string;
  worker: string;
  team: string;
  end: string;
}

/** Plan before assessment before referral: the later is nearer to who visits now. */
const planWorkers: PlanWorker[] = [
  {
    table: 'ssd_cin_plans',
    person: 'cinp_person_id',
    worker: 'cinp_cin_plan_worker_id',
    team: 'cinp_cin_plan_team',
    end: 'cinp_cin_plan_end_date',
  },
  {
    table: 'ssd_cin_assessments',
    person: 'cina_person_id',
    worker: 'cina_assessment_worker_id',
    team: 'cina_assessment_team',
    end: 'cina_assessment_auth_date',
  },
  {
    table: 'ssd_cin_episodes',
    person: 'cine_person_id',
    worker: 'cine_referral_worker_id',
    team: 'cine_referral_team',
    end: 'cine_close_date',
  },
];

function fillFromPlans(
  given: SsdExport,
  names: PlanWorker,
  children: ReadonlyMap<string, ChildDraft>,
  staff: Pick<Staff, 'staffOf' | 'teamOf'>,
  today: string | null,
): void {
  for (const row of given.rows(names.table)) {
    const worker = row.text(names.worker);
    const draft = children.get(row.text(names.person) ?? '');
    // The dates of these rows have been read, and complained of, already.
    const end = momentIn(row.text(names.end));
    const team = staff.teamOf(row.text(names.team));
    if ((worker === null && team === null) || draft === undefined || end === 'unreadable') continue;
    if (!goesOn(end, today) || draft.allocations.some((one) => visitsNow(one, today))) continue;
    draft.allocations.push({
      staff: worker === null ? null : staff.staffOf(worker),
      role: 'lead-social-worker',
      team,
      from: null,
      to: null,
    });
  }
}

function visitsNow(allocation: SourceAllocation, today: string | null): boolean {
  return goesOn(allocation.to, today) && allocation.role !== 'other' && allocation.staff !== null;
}
