import { person } from './exportFiles.ts';
import { child, kinds, type Tables } from './ssdTables.ts';

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
        { clar_cla_id: 'C', clar_cla_review_due_date: '2025-05-07', clar_cla_review_date: '' },
      ],
    });
    expect(one.facts.involvements.at(-1)).toMatchObject({ careStart: '2025-01-10', orderOn: '2025-02-01' });
    expect(one.facts.milestones).toEqual([
      { kind: 'review-held', at: '2025-02-05' },
      { kind: 'review-planned', at: '2025-05-07' },
    ]);
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
