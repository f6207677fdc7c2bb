/** The addresses and accounts that `npm start` prints. */
interface WhereToLook {
  product: string;
  microsoft365: string;
  /** The sign-in name of whose Outlook and Teams are named. */
  account: string;
  /** Names, as the sign-in page shows them. */
  worker: string;
  manager: string;
  administrator: string;
}

/** What local Microsoft 365 and `npm start` say to a person. */
export const localWords = {
  title: 'Local Microsoft 365',
  standIn: 'Stands in for Microsoft 365 on this computer. The people and diaries here are made up.',
  signIn: {
    title: 'Sign in',
    pick: 'Pick an account',
    lead: 'These are sample accounts: no password is needed.',
    signedOut: 'You are signed out',
    signedOutLead: 'You can close this page.',
    problem: 'Sorry, we could not sign you in',
    problemLead: 'The address that asked for the sign-in is not set up for it.',
  },
  home: {
    accounts: 'Accounts',
    diaries: 'Diaries and Teams',
    openDiary: 'Diary',
    openTeams: 'Teams',
    openTab: 'Seen & Heard',
    noDiary: 'No mailbox',
    name: 'Name',
    job: 'Job',
    lead: 'Look at anyone’s Outlook diary, or open Seen & Heard in Teams as they would.',
  },
  mailbox: {
    title: (name: string) => `${name}’s diary`,
    week: 'Week of',
    previous: 'Previous week',
    next: 'Next week',
    today: 'This week',
    private: 'Private',
    allDay: 'All day',
    online: 'Teams meeting',
    noSubject: 'No subject',
    nothing: 'Nothing in the diary',
    workingHours: (start: string, end: string) => `Working hours ${start} to ${end}`,
    showAs: {
      free: 'Free',
      tentative: 'Tentative',
      busy: 'Busy',
      oof: 'Away',
      workingElsewhere: 'Working elsewhere',
      unknown: 'Unknown',
    },
    seenAndHeard: 'Booked with Seen & Heard',
    change: 'Change this event',
    move: 'Move',
    remove: 'Delete',
    date: 'Date',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    place: 'Place',
    moved: 'Moved.',
    removed: 'Deleted.',
    added: 'Added.',
    add: 'Add an event',
    addButton: 'Add',
    back: 'Back to the week',
    repeats: 'One of a series. Only this one changes.',
    endBeforeStart: 'The end must be after the start.',
    notFound: 'That event is no longer in the diary.',
    noAccount: 'There is no such account, or it has no mailbox.',
    openLink: 'Open the link in the event',
  },
  start: {
    afresh: 'Beginning afresh.',
    filling: (council: string) => `First start: importing the sample council ${council} (a minute or so) …`,
    running: (council: string) =>
      `Seen & Heard is running with the sample council ${council}. Everybody in it is made up.`,
    runningEmpty: 'Seen & Heard is running, with nobody in it yet but the administrator.',
    whereToLook: ({ product, microsoft365, account, worker, manager, administrator }: WhereToLook) => [
      `  Open        ${product}`,
      `  Sign in as  ${worker} (a worker), ${manager} (a manager) or ${administrator} (the administrator).`,
      '              No password is asked for.',
      '',
      '  Beside it',
      `    Outlook as a week  ${microsoft365}/mailbox/${account}`,
      `    In Teams           ${microsoft365}/teams?account=${account}`,
      `    Everybody’s        ${microsoft365}`,
    ],
    whereToLookEmpty: ({ product, microsoft365, account, administrator }: WhereToLook) => [
      `  Open        ${product}`,
      `  Sign in as  ${administrator} (the administrator). No password is asked for.`,
      '',
      '  Beside it',
      `    In Teams           ${microsoft365}/teams?account=${account}`,
      `    All accounts       ${microsoft365}`,
    ],
    tryFirst: (worker: string) =>
      `  Try first: sign in as ${worker}, choose “Find a time” beside the first child, book one,\n  and look at it in Outlook as a week.`,
    tryFirstEmpty: (files: string) =>
      `  Try first: choose the policies, then import a people file and an export.\n  The sample council’s own files are in ${files}.`,
    howToStop: (folder: string) =>
      `Ctrl-C stops it. Data and logs are in ${folder}; npm start -- --reset begins afresh.`,
  },
  teams: {
    title: 'Teams',
    frame: 'Seen & Heard in Teams',
    account: 'Account',
    theme: 'Theme',
    themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
    page: 'Page in the tab',
    open: 'Open',
    wide: 'Width',
    widths: { full: 'Full', phone: 'Phone (320 px)' },
    waiting: 'Waiting for the tab …',
    loaded: 'The tab has loaded.',
    failed: (why: string) => `The tab says that it could not load: ${why}`,
    noProduct: 'Seen & Heard does not answer at the moment.',
    apps: 'All accounts',
  },
} as const;
