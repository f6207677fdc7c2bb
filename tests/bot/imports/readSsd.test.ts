import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Involvement } from '#shared/model/caseFile.ts';
import { childSchema } from '#shared/model/caseFile.ts';
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { fingerprintOfReading } from '#bot/imports/fingerprint.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import {
  needPlan,
  person,
  protectionPlan,
  protectionVisit,
  referral,
  ssdExport,
  ssdFile,
  textFile,
} from './exportFiles.ts';

type Tables = Parameters<typeof ssdExport>[0];

function read(tables: Tables): SourceReading {
  const reading = readSsd(ssdExport(tables));
  for (const { facts } of reading.children) childSchema.parse(facts);
  return reading;
}

function child(tables: Tables, id = '1'): SourceChild {
  const found = read(tables).children.find(({ externalId }) => externalId === id);
  if (!found) throw new Error(`no child ${id}`);
  return found;
}

const kinds = (list: readonly Involvement[]) =>
  list.map(({ kind, start, end }) => [kind, start, end ?? null]);

function fatal(files: Parameters<typeof readSsd>[0]): string[] {
  try {
    readSsd(files);
  } catch (error) {
    if (error instanceof UnreadableExport)
      return error.problems.map(({ file, reason }) => `${file}: ${reason}`);
    throw error;
  }
  throw new Error('was read');
}

describe('readSsd: plans', () => {
  it.each<[string, Tables, unknown]>([
    [
      'a child protection plan',
      { ssd_cp_plans: [protectionPlan('1')] },
      [['child-protection', '2026-02-10', null]],
    ],
    [
      'a child in need plan that has ended',
      { ssd_cin_plans: [needPlan('1', { cinp_cin_plan_end_date: '2026-06-01' })] },
      [
        ['open-referral', '2026-01-05', null],
        ['child-in-need', '2026-02-10', '2026-06-01'],
      ],
    ],
    [
      'two plans at a time',
      { ssd_cp_plans: [protectionPlan('1')], ssd_cin_plans: [needPlan('1')] },
      [
        ['child-in-need', '2026-02-10', null],
        ['child-protection', '2026-02-10', null],
      ],
    ],
    ['a referral with nothing else open', {}, [['open-referral', '2026-01-05', null]]],
    [
      'an open assessment',
      {
        ssd_cin_assessments: [
          { cina_assessment_id: 'A', cina_person_id: '1', cina_assessment_start_date: '2026-01-07' },
        ],
      },
      [['assessment', '2026-01-07', null]],
    ],
    [
      'an enquiry',
      {
        ssd_s47_enquiry: [
          { s47e_s47_enquiry_id: 'E', s47e_person_id: '1', s47e_s47_start_date: '2026-01-08' },
        ],
      },
      [['section-47', '2026-01-08', null]],
    ],
    [
      'a plan left open in work that was closed',
      {
        ssd_cin_episodes: [referral('1', { cine_close_date: '2026-08-01' })],
        ssd_cp_plans: [protectionPlan('1')],
      },
      [['child-protection', '2026-02-10', '2026-08-01']],
    ],
    [
      'an end before the start is not believed',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_end_date: '2025-02-10' })] },
      [['child-protection', '2026-02-10', null]],
    ],
  ])('%s', (_, tables, expected) => {
    expect(kinds(child(tables).facts.involvements)).toEqual(expected);
  });

  it('takes the initial conference by its own id or by the plan it led to', () => {
    const held = (conference: Record<string, string>, plan: Record<string, string>) =>
      child({
        ssd_cp_plans: [protectionPlan('1', plan)],
        ssd_initial_cp_conference: [
          { icpc_icpc_id: 'C', icpc_person_id: '1', icpc_icpc_date: '2026-02-10 14:00:00', ...conference },
        ],
      }).facts.milestones;
    const expected = [{ kind: 'initial-conference', at: '2026-02-10T14:00' }];
    expect(held({}, { cppl_icpc_id: 'C' })).toEqual(expected);
    expect(held({ icpc_cp_plan_id: 'P1' }, {})).toEqual(expected);
    expect(held({}, {})).toEqual([]);
  });

  it('knows an enquiry by its strategy meeting, and an assessment by its authorisation', () => {
    const { milestones } = child({
      ssd_s47_enquiry: [{ s47e_s47_enquiry_id: 'E', s47e_person_id: '1', s47e_s47_start_date: '2026-01-08' }],
      ssd_cin_assessments: [
        {
          cina_assessment_id: 'A',
          cina_person_id: '1',
          cina_assessment_start_date: '2026-01-07',
          cina_assessment_auth_date: '2026-02-20',
        },
      ],
    }).facts;
    expect(milestones).toEqual([
      { kind: 'strategy-meeting', at: '2026-01-08' },
      { kind: 'assessment-authorised', at: '2026-02-20' },
    ]);
  });
});

describe('readSsd: who is closed', () => {
  it.each<[string, Tables, boolean]>([
    ['an open referral', {}, false],
    ['a closed referral', { ssd_cin_episodes: [referral('1', { cine_close_date: '2026-08-01' })] }, true],
    ['no further action', { ssd_cin_episodes: [referral('1', { cine_referral_nfa: 'Y' })] }, true],
    [
      'a death, whatever is open',
      { ssd_person: [person('1', { pers_death_date: '2026-05-01' })], ssd_cp_plans: [protectionPlan('1')] },
      true,
    ],
    [
      'a plan whose start cannot be read',
      { ssd_cin_episodes: [], ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: '02/10/20' })] },
      false,
    ],
    ['no work at all', { ssd_cin_episodes: [] }, true],
  ])('%s', (_, tables, closed) => {
    expect(child(tables).closed).toBe(closed);
  });

  it('keeps the team of the referral, where nobody works with the child any more', () => {
    const { allocations } = child({
      ssd_cin_episodes: [referral('1', { cine_referral_team: 'T1' })],
      ssd_involvements: [
        {
          invo_professional_id: 'A',
          invo_person_id: '1',
          invo_professional_role_id: 'Social Worker',
          invo_involvement_start_date: '2026-01-05',
          invo_involvement_end_date: '2026-11-01',
        },
      ],
    });
    expect(allocations.filter(({ to }) => to === null)).toMatchObject([{ staff: null, team: 'T1' }]);
  });

  it.each([
    ['a plan whose end is planned', '2027-03-31', false],
    ['a plan on its last day', '2026-11-20', false],
    ['a plan that ended yesterday', '2026-11-19', true],
  ])('%s', (_, cinp_cin_plan_end_date, closed) => {
    const files = ssdExport({
      ssd_cin_episodes: [],
      ssd_cin_plans: [needPlan('1', { cinp_cin_plan_end_date, cinp_cin_plan_worker_id: 'W' })],
    });
    const [one] = readSsd(files, { today: '2026-11-20' }).children;
    expect(one).toMatchObject({ closed });
    expect(one?.allocations).toHaveLength(closed ? 0 : 1);
  });

  it('ends what a death left open, and nothing else opens it again', () => {
    const ssd = child({
      ssd_person: [person('1', { pers_death_date: '2026-05-01' })],
      ssd_cp_plans: [protectionPlan('1')],
    });
    expect(kinds(ssd.facts.involvements)).toEqual([['child-protection', '2026-02-10', '2026-05-01']]);
    const later = child({ ssd_cin_plans: [needPlan('1', { cinp_cin_plan_start_date: '2026-06-01' })] });
    expect(mergeSources({ ssd, annexA: later }).closed).toBe(true);
  });

  it.each<keyof Tables>([
    'ssd_cin_episodes',
    'ssd_cin_assessments',
    'ssd_cin_plans',
    'ssd_s47_enquiry',
    'ssd_cp_plans',
    'ssd_cla_episodes',
    'ssd_cla_placement',
    'ssd_care_leavers',
  ])('closes nobody while %s is missing, and says so', (table) => {
    const files = ssdExport({
      ssd_cin_episodes: [],
      ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_end_date: '2026-03-10' })],
    });
    expect(readSsd(files).children).toMatchObject([{ closed: true, findings: [] }]);
    const { children, problems } = readSsd(files.filter(({ name }) => name !== `${table}.csv`));
    expect(children).toMatchObject([{ closed: false }]);
    expect(children[0]?.findings.join()).toContain('not all of its files were given');
    expect(problems.find(({ file }) => file === `${table}.csv`)?.reason).toContain(
      'no child is taken as closed',
    );
  });

  it('does not close a child for whom the files are not enough', () => {
    const [one] = readSsd([ssdFile('ssd_person', [person('1')]), ssdFile('ssd_cp_plans', [])]).children;
    expect(one?.closed).toBe(false);
    expect(one?.findings.join()).toContain('not all of its files were given');
  });
});

describe('readSsd: visits', () => {
  const needVisit = (more: Record<string, string>) => ({
    cinv_cin_visit_id: 'C1',
    cinv_person_id: '1',
    cinv_cin_visit_date: '2026-11-05',
    ...more,
  });

  it.each<[string, Record<string, string>, Record<string, string>, unknown]>([
    [
      'one visit, the known answers over the unknown',
      { cinv_cin_visit_seen: 'Y' },
      { cppv_cp_visit_seen: '', cppv_cp_visit_seen_alone: 'Y' },
      [['2026-11-05T16:00', 'yes', 'yes']],
    ],
    [
      'two records, where one says seen and the other not seen',
      { cinv_cin_visit_seen: 'Y' },
      { cppv_cp_visit_seen: 'N', cppv_cp_visit_seen_alone: '' },
      [
        ['2026-11-05', 'yes', 'unknown'],
        ['2026-11-05T16:00', 'no', 'unknown'],
      ],
    ],
    [
      'two visits, at two times of one day',
      { cinv_cin_visit_seen: 'Y', cinv_cin_visit_date: '2026-11-05 09:00:00' },
      {},
      [
        ['2026-11-05T09:00', 'yes', 'unknown'],
        ['2026-11-05T16:00', 'yes', 'yes'],
      ],
    ],
  ])('takes a visit in two tables for %s', (_, need, protection, expected) => {
    const { visits } = child({
      ssd_cp_plans: [protectionPlan('1')],
      ssd_cin_visits: [needVisit(need)],
      ssd_cp_visits: [protectionVisit('1', protection)],
    }).facts;
    expect(visits.map(({ at, childSeen, alone }) => [at, childSeen, alone])).toEqual(expected);
  });

  it('reads what the dataset says, and what it cannot say (SR-22)', () => {
    const { visits } = child({
      ssd_cp_plans: [protectionPlan('1')],
      ssd_cp_visits: [protectionVisit('1')],
    }).facts;
    expect(visits).toEqual([
      {
        id: 'ssd:cp_visits:V1',
        at: '2026-11-05T16:00',
        childSeen: 'yes',
        alone: 'yes',
        bedroomSeen: 'no',
        sourceSilentOn: ['by', 'mode', 'place', 'purpose', 'awake', 'individually', 'interaction'],
      },
    ]);
  });

  it.each([
    ['Y', 'yes'],
    ['N', 'no'],
    ['', 'unknown'],
    ['1', 'yes'],
    ['false', 'no'],
    ['NULL', 'unknown'],
  ])('seen %p is %s', (cell, expected) => {
    const { visits } = child({ ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: cell })] }).facts;
    expect(visits[0]?.childSeen).toBe(expected);
  });

  it('leaves out whether an unborn child was seen, where the source does', () => {
    const unborn = person('1', { pers_dob: '', pers_expected_dob: '2026-12-20' });
    const { facts } = child({
      ssd_person: [unborn],
      ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: '' })],
    });
    expect(facts).toMatchObject({ unborn: true, expectedOn: '2026-12-20' });
    expect(facts.visits[0]).not.toHaveProperty('childSeen');
  });

  it('reads a visit that stands in two tables once, and a repeated row once', () => {
    const need = {
      cinv_cin_visit_id: 'V1',
      cinv_person_id: '1',
      cinv_cin_visit_date: '2026-11-05',
      cinv_cin_visit_seen: 'Y',
    };
    const { facts } = child({
      ssd_cp_visits: [protectionVisit('1'), protectionVisit('1')],
      ssd_cin_visits: [need],
    });
    expect(facts.visits.map(({ id }) => id)).toEqual(['ssd:cin_visits:V1']);
  });

  it('knows no bedroom for a child in our care', () => {
    const { visits } = child({
      ssd_cla_visits: [
        {
          clav_cla_visit_id: 'V',
          clav_person_id: '1',
          clav_cla_visit_date: '2026-11-05',
          clav_cla_visit_seen: 'Y',
        },
      ],
    }).facts;
    expect(visits[0]).not.toHaveProperty('bedroomSeen');
  });
});

const episode = (more: Record<string, string> = {}) => ({
  clae_cla_episode_id: 'E',
  clae_person_id: '1',
  clae_cla_id: 'C',
  clae_cla_placement_id: 'H1',
  clae_cla_episode_start_date: '2025-01-10',
  clae_cla_episode_start_reason: 'S',
  clae_entered_care_date: '2025-01-10',
  ...more,
});
const home = (id: string, type: string, start: string, end = '', more: Record<string, string> = {}) => ({
  clap_cla_placement_id: id,
  clap_cla_id: 'C',
  clap_person_id: '1',
  clap_cla_placement_type: type,
  clap_cla_placement_start_date: start,
  clap_cla_placement_end_date: end,
  clap_cla_placement_postcode: 'BW12AB',
  ...more,
});
const status = (code: string, start: string, end = '') => ({
  lega_person_id: '1',
  lega_legal_status: code,
  lega_legal_status_start_date: start,
  lega_legal_status_end_date: end,
});

describe('readSsd: children in our care', () => {
  const care = (tables: Tables) =>
    child({ ssd_cin_episodes: [], ssd_cla_episodes: [episode()], ...tables }).facts.involvements;

  it.each<[string, Tables, unknown]>([
    ['one home', { ssd_cla_placement: [home('H1', 'U6', '2025-01-10')] }, [['in-care', '2025-01-10', null]]],
    [
      'a move',
      {
        ssd_cla_episodes: [
          episode({ clae_cla_episode_ceased_date: '2025-06-01' }),
          episode({
            clae_cla_episode_start_date: '2025-06-01',
            clae_cla_episode_start_reason: 'P',
            clae_cla_placement_id: 'H2',
          }),
        ],
        ssd_cla_placement: [home('H1', 'U6', '2025-01-10', '2025-06-01'), home('H2', 'K2', '2025-06-01')],
      },
      [
        ['in-care', '2025-01-10', '2025-06-01'],
        ['in-care', '2025-06-01', null],
      ],
    ],
    [
      'a move with the same carers begins no new home',
      {
        ssd_cla_episodes: [
          episode({ clae_cla_episode_ceased_date: '2025-06-01' }),
          episode({
            clae_cla_episode_start_date: '2025-06-01',
            clae_cla_episode_start_reason: 'T',
            clae_cla_placement_id: 'H2',
          }),
        ],
        ssd_cla_placement: [home('H1', 'U6', '2025-01-10', '2025-06-01'), home('H2', 'U6', '2025-06-01')],
      },
      [['in-care', '2025-01-10', null]],
    ],
    [
      'a stay in hospital begins no new home',
      {
        ssd_cla_placement: [
          home('H1', 'U6', '2025-01-10', '2025-06-01'),
          home('H2', 'T1', '2025-06-01', '2025-06-09'),
          home('H3', 'U6', '2025-06-09'),
        ],
      },
      [['in-care', '2025-01-10', null]],
    ],
    [
      'a stay in hospital does not end the home it was away from',
      { ssd_cla_placement: [home('H1', 'U6', '2025-01-10'), home('H2', 'T1', '2025-06-01', '2025-06-09')] },
      [['in-care', '2025-01-10', null]],
    ],
    [
      'placed for adoption',
      { ssd_cla_placement: [home('H1', 'A5', '2025-01-10')] },
      [['adoption-placement', '2025-01-10', null]],
    ],
    [
      'with parents under a care order',
      { ssd_cla_placement: [home('H1', 'P1', '2025-01-10')], ssd_legal_status: [status('C2', '2024-12-01')] },
      [['care-order-at-home', '2025-01-10', null]],
    ],
    [
      'with parents, an interim order that became a care order',
      {
        ssd_cla_placement: [home('H1', 'P1', '2025-01-10')],
        ssd_legal_status: [status('C1', '2025-01-10', '2025-09-01'), status('C2', '2025-09-01')],
      },
      [
        ['interim-order-at-home', '2025-01-10', '2025-09-01'],
        ['care-order-at-home', '2025-09-01', null],
      ],
    ],
    [
      'with parents under an order nobody wrote down: the shorter visits',
      { ssd_cla_placement: [home('H1', 'P1', '2025-01-10')] },
      [['interim-order-at-home', '2025-01-10', null]],
    ],
    [
      'care that ended',
      {
        ssd_cla_episodes: [episode({ clae_cla_episode_ceased_date: '2025-03-01' })],
        ssd_cla_placement: [home('H1', 'U6', '2025-01-10')],
      },
      [['in-care', '2025-01-10', '2025-03-01']],
    ],
    ['care without a home on file', {}, [['in-care', '2025-01-10', null]]],
    [
      'a home that became an adoptive one without a move',
      {
        ssd_cla_placement: [home('H1', 'U5', '2025-01-10')],
        ssd_permanence: [{ perm_person_id: '1', perm_placed_for_adoption_date: '2025-08-01' }],
      },
      [
        ['in-care', '2025-01-10', '2025-08-01'],
        ['adoption-placement', '2025-08-01', null],
      ],
    ],
    [
      'an adoption order ends the care',
      {
        ssd_cla_placement: [home('H1', 'A5', '2025-01-10')],
        ssd_permanence: [{ perm_person_id: '1', perm_permanence_order_date: '2025-11-01' }],
      },
      [['adoption-placement', '2025-01-10', '2025-11-01']],
    ],
  ])('%s', (_, tables, expected) => {
    expect(kinds(care(tables))).toEqual(expected);
  });

  it('carries when care began, the order, reviews held and where the child lives', () => {
    const one = child({
      ssd_cla_episodes: [episode()],
      ssd_cla_placement: [home('H1', 'P1', '2025-01-10')],
      ssd_legal_status: [status('C2', '2025-02-01')],
      ssd_cla_reviews: [
        { clar_cla_id: 'C', clar_cla_review_date: '2025-02-05', clar_cla_review_cancelled: 'N' },
        { clar_cla_id: 'C', clar_cla_review_date: '2025-03-05', clar_cla_review_cancelled: 'Y' },
      ],
    });
    expect(one.facts.involvements.at(-1)).toMatchObject({ careStart: '2025-01-10', orderOn: '2025-02-01' });
    expect(one.facts.milestones).toEqual([{ kind: 'review-held', at: '2025-02-05' }]);
    expect(one.postcode).toBe('BW1 2AB');
  });

  it('gathers a series of short breaks with the days stayed', () => {
    const [series] = care({
      ssd_cla_placement: [
        home('H1', 'U6', '2025-01-10', '2025-01-12'),
        home('H2', 'U6', '2025-02-07', '2025-02-08'),
      ],
      ssd_legal_status: [status('V3', '2025-01-10')],
    });
    expect(series).toMatchObject({
      kind: 'short-breaks',
      end: null,
      stays: ['2025-01-10', '2025-01-11', '2025-02-07'],
    });
  });

  it('reads times missing and returns', () => {
    const { milestones } = child({
      ssd_missing: [
        {
          miss_person_id: '1',
          miss_missing_episode_start_date: '2026-10-01 21:30:00',
          miss_missing_episode_end_date: '2026-10-02 07:45:00',
        },
      ],
    }).facts;
    expect(milestones).toEqual([
      { kind: 'missing-from', at: '2026-10-01T21:30' },
      { kind: 'returned', at: '2026-10-02T07:45' },
    ]);
  });
});

describe('readSsd: young people who left care', () => {
  const leaver = (more: Record<string, string>) =>
    child({
      ssd_person: [person('1', { pers_dob: '2006-05-04' })],
      ssd_cin_episodes: [],
      ssd_care_leavers: [
        {
          clea_person_id: '1',
          clea_care_leaver_eligibility: 'Former Relevant',
          clea_care_leaver_in_touch: 'YES',
          clea_care_leaver_latest_contact: '2026-10-01',
          clea_care_leaver_personal_advisor: 'P9',
          ...more,
        },
      ],
    });

  it('counts from their 18th birthday and reports the latest time in touch, for somebody to confirm', () => {
    const one = leaver({});
    expect(kinds(one.facts.involvements)).toEqual([['care-leaver', '2024-05-04', null]]);
    expect(one.facts.visits).toMatchObject([{ at: '2026-10-01', childSeen: 'reported' }]);
    expect(one.allocations).toMatchObject([{ staff: 'P9', role: 'personal-adviser' }]);
  });

  it.each([
    [{ clea_care_leaver_eligibility: 'No Current Eligibility' }],
    [{ clea_care_leaver_in_touch: 'DIED' }],
    [{ clea_care_leaver_in_touch: 'NREQ' }],
    [{ clea_care_leaver_eligibility: 'Eligible' }],
  ])('owes nothing with %p', (more) => {
    expect(leaver(more).facts.involvements).toEqual([]);
  });
});

describe('readSsd: who works with a child', () => {
  const professional = (id: string, title: string) => ({
    prof_professional_id: id,
    prof_staff_id: `staff-${id}`,
    prof_professional_name: 'Sam Worker',
    prof_professional_job_title: title,
  });
  const involvement = (id: string, role: string, more: Record<string, string> = {}) => ({
    invo_involvements_id: id,
    invo_professional_id: id,
    invo_person_id: '1',
    invo_professional_role_id: role,
    invo_professional_team: 'Team North',
    invo_involvement_start_date: '2026-01-05',
    ...more,
  });

  it.each([
    ['Allocated Social Worker', '', 'lead-social-worker'],
    ['Personal Advisor', '', 'personal-adviser'],
    ['Independent Reviewing Officer', 'Social Worker', 'other'],
    ['Supervising Social Worker (Fostering)', '', 'other'],
    ['Duty Social Worker', '', 'duty-social-worker'],
    ['Family Support Worker', '', 'early-help-practitioner'],
    ['Team Manager', '', 'other'],
    ['X7', 'Senior Social Worker', 'lead-social-worker'],
    ['X7', 'GP', 'other'],
  ])('role %p, job %p is %s', (role, title, expected) => {
    const { allocations } = child({
      ssd_professionals: [professional('A', title)],
      ssd_involvements: [involvement('A', role)],
    });
    expect(allocations).toMatchObject([{ staff: 'staff-A', role: expected }]);
  });

  it('names teams by their id, and ends an involvement with its end', () => {
    const one = child({
      ssd_department: [{ dept_team_id: 'T1', dept_team_name: 'Team North' }],
      ssd_involvements: [involvement('A', 'Social Worker', { invo_involvement_end_date: '2026-06-01' })],
    });
    expect(one.allocations).toEqual([
      { staff: 'A', role: 'lead-social-worker', team: 'T1', from: '2026-01-05', to: '2026-06-01' },
    ]);
  });

  it('falls back on the worker of the open plan', () => {
    const { allocations } = child({
      ssd_cin_plans: [needPlan('1', { cinp_cin_plan_worker_id: 'B', cinp_cin_plan_team: 'T2' })],
    });
    expect(allocations).toMatchObject([{ staff: 'B', role: 'lead-social-worker', team: 'T2' }]);
  });

  it('finds brothers and sisters by the family', () => {
    expect(child({ ssd_family: [{ fami_family_id: 'F1', fami_person_id: '1' }] }).families).toEqual(['F1']);
  });
});

describe('readSsd: what cannot be used', () => {
  it.each<[string, Parameters<typeof readSsd>[0], string]>([
    ['no files', [], 'There is no file to read.'],
    ['no ssd_person', [ssdFile('ssd_cp_plans', [])], 'ssd_person.csv: ssd_person is missing'],
    [
      'no table of work',
      [ssdFile('ssd_person', [person('1')])],
      'None of the files that say what work there is',
    ],
    [
      'a missing column',
      [
        ...ssdExport({}).filter(({ name }) => name !== 'ssd_cp_plans.csv'),
        textFile('ssd_cp_plans.csv', 'cppl_cp_plan_id,cppl_person_id\r\n'),
      ],
      'ssd_cp_plans.csv: Columns are missing: cppl_cp_plan_start_date, cppl_cp_plan_end_date.',
    ],
    [
      'an empty file',
      [...ssdExport({}), textFile('ssd_missing.csv', '')],
      'ssd_missing.csv: This file is empty',
    ],
    [
      'a table twice',
      [...ssdExport({}), textFile('old/ssd_person_20260101.csv', 'x')],
      'ssd_person_20260101.csv: ssd_person is there twice',
    ],
    [
      'a workbook under a wrong name',
      [...ssdExport({}), { name: 'ssd_missing.csv', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }],
      'ssd_missing.csv: This is not a CSV file.',
    ],
    [
      'an open quotation mark',
      [
        ...ssdExport({}),
        textFile(
          'ssd_missing.csv',
          'miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n"1,2026-01-01,2026-01-02\n',
        ),
      ],
      'ssd_missing.csv: A quotation mark',
    ],
    [
      'a column twice',
      [
        ...ssdExport({}),
        textFile(
          'ssd_missing.csv',
          'miss_person_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n',
        ),
      ],
      'ssd_missing.csv: The column miss_person_id is there twice',
    ],
  ])('%s', (_, files, expected) => {
    const problems = fatal(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it.each<[string, Tables, { file: string; row: number; column: string; says: string }]>([
    [
      'a date with the month first',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: '11/25/2026' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_start_date', says: 'day first' },
    ],
    [
      'no start',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: '' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_start_date', says: 'case system' },
    ],
    [
      'an end before the start',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_end_date: '2020-01-01' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_end_date', says: 'still going on' },
    ],
    [
      'an answer nobody knows',
      { ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: 'perhaps' })] },
      { file: 'ssd_cp_visits.csv', row: 2, column: 'cppv_cp_visit_seen', says: 'Y or N' },
    ],
    [
      'a visit to nobody',
      { ssd_cp_visits: [protectionVisit('9')] },
      { file: 'ssd_cp_visits.csv', row: 2, column: 'cppv_person_id', says: 'at one time' },
    ],
    [
      'no id',
      { ssd_person: [person('1'), person('')] },
      { file: 'ssd_person.csv', row: 3, column: 'pers_person_id', says: 'case system' },
    ],
    [
      'the same person twice with other facts',
      { ssd_person: [person('1'), person('1', { pers_dob: '2011-01-01' })] },
      { file: 'ssd_person.csv', row: 3, column: 'pers_person_id', says: 'Remove one' },
    ],
    [
      'a visit id twice',
      { ssd_cp_visits: [protectionVisit('1'), protectionVisit('1', { cppv_cp_visit_seen: 'N' })] },
      { file: 'ssd_cp_visits.csv', row: 3, column: 'cppv_cp_visit_id', says: 'Export again' },
    ],
    [
      'no postcode',
      { ssd_address: [{ addr_person_id: '1', addr_address_postcode: 'nope' }] },
      { file: 'ssd_address.csv', row: 2, column: 'addr_address_postcode', says: 'Correct' },
    ],
  ])('%s is one problem that says where and how to mend it', (_, tables, { says, ...where }) => {
    const { problems } = read(tables);
    expect(problems).toMatchObject([where]);
    expect(problems[0]?.mend).toContain(says);
  });

  it('counts rows as a spreadsheet does, empty lines included', () => {
    const file = textFile(
      'ssd_missing.csv',
      'miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n\n1,never,\n',
    );
    expect(readSsd([...ssdExport({}), file]).problems).toMatchObject([{ row: 3 }]);
  });

  it('repeats no name that slipped into a wrong column', () => {
    const { problems } = read({
      ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: 'Robin Sample' })],
    });
    expect(JSON.stringify(problems)).not.toContain('Robin');
  });

  it('keeps a child whose plan could not be read, and says so', () => {
    const one = child({ ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: 'soon' })] });
    expect(one.findings).toContain(
      'A row about this child in the export could not be used: see the list of the import.',
    );
  });

  it('keeps a child who has work and no row of their own', () => {
    const one = child({ ssd_cp_plans: [protectionPlan('7')] }, '7');
    expect(kinds(one.facts.involvements)).toEqual([['child-protection', '2026-02-10', null]]);
  });

  it('says what follows where a table is missing', () => {
    const { problems } = readSsd(ssdExport({}).filter(({ name }) => name !== 'ssd_cp_visits.csv'));
    expect(problems).toMatchObject([{ file: 'ssd_cp_visits.csv', row: null }]);
    expect(problems[0]?.reason).toContain('will look unseen');
  });
});

describe('readSsd: what makes no difference', () => {
  it('reads no sex, gender or ethnicity', () => {
    const reading = read({
      ssd_person: [
        person('1', {
          pers_sex: 'Q-sex',
          pers_gender: 'Q-gender',
          pers_ethnicity: 'Q-ethnicity',
          pers_nationality: 'Q-nation',
        }),
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('Q-');
  });

  it('reads the same from UTF-16, from Windows-1252 and with semicolons', () => {
    const text =
      'miss_person_id;miss_missing_episode_start_date;miss_missing_episode_end_date;note\r\n1;01/10/2026;02/10/2026;café\r\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const windows = new Uint8Array(Buffer.from(text, 'latin1'));
    for (const bytes of [utf16, windows, new TextEncoder().encode(`\ufeff${text}`)]) {
      const [one] = readSsd([...ssdExport({}), { name: 'ssd_missing.csv', bytes }]).children;
      expect(one?.facts.milestones).toEqual([
        { kind: 'missing-from', at: '2026-10-01' },
        { kind: 'returned', at: '2026-10-02' },
      ]);
    }
  });

  it('gives the same reading whatever the order of files and rows', () => {
    const { ssdFiles } = generateSampleCouncil({ seed: 7, today: '2026-11-23' });
    const files = Object.entries(ssdFiles).map(([name, text]) => {
      const [heading = '', ...rows] = text.trimEnd().split('\r\n');
      return { name, heading, rows };
    });
    const print = (order: typeof files) =>
      fingerprintOfReading(
        readSsd(order.map(({ name, heading, rows }) => textFile(name, [heading, ...rows].join('\r\n')))),
      );
    const expected = print(files);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffle = <T>(list: T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        expect(print(shuffle(files.map((file) => ({ ...file, rows: shuffle(file.rows) }))))).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });
});
