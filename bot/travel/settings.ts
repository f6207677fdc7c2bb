import type { TravelSettings } from '#shared/slots/travel.ts';

/** What a deployment says of travel; null and left out: the straight line, from places it knows. */
export interface TravelSources {
  estimate: TravelSettings;
  /** A file of postcodes with where they are (docs/slots.md). */
  postcodesFile: string | null;
  /** A file of journeys that are known better than by an estimate. */
  matrixFile: string | null;
  /** A routing service. */
  service: { url: string; key: string | null; timeoutMs: number } | null;
  officePostcode: string | null;
}
