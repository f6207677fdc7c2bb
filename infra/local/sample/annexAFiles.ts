import Papa from 'papaparse';
import { workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays } from './days.ts';
import type { SampleChild } from './families.ts';
import { sampleTeams } from './staff.ts';
import type { SampleVisit } from './visits.ts';

/** The columns that a council fills of each list; sex and ethnicity stay empty. */
const headings = {
  6: [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'CIN Start Date',
    'Primary Need Code',
    'Date Child Was Last Seen',
    'CIN Closure Date',
    'Reason for Closure',
    'Case Status',
    'Allocated Team',
    'Allocated Worker',
  ],
  7: [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Child Protection Plan Start Date',
    'Date of the Last Statutory Visit',
    'Was the Child Seen Alone?',
    'Date of latest review conference',
    'Child Protection Plan End Date',
    'Allocated Team',
    'Allocated Worker',
  ],
  8: [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Date Started to be Looked After',
    'Start date of current legal status',
    "Child's Legal Status",
    'Date of Latest Statutory Review',
    'Date of Last Social Work Visit',
    'Date Ceased to be Looked After',
    'Reason Ceased to be Looked After',
    'Start Date of Most Recent Placement',
    'Placement Type',
    'Placement postcode',
    'Allocated Team',
    'Allocated Worker',
  ],
} as const;

/** So many of a list were seen since the other export was made. */
const oneInSo = 9;

/**
 * Children in need, with a child protection plan and in our care once more, as Ofsted's Annex A has them: a twin of the other export,
 * made a day later, so that the import of both shows what each knows. Some were visited meanwhile, and this one does not say whether
 * the child was seen: their workers are asked.
 * @param ssdFiles the other export
 * @returns file name → text, to lie in a folder of its own
 */
export function writeAnnexAFiles(
  today: string,
  children: readonly SampleChild[],
  visits: ReadonlyMap<string, SampleVisit[]>,
  ssdFiles: Record<string, string>,
): Record<string, string> {
  const since = workingDaysBefore(today, 1);
  const shared = (child: SampleChild, index: number) => {
    const seen = (visits.get(child.id) ?? []).findLast((visit) => visit.seen === 'Y');
    const isNew = index % oneInSo === 4 && seen !== undefined && seen.day < since;
    return { child, seen, last: isNew ? since : seen?.day, isNew };
  };
  const born = children.filter((child) => child.born !== null);
  const protection = born.filter(({ kind }) => kind === 'child-protection').map(shared);
  const need = born.filter(({ kind }) => kind === 'child-in-need').map(shared);
  const list6 = [...need, ...protection].map(({ child, last }) => [
    ...person(child),
    day(addDays(child.began, -7)),
    'N1 - Abuse or Neglect',
    day(last),
    '',
    '',
    child.kind === 'child-in-need' ? 'c) Child in need plan' : 'b) Child protection plan',
    ...worker(child),
  ]);
  const list7 = protection.map(({ child, seen, last, isNew }) => [
    ...person(child),
    day(child.start),
    day(last),
    isNew || seen === undefined ? 'c) Unknown' : seen.alone === 'Y' ? 'a) Yes' : 'b) No',
    '',
    '',
    ...worker(child),
  ]);
  const homes = rowsOf(ssdFiles['ssd_cla_placement.csv']);
  const orders = rowsOf(ssdFiles['ssd_legal_status.csv']);
  const reviews = rowsOf(ssdFiles['ssd_cla_reviews.csv']);
  const list8 = born
    .filter(({ kind }) => kind === 'in-care')
    .map(shared)
    .map(({ child, last }) => {
      const home = homes.findLast((row) => row['clap_cla_id'] === `CL${child.id}`);
      const order = orders.findLast((row) => row['lega_person_id'] === child.id);
      const review = reviews.findLast((row) => row['clar_cla_id'] === `CL${child.id}`);
      return [
        ...person(child),
        day(child.start),
        day(order?.['lega_legal_status_start_date'] ?? child.start),
        order?.['lega_legal_status'] ?? 'V2',
        day(review?.['clar_cla_review_date']),
        day(last),
        '',
        '',
        day(home?.['clap_cla_placement_start_date'] ?? child.start),
        home?.['clap_cla_placement_type'] ?? 'U6',
        child.postcode,
        ...worker(child),
      ];
    });
  return { 'list_6.csv': csv(6, list6), 'list_7.csv': csv(7, list7), 'list_8.csv': csv(8, list8) };
}

const rowsOf = (text = ''): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

const person = ({ id, born }: SampleChild): string[] => [id, '', '', day(born)];

const worker = ({ worker: { given, family, teams } }: SampleChild): string[] => [
  sampleTeams.find(({ id }) => id === teams[0])?.name ?? '',
  `${given} ${family}`,
];

/** As a spreadsheet of a council writes it: `05/11/2026`. */
const day = (iso: string | null | undefined): string =>
  iso ? iso.slice(0, 10).split('-').reverse().join('/') : '';

const csv = (list: keyof typeof headings, data: string[][]): string =>
  `${Papa.unparse({ fields: [...headings[list]], data }, { newline: '\r\n' })}\r\n`;
