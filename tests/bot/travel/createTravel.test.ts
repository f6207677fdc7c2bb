import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import type { TravelSources } from '#bot/travel/settings.ts';
import type { Point } from '#shared/slots/travel.ts';
import { travelWords } from '#shared/words/travel.ts';

const folder = mkdtempSync(join(tmpdir(), 'travel-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = pino({ level: 'silent' });

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const onspd = (): string =>
  file(
    'onspd.csv',
    'pcd,pcds,lat,long\n"ZZ11AA","ZZ1 1AA",52.1,-0.4\n"ZZ11AB","ZZ1 1AB",52.145,-0.4\n"ZZ19ZZ","ZZ1 9ZZ",99.999999,0.0\n',
  );
const travel = (change: Partial<TravelSources> = {}) =>
  createTravel({ ...noTravelSources, postcodesFile: onspd(), ...change }, log);

interface AskedOf {
  method: string | undefined;
  url: string | undefined;
  body: { locations: number[][]; metrics: string[]; sources?: number[]; destinations?: number[] };
}
type Durations = (number | null)[][];

/** A routing service on a port of its own. `answer`: null is a refusal, `never` no answer at all. */
async function routingService(answer: (body: AskedOf['body']) => Durations | null | 'never') {
  const asked: AskedOf[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as AskedOf['body'];
      asked.push({ method: request.method, url: request.url, body });
      const durations = answer(body);
      if (durations === 'never') return;
      response.writeHead(durations ? 200 : 429, { 'content-type': 'application/json' });
      response.end(JSON.stringify(durations ? { durations } : { error: 'too many' }));
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/matrix`;
  return {
    asked,
    sources: { service: { url, key: null, timeoutMs: 5_000 } },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Places 140 metres apart, and what the service says of them: ten seconds for each that lies between, more eastward. */
const placesInARow = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => ({ latitude: 52, longitude: index / 500 }));
function secondsTold(from: number, to: number): number {
  return Math.abs(to - from) * 10 + (to > from ? 120 : 0);
}
const minutesTold = (from: number, to: number): number => Math.ceil(secondsTold(from, to) / 60) + 10;
function tenSecondsForEachPlace({ locations, sources, destinations }: AskedOf['body']): Durations {
  const numbers = locations.map(([longitude = 0]) => Math.round(longitude * 500));
  const all = [...numbers.keys()];
  return (sources ?? all).map((from) =>
    (destinations ?? all).map((to) => secondsTold(numbers[from]!, numbers[to]!)),
  );
}

describe('where a postcode is', () => {
  test('by the ONS directory; what has no place in it, or is not in it, is not known', async () => {
    const { pointOf } = await travel();
    expect(pointOf(' zz1 1aa')).toEqual({ latitude: 52.1, longitude: -0.4 });
    expect([pointOf('ZZ1 9ZZ'), pointOf('ZZ9 9ZZ'), pointOf(null)]).toEqual([null, null, null]);
  });

  test('by Code-Point Open, which has no headings', async () => {
    const postcodesFile = file(
      'codepoint.csv',
      '"ZZ1 1AA",10,651410,313177,"E92000001"\n"ZZ1 1AB",90,0,0,""\n',
    );
    const { pointOf } = await travel({ postcodesFile });
    expect(pointOf('ZZ1 1AA')?.latitude).toBeCloseTo(52.658, 3);
    expect(pointOf('ZZ1 1AB')).toBeNull();
  });

  test.each([
    ['headings that say no place', 'name,town\na,b\n', /first line has no postcode/],
    ['no line with a place', 'pcds,lat,long\nZZ1 1AA,,\n', /no line of it/],
  ])('a file with %s is refused by name', async (_, text, expected) => {
    await expect(travel({ postcodesFile: file('wrong.csv', text) })).rejects.toThrow(expected);
  });

  test('a file that is not there, and an office that is not in the file', async () => {
    await expect(travel({ postcodesFile: join(folder, 'none.csv') })).rejects.toThrow(
      /TRAVEL_POSTCODES.*ENOENT/,
    );
    await expect(travel({ officePostcode: 'ZZ9 9ZZ' })).rejects.toThrow(/OFFICE_POSTCODE/);
  });
});

describe('journeys', () => {
  const pointsOf = async (change: Partial<TravelSources> = {}) => {
    const here = await travel(change);
    return { here, from: here.pointOf('ZZ1 1AA') as Point, to: here.pointOf('ZZ1 1AB') as Point };
  };

  test('of the matrix file go first, and hold both ways where one is given', async () => {
    const matrixFile = file('matrix.csv', 'from,to,minutes\nZZ1 1AA,ZZ1 1AB,7\n');
    const { here, from, to } = await pointsOf({ matrixFile });
    const { minutes } = await here.between([from, to]);
    expect([minutes(from, to), minutes(to, from), minutes(from, from)]).toEqual([7, 7, 0]);
  });

  test.each([
    ['other headings', 'a,b\n', /line 1, the headings/],
    [
      'a postcode that is not known',
      'from,to,minutes\nZZ1 1AA,ZZ8 8ZZ,7\n',
      /line 2, ZZ8 8ZZ is not in the file/,
    ],
    ['minutes that are none', 'from,to,minutes\nZZ1 1AA,ZZ1 1AB,soon\n', /line 2, "soon"/],
  ])('a matrix with %s is refused with its line', async (_, text, expected) => {
    await expect(travel({ matrixFile: file('wrong-matrix.csv', text) })).rejects.toThrow(expected);
  });

  test('of the routing service: asked once by POST with places to a hundred metres, parking added', async () => {
    await using service = await routingService(() => [
      [0, 601],
      [null, 0],
    ]);
    const { here, from, to } = await pointsOf(service.sources);
    const { minutes, said } = await here.between([from, to, from]);
    // Where it knows no road, the straight line: 5 km and parking. It is not asked again.
    expect([minutes(from, to), minutes(to, from), said]).toEqual([21, 24, []]);
    await here.between([from, to]);
    expect(service.asked).toEqual([
      {
        method: 'POST',
        url: '/matrix',
        body: {
          locations: [
            [-0.4, 52.1],
            [-0.4, 52.145],
          ],
          metrics: ['duration'],
        },
      },
    ]);
  });

  test('between 120 places, in blocks that a service answers: every one as it said, none asked twice', async () => {
    await using service = await routingService(tenSecondsForEachPlace);
    const here = await travel(service.sources);
    const places = placesInARow(120);
    const { minutes, said } = await here.between(places);
    expect(said).toEqual([]);
    for (const [one, other] of [
      [0, 119],
      [119, 0],
      [49, 50],
      [70, 71],
      [3, 4],
    ] as const)
      expect(minutes(places[one]!, places[other]!)).toBe(minutesTold(one, other));
    expect(service.asked).toHaveLength(9);
    for (const { body } of service.asked) {
      const { locations, sources = locations, destinations = locations } = body;
      expect(sources.length * destinations.length).toBeLessThanOrEqual(2_500);
    }
    // One place more: its own ways alone are asked for.
    await here.between([...placesInARow(121)]);
    const more = service.asked
      .slice(9)
      .map(
        ({ body: { locations, sources = locations, destinations = locations } }) =>
          sources.length * destinations.length,
      );
    expect(more.reduce((sum, journeys) => sum + journeys)).toBeLessThan(4 * 121 + 21 * 21);
  });

  test('where it answers a part: that holds, the others are the straight line, it is said, and asked for the next time', async () => {
    let answers = 2;
    await using service = await routingService((body) =>
      answers-- > 0 ? tenSecondsForEachPlace(body) : null,
    );
    const here = await travel(service.sources);
    const places = placesInARow(120);
    const { minutes, said } = await here.between(places);
    expect(said).toEqual([travelWords.serviceSaidSome]);
    const known = () =>
      places.flatMap((from, row) =>
        places.filter((to, column) => row !== column && minutes(from, to) === minutesTold(row, column)),
      ).length;
    const before = known();
    expect(before).toBeGreaterThan(0);
    answers = 20;
    expect((await here.between(places)).said).toEqual([]);
    expect(known()).toBe(120 * 119);
    expect(before).toBeLessThan(120 * 119);
  });

  test('where it takes longer than is waited for: the straight line, and it is said', async () => {
    await using service = await routingService(() => 'never');
    const { here, from, to } = await pointsOf({ service: { ...service.sources.service, timeoutMs: 100 } });
    const { minutes, said } = await here.between([from, to]);
    expect([minutes(from, to), said]).toEqual([24, [travelWords.serviceSilent]]);
  });

  test('where the service is silent: the straight line, and it is said', async () => {
    const service = { url: 'http://127.0.0.1:9/matrix', key: null, timeoutMs: 1_000 };
    const { here, from, to } = await pointsOf({ service });
    const { minutes, said } = await here.between([from, to]);
    expect([minutes(from, to), said]).toEqual([24, [travelWords.serviceSilent]]);
  });
});
