/**
 * The tables of the Standard Safeguarding Dataset that we read, and of each only these columns; every other column is
 * passed over unread. A file that lacks a `needed` column cannot be used; a `wanted` one may be missing.
 * Names after data-to-insight/ssd-data-model at 4987c73 (MIT).
 */
export const ssdTables = {
  ssd_person: {
    needed: ['pers_person_id', 'pers_dob'],
    wanted: ['pers_forename', 'pers_surname', 'pers_expected_dob', 'pers_death_date'],
  },
  ssd_family: { needed: ['fami_family_id', 'fami_person_id'], wanted: [] },
  ssd_address: {
    needed: ['addr_person_id', 'addr_address_postcode'],
    wanted: ['addr_address_type', 'addr_address_start_date', 'addr_address_end_date'],
  },
  ssd_involvements: {
    needed: ['invo_professional_id', 'invo_person_id'],
    wanted: [
      'invo_professional_role_id',
      'invo_professional_team',
      'invo_involvement_start_date',
      'invo_involvement_end_date',
    ],
  },
  ssd_professionals: {
    needed: ['prof_professional_id'],
    wanted: [
      'prof_staff_id',
      'prof_professional_name',
      'prof_professional_job_title',
      'prof_professional_department',
    ],
  },
  ssd_department: { needed: ['dept_team_id', 'dept_team_name'], wanted: [] },
  ssd_cin_episodes: {
    needed: ['cine_referral_id', 'cine_person_id', 'cine_referral_date', 'cine_close_date'],
    wanted: ['cine_referral_nfa', 'cine_referral_team', 'cine_referral_worker_id'],
  },
  ssd_cin_assessments: {
    needed: [
      'cina_assessment_id',
      'cina_person_id',
      'cina_assessment_start_date',
      'cina_assessment_auth_date',
    ],
    wanted: ['cina_referral_id', 'cina_assessment_team', 'cina_assessment_worker_id'],
  },
  ssd_cin_plans: {
    needed: ['cinp_cin_plan_id', 'cinp_person_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
    wanted: ['cinp_referral_id', 'cinp_cin_plan_team', 'cinp_cin_plan_worker_id'],
  },
  ssd_cin_visits: {
    needed: ['cinv_cin_visit_id', 'cinv_person_id', 'cinv_cin_visit_date', 'cinv_cin_visit_seen'],
    wanted: ['cinv_cin_visit_seen_alone', 'cinv_cin_visit_bedroom'],
  },
  ssd_s47_enquiry: {
    needed: ['s47e_s47_enquiry_id', 's47e_person_id', 's47e_s47_start_date', 's47e_s47_end_date'],
    wanted: [
      's47e_referral_id',
      's47e_s47_nfa',
      's47e_s47_completed_by_worker_id',
      's47e_s47_completed_by_team',
    ],
  },
  ssd_initial_cp_conference: {
    needed: ['icpc_icpc_id', 'icpc_person_id', 'icpc_icpc_date'],
    wanted: ['icpc_cp_plan_id', 'icpc_s47_enquiry_id', 'icpc_icpc_outcome_cp_flag'],
  },
  ssd_cp_plans: {
    needed: ['cppl_cp_plan_id', 'cppl_person_id', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
    wanted: ['cppl_referral_id', 'cppl_icpc_id', 'cppl_cp_plan_ola'],
  },
  ssd_cp_reviews: {
    needed: ['cppr_person_id', 'cppr_cp_review_date'],
    wanted: ['cppr_cp_review_due'],
  },
  ssd_cp_visits: {
    needed: ['cppv_cp_visit_id', 'cppv_person_id', 'cppv_cp_visit_date', 'cppv_cp_visit_seen'],
    wanted: ['cppv_cp_visit_seen_alone', 'cppv_cp_visit_bedroom'],
  },
  ssd_cla_episodes: {
    needed: ['clae_person_id', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', 'clae_cla_id'],
    wanted: [
      'clae_cla_episode_start_reason',
      'clae_cla_placement_id',
      'clae_entered_care_date',
      'clae_referral_id',
    ],
  },
  ssd_cla_placement: {
    needed: [
      'clap_cla_placement_id',
      'clap_cla_placement_start_date',
      'clap_cla_placement_type',
      'clap_cla_placement_end_date',
      'clap_cla_id',
    ],
    wanted: ['clap_person_id', 'clap_cla_placement_postcode', 'clap_cla_placement_urn'],
  },
  ssd_cla_reviews: {
    needed: ['clar_cla_id', 'clar_cla_review_date'],
    wanted: ['clar_cla_review_due_date', 'clar_cla_review_cancelled'],
  },
  ssd_cla_visits: {
    needed: ['clav_cla_visit_id', 'clav_person_id', 'clav_cla_visit_date', 'clav_cla_visit_seen'],
    wanted: ['clav_cla_visit_seen_alone'],
  },
  ssd_legal_status: {
    needed: [
      'lega_person_id',
      'lega_legal_status',
      'lega_legal_status_start_date',
      'lega_legal_status_end_date',
    ],
    wanted: [],
  },
  ssd_missing: {
    needed: ['miss_person_id', 'miss_missing_episode_start_date', 'miss_missing_episode_end_date'],
    wanted: [],
  },
  ssd_permanence: {
    needed: ['perm_person_id'],
    wanted: ['perm_placed_for_adoption_date', 'perm_decision_reversed_date', 'perm_permanence_order_date'],
  },
  ssd_care_leavers: {
    needed: ['clea_person_id', 'clea_care_leaver_eligibility'],
    wanted: [
      'clea_care_leaver_in_touch',
      'clea_care_leaver_latest_contact',
      'clea_pathway_plan_review_date',
      'clea_care_leaver_personal_advisor',
      'clea_care_leaver_allocated_team',
      'clea_care_leaver_worker_id',
    ],
  },
} as const satisfies Record<string, { needed: readonly string[]; wanted: readonly string[] }>;

export type SsdTableName = keyof typeof ssdTables;
export const ssdTableNames = Object.keys(ssdTables) as SsdTableName[];

/**
 * Without one of these, a file says nothing about work with a child. All of them must be there before the absence of a child from
 * them can mean that the work has ended: each can be the one that keeps a child open.
 */
export const workTables: SsdTableName[] = [
  'ssd_cin_episodes',
  'ssd_cin_assessments',
  'ssd_cin_plans',
  'ssd_s47_enquiry',
  'ssd_cp_plans',
  'ssd_cla_episodes',
  'ssd_cla_placement',
  'ssd_care_leavers',
];
