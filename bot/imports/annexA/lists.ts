/**
 * The lists of Ofsted's Annex A that we read, and of each only these columns: sex and ethnicity are not among them and are
 * never reached. `like` finds a heading that differs from the standard's; `needed` must be there, and a cell that may
 * not be blank (`filled`) is reported when it is. Headings and rules after SocialFinanceDigitalLabs/liia-tools-pipeline at
 * 4aff918 (MIT).
 */
export interface Column {
  heading: string;
  alsoAs?: readonly string[];
  like?: RegExp;
  needed?: true;
  filled?: true;
}

const id: Column = {
  heading: 'Child Unique ID',
  like: /\bchild\b.*\b(id|identifier)\b|\b(id|identifier)\b.*\bchild\b/i,
  needed: true,
  filled: true,
};
const born: Column = { heading: 'Date of Birth', like: /date.*birth/i, needed: true };
const team: Column = { heading: 'Allocated Team', filled: true };
const worker: Column = { heading: 'Allocated Worker', filled: true };

export const lists = {
  4: {
    id,
    born,
    team,
    worker,
    start: {
      heading: 'Continuous Assessment Start Date',
      alsoAs: ['Assessment Start Date'],
      needed: true,
      filled: true,
    },
    authorised: {
      heading: 'Continuous Assessment Date of Authorisation',
      alsoAs: ['Assessment Date of Authorisation'],
      needed: true,
    },
  },
  5: {
    id,
    born,
    team,
    worker,
    start: {
      heading: 'Strategy discussion initiating Section 47 Enquiry Start Date',
      like: /strategy discussion.*start date/i,
      needed: true,
      filled: true,
    },
    unnecessary: {
      heading: 'Was an Initial Child Protection Conference deemed unnecessary?',
      like: /conference.*unnecessary/i,
      needed: true,
    },
    conference: { heading: 'Date of Initial Child Protection Conference', needed: true },
    resulted: {
      heading: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      like: /conference result in/i,
    },
  },
  6: {
    id,
    born,
    team,
    worker,
    start: { heading: 'CIN Start Date', needed: true },
    lastSeen: { heading: 'Date Child Was Last Seen', like: /child.*last seen/i, needed: true },
    closed: { heading: 'CIN Closure Date', needed: true },
    status: { heading: 'Case Status', needed: true, filled: true },
  },
  7: {
    id,
    born,
    team,
    worker,
    start: { heading: 'Child Protection Plan Start Date', needed: true, filled: true },
    end: { heading: 'Child Protection Plan End Date', needed: true },
    lastVisit: { heading: 'Date of the Last Statutory Visit', like: /last statutory visit/i, needed: true },
    alone: { heading: 'Was the Child Seen Alone?', like: /seen alone/i },
    conference: { heading: 'Date of latest review conference', like: /review conference/i },
  },
  8: {
    id,
    born,
    team,
    worker,
    start: {
      heading: 'Date Started to be Looked After',
      like: /date started to be looked after/i,
      needed: true,
      filled: true,
    },
    ceased: { heading: 'Date Ceased to be Looked After', like: /date ceased/i, needed: true },
    statusSince: { heading: 'Start date of current legal status', filled: true },
    status: { heading: "Child's Legal Status", like: /child.*legal status/i, needed: true, filled: true },
    review: { heading: 'Date of Latest Statutory Review' },
    lastVisit: { heading: 'Date of Last Social Work Visit', needed: true },
    homeSince: { heading: 'Start Date of Most Recent Placement', needed: true, filled: true },
    home: { heading: 'Placement Type', needed: true, filled: true },
    postcode: { heading: 'Placement postcode', filled: true },
  },
  9: {
    id,
    born,
    team,
    worker,
    adviser: { heading: 'Allocated Personal Advisor', alsoAs: ['Allocated Personal Adviser'] },
    eligibility: { heading: 'Eligibility Category', needed: true, filled: true },
    inTouch: { heading: 'LA in Touch' },
    review: { heading: 'Latest Pathway Plan Review Date' },
    lastTouch: { heading: 'Latest Date of Contact' },
  },
  10: {
    id,
    born,
    family: { heading: 'Family identifier' },
    enteredCare: { heading: 'Date the Child Entered Care' },
    placed: { heading: 'Date Placed for Adoption', needed: true },
    ordered: { heading: 'Date of Adoption Order' },
    reversed: {
      heading: 'Date of Decision that Child Should No Longer be Placed for Adoption',
      like: /no longer be placed/i,
    },
  },
} as const satisfies Record<number, Record<string, Column>>;

export type ListNumber = keyof typeof lists;
export const listNumbers = [4, 5, 6, 7, 8, 9, 10] as const satisfies readonly ListNumber[];

export const listNames: Record<ListNumber, string> = {
  4: 'List 4 (assessments)',
  5: 'List 5 (section 47 enquiries)',
  6: 'List 6 (children in need)',
  7: 'List 7 (child protection)',
  8: 'List 8 (children in our care)',
  9: 'List 9 (young people who have left our care)',
  10: 'List 10 (adoption)',
};
