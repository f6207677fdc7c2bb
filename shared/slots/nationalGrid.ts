import type { Point } from './travel.ts';

/**
 * The British National Grid (eastings and northings in metres, as Code-Point Open and the register of schools give them) as degrees.
 * By the formulas of Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C: back through the
 * transverse Mercator projection on the Airy 1830 ellipsoid, then the seven-parameter shift from OSGB36 to WGS84, which is right to
 * about 5 metres.
 * @example gridPoint(651409.903, 313177.27) // { latitude: 52.65798, longitude: 1.71605 }: Caister Water Tower
 */
export function gridPoint(easting: number, northing: number): Point {
  return shifted(unprojected(easting, northing));
}

interface Ellipsoid {
  major: number;
  minor: number;
}
const airy: Ellipsoid = { major: 6_377_563.396, minor: 6_356_256.909 };
const wgs84: Ellipsoid = { major: 6_378_137, minor: 6_356_752.3142 };
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;
const eccentricity = ({ major, minor }: Ellipsoid): number => 1 - minor ** 2 / major ** 2;

const scale = 0.9996012717;
const trueOrigin = { latitude: radians(49), longitude: radians(-2), easting: 400_000, northing: -100_000 };

/** Latitude and longitude on OSGB36, in radians (annexe C.2). */
function unprojected(easting: number, northing: number): { latitude: number; longitude: number } {
  const { major, minor } = airy;
  const n = (major - minor) / (major + minor);
  let latitude = trueOrigin.latitude;
  let arc = 0;
  do {
    latitude += (northing - trueOrigin.northing - arc) / (major * scale);
    arc = meridianArc(latitude, n);
  } while (Math.abs(northing - trueOrigin.northing - arc) >= 0.00001);

  const e2 = eccentricity(airy);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = (major * scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (major * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(latitude);
  const [tan2, tan4, tan6] = [tan ** 2, tan ** 4, tan ** 6];
  const sec = 1 / Math.cos(latitude);
  const d = easting - trueOrigin.easting;
  return {
    latitude:
      latitude -
      (tan / (2 * rho * nu)) * d ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * d ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan4) * d ** 6,
    longitude:
      trueOrigin.longitude +
      (sec / nu) * d -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * d ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan4) * d ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan6) * d ** 7,
  };
}

function meridianArc(latitude: number, n: number): number {
  const [minus, plus] = [latitude - trueOrigin.latitude, latitude + trueOrigin.latitude];
  return (
    airy.minor *
    scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

/** OSGB36 to WGS84: the shift that annexe B.2 and the guide's table 4 give for WGS84 to OSGB36, turned round. */
const shift = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  scale: -20.4894e-6,
  aroundX: radians(0.1502 / 3600),
  aroundY: radians(0.247 / 3600),
  aroundZ: radians(0.8421 / 3600),
};

function shifted({ latitude, longitude }: { latitude: number; longitude: number }): Point {
  const nu = airy.major / Math.sqrt(1 - eccentricity(airy) * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - eccentricity(airy)) * nu * Math.sin(latitude);
  const size = 1 + shift.scale;
  const x2 = shift.x + x * size - y * shift.aroundZ + z * shift.aroundY;
  const y2 = shift.y + x * shift.aroundZ + y * size - z * shift.aroundX;
  const z2 = shift.z - x * shift.aroundY + y * shift.aroundX + z * size;

  const e2 = eccentricity(wgs84);
  const fromAxis = Math.hypot(x2, y2);
  let angle = Math.atan2(z2, fromAxis * (1 - e2));
  for (let before = Number.NaN; !(Math.abs(angle - before) < 1e-12);) {
    before = angle;
    const radius = wgs84.major / Math.sqrt(1 - e2 * Math.sin(angle) ** 2);
    angle = Math.atan2(z2 + e2 * radius * Math.sin(angle), fromAxis);
  }
  return { latitude: degrees(angle), longitude: degrees(Math.atan2(y2, x2)) };
}
