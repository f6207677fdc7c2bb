import { deflateSync } from 'node:zlib';
import { readPng } from '#infra/package/readPng.ts';

const chunk = (kind: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
};

/** A PNG of one channel order, its rows given as they stand in the file: the filter, then bytes. */
function png(
  width: number,
  rows: number[][],
  colour = 6,
  more: { depth?: number; interlaced?: number } = {},
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([more.depth ?? 8, colour, 0, 0, more.interlaced ?? 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const first = [10, 20, 30, 255];
const second = [12, 22, 32, 255];
const third = [20, 40, 60, 255];
const fourth = [24, 46, 65, 255];
const less = (a: number[], b: number[]) => a.map((value, index) => (value - (b[index] ?? 0) + 256) % 256);
const mean = (a: number[], b: number[]) => a.map((value, index) => (value + (b[index] ?? 0)) >> 1);

describe('a PNG is read as it was drawn', () => {
  test.each<[filter: string, row: number[]]>([
    ['nothing', [0, ...third, ...fourth]],
    ['the pixel to the left', [1, ...third, ...less(fourth, third)]],
    ['the pixel above', [2, ...less(third, first), ...less(fourth, second)]],
    [
      'the mean of the two',
      [3, ...less(third, mean([0, 0, 0, 0], first)), ...less(fourth, mean(third, second))],
    ],
    // Of left, above and above-left the nearest to left + above − above-left: above for the first pixel, left for the second.
    ['the nearest of three', [4, ...less(third, first), ...less(fourth, third)]],
  ])('where rows are foretold by %s', (_filter, row) => {
    const picture = readPng(png(2, [[0, ...first, ...second], row]));
    expect([...picture.pixels]).toEqual([...first, ...second, ...third, ...fourth]);
  });

  test('without opacity everything is opaque', () => {
    expect([...readPng(png(2, [[0, 1, 2, 3, 4, 5, 6]], 2)).pixels]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });

  test.each([
    ['another file', Buffer.from('<svg/>')],
    ['a palette', png(1, [[0, 0]], 3)],
    ['sixteen bits', png(1, [[0, ...first, ...first]], 6, { depth: 16 })],
    ['interlaced', png(1, [[0, ...first]], 6, { interlaced: 1 })],
  ])('%s is refused', (_what, bytes) => {
    expect(() => readPng(bytes)).toThrow(/PNG/);
  });
});
