import type { MustInclude } from '#shared/model/evaluation.ts';

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`);
const visits = (count: number): string =>
  count === 0 ? 'No visits' : count === 1 ? '1 visit' : `${count} visits`;

/** Reports: looking back over a period, and the weeks ahead. */
export const reportWords = {
  heading: 'Reports',
  noWorker: 'No worker',
  noTeam: 'No team',
  noSuchPolicy: 'This policy was not followed in the period.',
  period: 'Period',
  periods: {
    'last-week': 'Last week',
    'last-month': 'Last month',
    'last-quarter': 'Last quarter',
    own: 'Other dates',
  },
  from: 'From',
  to: 'To',
  fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  datesMissing: 'Choose the first and the last day.',
  datesTurned: 'The last day is before the first.',
  datesTooLong: 'Choose a year at most.',
  policy: 'Policy',
  allPolicies: 'All that we follow',
  allPoliciesHint:
    'Where several ask for the same visit, the strictest date counts, and one visit is counted once.',
  before: (day: string) =>
    `No policy was chosen here before ${day}. For the days before, the first one chosen is used.`,
  download: 'Download as CSV',
  fileName: (from: string, to: string) => `report-${from}-to-${to}.csv`,
  measures: {
    visits: 'Visits in time',
    alone: 'Seen alone',
    recorded: 'Written up in time',
  },
  share: (part: number, of: number) =>
    of === 0 ? 'Nothing to count' : `${part} of ${of} (${Math.round((100 * part) / of)}%)`,
  visitsHint: (late: number, stillOwed: number) =>
    late === 0
      ? 'None was late.'
      : `${late} late${stillOwed === 0 ? ', all made since.' : `, of which ${stillOwed} still to be made.`}`,
  aloneHint: (exempt: number, unknown: number, asked: number, askedYes: number) =>
    [
      asked > 0 && `Where the policy asked for it: ${askedYes} of ${asked}.`,
      exempt > 0 && `${visits(exempt)} with an agreed reason not to.`,
      unknown > 0 && `${visits(unknown)} where nobody said.`,
    ]
      .filter(Boolean)
      .join(' '),
  recordedHint: (late: number, stillOwed: number) =>
    late === 0
      ? 'None was late.'
      : `${late} late${stillOwed === 0 ? ', all written up since.' : `, of which ${stillOwed} still to be written up.`}`,
  carried: (count: number, stillOwed: number) =>
    `${visits(count)} had been late since before these days${stillOwed === 0 ? ', and all have been made since' : `; ${stillOwed} still to be made`}. They are counted where they became late.`,
  nothing: {
    title: 'Nothing to count',
    text: 'No visit was due or made in these days, or no policy was followed. Choose other dates.',
  },
  breakdowns: {
    workers: 'By worker',
    teams: 'By team',
    involvements: 'By kind of work',
    byPolicy: 'By policy',
  },
  workersHint: 'Whoever worked with the child on the day. In alphabetical order.',
  columns: {
    workers: 'Worker',
    teams: 'Team',
    involvements: 'Kind of work',
    byPolicy: 'Policy',
    children: 'Children',
    visits: 'Visits in time',
    late: 'Late',
    stillOwed: 'Still to be made',
    alone: 'Seen alone',
    exempt: 'Not alone, agreed',
    recorded: 'Written up in time',
  },
  everybody: 'All together',
  csv: {
    what: 'What',
    name: 'Name',
    visitsOwed: 'Visits owed',
    visitsInTime: 'Visits in time',
    visitsLate: 'Visits late',
    visitsStillOwed: 'Late visits still to be made',
    visitsMade: 'Visits made',
    alone: 'Seen alone',
    notAlone: 'Not alone',
    exempt: 'Not alone, agreed',
    unknown: 'Alone or not: not said',
    recordedOwed: 'To be written up',
    recordedInTime: 'Written up in time',
    carried: 'Late since before',
  },
  children: {
    title: 'Children',
    show: 'Show',
    filters: { 'not-alone': 'Not seen alone', late: 'Late', all: 'All' },
    columns: [
      'Child',
      'Worker',
      'Visits',
      'Seen alone',
      'Late visits',
      'Most days late',
      'Still to be made since',
    ],
    none: 'No child here.',
    more: (shown: number, all: number) => `The first ${shown} of ${all}. The download holds all.`,
    download: 'Download this list',
    fileName: (from: string, to: string) => `children-${from}-to-${to}.csv`,
  },
  slow: 'Counting. For a whole council and a long time this may take half a minute the first time.',
} as const;

const parts: Record<MustInclude, string> = {
  alone: 'alone',
  awake: 'awake',
  interaction: 'with their parent',
  home: 'the home',
  bedroom: 'the bedroom',
  'sleeping-arrangements': 'where they sleep',
  unannounced: 'unannounced',
};

export const weeksAheadWords = {
  heading: 'Weeks ahead',
  intro:
    'The visits of the next eight weeks, if each is made on the day to aim for. What changes meanwhile, a new child or a new plan, comes on top.',
  view: 'Whose weeks',
  mine: 'Mine',
  team: 'My team’s',
  service: 'The service’s',
  whichTeam: 'Team',
  allTeams: 'All teams',
  perVisit: 'Minutes for a visit',
  perVisitHint: 'Writing up included',
  perTrip: 'Minutes for the way',
  perTripHint: 'There and back; brothers and sisters share it',
  nobody: { title: 'No visits ahead', text: 'Nobody you work with has a visit to come in these weeks.' },
  /** The same where there are children without a date. */
  nobodyWithDate: {
    title: 'No visits with a date ahead',
    text: 'But not everybody has a date yet.',
  },
  withoutDate: (count: number) =>
    count === 1
      ? '1 child has no date yet and stands in no week'
      : `${children(count)} have no date yet and stand in no week`,
  whoseTeam: 'Choose a team to see who.',
  group: (name: string, count: number) => `${name}, ${children(count)}`,
  sum: (count: number, weeks: number) => `${visits(count)} in ${weeks} weeks`,
  noHard: 'No week stands out.',
  hardWeeks: (list: string[]) =>
    list.length === 1 ? `One hard week: ${list[0]}.` : `Hard weeks: ${list.join('; ')}.`,
  weekWith: (week: string, count: number) => `${week} (${visits(count)})`,
  hard: 'Hard week',
  hardHint:
    'A hard week has at least half as many visits again as the middle one, and three or more on top of it.',
  visits,
  minutesWrong: 'A number from 0 to 480.',
  csv: ['Name', 'Week from', 'Visits', 'Journeys', 'Minutes', 'Note'],
  thisWeek: 'This week',
  weekOf: (day: string) => `Week of ${day}`,
  late: (count: number) => (count === 1 ? '1 is late already' : `${count} are late already`),
  hours: (minutes: number) => `${(minutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 1 })} h`,
  showChildren: (week: string, name: string) => `${week}: which children, ${name}`,
  aim: (day: string) => `Aim for ${day}`,
  due: (day: string) => `due ${day}`,
  isLate: 'late',
  include: (list: MustInclude[]) =>
    list.length === 0 ? '' : `It must include: ${list.map((part) => parts[part]).join(', ')}.`,
  download: 'Download as CSV',
  fileName: (from: string) => `weeks-ahead-from-${from}.csv`,
} as const;
