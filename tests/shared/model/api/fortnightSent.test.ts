import fc from 'fast-check';
import type { FortnightOfAll, FortnightOption } from '#shared/model/api/fortnight.ts';
import { asShown, fortnightSentSchema, toSend } from '#shared/model/api/fortnightSent.ts';

const monday = Date.parse('2026-11-23T00:00:00Z');
const minute = 60_000;

const option = fc
  .record({
    person: fc.nat({ max: 2 }),
    place: fc.nat({ max: 3 }),
    /** Mostly on the grid of a quarter of an hour. */
    quarter: fc.nat({ max: 200 }),
    beside: fc.constantFrom(0, 0, 0, 0, 7),
    minutes: fc.constantFrom(60, 80),
  })
  .map(({ person, place, quarter, beside, minutes }): FortnightOption => {
    const start = monday + (quarter * 15 + beside) * minute;
    return { person, place, start, end: start + minutes * minute };
  });

const nameOf = ({ person, place, start, end }: FortnightOption) => `${start} ${place} ${person} ${end}`;
const trips = fc.array(
  fc
    .record({ options: fc.uniqueArray(option, { selector: nameOf, maxLength: 60 }), chosen: fc.nat() })
    .map(({ options, chosen }) => ({
      children: [{ id: 'mia', name: 'Mia Yeo', dueBy: '2026-11-30', aimBy: '2026-11-27', late: false }],
      worker: 'Amina Cole',
      announced: true,
      options,
      chosen: options.length > 0 && chosen % 5 > 0 ? chosen % options.length : null,
      why: ['because'],
    })),
  { maxLength: 4 },
);

const planOf = (made: FortnightOfAll['trips']): FortnightOfAll => ({
  from: '2026-11-23',
  to: '2026-12-06',
  people: [],
  places: [],
  journeys: [],
  minutesBetween: 10,
  visitsADay: 5,
  trips: made,
  optimal: true,
  atMostPercentBetter: 0,
  unknown: [],
  withoutDate: [],
});

test('a plan arrives with every time it had, by start, and with the same times proposed', () => {
  fc.assert(
    fc.property(trips, (made) => {
      const plan = planOf(made);
      const there = asShown(fortnightSentSchema.parse(JSON.parse(JSON.stringify(toSend(plan)))));
      expect({ ...there, trips: [] }).toEqual({ ...plan, trips: [] });
      for (const [at, trip] of there.trips.entries()) {
        const { options, chosen } = made[at]!;
        expect(trip.options.map(nameOf).sort()).toEqual(options.map(nameOf).sort());
        expect(trip.options.map(({ start }) => start)).toEqual(
          options.map(({ start }) => start).sort((a, b) => a - b),
        );
        expect(trip.options[trip.chosen ?? -1]).toEqual(options[chosen ?? -1]);
      }
    }),
  );
});

test('times that follow each other are sent as one run', () => {
  const options = Array.from({ length: 20 }, (_, index): FortnightOption => {
    const start = monday + (540 + index * 15) * minute;
    return { person: 0, place: 1, start, end: start + 60 * minute };
  });
  const [trip] = toSend(
    planOf([
      {
        children: [{ id: 'mia', name: 'Mia Yeo', dueBy: '2026-11-30', aimBy: '2026-11-27', late: false }],
        worker: 'Amina Cole',
        announced: true,
        options,
        chosen: 3,
        why: [],
      },
    ]),
  ).trips;
  expect(trip).toMatchObject({ times: [{ person: 0, place: 1, minutes: 60, runs: [[0, 20]] }], chosen: 3 });
});
