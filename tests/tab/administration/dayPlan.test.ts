import { bellsOfPlan } from '#tab/administration/dayPlan.ts';
import { yearGroupsIn, yearGroupsText } from '#tab/administration/yearGroups.ts';

const day = {
  start: '08:50',
  coreFrom: '08:50',
  coreTo: '12:00',
  breakFrom: '10:15',
  breakTo: '10:30',
  lunchFrom: '12:00',
  lunchTo: '13:00',
  end: '15:15',
};

describe('a school day in five lines', () => {
  test('core lessons around break, lunch, and the rest', () => {
    expect(
      bellsOfPlan(day)?.map(
        ({ from, to, kind, core }) => `${from}-${to} ${kind}${core === undefined ? '' : ` ${core}`}`,
      ),
    ).toEqual([
      '08:50-10:15 lesson true',
      '10:15-10:30 break',
      '10:30-12:00 lesson true',
      '12:00-13:00 lunch',
      '13:00-15:15 lesson false',
    ]);
  });
  test.each([
    ['a time missing', { end: '' }],
    ['break before school', { breakFrom: '08:30' }],
    ['lunch that ends before it begins', { lunchTo: '11:45' }],
    ['break within lunch', { breakFrom: '12:10', breakTo: '12:20' }],
    ['core lessons after school', { coreTo: '16:00' }],
  ])('%s: nothing is filled in', (_, wrong) => expect(bellsOfPlan({ ...day, ...wrong })).toBeNull());
});

test.each<[string, number[] | undefined | null]>([
  ['', undefined],
  ['7-9, 11', [7, 8, 9, 11]],
  ['R 1 2', [0, 1, 2]],
  ['N', [-1]],
  ['Year7', [7]],
  ['9-7', null],
  ['seven', null],
  ['15', null],
])('year groups “%s”', (text, years) => {
  expect(yearGroupsIn(text)).toEqual(years);
  if (years) expect(yearGroupsIn(yearGroupsText(years))).toEqual(years);
});
