import { readFileSync } from 'node:fs';
import { readNames } from '#bot/imports/people/readNames.ts';
import { readPeople } from '#bot/imports/people/readPeople.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { csvFile } from './exportFiles.ts';

const headings = ['Name', 'Account', 'Object id', 'Role', 'Teams', 'Staff'];
const people = (...rows: string[][]) => readPeople(csvFile('people.csv', [headings, ...rows]));
const oid = 'b7ac0000-5eed-4000-8000-000000000001';

describe('readPeople', () => {
  it('reads a person with several roles, teams and staff ids', () => {
    const reading = people([
      'Robin Sample',
      'Robin.Sample@Council.example',
      oid,
      'Worker; duty worker',
      'T1;T2',
      'S1; Robin Sample',
    ]);
    expect(reading).toEqual({
      people: [
        {
          account: 'robin.sample@council.example',
          name: 'Robin Sample',
          objectId: oid,
          staff: ['S1', 'Robin Sample'],
          roles: ['worker', 'duty-worker'],
          teams: ['T1', 'T2'],
        },
      ],
      problems: [],
      rowsRead: 1,
    });
  });

  it.each([
    ['Team manager', ['manager']],
    ['social worker', ['worker']],
    ['head of service', ['head-of-service']],
    ['Head-of-service', ['head-of-service']],
  ])('role %p', (role, expected) => {
    expect(people(['A', 'a@b.example', '', role, '', '']).people[0]?.roles).toEqual(expected);
  });

  it('puts the rows of one account together', () => {
    const { people: found } = people(
      ['A', 'a@b.example', '', 'manager', 'T1', ''],
      ['A', 'A@b.example', oid, 'administrator', 'T2', 'S1'],
    );
    expect(found).toMatchObject([
      { roles: ['manager', 'administrator'], teams: ['T1', 'T2'], staff: ['S1'], objectId: oid },
    ]);
  });

  it.each([
    ['no account', ['A', '', '', 'worker', '', ''], 'Account', 0],
    ['an account that is none', ['A', 'amina', '', 'worker', '', ''], 'Account', 0],
    ['no role', ['A', 'a@b.example', '', '', '', ''], 'Role', 0],
    ['a role nobody knows', ['A', 'a@b.example', '', 'wizard', '', ''], 'Role', 0],
    ['an object id that is none', ['A', 'a@b.example', '123', 'worker', '', ''], 'Object id', 1],
    ['no name', ['', 'a@b.example', '', 'worker', '', ''], 'Name', 1],
  ])('%s is one problem, and gives nobody more than they had', (_, row, column, let_in) => {
    const reading = people(row);
    expect(reading.problems).toMatchObject([{ file: 'people.csv', row: 2, column }]);
    expect(reading.people).toHaveLength(let_in);
  });

  it('gives a staff id that two accounts claim to neither', () => {
    const reading = people(
      ['A', 'a@b.example', '', 'worker', '', 'S1'],
      ['B', 'b@b.example', '', 'worker', '', 's1; S2'],
    );
    expect(reading.people.map(({ staff }) => staff)).toEqual([[], ['S2']]);
    expect(reading.problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('needs its columns', () => {
    expect(() => readPeople(csvFile('people.csv', [['Name', 'Role']]))).toThrow(UnreadableExport);
    expect(() => readPeople(csvFile('people.csv', [['Name', 'Role']]))).toThrow(
      /Columns are missing: Account, Staff/,
    );
  });

  it('reads the sample that the documentation gives', () => {
    const bytes = readFileSync(new URL('../../../docs/samples/people.csv', import.meta.url));
    const reading = readPeople({ name: 'people.csv', bytes });
    expect(reading.problems).toEqual([]);
    expect(reading.people.length).toBeGreaterThan(3);
  });
});

describe('readNames', () => {
  const names = (...rows: string[][]) =>
    readNames(csvFile('names.csv', [['Child Unique ID', 'Given name', 'Family name'], ...rows]));

  it('reads names by the id of the child', () => {
    expect(names(['2', 'Robin', 'Sample'], ['1', 'Kit', '']).names).toEqual([
      { externalId: '1', given: 'Kit', family: '' },
      { externalId: '2', given: 'Robin', family: 'Sample' },
    ]);
  });

  it.each([
    ['no id', [['', 'Robin', 'Sample']], 2, 'Child Unique ID'],
    ['no name', [['1', '', '']], 2, 'Given name'],
    [
      'one id, two names',
      [
        ['1', 'Robin', 'Sample'],
        ['1', 'Kit', 'Sample'],
      ],
      3,
      'Child Unique ID',
    ],
  ])('%s is one problem', (_, rows, row, column) => {
    expect(names(...rows).problems).toMatchObject([{ row, column }]);
  });
});
