import type { Fortnight, FortnightOption } from '#shared/model/api/fortnight.ts';
import {
  draftVisits,
  moved,
  namesOf,
  optionNear,
  startDraft,
  whatIsAgainst,
  withLeftOut,
} from '#tab/fortnight/draft.ts';
import { hoursFor, instantAt, planWeeks } from '#tab/fortnight/weekGrid.ts';

const at = (text: string): number => Date.parse(`2026-11-${text}:00Z`);
const option = (start: string, end: string, place = 1): FortnightOption => ({
  person: 0,
  place,
  start: at(start),
  end: at(end),
});

function plan(change: Partial<Fortnight> = {}): Fortnight {
  const trip = (
    name: string,
    options: FortnightOption[],
    chosen: number | null,
  ): Fortnight['trips'][number] => ({
    children: [{ id: name, name, dueBy: '2026-11-27', aimBy: '2026-11-25', late: false }],
    worker: 'Amina Cole',
    announced: true,
    options,
    chosen,
    why: [],
  });
  return {
    from: '2026-11-23',
    to: '2026-12-06',
    people: [{ id: 'w', name: 'Amina', calendarRead: true, taken: [] }],
    places: [{ kind: 'office' }, { kind: 'home' }, { kind: 'school' }],
    journeys: [
      [0, 30, 30],
      [30, 0, 20],
      [30, 20, 0],
    ],
    minutesBetween: 10,
    visitsADay: 2,
    trips: [
      trip('Kit', [option('23T09:00', '23T10:00'), option('24T09:00', '24T10:00')], 0),
      trip(
        'Noor',
        [
          option('23T10:30', '23T11:30', 2),
          option('23T10:15', '23T11:15', 2),
          option('23T09:30', '23T10:30', 2),
        ],
        0,
      ),
      trip('Wren', [option('23T14:00', '23T15:00')], null),
    ],
    optimal: true,
    atMostPercentBetter: 0,
    unknown: [],
    ...change,
  };
}

describe('a draft of a plan', () => {
  test('begins as the plan proposes, by start', () => {
    expect(draftVisits(plan(), startDraft(plan())).map(({ trip }) => namesOf(trip))).toEqual(['Kit', 'Noor']);
  });

  test('a moved visit is back in, wherever it was left out', () => {
    const draft = moved(withLeftOut(startDraft(plan()), 0, true), 0, 1);
    expect(draft).toEqual({ chosen: [1, 0, null], leftOut: [false, false, false] });
  });

  test.each([
    ['time for the way and a pause', 0, null],
    [
      'five minutes too few',
      1,
      'Too close to the visit with Kit: the way there and a pause take 30 minutes.',
    ],
    ['over another visit', 2, 'At the same time as the visit with Kit.'],
  ])('beside another visit: %s', (_, index, expected) => {
    const made = plan();
    expect(whatIsAgainst(made, startDraft(made), 1, made.trips[1]!.options[index]!)).toBe(expected);
  });

  test('a visit that is left out stands in nobody’s way', () => {
    const made = plan();
    const draft = withLeftOut(startDraft(made), 0, true);
    expect(whatIsAgainst(made, draft, 1, made.trips[1]!.options[2]!)).toBeNull();
  });

  test('a full day takes no more, those booked already counted', () => {
    const made = plan();
    const [wanted] = made.trips[2]!.options;
    expect(whatIsAgainst(made, startDraft(made), 2, wanted!)).toBe('That day has 2 visits already.');
    const booked = { start: at('23T16:00'), end: at('23T17:00'), what: 'visit' as const, place: 1 };
    const other = plan({ people: [{ ...made.people[0]!, taken: [booked] }] });
    expect(whatIsAgainst(other, withLeftOut(startDraft(other), 0, true), 2, wanted!)).toMatch(/2 visits/);
  });

  test('a drop means the nearest time within a quarter of an hour', () => {
    const [, noor] = plan().trips;
    expect(optionNear(noor!, 0, at('23T10:20'))).toBe(1);
    expect(optionNear(noor!, 0, at('23T12:00'))).toBeNull();
    expect(optionNear(noor!, 1, at('23T10:30'))).toBeNull();
  });
});

describe('the weeks of a plan', () => {
  test('go from Monday to Friday, and hold every day of it', () => {
    expect(planWeeks(plan()).map(({ monday, days }) => [monday, days.length])).toEqual([
      ['2026-11-23', 5],
      ['2026-11-30', 5],
    ]);
    const fromThursday = planWeeks(plan({ from: '2026-11-26', to: '2026-12-09' }));
    expect(fromThursday.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
  });

  test('hours of a day are London’s, summer and winter', () => {
    expect(instantAt('2026-11-24', 15.75)).toBe(Date.parse('2026-11-24T15:45:00Z'));
    expect(instantAt('2026-07-01', 15.75)).toBe(Date.parse('2026-07-01T14:45:00Z'));
    expect(hoursFor([{ start: at('24T18:30'), end: at('24T19:15') }])).toEqual({ first: 8, last: 20 });
  });
});
