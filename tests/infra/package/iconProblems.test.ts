import { clearIconProblems, colourIconProblems, outlineIconProblems } from '#infra/package/iconProblems.ts';
import type { Picture } from '#infra/package/readPng.ts';

type Pixel = [number, number, number, number];
const clear: Pixel = [0, 0, 0, 0];
const white: Pixel = [255, 255, 255, 255];
const green: Pixel = [15, 106, 91, 255];

/** A square of one colour with a smaller one in it, from `from` to `to` in both directions. */
function square(size: number, ground: Pixel, sign: Pixel, from: number, to: number): Picture {
  const pixels = Uint8Array.from(
    Array.from({ length: size * size }, (_none, index) => {
      const [x, y] = [index % size, Math.floor(index / size)];
      return Math.min(x, y) >= from && Math.max(x, y) < to ? sign : ground;
    }).flat(),
  );
  return { width: size, height: size, pixels };
}

describe('icons', () => {
  test.each<[what: string, found: string[], says: string[]]>([
    ['a sign in the middle', colourIconProblems(square(192, green, white, 36, 156)), []],
    [
      'a sign too large',
      colourIconProblems(square(192, green, white, 35, 156)),
      ['has something outside the 120 pixels in the middle'],
    ],
    [
      'a hole in the ground',
      colourIconProblems(square(192, green, clear, 90, 100)),
      ['is see-through in places: it must fill its square'],
    ],
    [
      'the wrong size',
      colourIconProblems(square(96, green, white, 36, 60)),
      ['is 96 × 96 pixels, not 192 × 192'],
    ],
    ['a white outline', outlineIconProblems(square(32, clear, white, 2, 30)), []],
    ['a soft white outline', outlineIconProblems(square(32, clear, [254, 254, 254, 90], 2, 30)), []],
    ['an outline in colour', outlineIconProblems(square(32, clear, green, 2, 30)), ['is not white alone']],
    ['an outline on a ground', outlineIconProblems(square(32, white, white, 2, 30)), ['touches its edge']],
    ['no outline', outlineIconProblems(square(32, clear, clear, 2, 30)), ['is empty']],
    ['a sign on nothing', clearIconProblems(square(16, clear, green, 2, 14), 16), []],
    ['a sign on a ground', clearIconProblems(square(16, white, green, 2, 14), 16), ['has a background']],
    ['nothing', clearIconProblems(square(16, clear, clear, 2, 14), 16), ['is empty']],
    [
      'another size than said',
      clearIconProblems(square(16, clear, green, 2, 14), 32),
      ['is 16 × 16 pixels, not 32 × 32'],
    ],
  ])('%s', (_what, found, says) => {
    expect(found).toEqual(says);
  });
});
