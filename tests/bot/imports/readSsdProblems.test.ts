import fc from 'fast-check';
import { fingerprintOfReading } from '#bot/imports/fingerprint.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { generateSampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import { person, protectionPlan, protectionVisit, ssdExport, ssdFile, textFile } from './exportFiles.ts';
import { child, fatal, kinds, read, type Tables } from './ssdTables.ts';

describe('readSsd: what cannot be used', () => {
  it.each<[string, Parameters<typeof readSsd>[0], string]>([
    ['no files', [], 'There is no file to read.'],
    ['no ssd_person', [ssdFile('ssd_cp_plans', [])], 'ssd_person.csv: ssd_person is missing'],
    [
      'no table of work',
      [ssdFile('ssd_person', [person('1')])],
      'None of the files that say what work there is',
    ],
    [
      'a missing column',
      [
        ...ssdExport({}).filter(({ name }) => name !== 'ssd_cp_plans.csv'),
        textFile('ssd_cp_plans.csv', 'cppl_cp_plan_id,cppl_person_id\r\n'),
      ],
      'ssd_cp_plans.csv: Columns are missing: cppl_cp_plan_start_date, cppl_cp_plan_end_date.',
    ],
    [
      'an empty file',
      [...ssdExport({}), textFile('ssd_missing.csv', '')],
      'ssd_missing.csv: This file is empty',
    ],
    [
      'a table twice',
      [...ssdExport({}), textFile('old/ssd_person_20260101.csv', 'x')],
      'ssd_person_20260101.csv: ssd_person is there twice',
    ],
    [
      'a workbook under a wrong name',
      [...ssdExport({}), { name: 'ssd_missing.csv', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }],
      'ssd_missing.csv: This is not a CSV file.',
    ],
    [
      'an open quotation mark',
      [
        ...ssdExport({}),
        textFile(
          'ssd_missing.csv',
          'miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n"1,2026-01-01,2026-01-02\n',
        ),
      ],
      'ssd_missing.csv: A quotation mark',
    ],
    [
      'a column twice',
      [
        ...ssdExport({}),
        textFile(
          'ssd_missing.csv',
          'miss_person_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n',
        ),
      ],
      'ssd_missing.csv: The column miss_person_id is there twice',
    ],
  ])('%s', (_, files, expected) => {
    const problems = fatal(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it.each<[string, Tables, { file: string; row: number; column: string; says: string }]>([
    [
      'a date with the month first',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: '11/25/2026' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_start_date', says: 'day first' },
    ],
    [
      'no start',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: '' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_start_date', says: 'case system' },
    ],
    [
      'an end before the start',
      { ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_end_date: '2020-01-01' })] },
      { file: 'ssd_cp_plans.csv', row: 2, column: 'cppl_cp_plan_end_date', says: 'still going on' },
    ],
    [
      'an answer nobody knows',
      { ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: 'perhaps' })] },
      { file: 'ssd_cp_visits.csv', row: 2, column: 'cppv_cp_visit_seen', says: 'Y or N' },
    ],
    [
      'a visit to nobody',
      { ssd_cp_visits: [protectionVisit('9')] },
      { file: 'ssd_cp_visits.csv', row: 2, column: 'cppv_person_id', says: 'at one time' },
    ],
    [
      'no id',
      { ssd_person: [person('1'), person('')] },
      { file: 'ssd_person.csv', row: 3, column: 'pers_person_id', says: 'case system' },
    ],
    [
      'the same person twice with other facts',
      { ssd_person: [person('1'), person('1', { pers_dob: '2011-01-01' })] },
      { file: 'ssd_person.csv', row: 3, column: 'pers_person_id', says: 'Remove one' },
    ],
    [
      'a visit id twice',
      { ssd_cp_visits: [protectionVisit('1'), protectionVisit('1', { cppv_cp_visit_seen: 'N' })] },
      { file: 'ssd_cp_visits.csv', row: 3, column: 'cppv_cp_visit_id', says: 'Export again' },
    ],
    [
      'no postcode',
      { ssd_address: [{ addr_person_id: '1', addr_address_postcode: 'nope' }] },
      { file: 'ssd_address.csv', row: 2, column: 'addr_address_postcode', says: 'Correct' },
    ],
  ])('%s is one problem that says where and how to mend it', (_, tables, { says, ...where }) => {
    const { problems } = read(tables);
    expect(problems).toMatchObject([where]);
    expect(problems[0]?.mend).toContain(says);
  });

  it('counts rows as a spreadsheet does, empty lines included', () => {
    const file = textFile(
      'ssd_missing.csv',
      'miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n\n1,never,\n',
    );
    expect(readSsd([...ssdExport({}), file]).problems).toMatchObject([{ row: 3 }]);
  });

  it('repeats no name that slipped into a wrong column', () => {
    const { problems } = read({
      ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: 'Robin Sample' })],
    });
    expect(JSON.stringify(problems)).not.toContain('Robin');
  });

  it('keeps a child whose plan could not be read, and says so', () => {
    const one = child({ ssd_cp_plans: [protectionPlan('1', { cppl_cp_plan_start_date: 'soon' })] });
    expect(one.findings).toContain(
      'A row about this child in the export could not be used: see the list of the import.',
    );
  });

  it('keeps a child who has work and no row of their own', () => {
    const one = child({ ssd_cp_plans: [protectionPlan('7')] }, '7');
    expect(kinds(one.facts.involvements)).toEqual([['child-protection', '2026-02-10', null]]);
  });

  it('says what follows where a table is missing', () => {
    const { problems } = readSsd(ssdExport({}).filter(({ name }) => name !== 'ssd_cp_visits.csv'));
    expect(problems).toMatchObject([{ file: 'ssd_cp_visits.csv', row: null }]);
    expect(problems[0]?.reason).toContain('will look unseen');
  });
});

describe('readSsd: what makes no difference', () => {
  it('reads no sex, gender or ethnicity', () => {
    const reading = read({
      ssd_person: [
        person('1', {
          pers_sex: 'Q-sex',
          pers_gender: 'Q-gender',
          pers_ethnicity: 'Q-ethnicity',
          pers_nationality: 'Q-nation',
        }),
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('Q-');
  });

  it('reads the same from UTF-16, from Windows-1252 and with semicolons', () => {
    const text =
      'miss_person_id;miss_missing_episode_start_date;miss_missing_episode_end_date;note\r\n1;01/10/2026;02/10/2026;café\r\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const windows = new Uint8Array(Buffer.from(text, 'latin1'));
    for (const bytes of [utf16, windows, new TextEncoder().encode(`\ufeff${text}`)]) {
      const [one] = readSsd([...ssdExport({}), { name: 'ssd_missing.csv', bytes }]).children;
      expect(one?.facts.milestones).toEqual([
        { kind: 'missing-from', at: '2026-10-01' },
        { kind: 'returned', at: '2026-10-02' },
      ]);
    }
  });

  it('gives the same reading whatever the order of files and rows', () => {
    const { ssdFiles } = generateSampleCouncil({ seed: 7, today: '2026-11-23', size: 'small' });
    const files = Object.entries(ssdFiles).map(([name, text]) => {
      const [heading = '', ...rows] = text.trimEnd().split('\r\n');
      return { name, heading, rows };
    });
    const print = (order: typeof files) =>
      fingerprintOfReading(
        readSsd(order.map(({ name, heading, rows }) => textFile(name, [heading, ...rows].join('\r\n')))),
      );
    const expected = print(files);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffle = <T>(list: T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        expect(print(shuffle(files.map((file) => ({ ...file, rows: shuffle(file.rows) }))))).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });
});
