import { addFiles, filesProblems } from '#tab/administration/chosenFiles.ts';

const file = (name: string, size = 10) => ({ name, size });

describe('files for an import', () => {
  test.each([
    ['ssd', [file('ssd_person.csv'), file('SSD_CP_PLANS.CSV')]],
    ['annex-a', [file('Annex A.xlsx')]],
    ['people', [file('people.csv')]],
  ] as const)('%s takes them', (kind, files) => {
    expect(filesProblems(kind, files)).toEqual([]);
  });

  test.each([
    ['ssd', [], 'Choose a file first.'],
    ['people', [file('a.csv'), file('b.csv')], 'Choose one file only.'],
    [
      'annex-a',
      [file('annex.pdf')],
      'annex.pdf is not an .xlsx workbook or a CSV list. Choose the export again.',
    ],
    ['ssd', [file('ssd_person.csv', 0)], 'ssd_person.csv is empty. Export it again.'],
  ] as const)('%s says why not', (kind, files, line) => {
    expect(filesProblems(kind, files)).toEqual([line]);
  });

  test('a file chosen again takes the place of the earlier one', () => {
    const again = file('a.csv', 20);
    expect(addFiles([file('a.csv'), file('b.csv')], [again])).toEqual([file('b.csv'), again]);
  });
});
