import type { Logger } from 'pino';
import { TravelFileError } from './travelFileError.ts';
import { defaultTravelSettings, type Point, straightLineTravel } from '#shared/slots/travel.ts';
import { travelWords } from '#shared/words/travel.ts';
import { askService } from './askService.ts';
import { pairKey, pointKey } from './pairKey.ts';
import { postcodeKey } from './postcodeKey.ts';
import { readMatrix } from './readMatrix.ts';
import { readPostcodes } from './readPostcodes.ts';
import type { TravelSources } from './settings.ts';
import type { Journeys, Travel } from './travel.ts';

/** What holds where a deployment says nothing: no place is known, and every journey is as long as an unknown one. */
export const noTravelSources: TravelSources = {
  estimate: defaultTravelSettings,
  postcodesFile: null,
  matrixFile: null,
  service: null,
  officePostcode: null,
};

/** So many journeys are remembered; the streets of a council are the same all day. */
const mostRemembered = 50_000;
/** More places than this are not asked for at once: services refuse it. */
const mostPlaces = 50;

/**
 * How long ways are: by the matrix file first, then by the routing service, then by the straight line.
 * @throws TravelFileError where a file is not what it should be, or the office is not in the file of postcodes
 */
export async function createTravel(sources: TravelSources, log: Logger): Promise<Travel> {
  const postcodes =
    sources.postcodesFile === null ? new Map<string, Point>() : await readPostcodes(sources.postcodesFile);
  const pointOf = (postcode: string | null): Point | null =>
    postcodes.get(postcodeKey(postcode ?? '') ?? '') ?? null;
  const matrix =
    sources.matrixFile === null ? new Map<string, number>() : await readMatrix(sources.matrixFile, pointOf);
  const office = pointOf(sources.officePostcode);
  if (sources.officePostcode !== null && office === null)
    throw new TravelFileError(
      'The postcode of OFFICE_POSTCODE is not in the file of TRAVEL_POSTCODES: add its line. See docs/slots.md.',
    );
  const straight = straightLineTravel(sources.estimate);
  const asked = new Map<string, number>();

  const minutes: Journeys['minutes'] = (from, to) => {
    if (from === null || to === null) return sources.estimate.travelMinutesUnknown;
    const estimate = straight(from, to);
    // The same house: nobody drives, whatever a service says of the way round the block.
    if (estimate === 0) return 0;
    const key = pairKey(from, to);
    return matrix.get(key) ?? asked.get(key) ?? estimate;
  };

  const askFor = async (points: readonly Point[]): Promise<string[]> => {
    if (sources.service === null) return [];
    const places = [...new Map(points.map((point) => [pointKey(point), point])).values()];
    const isOpen = (point: Point): boolean =>
      places.some((other) => {
        const key = pairKey(point, other);
        return point !== other && !matrix.has(key) && !asked.has(key);
      });
    const open = places.filter(isOpen);
    if (open.length < 2) return [];
    if (open.length > mostPlaces) return [travelWords.tooManyPlaces];
    try {
      const seconds = await askService(sources.service, open);
      if (asked.size > mostRemembered) asked.clear();
      open.forEach((from, row) =>
        open.forEach((to, column) => {
          const found = seconds[row]?.[column];
          if (from === to || found === null || found === undefined) return;
          asked.set(pairKey(from, to), Math.ceil(found / 60) + sources.estimate.parkingMinutes);
        }),
      );
      return [];
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'the routing service did not answer');
      return [travelWords.serviceSilent];
    }
  };

  return {
    pointOf,
    office,
    unknownMinutes: sources.estimate.travelMinutesUnknown,
    between: async (points) => ({ said: await askFor(points), minutes }),
  };
}
