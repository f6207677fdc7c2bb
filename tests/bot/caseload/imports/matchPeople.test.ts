import { applyReading } from '#bot/caseload/imports/applyReading.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { SourceAllocation, SourceChild, SourceReading } from '#shared/model/source.ts';
import { importFiles } from '#tests/bot/importFiles.ts';
import { csvFile } from '#tests/bot/imports/exportFiles.ts';
import { account, startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';

/** One worker under an id in the dataset and under a name in Annex A; teams by id in one place and by name in the other. */
const administrator = account('Ada Min', ['Administrator']);
const jo = account('Jo Reed');
const mae = account('Mae Lund');
const head = account('Hal Stone');
const duty = account('Dot Quill');

const child = (externalId: string, staff: string | null, team: string | null): SourceChild => ({
  externalId,
  name: null,
  facts: {
    id: externalId,
    dateOfBirth: '2016-03-02',
    involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
    milestones: [],
    away: [],
    visits: [],
  },
  allocations:
    staff === null
      ? []
      : [{ staff, role: 'lead-social-worker', team, from: null, to: null } satisfies SourceAllocation],
  families: [],
  closed: false,
  postcode: null,
  findings: [],
});
const ssd: SourceReading = {
  source: 'ssd',
  children: [
    child('A', 'S12', 'T1'),
    child('B', 'S12', null),
    child('C', 'S77', 'T1'),
    child('D', 'S77', null),
    child('E', null, null),
  ],
  staff: [{ staff: 'S12', name: 'Jo Reed', team: null }],
  teams: [{ team: 'T1', name: 'Court Team' }],
  problems: [],
  rowsRead: 5,
};
const annexA: SourceReading = {
  source: 'annex-a',
  children: [child('F', 'JO REED', 'court team'), child('G', 'Jo Reed', null)],
  staff: [
    { staff: 'JO REED', name: 'JO REED', team: 'court team' },
    { staff: 'Jo Reed', name: 'Jo Reed', team: null },
  ],
  teams: [{ team: 'court team', name: 'court team' }],
  problems: [],
  rowsRead: 2,
};
const people = csvFile('people.csv', [
  ['Name', 'Account', 'Role', 'Teams', 'Staff'],
  ['Jo Reed', jo.upn, 'worker', 'Court team', 's12'],
  ['Mae Lund', mae.upn, 'manager', ' COURT TEAM', ''],
  ['Hal Stone', head.upn, 'head of service', '', ''],
  ['Dot Quill', duty.upn, 'duty worker', 'T9', 'S90'],
]);

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const seen = async (who: Account, view: 'mine' | 'team'): Promise<string> => {
  const { status, body } = await product.ask(who, 'GET', `/api/children?view=${view}`);
  expect(status).toBe(200);
  return (body.children as ChildLine[])
    .map(({ name }) => name)
    .sort()
    .join('');
};

describe('whoever the exports name, by id or by name', () => {
  test('the preview says how many children have no team', async () => {
    const comparison = await applyReading(product.council, ssd, []);
    expect(comparison.counts).toMatchObject({ new: 5, withoutTeam: 3 });
    expect(comparison.lines.join(' ')).toContain('3 children have no team in the export');
  });

  test('a worker and a manager see the right children, from either export and in any order of imports', async () => {
    await importFiles(product, administrator, 'people', [people]);
    expect(await seen(jo, 'mine')).toBe('AB');
    await applyReading(product.council, annexA, []);
    expect(await seen(jo, 'mine')).toBe('ABFG');
    // B and G: no team in the export, but the people file puts their worker in the court team.
    expect(await seen(mae, 'team')).toBe('ABCFG');
    expect(await seen(head, 'team')).toBe('ABCDEFG');
    expect(await seen(duty, 'mine')).toBe('');
  });

  test('the worker’s name is the same whichever export names them', async () => {
    const { body } = await product.ask(head, 'GET', '/api/children?view=team');
    const workers = new Map(
      (body.children as ChildLine[]).map(({ name, worker }) => [name, worker?.name ?? null]),
    );
    expect(Object.fromEntries(workers)).toMatchObject({ A: 'Jo Reed', F: 'Jo Reed', C: 'S77', E: null });
  });

  test('a manager’s decision on being seen alone is for managers, whoever asks', async () => {
    const { body } = await product.ask(jo, 'GET', '/api/children?view=mine');
    const [{ id }] = body.children as [ChildLine];
    const fact = { kind: 'alone-exempt', why: 'manager-decision', reason: 'agreed', from: '2026-11-23' };
    expect((await product.ask(jo, 'POST', `/api/children/${id}/facts`, { fact })).status).toBe(403);
    const own = { ...fact, why: 'child-says-no', reason: 'not without my aunt' };
    expect((await product.ask(jo, 'POST', `/api/children/${id}/facts`, { fact: own })).status).toBeLessThan(
      300,
    );
    expect((await product.ask(mae, 'POST', `/api/children/${id}/facts`, { fact })).status).toBeLessThan(300);
  });

  test('a child nobody works with any more stays with the manager of the last team, and only with them', async () => {
    const ended = child('H', 'S12', 'T1');
    const withTeamNow = child('I', 'S12', 'T1');
    const elsewhere = child('J', 'S12', 'T2');
    const end = (one: SourceChild, to: string): SourceAllocation => ({
      ...(one.allocations[0] as SourceAllocation),
      from: '2026-01-01',
      to,
    });
    const reading: SourceReading = {
      ...ssd,
      children: [
        ...ssd.children,
        { ...ended, allocations: [{ ...end(ended, '2026-02-01'), team: 'T2' }, end(ended, '2026-11-20')] },
        {
          ...withTeamNow,
          allocations: [
            end(withTeamNow, '2026-11-20'),
            { ...end(withTeamNow, ''), staff: 'S77', team: 'T2', to: null },
          ],
        },
        {
          ...elsewhere,
          allocations: [end(elsewhere, '2026-11-20'), { ...end(elsewhere, '2026-02-01'), team: 'T1' }].map(
            (one, index) => ({ ...one, team: index === 0 ? 'T2' : 'T1' }),
          ),
        },
      ],
      teams: [...ssd.teams, { team: 'T2', name: 'Duty Team' }],
    };
    await applyReading(product.council, reading, []);
    expect(await seen(jo, 'mine')).toBe('ABFG');
    expect(await seen(mae, 'team')).toBe('ABCFGH');
    const { body } = await product.ask(mae, 'GET', '/api/children?view=team');
    expect((body.children as ChildLine[]).find(({ name }) => name === 'H')?.worker).toBeNull();
    const closed = {
      ...reading,
      children: reading.children.map((one) => ({ ...one, closed: one.externalId === 'H' })),
    };
    await applyReading(product.council, closed, []);
    expect(await seen(mae, 'team')).toBe('ABCFG');
  });

  test('who leaves the people file sees nobody any more', async () => {
    const without = csvFile('people.csv', [
      ['Name', 'Account', 'Role', 'Teams', 'Staff'],
      ['Mae Lund', mae.upn, 'manager', 'T1', ''],
    ]);
    await importFiles(product, administrator, 'people', [without]);
    expect((await product.ask(jo, 'GET', '/api/children?view=mine')).status).toBe(403);
    expect(await seen(mae, 'team')).toBe('ACF');
  });
});
