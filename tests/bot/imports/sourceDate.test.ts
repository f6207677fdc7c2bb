import { momentIn } from '#bot/imports/sourceDate.ts';

describe('momentIn', () => {
  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05 00:00:00', '2026-11-05'],
    ['2026-11-05T00:00:00.000', '2026-11-05'],
    ['2026-11-05T16:30:00.000', '2026-11-05T16:30'],
    ['2026-11-05 09:05', '2026-11-05T09:05'],
    ['05/11/2026', '2026-11-05'],
    ['5/11/2026', '2026-11-05'],
    ['05-11-2026', '2026-11-05'],
    ['05.11.2026', '2026-11-05'],
    ['05/11/2026 16:30', '2026-11-05T16:30'],
    ['5 Nov 2026', '2026-11-05'],
    ['05-Nov-2026', '2026-11-05'],
    ['29/02/2024', '2024-02-29'],
    ['44217', '2021-01-21'],
    [44217, '2021-01-21'],
    [44217.5, '2021-01-21T12:00'],
    [new Date('2021-01-21T00:00:00Z'), '2021-01-21'],
  ])('reads %p as %s', (cell, expected) => {
    expect(momentIn(cell)).toBe(expected);
  });

  it.each([[''], [' '], [null], [undefined], ['NULL'], ['#N/A'], ['n/a'], ['\u00a0']])(
    'takes %p as nothing',
    (cell) => {
      expect(momentIn(cell)).toBeNull();
    },
  );

  it.each<[string | number, string]>([
    ['11/25/2026', 'the month is never first'],
    ['2026-13-05', 'there is no such month'],
    ['29/02/2026', 'there is no such day'],
    ['05/11/26', 'two figures do not say which century'],
    ['05/11/1826', 'too long ago'],
    ['2026', 'a year alone'],
    ['soon', 'no date at all'],
    ['2026-11-05 25:00', 'there is no such hour'],
    [12, 'a count that slipped into the column'],
  ])('does not guess at %p (%s)', (cell) => {
    expect(momentIn(cell)).toBe('unreadable');
  });
});
