import { noDateOfBirth } from './findings.ts';

/** What an import says: rows that could not be used, and what would change. No name of a child in any of it. */

interface Problem {
  reason: string;
  mend: string;
}

const list = (items: readonly string[]): string => items.join(', ');
/** A cell may hold a name that slipped into a wrong column: only what looks like a date is repeated. */
const quoteDate = (text: string | null): string =>
  text !== null && /^[\d\s/:.,TZ+-]{1,30}$/.test(text) ? `“${text}” is` : 'This is';

export const importWords = {
  // The whole file
  noFiles: {
    reason: 'There is no file to read.',
    mend: 'Choose the files of the export, or the folder that holds them.',
  },
  notCsv: {
    reason: 'This is not a CSV file.',
    mend: 'Save it as “CSV UTF-8 (comma delimited)” and import it again.',
  },
  quoteNotClosed: {
    reason:
      'A quotation mark on this row is opened and not closed, so the rows after it cannot be told apart.',
    mend: 'Close the quotation mark, or export the file again.',
  },
  notAWorkbook: {
    reason: 'This workbook cannot be opened: it is damaged, protected by a password, or of an old kind.',
    mend: 'Open it in Excel, save it as .xlsx without a password, and import it again.',
  },
  workbookTooLarge: {
    reason: 'This workbook unpacks to more than 300 MB.',
    mend: 'Save a copy with the lists alone, without pictures or other sheets, and import that.',
  },
  emptyFile: { reason: 'This file is empty: not even the headings are there.', mend: 'Export it again.' },
  missingColumns: (columns: readonly string[]): Problem => ({
    reason: `${columns.length === 1 ? 'A column is' : 'Columns are'} missing: ${list(columns)}.`,
    mend: 'Export the file again with these headings in its first row. Nothing has been changed.',
  }),
  columnTwice: (column: string): Problem => ({
    reason: `The column ${column} is there twice, and we cannot tell which one holds.`,
    mend: 'Remove one of them and import again. Nothing has been changed.',
  }),
  tableTwice: (table: string, other: string): Problem => ({
    reason: `${table} is there twice (also as ${other}), and we cannot tell which one holds.`,
    mend: 'Leave the older one out and import again. Nothing has been changed.',
  }),
  missingTable: (table: string): Problem => ({
    reason: `${table} is missing, and without it no child can be read.`,
    mend: `Add ${table}.csv to the files and import again. Nothing has been changed.`,
  }),
  noWorkTable: (tables: readonly string[]): Problem => ({
    reason: `None of the files that say what work there is with a child is here: ${list(tables)}.`,
    mend: 'Add at least one of them and import again. Nothing has been changed.',
  }),
  noList: {
    reason: 'No list of Annex A was found in this file.',
    mend: 'Each list is a sheet named “List 1” to “List 11”, or a CSV file with its number in its name (list_6.csv).',
  },
  noSuchPath: {
    reason: 'There is no such file or folder.',
    mend: 'Check the path, and put it in quotation marks where it has spaces.',
  },
  pathNotReadable: {
    reason: 'This file or folder cannot be opened.',
    mend: 'Check that this account may read it, and that no other program holds it.',
  },
  // The whole file, but the import goes on
  tableNotGiven: (table: string, so: string): Problem => ({
    reason: `${table} is not among the files: ${so}.`,
    mend: `Add ${table}.csv to the files if the council has it.`,
  }),
  fileNotUsed: {
    reason: 'This file is not part of the dataset and was not read.',
    mend: 'Leave it out, or give it the name of its table (ssd_person.csv, ssd_cp_visits.csv …).',
  },
  listNotGiven: (label: string, so: string): Problem => ({
    reason: `${label} is not there: ${so}.`,
    mend: 'Add the list if the council has it.',
  }),
  // A row or a cell
  emptyCell: {
    reason: 'This cell is empty and is needed.',
    mend: 'Fill it in the case system and export again.',
  },
  emptyDate: { reason: 'The date is missing.', mend: 'Fill it in the case system and export again.' },
  emptyWorker: {
    reason: 'No worker is named.',
    mend: 'Give the child a worker in the case system. Until then managers see the child under “no worker”.',
  },
  emptyTeam: {
    reason: 'No team is named.',
    mend: 'Give the child a team in the case system. Until then heads of service see the child under “no team”.',
  },
  notADate: (text: string | null): Problem => ({
    reason: `${quoteDate(text)} not a date we can read for certain.`,
    mend: 'Write it with the day first, as 05/11/2026, or as 2026-11-05.',
  }),
  notAnAnswer: {
    reason: 'This answer is not one we know, so it counts as unknown.',
    mend: 'Use Y or N (or the answers of the standard), or tell whoever looks after Seen & Heard about the new label.',
  },
  notAPostcode: {
    reason: 'This is not a British postcode, so travel times leave it out.',
    mend: 'Correct the postcode in the case system.',
  },
  endBeforeStart: {
    reason: 'The end is before the start.',
    mend: 'Correct one of the two dates in the case system. Until then we take it as still going on.',
  },
  personUnknown: {
    reason: 'The child with this id is not among the people of the export, so this row was left out.',
    mend: 'Export all files of the dataset at one time.',
  },
  periodUnknown: {
    reason: 'No period in care of the export has this id, so this row was left out.',
    mend: 'Export all files of the dataset at one time.',
  },
  personTwice: {
    reason: 'This child is there twice with different facts; the first row was used.',
    mend: 'Remove one of the two rows, or put the two records together in the case system.',
  },
  idTwice: {
    reason: 'This id is there twice with different facts; the first row was used.',
    mend: 'Export again, or correct the id in the case system.',
  },
  statusUnknown: {
    reason: 'This label is not one we know, so we cannot tell what work there is with the child.',
    mend: 'Use the labels of the standard. Until then the child is listed without a date.',
  },
  notAnAccount: {
    reason: 'This is not an account: an account looks like a mail address.',
    mend: 'Write the user principal name from Entra, for example amina.cole@council.gov.uk.',
  },
  notAnObjectId: {
    reason: 'This is not an object id, so it was left out; the account itself still works.',
    mend: 'Copy the object id of the person from Entra, or leave the cell empty.',
  },
  objectIdDiffers: {
    reason: 'This account has another object id on an earlier row; the first was used.',
    mend: 'Keep the one that Entra shows.',
  },
  notARole: (known: readonly string[]): Problem => ({
    reason: 'This is not a role we know, and a role decides what a person may see.',
    mend: `Use one or more of: ${known.join('; ')}.`,
  }),
  staffShared: {
    reason: 'This staff id or name belongs to two accounts, and we cannot tell whose children they are.',
    mend: 'Leave it with one account. Until then nobody is matched to it, and managers see the children.',
  },
  unreadable: { reason: 'We could not read this file.', mend: 'Export it again.' },
  // Findings about a child
  finding: {
    rowLeftOut: 'A row about this child in the export could not be used: see the list of the import.',
    // The same sentence as the rules': a page says it once.
    noDateOfBirth,
    bornAndExpected: 'There is both a date of birth and an expected date; we use the date of birth.',
    birthDiffers: 'The lists give different dates of birth; we use the first.',
    noPersonRow: 'The export has work with this child but no row about the child.',
    planOfAnotherCouncil: 'The child protection plan belongs to another council: agree who visits.',
    planOpenWorkClosed:
      'A plan has no end, although the case system closed the work; we take it as ended then.',
    orderUnknown:
      'Lives with a parent, and the export does not say under which order: until it does, we use the shorter visits of an interim order.',
    carerApproval:
      'Lives with a relative or friend: say whether they are approved for the time being only (then visits are weekly at first).',
    homeUnknown: 'The kind of home is not one we know; we use the visits of any child in our care.',
    careEnded: 'A home has no end, although the time in our care has ended; we take it as ended then.',
    careWithoutHome: 'In our care, but the export does not say where the child lives.',
    leavingDateUnknown:
      'The export does not say since when the council keeps in touch; we count from the date that is known.',
    oldEnquiry: 'An enquiry is older than 45 days and has no outcome: has it ended?',
    over18: 'Over 18, and still listed with a plan for a child: is that right?',
    notInListed: (label: string) => `Listed as “${label}”, but missing from the list that gives the details.`,
    cannotTellClosed:
      'The export does not show any work with this child, but not all of its files were given.',
    newerInAnnexA:
      'Annex A shows work with this child that began after the other export says it had ended: the two are of different ages. Import the newest of both.',
    visitOnOtherDay: ({ here, source }: { here: string; source: string }) =>
      `The visit recorded here on ${here} is in the case system on ${source}: we use ${here}. If they are two visits, record the other one too.`,
    notSureWhichVisit: (day: string) =>
      `On ${day} the case system and the record here say different things: which is right?`,
  },
  // The command line
  say: {
    read: (rows: number, n: number) => `Read ${rows.toLocaleString('en-GB')} rows about ${children(n)}.`,
    applied: 'Done. What changed:',
    notApplied: 'Nothing has been changed. With --apply, on a council with nothing in it yet:',
    problems: 'Rows and cells that could not be used:',
  },
  // The preview, and the same once it is done
  preview: {
    new: (n: number, done: boolean) => `${children(n)} we did not know yet ${beDone(n, done, 'added')}.`,
    joined: {
      ssd: (n: number) =>
        `${children(n)} we know from Annex A ${n === 1 ? 'is' : 'are'} in this export too. What this one says comes first from now on.`,
      'annex-a': (n: number) =>
        `${children(n)} we know from the other export ${n === 1 ? 'is' : 'are'} in this one too. It fills what the other does not know, and overrules nothing.`,
    },
    changed: (n: number, done: boolean) => `${children(n)} ${beDone(n, done, 'updated')}.`,
    closed: (n: number, done: boolean) =>
      `${children(n)} ${beDone(n, done, 'closed')}: the council’s work with them has ended, and no visit is due.`,
    reopened: (n: number, done: boolean) =>
      `${children(n)} had been closed and ${done ? (n === 1 ? 'is' : 'are') : 'will be'} open again.`,
    missing: (n: number) =>
      `${children(n)} we know ${n === 1 ? 'is' : 'are'} not in this export. They stay, marked as missing from the export, until somebody says why.`,
    back: (n: number) =>
      `${children(n)} had been missing from the last export and ${n === 1 ? 'is' : 'are'} there again.`,
    unchanged: (n: number) =>
      `${children(n)} stay${n === 1 ? 's' : ''} as ${n === 1 ? 'it is' : 'they are'}.`,
    closedNotKnown: (n: number) =>
      `${children(n)} in the export ${n === 1 ? 'is' : 'are'} closed and not known here; ${n === 1 ? 'it is' : 'they are'} left out.`,
    visitsAdded: (n: number, done: boolean) => `${visits(n)} ${beDone(n, done, 'added')}.`,
    visitsRemoved: (n: number, done: boolean) =>
      `${visits(n)} of the last export ${n === 1 ? 'is' : 'are'} no longer there and ${beDone(n, done, 'taken away')}.`,
    kindGone: (kind: string, n: number, done: boolean) =>
      done
        ? `The export before had ${children(n)} with “${kind}”, and this one had none at all. If a file was empty or old, export it again and import it.`
        : `Look twice: the last export had ${children(n)} with “${kind}”, and this one has none at all. Is a file empty or old? If so, stop, and export it again.`,
    sameAgain: (done: boolean) =>
      `This is the same export as the last one: nothing ${done ? 'has changed' : 'will change'}.`,
    problems: (n: number) =>
      `${n === 1 ? '1 row or cell' : `${n} rows or cells`} could not be used; they are listed below.`,
  },
};

function visits(n: number): string {
  return n === 1 ? '1 visit' : `${n} visits`;
}

function children(n: number): string {
  return n === 1 ? '1 child' : `${n.toLocaleString('en-GB')} children`;
}

/** What is to be done to so many, or was. */
function beDone(n: number, done: boolean, what: string): string {
  return `${done ? (n === 1 ? 'was' : 'were') : 'will be'} ${what}`;
}
