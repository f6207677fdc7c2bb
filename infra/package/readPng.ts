import { inflateSync } from 'node:zlib';

/** A picture: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const signature = '89504e470d0a1a0a';

/**
 * Reads a PNG of eight bits a channel with or without opacity, not interlaced, which is what browsers draw.
 * @throws Error for any other file
 */
export function readPng(bytes: Buffer): Picture {
  if (bytes.subarray(0, 8).toString('hex') !== signature) throw new Error('This is no PNG.');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = channelsOf(bytes);
  const lines = inflateSync(Buffer.concat(dataChunks(bytes)));
  const rows = unfiltered(lines, width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    pixels.set(rows.subarray(pixel * channels, (pixel + 1) * channels), pixel * 4);
  return { width, height, pixels };
}

function channelsOf(bytes: Buffer): 3 | 4 {
  const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('Only PNGs of eight bits a channel, in colour and not interlaced, are read here.');
  return colour === 2 ? 3 : 4;
}

function dataChunks(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      found.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Each row says in its first byte by which neighbours it was foretold (PNG specification, section 9). */
function unfiltered(lines: Buffer, rowBytes: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (rowBytes + 1)] ?? 0;
    for (let at = 0; at < rowBytes; at += 1) {
      const here = row * rowBytes + at;
      const left = at >= step ? (out[here - step] ?? 0) : 0;
      const up = row > 0 ? (out[here - rowBytes] ?? 0) : 0;
      const upLeft = row > 0 && at >= step ? (out[here - rowBytes - step] ?? 0) : 0;
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      out[here] = (lines[row * (rowBytes + 1) + 1 + at] ?? 0) + foretold;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
