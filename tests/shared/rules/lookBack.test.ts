import type { Visit } from '#shared/model/caseFile.ts';
import type { LookBack } from '#shared/model/lookBack.ts';
import { type HeldPack, heldAlways } from '#shared/rules/heldPack.ts';
import { lookBack } from '#shared/rules/lookBack.ts';
import { readMoment } from '#shared/time/moment.ts';
import { bedford, child, childInNeed, visit, visitingPolicy } from './childBuilder.ts';

/** Each settled interval in a line: `visit I.5 due 2026-11-02: in-time by v2`. */
function lines({ settled }: Pick<LookBack, 'settled'>): string[] {
  return settled.map(
    ({ kind, clause, dueBy, result, ended, daysLate, stillOwed }) =>
      `${kind} ${clause} due ${dueBy}: ${result}${daysLate > 0 ? ` ${daysLate} days` : ''}` +
      (ended ? ` by ${ended.visit}` : stillOwed ? ', still owed' : ', gone'),
  );
}
const visitsOnly = (found: LookBack) => lines(found).filter((line) => line.startsWith('visit'));
const under = heldAlways([visitingPolicy]);
const at = (text: string) => readMoment(text).instant;

describe('looking back', () => {
  // Child protection under the visiting policy: every 10 working days (I.5).
  const seen = (...days: string[]): Visit[] =>
    days.map((day, index) => visit(`v${index + 1}`, `${day}T16:00`));

  it('counts a visit within the interval as in time, on the day of the visit', () => {
    const found = lookBack(
      child({ visits: seen('2026-10-08', '2026-10-20') }),
      under,
      '2026-10-12',
      '2026-10-31',
    );
    expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: in-time by v2']);
    expect(found.settled.find(({ kind }) => kind === 'visit')).toMatchObject({
      settledOn: '2026-10-20',
      countedFrom: { what: 'visit v1', at: '2026-10-08' },
      involvement: 'child-protection',
      pack: 'visiting-policy-2019',
    });
  });

  it('counts a late one on the day it was due, with the days until the visit, though that came after the period', () => {
    const one = child({ visits: seen('2026-10-08', '2026-11-03') });
    const october = lookBack(one, under, '2026-10-12', '2026-10-31', at('2026-11-20T09:00'));
    expect(visitsOnly(october)).toEqual(['visit I.5 due 2026-10-22: late 12 days by v2']);
    const november = lookBack(one, under, '2026-11-01', '2026-11-13', at('2026-11-20T09:00'));
    expect(visitsOnly(november)).toEqual([]);
    expect(lines({ settled: november.carried })).toContain('visit I.5 due 2026-10-22: late 12 days by v2');
  });

  it('says of one that nothing has ended that it is still owed, and of one not yet due nothing', () => {
    const one = child({ visits: seen('2026-10-08') });
    const past = lookBack(one, under, '2026-10-12', '2026-10-31', at('2026-10-26T09:00'));
    expect(visitsOnly(past)).toEqual(['visit I.5 due 2026-10-22: late 4 days, still owed']);
    expect(visitsOnly(lookBack(one, under, '2026-10-12', '2026-10-31', at('2026-10-22T23:00')))).toEqual([]);
  });

  it('a visit on the due day is in time until its midnight', () => {
    const visits = [visit('v1', '2026-10-08T16:00'), visit('v2', '2026-10-22T23:59')];
    const found = lookBack(child({ visits }), under, '2026-10-12', '2026-10-31');
    expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: in-time by v2']);
  });

  it('an attempt that did not reach the child ends nothing', () => {
    const visits = [
      visit('v1', '2026-10-08T16:00'),
      visit('v2', '2026-10-20T16:00', { childSeen: 'no', alone: 'no' }),
      visit('v3', '2026-10-26T16:00'),
    ];
    const found = lookBack(child({ visits }), under, '2026-10-12', '2026-10-31');
    expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: late 4 days by v3']);
    expect(found.visits.map((one) => one.visit)).toEqual(['v3']);
  });

  it('counts by the day of the visit, however late it was written up, and the writing up by its own clock', () => {
    const visits = [
      visit('v1', '2026-10-08T16:00'),
      visit('v2', '2026-10-20T16:00', { recordedAt: '2026-11-16T10:00' }),
    ];
    const found = lookBack(child({ visits }), under, '2026-10-12', '2026-10-31', at('2026-11-20T09:00'));
    expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: in-time by v2']);
    const written = lines(found).filter((line) => line.startsWith('recording'));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^recording \S+ due 2026-10-\d\d: late \d+ days by v2$/);
  });

  it('what was written up in time is so on the day it was done', () => {
    const visits = [visit('v1', '2026-10-30T16:00', { recordedAt: '2026-11-01T10:00' })];
    const written = (from: string, to: string) =>
      lookBack(child({ visits }), under, from, to, at('2026-11-20T09:00')).settled.filter(
        ({ kind }) => kind === 'recording',
      );
    expect(written('2026-10-12', '2026-10-31')).toEqual([]);
    expect(written('2026-11-01', '2026-11-13')).toMatchObject([
      { result: 'in-time', settledOn: '2026-11-01' },
    ]);
  });

  it('a visit that was not alone leaves the clock of being seen alone open', () => {
    const visits = [
      visit('v1', '2026-10-08T16:00'),
      visit('v2', '2026-10-20T16:00', { alone: 'no' }),
      visit('v3', '2026-10-29T16:00'),
    ];
    const found = lookBack(child({ visits }), heldAlways([bedford]), '2026-10-12', '2026-10-31');
    expect(found.visits.map(({ visit, alone }) => [visit, alone])).toEqual([
      ['v2', 'no'],
      ['v3', 'yes'],
    ]);
    const alone = found.settled.filter(({ kind }) => kind === 'seen-alone');
    for (const { ended } of alone) expect(ended?.visit).not.toBe('v2');
  });

  it('an exemption agreed at the visit ends the clock without its counting as seen alone', () => {
    const visits = [
      visit('v1', '2026-10-08T16:00'),
      visit('v2', '2026-10-20T16:00', { alone: 'exempt', aloneReason: 'asked for a friend to stay' }),
    ];
    const found = lookBack(child({ visits }), heldAlways([bedford]), '2026-10-12', '2026-10-31');
    expect(found.settled.filter(({ kind }) => kind === 'seen-alone')).toEqual([]);
    expect(found.visits).toMatchObject([{ visit: 'v2', alone: 'exempt' }]);
  });

  it('what ended with the work before it was due is neither kept nor late', () => {
    const ended = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-10-20' }],
      visits: seen('2026-10-08'),
    });
    expect(visitsOnly(lookBack(ended, under, '2026-10-12', '2026-10-31'))).toEqual([]);
  });

  it('what was late before the work ended stays late, and is not owed any more', () => {
    const ended = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-10-28' }],
      visits: seen('2026-10-08'),
    });
    expect(visitsOnly(lookBack(ended, under, '2026-10-12', '2026-10-31'))).toEqual([
      'visit I.5 due 2026-10-22: late 7 days, gone',
    ]);
  });

  it('a plan that asks for more often holds from the day it begins, not for the weeks before', () => {
    const one = childInNeed({
      involvements: [
        {
          kind: 'child-in-need',
          start: '2026-09-01',
          plans: [{ from: '2026-11-02', visitEvery: '5 working days', setBy: 'plan' }],
        },
      ],
      visits: seen('2026-10-01', '2026-10-21', '2026-11-02', '2026-11-18'),
    });
    const found = lookBack(one, under, '2026-10-12', '2026-11-30', at('2026-11-19T09:00'));
    const kept = found.settled.filter(({ kind }) => kind === 'visit');
    expect(kept.map(({ result, ended }) => [ended?.visit, result])).toEqual([
      ['v2', 'in-time'],
      ['v3', 'in-time'],
      ['v4', 'late'],
    ]);
  });

  it('a policy that the council left is asked for the days on which it was followed alone', () => {
    const held = [
      { pack: visitingPolicy, from: null, until: '2026-10-18' },
      { pack: bedford, from: '2026-10-19', until: null },
    ];
    const found = lookBack(
      child({ visits: seen('2026-10-08', '2026-10-20') }),
      held,
      '2026-10-12',
      '2026-10-31',
    );
    expect([...new Set(found.settled.map(({ pack }) => pack))]).toEqual(['bedford-borough']);
    expect(found.visits).toMatchObject([{ packs: ['bedford-borough'] }]);
  });

  describe('where the period begins and ends', () => {
    const asOf = at('2026-11-20T09:00');
    const of = (visits: Visit[], from: string, to: string, facts: Parameters<typeof child>[0] = {}) =>
      lookBack(child({ visits, ...facts }), under, from, to, asOf);

    it('a visit on its first day is in it, and one at the midnight after its last is not', () => {
      const visits = [
        visit('v1', '2026-10-08T16:00'),
        visit('v2', '2026-10-12T00:00'),
        visit('v3', '2026-10-20'),
      ];
      const found = of(visits, '2026-10-12', '2026-10-19');
      expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: in-time by v2']);
      expect(found.visits.map(({ visit }) => visit)).toEqual(['v2']);
      const after = of(visits, '2026-10-20', '2026-10-25');
      // Ten working days after Monday 12 October: Monday 26.
      expect(visitsOnly(after)).toEqual(['visit I.5 due 2026-10-26: in-time by v3']);
      expect(after.visits.map(({ visit }) => visit)).toEqual(['v3']);
    });

    it('of the visits after it only that they ended what was late in it is told', () => {
      const visits = seen('2026-10-08', '2026-11-03', '2026-11-10');
      const found = of(visits, '2026-10-12', '2026-10-31');
      expect(visitsOnly(found)).toEqual(['visit I.5 due 2026-10-22: late 12 days by v2']);
      expect(found.visits).toEqual([]);
      expect(lines(found).filter((line) => line.startsWith('recording'))).toEqual([]);
    });

    it('the first visit of all may be in it', () => {
      // By the first of the policy's clauses within ten working days of Monday 5 October: Monday 19.
      const found = of(seen('2026-10-13'), '2026-10-12', '2026-10-31');
      expect(found.visits).toMatchObject([{ visit: 'v1', on: '2026-10-13' }]);
      expect(found.settled.filter(({ ended }) => ended?.visit === 'v1').length).toBeGreaterThan(0);
      // Ten working days after Tuesday 13 October: Tuesday 27, and nobody came.
      expect(visitsOnly(found).at(-1)).toBe('visit I.5 due 2026-10-27: late 24 days, still owed');
    });

    it('work that began on its last day counts, and so does other work that ended long before', () => {
      const involvements = [
        { kind: 'child-in-need', start: '2026-01-05', end: '2026-02-27' },
        { kind: 'child-protection', start: '2026-10-31' },
      ] as never;
      const found = of(seen('2026-10-31'), '2026-10-12', '2026-10-31', { involvements });
      expect(found.visits.map(({ visit }) => visit)).toEqual(['v1']);
    });

    it('no work with the child: nothing', () => {
      const involvements = [{ kind: 'child-protection', start: '2026-11-01' }] as never;
      expect(of(seen('2026-10-20'), '2026-10-12', '2026-10-31', { involvements })).toEqual({
        settled: [],
        carried: [],
        visits: [],
      });
    });
  });

  it('written up there and then is written up in time, and a visit not written up is late', () => {
    const recordings = (recordedAt: string | undefined) =>
      lines(
        lookBack(
          child({ visits: [visit('v1', '2026-10-13T16:00', { recordedAt })] }),
          under,
          '2026-10-12',
          '2026-10-31',
        ),
      ).filter((line) => line.startsWith('recording'));
    // Two working days after Tuesday 13 October.
    expect(recordings('2026-10-13T16:00')).toEqual(['recording I.16 due 2026-10-15: in-time by v1']);
    expect(recordings(undefined)).toEqual(['recording I.16 due 2026-10-15: late 17 days, still owed']);
  });

  describe('a visit before the period that was still to be written up', () => {
    // Under the visiting policy within two working days: of Friday 9 October by Tuesday 13.
    const written = (recordedAt: string | undefined, when = '2026-10-09') =>
      lines(
        lookBack(
          child({ visits: [visit('v1', '2026-10-06T16:00'), visit('v2', `${when}T16:00`, { recordedAt })] }),
          under,
          '2026-10-12',
          '2026-10-31',
          at('2026-11-20T09:00'),
        ),
      ).filter((line) => line.startsWith('recording'));
    const of = (rest: string, due = '2026-10-13') => [`recording I.16 due ${due}: ${rest}`];

    it.each<[string, string | undefined, string[]]>([
      ['before it began: told before', '2026-10-11T23:59', []],
      ['at its first moment', '2026-10-12T00:00', of('in-time by v2')],
      ['in it, in time', '2026-10-13T10:00', of('in-time by v2')],
      ['in it, late', '2026-10-15T10:00', of('late 2 days by v2')],
      ['not yet', undefined, of('late 38 days, still owed')],
    ])('written up %s', (_, recordedAt, expected) => {
      expect(written(recordedAt)).toEqual(expected);
    });

    it('as far back as two months', () => {
      const carried = (when: string) =>
        lines({
          settled: lookBack(
            child({
              involvements: [{ kind: 'child-protection', start: '2026-07-01' }] as never,
              visits: [visit('v1', `${when}T16:00`, { recordedAt: undefined })],
            }),
            under,
            '2026-10-12',
            '2026-10-31',
            at('2026-11-20T09:00'),
          ).carried,
        }).filter((line) => line.startsWith('recording'));
      // Sixty-two days before Monday 12 October is Tuesday 11 August.
      expect(carried('2026-08-11')).toHaveLength(1);
      expect(carried('2026-08-10')).toEqual([]);
    });
  });

  describe('policies that are followed for a time', () => {
    const one = child({ visits: seen('2026-10-08', '2026-10-20') });
    const packsOf = (...held: HeldPack[]) => {
      const { settled, visits } = lookBack(one, held, '2026-10-12', '2026-10-31', at('2026-10-31T23:59'));
      return [[...new Set(settled.map(({ pack }) => pack))], visits.map(({ packs }) => packs)];
    };
    const policy = visitingPolicy.id;

    it.each<[string, Omit<HeldPack, 'pack'>, unknown]>([
      ['from a day on', { from: '2026-10-15', until: null }, [[policy], [[policy]]]],
      ['from a day after the visit', { from: '2026-10-21', until: null }, [[], []]],
      ['until the day before the visit', { from: null, until: '2026-10-19' }, [[], []]],
      ['always', { from: null, until: null }, [[policy], [[policy]]]],
    ])('%s', (_, days, expected) => {
      expect(packsOf({ pack: visitingPolicy, ...days })).toEqual(expected);
    });

    it('beside one that always is', () => {
      const always = { pack: bedford, from: null, until: null };
      expect(packsOf(always, { pack: visitingPolicy, from: '2026-10-15', until: null })[1]).toEqual([
        [bedford.id, policy],
      ]);
      expect(packsOf(always, { pack: visitingPolicy, from: null, until: '2026-10-15' })[1]).toEqual([
        [bedford.id],
      ]);
    });
  });
});
