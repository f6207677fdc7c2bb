import type { Role } from '#shared/model/people.ts';

export interface SampleTeam {
  id: string;
  name: string;
}

export interface SamplePerson {
  given: string;
  family: string;
  account: string;
  /** The Entra object id. */
  oid: string;
  jobTitle: string;
  roles: Role[];
  teams: string[];
  /** The staff id of the exports, for those who visit. */
  staffId: string | null;
}

export const sampleCouncilName = 'Brackwater';
export const sampleDomain = 'brackwater.example';

export const sampleTeams: SampleTeam[] = [
  { id: 'T-NORTH', name: 'Safeguarding North' },
  { id: 'T-SOUTH', name: 'Safeguarding South' },
  { id: 'T-CARE', name: 'Children in Care and Moving On' },
  { id: 'T-FIRST', name: 'Early Help and First Response' },
];

type Line = [given: string, family: string, jobTitle: string, roles: Role[], team: string | null];

/** The people of the sample council. The first worker, the first manager and the administrator are the ones to try first. */
const lines: Line[] = [
  ['Amina', 'Cole', 'Social Worker', ['worker'], 'T-NORTH'],
  ['Callum', 'Reeve', 'Social Worker', ['worker', 'duty-worker'], 'T-NORTH'],
  ['Sunita', 'Kalsi', 'Social Worker', ['worker'], 'T-NORTH'],
  ['Joanna', 'Whitlock', 'Senior Social Worker', ['worker'], 'T-NORTH'],
  ['Tomasz', 'Wierzba', 'Social Worker', ['worker'], 'T-SOUTH'],
  ['Grace', 'Adeyinka', 'Social Worker', ['worker'], 'T-SOUTH'],
  ['Daniel', 'Harcourt', 'Social Worker', ['worker', 'duty-worker'], 'T-SOUTH'],
  ['Sian', 'Pritchard', 'Senior Social Worker', ['worker'], 'T-SOUTH'],
  ['Leila', 'Haddadi', 'Social Worker', ['worker'], 'T-CARE'],
  ['Ben', 'Oakes', 'Social Worker', ['worker'], 'T-CARE'],
  ['Marcia', 'Dunkley', 'Social Worker', ['worker'], 'T-CARE'],
  ['Hugh', 'Tranter', 'Personal Adviser', ['personal-adviser'], 'T-CARE'],
  ['Ruth', 'Ellison', 'Team Manager', ['manager'], 'T-NORTH'],
  ['Owen', 'Bratley', 'Team Manager', ['manager'], 'T-SOUTH'],
  ['Nasreen', 'Qadir', 'Team Manager', ['manager'], 'T-CARE'],
  ['Margaret', 'Osei', 'Head of Service', ['head-of-service'], null],
  ['Felix', 'Marlow', 'Systems Administrator', ['administrator'], null],
  ['Ingrid', 'Sandiford', 'Performance Analyst', ['analyst'], null],
  // Those who came later stand last, so that everybody above keeps their ids.
  ['Rhoda', 'Blackmore', 'Social Worker', ['worker'], 'T-NORTH'],
  ['Piotr', 'Zawada', 'Social Worker', ['worker'], 'T-SOUTH'],
  ['Fiona', 'Garvey', 'Social Worker', ['worker'], 'T-CARE'],
  ['Kwame', 'Boateng', 'Senior Social Worker', ['worker'], 'T-CARE'],
  ['Delyth', 'Prosser', 'Personal Adviser', ['personal-adviser'], 'T-CARE'],
  ['Nadine', 'Fairbrother', 'Early Help Practitioner', ['early-help-practitioner'], 'T-FIRST'],
  ['Imran', 'Qureshi', 'Social Worker', ['worker', 'duty-worker'], 'T-FIRST'],
  ['Lorna', 'Petrie', 'Social Worker', ['worker'], 'T-FIRST'],
  ['Gareth', 'Mostyn', 'Team Manager', ['manager'], 'T-FIRST'],
];

const visits: ReadonlySet<Role> = new Set(['worker', 'personal-adviser', 'early-help-practitioner']);

export const samplePeople: SamplePerson[] = lines.map(([given, family, jobTitle, roles, team], index) => ({
  given,
  family,
  account: `${given}.${family}@${sampleDomain}`.toLowerCase(),
  oid: `b7ac0000-5eed-4000-8000-${String(index + 1).padStart(12, '0')}`,
  jobTitle,
  roles,
  // A head of service sees every team.
  teams: roles.includes('head-of-service') ? sampleTeams.map(({ id }) => id) : team === null ? [] : [team],
  staffId: roles.some((role) => visits.has(role)) ? `S${String(401 + index)}` : null,
}));

export const sampleWorkers = samplePeople.filter(({ staffId }) => staffId !== null);

/** How many workers there were before others joined them; they are in the small sample too. */
export const firstSampleWorkers = 12;

/** Who is in Microsoft's playground: workers of two teams, a manager, the head of service and the administrator. It takes six. */
export const playgroundAccounts = [
  'amina.cole',
  'callum.reeve',
  'leila.haddadi',
  'ruth.ellison',
  'margaret.osei',
  'felix.marlow',
].map((name) => `${name}@${sampleDomain}`);

/** Accounts to show the product with, by what they do. */
export const sampleAccounts = {
  worker: 'amina.cole@brackwater.example',
  manager: 'ruth.ellison@brackwater.example',
  headOfService: 'margaret.osei@brackwater.example',
  administrator: 'felix.marlow@brackwater.example',
  analyst: 'ingrid.sandiford@brackwater.example',
} as const;
