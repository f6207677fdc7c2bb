import { furtherHomes, isFurtherHome } from '#shared/rules/furtherHomes.ts';

/** Which homes a visit on a day may have been to, beside the main one. */
describe('the further homes of a day', () => {
  const nan = { kind: 'additional-home' as const, start: '2026-10-05', end: '2026-10-20', home: 'Nan’s' };
  const breaks = { kind: 'short-breaks' as const, start: '2026-10-12', home: 'Hill House' };
  const main = { kind: 'in-care' as const, start: '2026-10-01', home: 'Main' };

  it.each([
    ['before it began', '2026-10-04', []],
    ['on its first day', '2026-10-05', ['Nan’s']],
    ['while there are two', '2026-10-12', ['Nan’s', 'Hill House']],
    ['on its last day', '2026-10-20', ['Nan’s', 'Hill House']],
    ['the day after', '2026-10-21', ['Hill House']],
  ])('%s', (_, day, expected) => {
    expect(furtherHomes([main, nan, { ...breaks, end: null }], day)).toEqual(expected);
    // One that goes on has no end, written down or not.
    expect(furtherHomes([main, nan, breaks], day)).toEqual(expected);
  });

  it('each label once, and one of blanks is none', () => {
    const on = (...homes: (string | null | undefined)[]) =>
      furtherHomes(
        homes.map((home) => ({ ...breaks, home })),
        '2026-10-12',
      );
    expect(on('Hill House', 'Hill House', 'Nan’s')).toEqual(['Hill House', 'Nan’s']);
    expect(on(' ', '', null, undefined)).toEqual([]);
  });

  it('no other work is a home beside the main one', () => {
    expect(
      ['additional-home', 'short-breaks', 'in-care', 'child-protection'].filter((kind) =>
        isFurtherHome({ kind }),
      ),
    ).toEqual(['additional-home', 'short-breaks']);
  });
});
