import fc from 'fast-check';
import { type Child, childSchema, involvementKinds } from '#shared/model/caseFile.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import { type HeldPack, heldAlways } from '#shared/rules/heldPack.ts';
import { lookAhead } from '#shared/rules/lookAhead.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { bedford, child, childInNeed, visit, visitingPolicy } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

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

  describe('under a policy that asks for a visit every week, on Mondays', () => {
    // Seen on Monday 16 November; today is Monday 23. The day to aim for is the last one.
    const says = 'So often.';
    const weekly = {
      clause: 'S-5',
      says,
      clock: 'visit' as const,
      for: ['child-protection' as const],
      every: '1 week',
    };
    const policy = (parts: Parameters<typeof pack>[0] = {}) =>
      pack({ settings: { cushion: 0 }, clocks: [weekly], ...parts });
    const all = { sleepingArrangementsSeen: 'yes', interactionObserved: 'yes' } as const;
    const since = (more: Partial<Child> = {}) =>
      child({ visits: [visit('v1', '2026-11-16T16:00', all)], ...more });
    const of = (one: Child, held: HeldPack[], weeks = 4) => lookAhead(one, held, now, weeks);
    const on = (one: Child, parts?: Parameters<typeof pack>[0], weeks?: number) =>
      of(one, heldAlways([policy(parts)]), weeks);

    it('up to the last Sunday, and no further', () => {
      const sunday = child({ visits: [visit('v1', '2026-11-22T16:00')] });
      expect(on(sunday, {}, 2).map(({ day }) => day)).toEqual(['2026-11-29', '2026-12-06']);
      expect(on(sunday, {}, 3).map(({ day }) => day)).toEqual(['2026-11-29', '2026-12-06', '2026-12-13']);
    });

    it('what is booked is not a visit yet; one that has just been made is', () => {
      const booked = since({
        visits: [
          visit('v1', '2026-11-16T16:00'),
          visit('b', '2026-11-25T16:00'),
          visit('c', '2026-12-09T16:00'),
        ],
      });
      const mondays = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];
      expect(on(booked).map(({ day }) => day)).toEqual(mondays);
      const made = since({ visits: [visit('v1', '2026-11-16T16:00'), visit('b', '2026-11-23T09:00')] });
      expect(on(made).map(({ day }) => day)).toEqual(mondays.slice(1));
    });

    it('asks of each visit what has come round by then, and makes no more of it than that', () => {
      const part = (
        clause: string,
        clock: 'home' | 'bedroom' | 'sleeping-arrangements' | 'unannounced',
        every: string,
      ) => ({
        ...weekly,
        clause,
        clock,
        every,
      });
      const clocks = [
        weekly,
        part('S-6', 'home', '2 weeks'),
        part('S-7', 'bedroom', '3 weeks'),
        part('S-8', 'sleeping-arrangements', '4 weeks'),
        part('S-9', 'unannounced', '5 weeks'),
      ];
      expect(on(since(), { clocks }, 6).map(({ day, mustInclude }) => [day, ...mustInclude])).toEqual([
        ['2026-11-23'],
        ['2026-11-30', 'home'],
        ['2026-12-07', 'bedroom'],
        ['2026-12-14', 'home', 'sleeping-arrangements'],
        ['2026-12-21', 'unannounced'],
        ['2026-12-28', 'home', 'bedroom'],
      ]);
    });

    it('nor more than every other visit asks', () => {
      const demands = (['alone', 'interaction', 'home'] as const).map((include) => ({
        clause: `S-1-${include}`,
        says,
        include,
        every: 2,
      }));
      expect(on(since(), { demands }).map(({ mustInclude }) => mustInclude)).toEqual([
        [],
        ['alone', 'interaction', 'home'],
        [],
        ['alone', 'interaction', 'home'],
      ]);
    });

    it('the visits count where the child must be awake, and seen on their own', () => {
      const counting = {
        ...pack().counting!,
        awake: { clause: 'S-30', says },
        individually: { clause: 'S-31', says },
      };
      expect(on(since(), { counting })).toHaveLength(4);
    });

    it('work that begins later asks from then on', () => {
      const later = since({ involvements: [{ kind: 'child-protection', start: '2026-12-02' } as never] });
      expect(on(later).map(({ day }) => day)).toEqual(['2026-12-09', '2026-12-16']);
    });

    it('so does a policy that is followed from a day on, and what it would have asked before is late', () => {
      const one = since();
      const held = [{ pack: policy(), from: '2026-12-09', until: null }];
      expect(of(one, held).map(({ day, dueBy, late }) => [day, dueBy, late])).toEqual([
        ['2026-12-09', '2026-11-23', true],
        ['2026-12-16', '2026-12-16', false],
      ]);
    });

    it('an exemption from being seen alone that runs out asks for a visit of its own', () => {
      // Three months after Friday 28 August it still holds; from Sunday 29 November on ten days run: Wednesday 9 December.
      const clocks = [
        { ...weekly, every: '8 weeks' },
        { ...weekly, clause: 'S-6', clock: 'seen-alone' as const, every: '10 days' },
      ];
      const exempt = since({
        visits: [visit('v1', '2026-11-20T16:00', { alone: 'no' })],
        aloneExemptions: [{ why: 'child-says-no', reason: 'no', from: '2026-08-28' }],
      });
      expect(
        on(exempt, { clocks }, 3).map(({ day, dueBy, late, mustInclude }) => [
          day,
          dueBy,
          late,
          ...mustInclude,
        ]),
      ).toEqual([['2026-12-09', '2026-12-09', false, 'alone']]);
    });

    describe('a clock for each home', () => {
      const eachHome = {
        ...weekly,
        clause: 'S-6',
        for: ['additional-home' as const],
        every: '2 weeks',
        eachHome: true,
        countFrom: 'home' as const,
      };
      const homes = (...list: [home: string, start: string][]) =>
        since({
          involvements: [
            { kind: 'child-protection', start: '2026-10-05' },
            ...list.map(([home, start]) => ({ kind: 'additional-home', start, home })),
          ] as Child['involvements'],
        });
      const covers = ['child-protection', 'additional-home'] as const;
      const told = (one: Child, clocks: (typeof weekly | typeof eachHome)[], weeks: number) =>
        on(one, { covers: [...covers], clocks }, weeks).map(({ day, obligation }) => [
          day,
          obligation.slice('small/'.length),
        ]);

      it('asks for a visit to each, which serves what is due that day anyway', () => {
        expect(told(homes(['A', '2026-11-16'], ['B', '2026-11-16']), [eachHome, weekly], 4)).toEqual([
          ['2026-11-23', 'S-5'],
          ['2026-11-30', 'S-6'],
          ['2026-11-30', 'S-6'],
          ['2026-12-07', 'S-5'],
          ['2026-12-14', 'S-6'],
          ['2026-12-14', 'S-6'],
        ]);
      });

      it('each on its own day', () => {
        expect(told(homes(['A', '2026-11-16'], ['B', '2026-11-18']), [eachHome, weekly], 3)).toEqual([
          ['2026-11-23', 'S-5'],
          ['2026-11-30', 'S-6'],
          ['2026-12-02', 'S-6'],
          ['2026-12-09', 'S-5'],
        ]);
      });
    });
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
