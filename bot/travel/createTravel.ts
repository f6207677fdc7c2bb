import type { Logger } from 'pino';
import { TravelFileError } from './travelFileError.ts';
import { defaultTravelSettings, type Point, straightLineTravel } from '#shared/slots/travel.ts';
import { travelWords } from '#shared/words/travel.ts';
import { pointKey } from './pairKey.ts';
import { postcodeKey } from './postcodeKey.ts';
import { readMatrix } from './readMatrix.ts';
import { readPostcodes } from './readPostcodes.ts';
import { byKey, routingTable } from './routingTable.ts';
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
  const table = sources.service === null ? null : routingTable(sources.service, log);

  const minutes: Journeys['minutes'] = (from, to) => {
    if (from === null || to === null) return sources.estimate.travelMinutesUnknown;
    const estimate = straight(from, to);
    // The same house: nobody drives, whatever a service says of the way round the block.
    if (estimate === 0) return 0;
    const [start, end] = [pointKey(from), pointKey(to)];
    const known = matrix.get(`${start} ${end}`);
    if (known !== undefined) return known;
    const seconds = table?.seconds(start, end);
    return seconds === undefined ? estimate : Math.ceil(seconds / 60) + sources.estimate.parkingMinutes;
  };

  const askFor = async (points: readonly Point[]): Promise<string[]> => {
    const asked = await table?.ask(byKey(points), (from, to) => matrix.has(`${from} ${to}`));
    if (asked === 'some') return [travelWords.serviceSaidSome];
    return asked === 'none' ? [travelWords.serviceSilent] : [];
  };

  return {
    pointOf,
    knowsPlaces: postcodes.size > 0,
    office,
    unknownMinutes: sources.estimate.travelMinutesUnknown,
    between: async (points) => ({ said: await askFor(points), minutes }),
  };
}
