const children = (count: number) => (count === 1 ? '1 child' : `${count} children`);

/** What a manager is told in the morning: what is late or not seen yet, why, and what would help. Never blame, never a league table. */
export const nudgeWords = {
  /** In notifications and in the list of chats: it names nobody. */
  summary: (count: number) => `${children(count)} to agree a plan for`,
  title: (count: number) => `${children(count)} to agree a plan for`,
  allAnswered: 'Thank you: a plan is agreed for each of them',
  lead: 'What would help? Another day, a duty worker, somebody the family knows. Agree it here, and whoever you name is told.',
  late: (due: string) => `Our visit is late. It was due by ${due}.`,
  unseen: 'Nobody has seen them yet since our work with them began.',
  /** Of an unborn child. */
  unvisited: 'Nobody has visited yet since our work with the family began.',
  firstDue: (due: string) => `The first visit is due by ${due}.`,
  noDate: (missing: string) => `We cannot work out a date yet. Missing: ${missing}.`,
  noDateAtAll: 'We cannot work out a date yet.',
  clause: (policy: string) => `By ${policy}.`,
  age: (initials: string, age: string) => `${initials}, ${age}`,
  steps: 'Steps the policy asks for',
  agreeingTakes: (step: string) => `Agree a plan, and “${step}” is noted as done.`,
  worker: (name: string) => `Works with them: ${name}`,
  noWorker: 'Nobody works with them yet: please decide who does.',
  booked: (when: string, name: string) => `Booked for ${when} with ${name}`,
  nothingBooked: 'Nothing is booked yet.',
  passed: (who: string, by: string) => `${who} was to see them by ${by}. That day has passed.`,
  others: 'And these',
  other: (initials: string, why: string) => `${initials}: ${why}`,
  more: (count: number) => `And ${count} more in Seen & Heard.`,
  settled: (initials: string[]) => `Settled since: ${initials.join(', ')}`,
  open: 'Open in Seen & Heard',
  openFor: (initials: string) => `Open ${initials} in Seen & Heard`,
  openTeam: 'Open my team',
  done: (initials: string) => `The plan for ${initials} is agreed.`,
  already: (initials: string) => `A plan for ${initials} was agreed meanwhile. This is how it stands now.`,
  takenBack: (initials: string) =>
    `The plan for ${initials} has changed meanwhile. This is how it stands now.`,
  settledMeanwhile: 'This is settled meanwhile, and needs no plan any more.',
  nothingLeft: 'There is nothing more for you to decide on this card.',
  notYours: 'This is not for you to decide any more: you no longer answer for this child’s team.',
  oldCard: 'This button is from an older card. Write “who is late” to see how things stand now.',
} as const;

/** The daily look, as the page of the administration tells it. */
export const lookWords = {
  title: 'Morning look',
  hint: 'On working days from 7:30am every child is looked at, and managers are told of visits that are late and of children nobody has seen yet.',
  none: 'It has not run yet.',
  last: (when: string) => `Last: ${when}`,
  counts: {
    children: (count: number) => `${children(count)} looked at`,
    late: (count: number) => `${count} late`,
    unseen: (count: number) => `${count} not seen yet`,
    withoutDate: (count: number) => `${count} without a date`,
    opened: (count: number) => `${count} new`,
    told: (count: number) => (count === 1 ? '1 manager told' : `${count} managers told`),
  },
  unreached: (count: number) =>
    `${count === 1 ? '1 manager has' : `${count} managers have`} not been reached in Teams. Mostly the app is not installed for them, or they have blocked it; if not, the log says why. Their message waits, or is sent anew on the next working morning.`,
  nobody: (count: number) =>
    `For ${children(count)} there is nobody to tell: no manager of their team, and no head of service, is in the people file.`,
} as const;
