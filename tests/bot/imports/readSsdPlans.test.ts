import { mergeSources } from '#shared/model/mergeSources.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { needPlan, person, protectionPlan, referral, ssdExport, ssdFile } from './exportFiles.ts';
import { child, kinds, type Tables } from './ssdTables.ts';

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

  it('takes review conferences held, and the day by which the next one is due', () => {
    const review = (more: Record<string, string>) => ({
      cppr_person_id: '1',
      cppr_cp_plan_id: 'P1',
      ...more,
    });
    const { facts } = child({
      ssd_cp_plans: [{ cppl_cp_plan_id: 'P1', cppl_person_id: '1', cppl_cp_plan_start_date: '2026-02-10' }],
      ssd_cp_reviews: [
        review({ cppr_cp_review_due: '2026-05-08', cppr_cp_review_date: '2026-05-07 10:00:00' }),
        review({ cppr_cp_review_due: '2026-11-06', cppr_cp_review_date: '' }),
      ],
    });
    expect(facts.milestones).toEqual([
      { kind: 'review-conference', at: '2026-05-07T10:00' },
      { kind: 'conference-planned', at: '2026-11-06' },
    ]);
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
