import { readFileSync } from 'node:fs';
import { childSchema } from '#shared/model/caseFile.ts';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { lists } from '#bot/imports/annexA/lists.ts';
import type { Column, ListNumber } from '#bot/imports/annexA/lists.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { fingerprintOfReading } from '#bot/imports/fingerprint.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { csvFile, textFile } from './exportFiles.ts';

const today = '2026-11-20';
const fixture = (name: string): ExportFile => ({
  name,
  bytes: readFileSync(new URL(`../../fixtures/annex-a/${name}`, import.meta.url)),
});
const workbook = fixture('Annex_A_2024_Jan.xlsx');

async function read(...files: ExportFile[]): Promise<SourceReading> {
  const reading = await readAnnexA(files, { today });
  for (const { facts } of reading.children) childSchema.parse(facts);
  return reading;
}

function childIn(reading: SourceReading, id: string): SourceChild {
  const found = reading.children.find(({ externalId }) => externalId === id);
  if (!found) throw new Error(`no child ${id}`);
  return found;
}

/** A list as CSV: our names of the columns, or a heading as the file writes it. */
function list(number: ListNumber, ...rows: Record<string, string>[]): ExportFile {
  const columns = lists[number] as unknown as Record<string, Column>;
  const headings = Object.values(columns).map(({ heading }) => heading);
  const filled = { team: 'Team North', worker: 'Sam Worker', born: '02/03/2016' };
  return csvFile(`list_${number}.csv`, [
    headings,
    ...rows.map((row) =>
      Object.keys(columns).map((key) => (({ ...filled, ...row }) as Record<string, string>)[key] ?? ''),
    ),
  ]);
}

async function one(...files: ExportFile[]): Promise<SourceChild> {
  return childIn(await read(...files), '1');
}
const open = (child: SourceChild) =>
  child.facts.involvements.filter(({ end }) => end === null).map(({ kind, start }) => [kind, start]);

describe('the public sample workbook', () => {
  it('is read whole, with only the cells that are really wrong listed', async () => {
    const reading = await read(workbook);
    expect(reading).toMatchObject({ source: 'annex-a', rowsRead: 38 });
    expect(reading.children).toHaveLength(33);
    const where = reading.problems.map(({ file, row, column }) => `${file} ${row ?? ''} ${column ?? ''}`);
    expect(where).toEqual([
      'Annex_A_2024_Jan.xlsx, List 8 3 Placement postcode',
      ...[2, 3, 4, 5, 6].flatMap((row) => [
        `Annex_A_2024_Jan.xlsx, List 6 ${row} Allocated Worker`,
        `Annex_A_2024_Jan.xlsx, List 6 ${row} Allocated Team`,
      ]),
    ]);
  });

  it('takes last visits as reported, alone only by List 7, and never as seen', async () => {
    const { children } = await read(workbook);
    const visits = children.flatMap(({ facts }) => facts.visits);
    expect(new Set(visits.map(({ childSeen }) => childSeen))).toEqual(new Set(['reported']));
    expect(
      visits.filter(({ alone }) => alone !== undefined).every(({ id }) => id.startsWith('annex-a:7:')),
    ).toBe(true);
    expect(childIn({ children } as SourceReading, '5358472').facts.visits).toMatchObject([
      { id: 'annex-a:7:5358472:2021-03-02', at: '2021-03-02', childSeen: 'reported', alone: 'yes' },
    ]);
  });

  it.each([
    ['5358472', [['child-protection', '2021-02-08']], false],
    ['12598894', [['child-in-need', '2010-06-09']], false],
    ['2529037', [['in-care', '2020-06-11']], false],
    ['10721552', [], true],
    ['3623204', [], true],
    ['11641472', [], true],
    ['2295089', [['care-leaver', '2020-12-15']], false],
  ])('child %s has %j open', async (id, expected, closed) => {
    const child = childIn(await read(workbook), id);
    expect(open(child)).toEqual(expected);
    expect(child.closed).toBe(closed);
  });

  it('keeps a plan that began before the birth, and asks about a person over 18', async () => {
    const reading = await read(workbook);
    expect(childIn(reading, '10721552').facts).toMatchObject({
      dateOfBirth: '2021-01-04',
      involvements: [{ kind: 'child-protection', start: '2020-11-23' }],
    });
    expect(childIn(reading, '12598894').findings.join()).toContain('Over 18');
  });

  it('names workers without the no-break spaces, and carries neither names of children nor sex nor ethnicity', async () => {
    const reading = await read(workbook);
    expect(reading.staff.map(({ staff }) => staff)).toContain('Petra Wills');
    expect(reading.children.every(({ name }) => name === null)).toBe(true);
    expect(JSON.stringify(reading)).not.toMatch(/Female|Male|WBRI|APKN|NOBT|\u00a0/);
  });

  it('is the same as CSV lists where these hold the same rows', async () => {
    const fromWorkbook = await read(workbook);
    const fromLists = await read(...[4, 5, 6, 7, 8, 9].map((number) => fixture(`list_${number}.csv`)));
    // Adoption (List 10) is in the workbook alone; its children aside, the two agree.
    const adopted = new Set(['10414520', '13782635', '4939073', '6102196', '7961370']);
    const plain = ({ children }: SourceReading) =>
      children.filter(({ externalId }) => !adopted.has(externalId));
    expect(plain(fromLists)).toEqual(plain(fromWorkbook));
  });

  it('gives the same reading again, whenever it is read', async () => {
    const later = await readAnnexA([workbook], { today: '2030-01-01' });
    expect(fingerprintOfReading(later)).toBe(fingerprintOfReading(await read(workbook)));
  });
});

describe('readAnnexA: which work there is', () => {
  const need = (more: Record<string, string> = {}) =>
    list(6, {
      id: '1',
      start: '05/01/2026',
      status: 'c) Child in need plan',
      lastSeen: '01/11/2026',
      ...more,
    });

  it.each([
    ['c) Child in need plan', [['child-in-need', '2026-01-05']]],
    ['CIN', [['child-in-need', '2026-01-05']]],
    ['d) Open assessment', [['assessment', '2026-01-05']]],
    ['b) Child Protection plan', [['child-protection', '2026-01-05']]],
    ['a) Looked after child', [['in-care', '2026-01-05']]],
    ['e) Closed episode', []],
    ['Something of our own', [['open-referral', '2026-01-05']]],
  ])('List 6 with %p', async (status, expected) => {
    expect(open(await one(need({ status })))).toEqual(expected);
  });

  it('believes the list with the details before the status', async () => {
    const protection = list(7, { id: '1', start: '10/02/2026' });
    expect(open(await one(need({ status: 'CP' }), protection))).toEqual([['child-protection', '2026-02-10']]);
  });

  it('owes nothing to a child closed in the last months', async () => {
    const child = await one(need({ closed: '01/10/2026' }));
    expect(child.closed).toBe(true);
    expect(open(child)).toEqual([]);
  });

  it.each([
    ['a closing day still to come', need({ closed: '31/03/2027' })],
    [
      'a child protection plan whose end is planned',
      list(7, { id: '1', start: '10/02/2026', end: '31/03/2027' }),
    ],
    ['a time in care whose end is planned', list(8, { id: '1', start: '10/02/2026', ceased: '31/03/2027' })],
  ])('stays open, with their worker: %s', async (_, file) => {
    const child = await one(file);
    expect(child.closed).toBe(false);
    expect(child.facts.involvements.map(({ end }) => end)).toEqual(['2027-03-31']);
    expect(child.allocations).toMatchObject([{ staff: 'Sam Worker' }]);
  });

  it('keeps the team of a child whom nobody works with', async () => {
    const child = await one(need({ worker: '#N/A' }));
    expect(child.allocations).toEqual([
      { staff: null, role: 'lead-social-worker', team: 'Team North', from: null, to: null },
    ]);
  });

  it('keeps the date of birth of a baby born since the newest event in the export', async () => {
    const born = list(7, { id: '1', start: '01/09/2026', lastVisit: '10/11/2026', born: '18/11/2026' });
    const expected = list(7, { id: '1', start: '01/09/2026', lastVisit: '10/11/2026', born: '05/12/2026' });
    expect((await one(born)).facts).toMatchObject({ dateOfBirth: '2026-11-18' });
    expect((await one(born)).facts).not.toHaveProperty('unborn');
    expect((await one(expected)).facts).toMatchObject({ unborn: true, expectedOn: '2026-12-05' });
  });

  it('keeps both clocks for a child in our care with a child protection plan', async () => {
    const care = list(8, {
      id: '1',
      start: '01/06/2026',
      homeSince: '01/06/2026',
      status: 'C2: FCO',
      home: 'f) U6: Foster placement - not FFA',
      postcode: 'BW1 2AB',
      statusSince: '01/06/2026',
    });
    const protection = list(7, { id: '1', start: '10/02/2026' });
    expect(open(await one(care, protection))).toEqual([
      ['child-protection', '2026-02-10'],
      ['in-care', '2026-06-01'],
    ]);
  });

  it.each([
    ['k) P1: Placed with parents', 'C1: ICO', 'interim-order-at-home'],
    ['k) P1: Placed with parents', 'C2: FCO', 'care-order-at-home'],
    ['Placed with own parents or other person with PR', 'INTERIM CARE ORDER S38', 'interim-order-at-home'],
    ['i) A5: Placed for adoption - order - foster', 'E1: Placement order', 'adoption-placement'],
    ['Placed for adoption', 'E1', 'adoption-placement'],
    ['REGULATION 24 - TEMPORARY APPROVAL OF FAMILY & FRIENDS AS FOSTER CARERS', 'C2', 'temporary-carer'],
    ['K2 - Homes and hostels', 'V2', 'in-care'],
  ])('home %p under %p is %s', async (type, status, kind) => {
    const child = await one(
      list(8, {
        id: '1',
        start: '01/06/2026',
        homeSince: '02/06/2026',
        statusSince: '01/06/2026',
        home: type,
        status,
        postcode: 'BW1 2AB',
      }),
    );
    expect(open(child)).toEqual([[kind, '2026-06-02']]);
  });

  it.each([
    ['started lately, no outcome', { start: '20/10/2026' }, [['section-47', '2026-10-20']]],
    ['no conference was needed', { start: '20/10/2026', unnecessary: 'Yes' }, []],
    ['the conference was held', { start: '20/10/2026', conference: '05/11/2026' }, []],
    ['long ago, no outcome', { start: '01/06/2026' }, []],
  ])('an enquiry: %s', async (_, row, expected) => {
    const newest = list(6, { id: '2', start: '05/01/2026', status: 'CIN', lastSeen: '15/11/2026' });
    expect(open(await one(list(5, { id: '1', ...row }), newest))).toEqual(expected);
  });

  it.each([
    ['b) Former relevant child', 'a) Yes', true],
    ['d) Eligible child', 'a) Yes', false],
    ['b) Former relevant child', 'c) Died', false],
    ['b) Former relevant child', 'e) NREQ', false],
  ])('List 9 with %p and %p', async (eligibility, inTouch, owed) => {
    const row = {
      id: '1',
      born: '01/02/2006',
      eligibility,
      inTouch,
      adviser: 'Pat Adviser',
      lastTouch: '01/11/2026',
    };
    expect(open(await one(list(9, row)))).toEqual(owed ? [['care-leaver', '2024-02-01']] : []);
  });

  it('takes a date of birth that is still to come as the day on which the child is expected', async () => {
    const { facts } = await one(
      list(7, { id: '1', start: '10/02/2026', born: '24/12/2026', lastVisit: '01/11/2026' }),
    );
    expect(facts).toMatchObject({ unborn: true, expectedOn: '2026-12-24' });
    expect(facts).not.toHaveProperty('dateOfBirth');
  });
});

it('readAnnexA: the latest review conference of a plan, and none from before it', async () => {
  const milestones = async (conference: string) =>
    (await one(list(7, { id: '1', start: '10/02/2026', lastVisit: '01/11/2026', conference }))).facts
      .milestones;
  expect(await milestones('05/05/2026')).toEqual([{ kind: 'review-conference', at: '2026-05-05' }]);
  expect(await milestones('09/02/2026')).toEqual([]);
  expect(await milestones('')).toEqual([]);
});

describe('readAnnexA: seen alone', () => {
  it.each([
    ['a) Yes', 'reported', 'yes'],
    ['Yes-See care notes for details', 'reported', 'yes'],
    ['Seen alone', 'reported', 'yes'],
    ['b) No', 'reported', 'no'],
    ['c) Unknown', 'reported', undefined],
    ['No Visit - new in last month', 'reported', undefined],
    ['', 'reported', undefined],
    ['Seen', 'reported', undefined],
    ['Child not seen', 'no', 'no'],
  ])('%p', async (alone, childSeen, expected) => {
    const child = await one(list(7, { id: '1', start: '10/02/2026', lastVisit: '01/11/2026', alone }));
    expect(child.facts.visits).toMatchObject([{ childSeen }]);
    expect(child.facts.visits[0]?.alone).toBe(expected);
  });

  it('makes one visit of the same day in two lists', async () => {
    const child = await one(
      list(6, { id: '1', start: '05/01/2026', status: 'CP', lastSeen: '01/11/2026' }),
      list(7, { id: '1', start: '10/02/2026', lastVisit: '01/11/2026', alone: 'Yes' }),
    );
    expect(child.facts.visits).toMatchObject([{ id: 'annex-a:7:1:2026-11-01', alone: 'yes' }]);
  });
});

describe('readAnnexA: headings and cells as councils write them', () => {
  it('finds headings by likeness, under a title, with brackets doubled and quotes curled', async () => {
    const rows = [
      ['Annex A, List 8, November'],
      [
        'Unique ID of the child',
        'DATE OF  BIRTH ',
        'Allocated\u00a0Team',
        'Allocated Worker',
        'Date Started to be Looked After',
        'Date Ceased to be Looked After',
        'Start date of current legal status',
        'Child’s Legal Status',
        'Date of Latest Statutory Review',
        'Date of Last Social Work Visit',
        'Start Date of Most Recent Placement',
        'Placement Type',
        'Placement postcode',
        'Ethnicity',
      ],
      [
        '1',
        '02/03/2016',
        'Team North',
        'Sam\u00a0Worker',
        '01/06/2026',
        '',
        '01/06/2026',
        'C2',
        '',
        '01/11/2026',
        '01/06/2026',
        'U6',
        'bw12ab',
        'x',
      ],
    ];
    const child = await one(csvFile('list_8.csv', rows));
    expect(open(child)).toEqual([['in-care', '2026-06-01']]);
    expect(child).toMatchObject({
      postcode: 'BW1 2AB',
      allocations: [{ staff: 'Sam Worker', team: 'Team North' }],
    });
  });

  it('tells a list by its headings where the name does not say', async () => {
    const file = list(7, { id: '1', start: '10/02/2026' });
    expect(open(await one({ ...file, name: 'child protection.csv' }))).toEqual([
      ['child-protection', '2026-02-10'],
    ]);
  });

  it.each([
    ['a date with the month first', { start: '11/25/2025' }, 'Child Protection Plan Start Date'],
    ['no start', { start: '' }, 'Child Protection Plan Start Date'],
    ['an answer nobody knows', { alone: 'Perhaps' }, 'Was the Child Seen Alone?'],
    ['no worker', { worker: '#N/A' }, 'Allocated Worker'],
    ['no team', { team: '' }, 'Allocated Team'],
    ['no id', { id: '' }, 'Child Unique ID'],
    ['an end before the start', { end: '01/01/2020' }, 'Child Protection Plan End Date'],
  ])('%s is one problem with its row and column', async (_, row, column) => {
    const file = list(7, { id: '1', start: '10/02/2026', lastVisit: '01/11/2026', ...row });
    const { problems } = await read(file, list(6), list(8));
    expect(problems).toMatchObject([{ file: 'list_7.csv', row: 2, column }]);
    expect(problems[0]?.mend).not.toBe('');
  });

  it('keeps a child whose plan has no start that can be read', async () => {
    const child = await one(list(7, { id: '1', start: 'soon' }));
    expect(child.closed).toBe(false);
    expect(child.findings.join()).toContain('could not be used');
  });
});

describe('readAnnexA: what cannot be used as a whole', () => {
  it.each<[string, ExportFile[], string]>([
    ['nothing', [], 'There is no file to read.'],
    ['no list', [textFile('notes.csv', 'a,b\n1,2\n')], 'No list of Annex A was found'],
    ['a list twice', [list(6), { ...list(6), name: 'List 6 (2).csv' }], 'is there twice'],
    [
      'a missing column',
      [textFile('list_6.csv', 'Child Unique ID,Date of Birth\n1,02/03/2016\n')],
      'Columns are missing: CIN Start Date, Date Child Was Last Seen, CIN Closure Date, Case Status',
    ],
    ['an empty list', [textFile('list_6.csv', '')], 'This file is empty'],
    ['a damaged workbook', [{ name: 'a.xlsx', bytes: workbook.bytes.slice(0, 9000) }], 'cannot be opened'],
    ['no workbook', [textFile('a.xlsx', 'hello')], 'cannot be opened'],
  ])('%s', async (_, files, reason) => {
    const error = await readAnnexA(files, { today }).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(UnreadableExport);
    const { problems } = error as UnreadableExport;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain(reason);
  });
});
