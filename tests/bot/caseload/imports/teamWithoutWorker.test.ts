import { applyReading } from '#bot/caseload/imports/applyReading.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import { importFiles } from '#tests/bot/importFiles.ts';
import { csvFile } from '#tests/bot/imports/exportFiles.ts';
import { account, startTestProduct, type TestProduct } from '#tests/bot/product.ts';

const administrator = account('Ada Min', ['Administrator']);
const manager = account('Mae Lund');

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

test('a team’s manager sees the child for whom the export names a team and no worker', async () => {
  const people = csvFile('people.csv', [
    ['Name', 'Account', 'Role', 'Teams', 'Staff'],
    ['Mae Lund', manager.upn, 'manager', 'Court Team', ''],
  ]);
  const list = csvFile('List 7.csv', [
    [
      'Child Unique ID',
      'Date of Birth',
      'Child Protection Plan Start Date',
      'Child Protection Plan End Date',
      'Date of the Last Statutory Visit',
      'Was the Child Seen Alone?',
      'Allocated Team',
      'Allocated Worker',
    ],
    ['7001', '02/03/2016', '05/10/2026', '', '12/11/2026', 'Y', 'Court Team', '#N/A'],
  ]);
  await importFiles(product, administrator, 'people', [people]);
  const reading = await readAnnexA([list], { today: '2026-11-20' });
  await applyReading(product.council, reading, []);
  const { body } = await product.ask(manager, 'GET', '/api/children?view=team');
  expect(body.children).toMatchObject([{ worker: null, team: 'Court Team' }]);
});
