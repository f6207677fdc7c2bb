import { readFile } from 'node:fs/promises';
import { TravelFileError } from './travelFileError.ts';
import type { Point } from '#shared/slots/travel.ts';
import { pairKey } from './pairKey.ts';
import { postcodeKey } from './postcodeKey.ts';

/**
 * Reads journeys that are known: a CSV with the headings `from,to,minutes`, two postcodes and whole minutes; parking is in them. A
 * journey that is given one way only holds both ways.
 * @throws TravelFileError with the line that is wrong
 */
export async function readMatrix(
  file: string,
  pointOf: (postcode: string) => Point | null,
): Promise<Map<string, number>> {
  const lines = (await text(file)).split(/\r?\n/);
  const [heading = '', ...rows] = lines;
  if (
    heading
      .replace(/^\uFEFF/, '')
      .replaceAll(/[\s"]/g, '')
      .toLowerCase() !== 'from,to,minutes'
  )
    throw wrong(file, 1, 'the headings must be from,to,minutes');
  const given = new Map<string, number>();
  const other = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.trim() === '') return;
    const line = index + 2;
    const [from = '', to = '', minutes = ''] = row.split(',').map((cell) => cell.trim().replaceAll('"', ''));
    const [start, end] = [from, to].map((postcode) => {
      if (postcodeKey(postcode) === null) throw wrong(file, line, `"${postcode}" is no postcode`);
      const point = pointOf(postcode);
      if (point === null) throw wrong(file, line, `${postcode} is not in the file of TRAVEL_POSTCODES`);
      return point;
    }) as [Point, Point];
    if (!/^\d{1,3}$/.test(minutes)) throw wrong(file, line, `"${minutes}" is not whole minutes`);
    given.set(pairKey(start, end), Number(minutes));
    other.set(pairKey(end, start), Number(minutes));
  });
  return new Map([...other, ...given]);
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw wrong(file, 0, `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function wrong(file: string, line: number, why: string): TravelFileError {
  const where = line === 0 ? '' : ` line ${line},`;
  return new TravelFileError(`The file of TRAVEL_MATRIX, ${file},${where} ${why}. See docs/slots.md.`);
}
