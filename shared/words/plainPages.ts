/** The two pages that anybody may read before signing in: what is kept of whom, and who may use the product. */
interface PlainPage {
  title: string;
  lead: string;
  parts: { title: string; lines: string[] }[];
}

export const plainPages: Record<'privacy' | 'terms', PlainPage> = {
  privacy: {
    title: 'Privacy',
    lead: 'Seen & Heard helps your council see each child in time. The council runs it, and answers for what is in it.',
    parts: [
      {
        title: 'What is kept of a child',
        lines: [
          'Name, date of birth, the council’s number for the child, brothers and sisters, postcode.',
          'Which plans or homes, since when; who works with the child; visits and attempts with their day and what was seen.',
          'School, year and timetable; what the child wishes for a visit; short reasons and decisions that a worker enters.',
          'Booked visits, and what came from a child’s own page about one: choices and a few words. Not who opened the page.',
        ],
      },
      {
        title: 'What is not kept',
        lines: [
          'No ethnicity and no sex: they are not even read from an export.',
          'No case notes, no assessments, no health records, no photographs.',
          'Nothing from Outlook but the visits booked here. When a worker looks for a time, we ask when they are busy, and forget it.',
        ],
      },
      {
        title: 'What is kept of people who work here',
        lines: [
          'Name, account, role and teams, and who read, recorded or changed what, and when.',
          'No ranking and no score of anybody.',
        ],
      },
      {
        title: 'Who sees it',
        lines: [
          'Workers see the children they work with, managers those of their teams. The server decides this, and notes each page that is opened and each that was not allowed.',
          'Administrators bring in files and choose policies. They open no child’s page.',
          'Outlook shows “Visit”, marked private, and nothing about the child.',
          'Nothing is sold, shared for advertising, or sent anywhere but the council’s own Microsoft 365.',
        ],
      },
      {
        title: 'How long',
        lines: [
          'The council decides, as for its case system. Nothing is deleted by itself: once the work with a child ends, the child leaves the lists and the record stays.',
        ],
      },
      {
        title: 'Whom to ask',
        lines: [
          'Ask the council’s data protection officer to see, correct or delete what is kept. They can also tell you about the Information Commissioner’s Office.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of use',
    lead: 'These are the plain rules for using Seen & Heard.',
    parts: [
      {
        title: 'Who may use it',
        lines: [
          'People to whom the council has given an account, for their work with children and for nothing else.',
          'You sign in as yourself. What you open, record and change is noted with your name.',
        ],
      },
      {
        title: 'The case system stays the record',
        lines: [
          'Seen & Heard works out dates from the council’s policies and from what was imported or entered. Please keep recording in the case system as your council asks.',
          'If a date looks wrong, ask “Why this date”, look at the policy, and tell your administrator. Your judgement, and any court’s or manager’s direction, comes first.',
        ],
      },
      {
        title: 'In an emergency',
        lines: ['This is no alarm. If a child may be in danger now, call 999 and follow your procedures.'],
      },
      {
        title: 'The software',
        lines: [
          'It is free software under the MIT licence, and comes without warranty. The council that runs it answers for its use.',
        ],
      },
    ],
  },
};

export const plainPageWords = { open: 'Open Seen & Heard', product: 'Seen & Heard' } as const;
