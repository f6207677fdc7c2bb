import type { Involvement } from '#shared/model/caseFile.ts';
import { importWords } from '#shared/words/imports.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { hasOpenWork } from '#bot/imports/childDraft.ts';
import { answerIn } from '#bot/imports/answer.ts';
import type { SsdExport } from './openSsd.ts';
import type { DraftOf } from './persons.ts';

/** Referral id → the day on which the case system closed the work, or null while it is open. */
export type Referrals = ReadonlyMap<string, { person: string; start: string; closed: string | null }>;

/**
 * Referrals, assessments, child in need plans, section 47 enquiries and child protection plans.
 * What a closed referral left open has ended with it.
 */
export function readPlans(given: SsdExport, draftOf: DraftOf): Referrals {
  const referrals = readReferrals(given, draftOf);
  readAssessments(given, draftOf, referrals);
  readChildInNeedPlans(given, draftOf, referrals);
  readEnquiries(given, draftOf, referrals);
  readProtectionPlans(given, draftOf, referrals);
  readReviewConferences(given, draftOf);
  return referrals;
}

/**
 * An open referral with nothing else open becomes an involvement of the kind `open-referral`, which no policy knows, so
 * that the child is listed without a date rather than lost. To be called when all other work has been read.
 */
export function addOpenReferrals(referrals: Referrals, draftOf: DraftOf, today: string | null): void {
  for (const { person, start, closed } of referrals.values()) {
    const draft = draftOf(person);
    if (closed === null && !hasOpenWork(draft, today))
      draft.involvements.push({ kind: 'open-referral', start, end: null });
  }
}

function readReferrals(given: SsdExport, draftOf: DraftOf): Referrals {
  const referrals = new Map<string, { person: string; start: string; closed: string | null }>();
  for (const row of given.rows('ssd_cin_episodes')) {
    const span = spanIn(row, draftOf, {
      person: 'cine_person_id',
      start: 'cine_referral_date',
      end: 'cine_close_date',
    });
    const id = row.neededText('cine_referral_id');
    if (span === null || id === null) continue;
    const nothingFurther = answerIn(row, 'cine_referral_nfa') === 'yes';
    const closed = span.end ?? (nothingFurther ? span.start : null);
    referrals.set(id, { person: span.person, start: span.start, closed });
    const draft = draftOf(span.person);
    if (closed !== null && closed > (draft.lastClosedOn ?? '')) draft.lastClosedOn = closed;
  }
  return referrals;
}

function readAssessments(given: SsdExport, draftOf: DraftOf, referrals: Referrals): void {
  for (const row of given.rows('ssd_cin_assessments')) {
    const span = spanIn(row, draftOf, {
      person: 'cina_person_id',
      start: 'cina_assessment_start_date',
      end: 'cina_assessment_auth_date',
    });
    if (span === null) continue;
    const draft = draftOf(span.person);
    if (span.end !== null) draft.milestones.push({ kind: 'assessment-authorised', at: span.end });
    draft.involvements.push(
      endedWithReferral(
        { kind: 'assessment', start: span.start, end: span.end },
        row.text('cina_referral_id'),
        referrals,
      ),
    );
  }
}

function readChildInNeedPlans(given: SsdExport, draftOf: DraftOf, referrals: Referrals): void {
  for (const row of given.rows('ssd_cin_plans')) {
    const span = spanIn(row, draftOf, {
      person: 'cinp_person_id',
      start: 'cinp_cin_plan_start_date',
      end: 'cinp_cin_plan_end_date',
    });
    if (span === null) continue;
    const plan: Involvement = { kind: 'child-in-need', start: span.start, end: span.end };
    const ended = endedWithReferral(plan, row.text('cinp_referral_id'), referrals);
    const draft = draftOf(span.person);
    if (ended.end !== span.end) draft.findings.add(importWords.finding.planOpenWorkClosed);
    draft.involvements.push(ended);
  }
}

function readEnquiries(given: SsdExport, draftOf: DraftOf, referrals: Referrals): void {
  for (const row of given.rows('ssd_s47_enquiry')) {
    const span = spanIn(row, draftOf, {
      person: 's47e_person_id',
      start: 's47e_s47_start_date',
      end: 's47e_s47_end_date',
    });
    if (span === null) continue;
    const nothingFurther = answerIn(row, 's47e_s47_nfa') === 'yes';
    const end = span.end ?? (nothingFurther ? span.start : null);
    const draft = draftOf(span.person);
    // The enquiry starts with the strategy discussion: the dataset gives the one date for both.
    draft.milestones.push({ kind: 'strategy-meeting', at: span.start });
    draft.involvements.push(
      endedWithReferral(
        { kind: 'section-47', start: span.start, end },
        row.text('s47e_referral_id'),
        referrals,
      ),
    );
  }
}

function readProtectionPlans(given: SsdExport, draftOf: DraftOf, referrals: Referrals): void {
  const conferences = readConferences(given);
  for (const row of given.rows('ssd_cp_plans')) {
    const span = spanIn(row, draftOf, {
      person: 'cppl_person_id',
      start: 'cppl_cp_plan_start_date',
      end: 'cppl_cp_plan_end_date',
    });
    if (span === null) continue;
    const draft = draftOf(span.person);
    const plan: Involvement = { kind: 'child-protection', start: span.start, end: span.end };
    const ended = endedWithReferral(plan, row.text('cppl_referral_id'), referrals);
    if (ended.end !== span.end) draft.findings.add(importWords.finding.planOpenWorkClosed);
    if (ended.end === null && answerIn(row, 'cppl_cp_plan_ola') === 'yes')
      draft.findings.add(importWords.finding.planOfAnotherCouncil);
    draft.involvements.push(ended);
    const held =
      conferences.get(`icpc ${row.text('cppl_icpc_id') ?? ''}`) ??
      conferences.get(`plan ${row.text('cppl_cp_plan_id') ?? ''}`);
    if (held !== undefined) draft.milestones.push({ kind: 'initial-conference', at: held });
  }
}

/** Conferences held, and the day by which the next one is due: a row that has no day of its own yet. */
function readReviewConferences(given: SsdExport, draftOf: DraftOf): void {
  for (const row of given.rows('ssd_cp_reviews')) {
    const person = row.neededText('cppr_person_id');
    const held = row.moment('cppr_cp_review_date');
    const planned = held === null ? row.moment('cppr_cp_review_due') : null;
    if (person === null) continue;
    if (held !== null) draftOf(person).milestones.push({ kind: 'review-conference', at: held });
    if (planned !== null) draftOf(person).milestones.push({ kind: 'conference-planned', at: planned });
  }
}

/** The day of each initial conference, by its own id and by the plan it led to: systems fill one link or the other. */
function readConferences(given: SsdExport): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const row of given.rows('ssd_initial_cp_conference')) {
    const at = row.moment('icpc_icpc_date');
    const id = row.text('icpc_icpc_id');
    const plan = row.text('icpc_cp_plan_id');
    if (at === null) continue;
    if (id !== null) held.set(`icpc ${id}`, at);
    if (plan !== null) held.set(`plan ${plan}`, at);
  }
  return held;
}

/** Work with an end that the plan itself lacks: closed in the case system is closed. */
function endedWithReferral(work: Involvement, referralId: string | null, referrals: Referrals): Involvement {
  const closed = referralId === null ? null : (referrals.get(referralId)?.closed ?? null);
  if (work.end !== null || closed === null) return work;
  return { ...work, end: closed < work.start ? work.start : closed };
}

/**
 * The person, start and end in a row; null, with the child's finding, where there is no usable start. An end before
 * the start is reported and not believed: work that may go on must not be taken as ended.
 */
export function spanIn(
  row: SourceRow,
  draftOf: DraftOf,
  columns: { person: string; start: string; end: string },
): { person: string; start: string; end: string | null } | null {
  const person = row.neededText(columns.person);
  if (person === null) return null;
  const start = row.neededDate(columns.start);
  const end = row.date(columns.end);
  if (start === null) {
    draftOf(person).findings.add(importWords.finding.rowLeftOut);
    return null;
  }
  draftOf(person);
  if (end === null || end >= start) return { person, start, end };
  row.report(columns.end, importWords.endBeforeStart);
  return { person, start, end: null };
}
