import { computed, published } from '#shared/time/bankHolidays.ts';
import { dayNumber, dayOfYmd, isoDate, weekday } from '#shared/time/calendarDay.ts';

/** By the Banking and Financial Dealings Act 1971 and the usual substitute days, with what was proclaimed otherwise. */
const proclaimed: Record<string, [string, string][]> = {
  '2020-05-04': [['2020-05-08', 'Early May bank holiday (VE day)']],
  '2022-05-30': [
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
  ],
};
const added: [string, string][] = [
  ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
];

/** Easter Sunday (the anonymous Gregorian reckoning of 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOfYmd(year, Math.floor(n / 31), (n % 31) + 1);
}

const firstMonday = (year: number, month: number) => {
  const first = dayOfYmd(year, month, 1);
  return first + ((8 - weekday(first)) % 7);
};
const lastMonday = (year: number, month: number) => {
  const last = dayOfYmd(year, month + 1, 1) - 1;
  return last - (weekday(last) - 1);
};

function holidaysOf(year: number): [string, string][] {
  const fixed: [number, string][] = [];
  const onWorkingDay = (day: number, name: string) => {
    // Christmas on a Sunday: Boxing Day keeps the Monday, and Christmas Day is kept on the Tuesday.
    const taken = () =>
      weekday(day) > 5 ||
      fixed.some(([other]) => other === day) ||
      (name === 'Christmas Day' && isoDate(day).endsWith('-12-26'));
    while (taken()) day += 1;
    fixed.push([day, name]);
  };
  onWorkingDay(dayOfYmd(year, 1, 1), 'New Year’s Day');
  onWorkingDay(dayOfYmd(year, 12, 25), 'Christmas Day');
  onWorkingDay(dayOfYmd(year, 12, 26), 'Boxing Day');
  const usual: [string, string][] = [
    ...fixed,
    [easter(year) - 2, 'Good Friday'] as [number, string],
    [easter(year) + 1, 'Easter Monday'] as [number, string],
    [firstMonday(year, 5), 'Early May bank holiday'] as [number, string],
    [lastMonday(year, 5), 'Spring bank holiday'] as [number, string],
    [lastMonday(year, 8), 'Summer bank holiday'] as [number, string],
  ].map(([day, name]) => [isoDate(day), name]);
  return [
    ...usual.flatMap((each) => proclaimed[each[0]] ?? [each]),
    ...added.filter(([date]) => date.startsWith(`${year}`)),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
}

it.each(Array.from({ length: 12 }, (_, index) => 2019 + index))('the bank holidays of %i', (year) => {
  const known = [...published, ...computed].filter(([date]) => date.startsWith(`${year}`));
  expect(known).toEqual(holidaysOf(year));
});

it('what GOV.UK published ends with 2027', () => {
  expect(Math.max(...published.map(([date]) => dayNumber(date)))).toBe(dayNumber('2027-12-28'));
  expect(Math.min(...computed.map(([date]) => dayNumber(date)))).toBe(dayNumber('2028-01-03'));
});
