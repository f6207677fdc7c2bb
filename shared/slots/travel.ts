/** Where something is: WGS84 degrees, as maps and navigators use them. */
export interface Point {
  latitude: number;
  longitude: number;
}

/**
 * Whole minutes to allow from one place to the next, parking included; a place that is not known is null. Never throws and
 * never says 0 for a place it does not know.
 */
export type TravelMinutes = (from: Point | null, to: Point | null) => number;

/** What a council may set for its journeys. */
export interface TravelSettings {
  /** How much longer the road is than the straight line. */
  roadFactor: number;
  kilometresPerHour: number;
  /** Minutes to park and walk to the door, added to every journey that is one. */
  parkingMinutes: number;
  /** Minutes to allow where one of the two places is not known. */
  travelMinutesUnknown: number;
}

/** What holds where a council has not set anything else (docs/decisions/0169-how-long-a-journey-takes.md). */
export const defaultTravelSettings: TravelSettings = {
  roadFactor: 1.3,
  kilometresPerHour: 30,
  parkingMinutes: 10,
  travelMinutesUnknown: 30,
};

const earthRadiusKilometres = 6371;
/** Nearer than this is the same house or the one next door: nobody drives, nobody parks again. */
const samePlaceKilometres = 0.1;

/**
 * The estimate that needs no service and no file: the straight line, made longer by a factor, at a usual speed, and parking.
 * @example straightLineTravel()({ latitude: 51.5, longitude: 0 }, { latitude: 51.545, longitude: 0 }) // 23: 5 km, 6.5 by road, 13 minutes, and 10 to park
 */
export function straightLineTravel(settings: Partial<TravelSettings> = {}): TravelMinutes {
  const { roadFactor, kilometresPerHour, parkingMinutes, travelMinutesUnknown } = {
    ...defaultTravelSettings,
    ...settings,
  };
  return (from, to) => {
    if (from === null || to === null) return travelMinutesUnknown;
    const kilometres = kilometresBetween(from, to);
    if (kilometres <= samePlaceKilometres) return 0;
    return Math.ceil(((kilometres * roadFactor) / kilometresPerHour) * 60) + parkingMinutes;
  };
}

/** The straight line in kilometres, by the haversine formula: right to half a per cent, and steady for near places. */
export function kilometresBetween(one: Point, other: Point): number {
  const upDown = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const sideways = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const along = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  return 2 * earthRadiusKilometres * Math.asin(Math.min(1, Math.sqrt(upDown + along * sideways)));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
