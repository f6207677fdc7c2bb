import { periodBefore } from '#tab/reports/periods.ts';

describe('the period before today', () => {
  test.each([
    ['last-week', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['last-week', '2026-11-29', '2026-11-16', '2026-11-22'],
    ['last-week', '2027-01-04', '2026-12-28', '2027-01-03'],
    ['last-month', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['last-month', '2027-01-01', '2026-12-01', '2026-12-31'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last-quarter', '2026-11-23', '2026-07-01', '2026-09-30'],
    ['last-quarter', '2027-01-01', '2026-10-01', '2026-12-31'],
  ] as const)('%s on %s: %s to %s', (name, today, from, to) => {
    expect(periodBefore(name, today)).toEqual({ from, to });
  });
});
