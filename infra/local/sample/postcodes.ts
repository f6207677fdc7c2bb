import type { SampleCouncil } from './generateSampleCouncil.ts';

/** Where the sample council's workers set out. */
export const officePostcode = 'BW1 1AA';

/** The town lies where no land is: nobody looks for it on a map. Degrees. */
const town = { latitude: 54.5, longitude: 1.5 };

/**
 * A file of postcodes as the council would take it from the ONS, of every postcode in the sample's files and the office's: nine districts
 * around the middle of the town, so that ways of the same district are short and those across the town some 20 minutes.
 * @returns CSV with `pcds`, `lat`, `long`
 */
export function writePostcodes(files: Pick<SampleCouncil, 'ssdFiles' | 'schoolFiles'>): string {
  const texts = [officePostcode, ...Object.values(files.ssdFiles), ...Object.values(files.schoolFiles)];
  const found = new Set(texts.flatMap((text) => text.match(/\bBW\d \d[A-Z]{2}\b/g) ?? []));
  const rows = [...found].sort().map((postcode) => {
    const { latitude, longitude } = pointOf(postcode);
    return `${postcode},${latitude.toFixed(5)},${longitude.toFixed(5)}`;
  });
  return ['pcds,lat,long', ...rows, ''].join('\r\n');
}

/** The first digit is the district, the second the ward in it, the letters the street. */
function pointOf(postcode: string): typeof town {
  const [, district = '1', ward = '1', letters = 'AA'] = /^BW(\d) (\d)([A-Z]{2})$/.exec(postcode) ?? [];
  const spread = (turn: number, kilometres: number): [north: number, east: number] => [
    Math.sin(turn) * kilometres,
    Math.cos(turn) * kilometres,
  ];
  const [letter, other] = [letters.charCodeAt(0) - 65, letters.charCodeAt(1) - 65];
  const parts = [
    spread(Number(district) * 0.7, Number(district) === 1 ? 0 : 5),
    spread(Number(ward) * 0.7, 1.2),
    spread(letter * 0.24, 0.1 + other * 0.015),
  ];
  const [north, east] = [0, 1].map((axis) => parts.reduce((sum, part) => sum + part[axis]!, 0));
  return { latitude: town.latitude + north! / 111, longitude: town.longitude + east! / 64 };
}
