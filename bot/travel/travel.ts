import type { Point, TravelMinutes } from '#shared/slots/travel.ts';

/** How long ways are, as far as this council has told us. */
export interface Travel {
  /** Where a postcode is; null: not in the council's file of postcodes, or there is none. */
  pointOf(postcode: string | null): Point | null;
  /** Whether there is a file of postcodes at all. */
  knowsPlaces: boolean;
  /** Where workers set out who name no other place. */
  office: Point | null;
  /** Minutes that are allowed where one of two places is not known. */
  unknownMinutes: number;
  /**
   * The journeys between these places. Never fails: where the routing service does not answer it is the straight line, and `said`
   * says so in plain words.
   */
  between(points: readonly Point[]): Promise<Journeys>;
}

export interface Journeys {
  minutes: TravelMinutes;
  said: string[];
}
