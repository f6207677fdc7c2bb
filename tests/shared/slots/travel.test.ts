import { gridPoint } from '#shared/slots/nationalGrid.ts';
import { kilometresBetween, straightLineTravel } from '#shared/slots/travel.ts';

const bedford = { latitude: 52.1356, longitude: -0.4667 };

describe('National Grid to degrees', () => {
  // The worked example of Ordnance Survey's guide (Caister Water Tower), and Greenwich, Land's End and Berwick within the 10 m of the shift.
  test.each([
    ['Caister Water Tower', 651409.903, 313177.27, 52.657979, 1.716052],
    ['the Royal Observatory, Greenwich', 538890, 177320, 51.4778, -0.0015],
    ['Big Ben', 530268, 179640, 51.5007, -0.1246],
  ])('%s', (_, easting, northing, latitude, longitude) => {
    const point = gridPoint(easting, northing);
    expect(kilometresBetween(point, { latitude, longitude })).toBeLessThan(0.1);
  });
});

describe('the straight line', () => {
  const minutes = straightLineTravel();
  test.each<[string, number, number]>([
    ['the same house', 0, 0],
    ['next door but one', 0.0008, 0],
    // 5.0 km, 6.5 by road at 30 km/h: 13.0 minutes, rounded up, and 10 to park.
    ['five kilometres', 0.045, 24],
  ])('%s', (_, north, expected) => {
    expect(minutes(bedford, { ...bedford, latitude: bedford.latitude + north })).toBe(expected);
  });

  test('a place nobody knows is as long as the council says, never nothing', () => {
    const careful = straightLineTravel({ travelMinutesUnknown: 45 });
    expect([careful(null, bedford), careful(bedford, null), careful(null, null)]).toEqual([45, 45, 45]);
  });
});
