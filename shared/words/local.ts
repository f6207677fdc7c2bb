/** The addresses and accounts that `npm start` prints. */
interface WhereToLook {
  product: string;
  microsoft365: string;
  /** Microsoft's chat emulator; null where it is not installed. */
  playground: string | null;
  /** The manager's sign-in name. */
  managerAccount: string;
  /** The sign-in name of whose Outlook and Teams are named. */
  account: string;
  /** Names, as the sign-in page shows them. */
  worker: string;
  manager: string;
  administrator: string;
}

/** Its page comes a moment after all else. */
const chatLines = ({ playground, microsoft365 }: WhereToLook) =>
  playground === null
    ? ['    The chat              needs Microsoft’s playground, which is not installed here']
    : [`    The chat              ${playground}`, `    … as somebody else    ${microsoft365}/playground`];

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
    diaries: 'Outlook and Teams',
    openDiary: 'Diary',
    newAppointment: 'New appointment',
    openTeams: 'Teams',
    openChat: 'Chat',
    openTab: 'Seen & Heard',
    noDiary: 'No mailbox',
    name: 'Name',
    job: 'Job',
    lead: 'Look at anyone’s Outlook diary, or open Seen & Heard in Outlook or in Teams as they would.',
  },
  chat: {
    title: (name: string) => `${name}’s chat with Seen & Heard`,
    account: 'Account',
    open: 'Open',
    messages: 'Messages',
    nothing: 'Nothing has been said yet.',
    write: 'Write a message',
    send: 'Send',
    bot: 'Seen & Heard',
    edited: 'changed since',
    asSent: 'As it was sent',
    failed: 'The bot did not answer. Is Seen & Heard running?',
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
    whereToLook: (where: WhereToLook) => [
      `  Open        ${where.product}`,
      `  Sign in as  ${where.worker} (a worker), ${where.manager} (a manager) or ${where.administrator} (the administrator).`,
      '              No password is asked for.',
      '',
      '  The other doors',
      `    In Teams, a worker    ${where.microsoft365}/teams?account=${where.account}`,
      `    In Teams, a manager   ${where.microsoft365}/teams?account=${where.managerAccount}`,
      `    Outlook as a week     ${where.microsoft365}/mailbox/${where.account}`,
      `    An appointment there  ${where.microsoft365}/outlook?account=${where.account}`,
      ...chatLines(where),
      '    A child’s page        book a visit, then “Show the link for …”',
      `    Everybody             ${where.microsoft365}`,
    ],
    whereToLookEmpty: (where: WhereToLook) => [
      `  Open        ${where.product}`,
      `  Sign in as  ${where.administrator} (the administrator). No password is asked for.`,
      '',
      '  The other doors',
      `    In Teams              ${where.microsoft365}/teams?account=${where.account}`,
      ...chatLines(where),
      `    All accounts          ${where.microsoft365}`,
    ],
    tryFirst: (worker: string) =>
      `  Try first: sign in as ${worker}, choose “Find a time” beside the first child, book one,\n  and look at it in Outlook as a week.`,
    tryFirstEmpty: (files: string) =>
      `  Try first: choose the policies, then import a people file and an export.\n  The sample council’s own files are in ${files}.`,
    noPlayground:
      'Microsoft’s playground did not come up: see microsoft365/playground in the data folder. All else is there.',
    howToStop: (folder: string) =>
      `Ctrl-C stops it. Data and logs are in ${folder}; npm start -- --reset begins afresh.`,
  },
  outlook: {
    title: 'New appointment',
    account: 'Account',
    open: 'Open',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark' },
    commands: 'Commands',
    save: 'Save',
    saveAndClose: 'Save and close',
    discard: 'Discard',
    addIn: 'Seen & Heard',
    closePane: 'Close',
    subject: 'Title',
    start: 'Start',
    startTime: 'Start time',
    end: 'End',
    endTime: 'End time',
    location: 'Location',
    private: 'Private',
    body: 'Text',
    saved: 'Saved.',
    notSaved: 'This could not be saved.',
  },
  playground: {
    title: 'Chat',
    lead: 'Microsoft’s own chat emulator, the Agents Playground, with Seen & Heard in it. One person at a time speaks there.',
    speaking: (name: string) => `${name} speaks in it now.`,
    open: 'Open the chat',
    choose: 'Chat with Seen & Heard in Microsoft’s playground',
    chat: 'Chat',
    speakAs: 'Speak as',
    takenBack: 'This message was taken back.',
    youSaid: (text: string) => `You said: ${text}`,
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
