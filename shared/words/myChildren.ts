/** The list of the children a person works with, and a team's. */
export const listWords = {
  heading: 'My children',
  asOf: (when: string) => `As of ${when}`,
  search: 'Search by name',
  show: 'Show',
  filters: {
    all: 'All',
    late: 'Late',
    'this-week': 'Due this week',
    'not-seen': 'Not seen yet',
    'to-confirm': 'To confirm',
  },
  groups: {
    late: 'Late',
    'this-week': 'This week',
    'next-week': 'Next week',
    later: 'Later',
    'needs-a-number': 'Needs a number',
    'nothing-due': 'No visit is due',
  },
  groupHints: {
    late: 'The day in the policy has passed. The sooner the better.',
    'this-week': '',
    'next-week': '',
    later: '',
    'needs-a-number':
      'We have no rule that gives a date. Open the child’s page: it says whether you can add what the plan says, or an administrator chooses a policy. Until then, agree the next visit with your manager.',
    'nothing-due': '',
  },
  count: (shown: number) => (shown === 1 ? '1 child' : `${shown} children`),
  found: (shown: number) => (shown === 1 ? '1 child found' : `${shown} children found`),
  summary: {
    late: (count: number) => `${count} late`,
    'this-week': (count: number) => `${count} due this week`,
    'next-week': (count: number) => `${count} due next week`,
    later: (count: number) => `${count} later`,
    'needs-a-number': (count: number) => `${count} without a date yet`,
    'nothing-due': (count: number) => `${count} with no visit due`,
    booked: (count: number) => `${count} booked`,
  },
  findATime: 'Find a time',
  together: (count: number) => (count === 2 ? 'See both together' : `See all ${count} together`),
  togetherNamed: (names: string[]) => `See together: ${names.join(', ')}`,
  move: 'Change',
  howDidItGo: 'How did it go?',
  recordVisit: 'Record a visit',
  forChild: (what: string, name: string) => `${what}: ${name}`,
  booked: (when: string) => `Booked for ${when}`,
  bookedWith: (name: string) => `with ${name}`,
  withWorker: (name: string) => `With ${name}`,
  noWorker: 'Nobody is matched to this child',
  confirmBanner: (count: number) => (count === 1 ? '1 visit to confirm' : `${count} visits to confirm`),
  confirmBannerText:
    'The export says when somebody visited, but not whether the child was seen. Only you can say.',
  confirmBannerButton: 'Confirm visits',
  emptyCouncil: {
    title: 'No children yet',
    text: 'Nothing has been imported. An administrator brings the children in from the council’s case system.',
    button: 'Import children',
  },
  noChildren: {
    title: 'No children are matched to you',
    text: 'If you work with children, ask your administrator to match your account to your name in the export.',
  },
  noneFound: { title: 'No child fits', text: 'Try another name, or show all.', button: 'Show all' },
  noneLate: 'No visit is late.',
} as const;

export const teamWords = {
  heading: 'My team',
  noWorkerYet: 'No worker yet',
  noWorkerYetHint:
    'Nobody is allocated to these children, who were with your team last. Their dates run all the same. Please decide who works with them.',
  unmatched: 'Nobody is matched to these children',
  unmatchedHint:
    'The name in the export belongs to no account here. Their dates run all the same. Please decide who sees them.',
  inExport: (name: string) => `In the export: ${name}`,
  worker: (name: string, count: number) => `${name}, ${count === 1 ? '1 child' : `${count} children`}`,
  late: (count: number) => `${count} late`,
  team: (name: string) => name,
  forManager: 'For a manager',
  empty: {
    title: 'No children in your teams',
    text: 'Either nothing has been imported yet, or your account has no team. Your administrator can see which.',
  },
  searchHint: 'Search by name of child or worker',
  first: 'Late, not seen yet or without a worker',
  noneFirst: 'Nothing is late in your teams, and every child has been seen.',
  nothingBooked: 'Nothing is booked yet',
  dueThisWeek: (count: number) => `${count} due this week`,
  booked: (count: number) => `${count} booked`,
} as const;

/** Steps that a policy asks of people other than the worker. */
export const escalationWords = {
  steps: {
    'team-manager': 'Tell the team manager',
    'head-of-service': 'Talk it over with a head of service',
    'core-group-and-chair': 'Tell the core group and the conference chair',
    'other-agencies': 'Ask other agencies whether they saw the child',
    'legal-planning': 'Ask for a legal planning meeting',
    supervisor: 'Talk it over with your supervisor',
    'management-consultation': 'Talk it over with a manager',
  },
  by: (when: string) => `by ${when}`,
  done: 'Done',
  open: 'To do',
  openLate: 'To do, and its time has passed',
} as const;
