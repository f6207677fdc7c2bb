import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TravelFileError } from './travelFileError.ts';
import { gridPoint } from '#shared/slots/nationalGrid.ts';
import type { Point } from '#shared/slots/travel.ts';
import { postcodeKey } from './postcodeKey.ts';

/** Where a row has what: degrees, or metres on the National Grid. */
interface Columns {
  postcode: number;
  degrees: [number, number] | null;
  grid: [number, number] | null;
}

const names = {
  postcode: ['pcds', 'pcd8', 'pcd7', 'pcd', 'postcode', 'pc'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'lon', 'longitude'],
  easting: ['eastings', 'easting', 'east1m', 'oseast1m', 'ea'],
  northing: ['northings', 'northing', 'north1m', 'osnrth1m', 'no'],
};
/** Code-Point Open has no headings: postcode, quality, eastings, northings. */
const codePointOpen: Columns = { postcode: 0, degrees: null, grid: [2, 3] };

/**
 * Reads where postcodes are: the ONS Postcode Directory (`pcds`, `lat`, `long`), Code-Point Open (no headings), or any CSV with a
 * postcode and either latitude and longitude or eastings and northings. Read line by line, since the whole country is large.
 * @param named what the file is called in what is said of it: the setting or the option that names it
 * @throws TravelFileError where there is no such file, or no such columns
 */
export async function readPostcodes(file: string, named = 'TRAVEL_POSTCODES'): Promise<Map<string, Point>> {
  const found = new Map<string, Point>();
  let columns: Columns | null = null;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const cells = cellsOf(line);
      if (columns === null) {
        columns = columnsOf(cells);
        if (columns === null)
          throw unreadable(named, file, 'its first line has no postcode with latitude and longitude');
        if (columns !== codePointOpen) continue;
      }
      const key = postcodeKey(cells[columns.postcode] ?? '');
      const point = pointIn(cells, columns);
      if (key !== null && point !== null) found.set(key, point);
    }
  } catch (error) {
    if (error instanceof TravelFileError) throw error;
    throw unreadable(
      named,
      file,
      `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    );
  }
  if (found.size === 0) throw unreadable(named, file, 'no line of it has a postcode with a place');
  return found;
}

function unreadable(named: string, file: string, why: string): TravelFileError {
  return new TravelFileError(`The file of ${named}, ${file}: ${why}. See docs/slots.md.`);
}

function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function columnsOf(first: string[]): Columns | null {
  if (postcodeKey(first[0] ?? '') !== null) return codePointOpen;
  const headings = first.map((cell) => cell.replace(/^\uFEFF/, '').toLowerCase());
  const at = (which: keyof typeof names): number =>
    names[which].map((name) => headings.indexOf(name)).find((index) => index >= 0) ?? -1;
  const [postcode, latitude, longitude] = [at('postcode'), at('latitude'), at('longitude')];
  const [easting, northing] = [at('easting'), at('northing')];
  const degrees: Columns['degrees'] = latitude >= 0 && longitude >= 0 ? [latitude, longitude] : null;
  const grid: Columns['grid'] = easting >= 0 && northing >= 0 ? [easting, northing] : null;
  return postcode < 0 || (degrees ?? grid) === null ? null : { postcode, degrees, grid };
}

/** Both sources mark a postcode without a place: latitude 99.999999, or grid 0, 0. */
function pointIn(cells: string[], { degrees, grid }: Columns): Point | null {
  if (degrees) {
    const [latitude, longitude] = degrees.map((index) => numberIn(cells[index])) as [number, number];
    if (latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2) return { latitude, longitude };
  }
  if (!grid) return null;
  const [easting, northing] = grid.map((index) => numberIn(cells[index])) as [number, number];
  return easting > 0 && northing > 0 && easting < 700_000 && northing < 1_300_000
    ? gridPoint(easting, northing)
    : null;
}

const numberIn = (cell: string | undefined): number =>
  cell === undefined || cell === '' ? Number.NaN : Number(cell);
