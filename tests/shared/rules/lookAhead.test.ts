import fc from 'fast-check';
import { type Child, childSchema, involvementKinds } from '#shared/model/caseFile.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import { heldAlways } from '#shared/rules/heldPack.ts';
import { lookAhead } from '#shared/rules/lookAhead.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { bedford, child, childInNeed, visit, visitingPolicy } from './childBuilder.ts';

const at = (text: string) => readMoment(text).instant;
const now = at('2026-11-23T09:00');
const days = (one: Child, weeks = 8, packs = [visitingPolicy]) =>
  lookAhead(one, heldAlways(packs), now, weeks).map(({ day }) => day);

describe('looking ahead', () => {
  it('goes from one day to aim for to the next: ten working days less the cushion, over Christmas', () => {
    const one = child({ visits: [visit('v1', '2026-11-18T16:00')] });
    // 18 November + 10 working days = 2 December, aim 30 November; then 14 December, aim 10; 24 December, aim 22;
    // then over two bank holidays and New Year's Day: 22 December + 10 = 8 January, aim 6 January.
    expect(days(one)).toEqual(['2026-11-30', '2026-12-10', '2026-12-22', '2027-01-06']);
  });

  it('begins today where the day to aim for has passed, and only that visit is late', () => {
    const one = child({ visits: [visit('v1', '2026-10-20T16:00')] });
    const ahead = lookAhead(one, heldAlways([visitingPolicy]), now, 4);
    expect(ahead[0]).toMatchObject({ day: '2026-11-23', dueBy: '2026-11-03', late: true });
    expect(ahead.slice(1).every(({ late }) => !late)).toBe(true);
  });

  it('a plan that begins later asks for more from then on', () => {
    const one = childInNeed({
      involvements: [
        {
          kind: 'child-in-need',
          start: '2026-10-05',
          plans: [{ from: '2026-12-07', visitEvery: '5 working days', setBy: 'plan' }],
        },
      ],
      visits: [visit('v1', '2026-11-20T16:00')],
    });
    const plain = childInNeed({ visits: [visit('v1', '2026-11-20T16:00')] });
    expect(days(one).length).toBeGreaterThan(days(plain).length);
    expect(days(one).filter((day) => day < '2026-12-01')).toEqual(
      days(plain).filter((day) => day < '2026-12-01'),
    );
  });

  it('asks nothing after the work has ended', () => {
    const one = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-12-04' }],
      visits: [visit('v1', '2026-11-18T16:00')],
    });
    expect(days(one)).toEqual(['2026-11-30']);
  });

  it('goes to each home that has its own clock', () => {
    const packs = [...builtInPacks().values()].filter(({ covers }) =>
      (covers as string[]).includes('additional-home'),
    );
    expect(packs.length).toBeGreaterThan(0);
    const one = child({
      involvements: [
        { kind: 'child-protection', start: '2026-10-05' },
        { kind: 'additional-home', start: '2026-10-05', home: 'grandparents' },
        { kind: 'additional-home', start: '2026-10-05', home: 'father' },
      ],
      visits: [visit('v1', '2026-11-18T16:00')],
    });
    const ahead = lookAhead(one, heldAlways(packs), now, 12);
    expect(ahead.at(-1)!.day > '2027-01-20').toBe(true);
  });

  const planned: fc.Arbitrary<Child> = fc
    .record({
      kinds: fc.uniqueArray(fc.constantFrom(...involvementKinds), { minLength: 1, maxLength: 2 }),
      start: fc.integer({ min: 0, max: 300 }),
      visits: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.boolean()), {
        maxLength: 6,
      }),
    })
    .map(({ kinds, start, visits }) => {
      const day = (index: number) => isoDate(dayNumber('2026-01-15') + index);
      return childSchema.parse({
        id: 'c',
        dateOfBirth: '2014-03-02',
        involvements: kinds.map((kind) => ({ kind, start: day(start) })),
        visits: visits.map(([index, alone, home], number) =>
          visit(`v${number}`, `${day(index)}T15:00`, {
            alone: alone ? 'yes' : 'no',
            homeSeen: home ? 'yes' : 'no',
          }),
        ),
      });
    });
  const packs = [...builtInPacks().values()];

  it('begins with what the rules say is next, and nobody who is seen on the days to aim for becomes late', () => {
    fc.assert(
      fc.property(planned, fc.subarray(packs, { minLength: 1, maxLength: 3 }), (one, some) => {
        const { next } = evaluateAt(one, some, now).evaluation;
        const ahead = lookAhead(one, heldAlways(some), now, 10);
        const [first] = ahead;
        const end = '2027-01-31';
        if (next && next.aimBy.slice(0, 10) <= end) {
          expect(first?.day).toBe(next.aimBy < '2026-11-23' ? '2026-11-23' : next.aimBy.slice(0, 10));
          expect(first?.obligation).toBe(next.obligation);
        } else expect(first).toBeUndefined();
        for (const { day, late, dueBy } of ahead) {
          expect(day <= end).toBe(true);
          expect(late && day !== '2026-11-23').toBe(false);
          if (day !== '2026-11-23') expect(dueBy.slice(0, 10) >= day).toBe(true);
        }
        expect(ahead.map(({ day }) => day)).toEqual(ahead.map(({ day }) => day).sort());
        expect(lookAhead(one, heldAlways(some), now, 10)).toEqual(ahead);
      }),
      { numRuns: 80 },
    );
  });

  it('fewer weeks are the beginning of more', () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 1, max: 6 }), (one, weeks) => {
        const few = lookAhead(one, heldAlways([bedford]), now, weeks);
        expect(lookAhead(one, heldAlways([bedford]), now, weeks + 4).slice(0, few.length)).toEqual(few);
      }),
      { numRuns: 60 },
    );
  });
});
