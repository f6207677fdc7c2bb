import { csvOf } from '#tab/administration/csvDownload.ts';

test('a table as Excel reads it: UTF-8 mark, CRLF, quotes', () => {
  expect(csvOf(['File', 'Why'], [['a.csv', 'says “no”, twice']])).toBe(
    '\uFEFFFile,Why\r\na.csv,"says “no”, twice"',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j is no formula for a spreadsheet', (cell) => {
  expect(csvOf(['x'], [[cell]])).toContain(`'${cell}`);
});
