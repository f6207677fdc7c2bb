import type { Child, Involvement } from '#shared/model/caseFile.ts';
import { factChanges } from '#shared/rules/factChanges.ts';
import type { HeldPack } from '#shared/rules/heldPack.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { child, visit } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

/** The instants at which what is owed may change without a visit: looking back and ahead look again at each of them, and nowhere else. */
const at = (text: string) => readMoment(text).instant;
/** Days by their date alone, as nearly all changes are at midnight. */
const changes = (
  facts: Partial<Child>,
  held: HeldPack[] = [],
  after = '2026-10-01T00:00',
  until = '2026-12-31T23:59',
) =>
  factChanges(child({ dateOfBirth: null, involvements: [], ...facts }), held, at(after), at(until))
    .map(instantText)
    .map((text) => (text.includes('T00:00:00') ? text.slice(0, 10) : text));
const work = (more: Partial<Involvement>) => ({
  involvements: [{ kind: 'in-care', start: '2026-09-01', ...more } as Involvement],
});
const says = { setBy: 'plan' as const, visitEvery: '1 week' };

describe('what changes without a visit', () => {
  it.each<[string, Partial<Child>, string[]]>([
    ['nothing', {}, []],
    ['work begins', work({ start: '2026-10-05' }), ['2026-10-05']],
    ['work ended: the day after its last', work({ end: '2026-11-03' }), ['2026-11-04']],
    ['work that goes on has no end', work({ end: null }), []],
    ['the plan begins', work({ plan: { ...says, from: '2026-10-06' } }), ['2026-10-06']],
    ['a plan from the start of the work', work({ start: '2026-10-05', plan: says }), ['2026-10-05']],
    [
      'each plan begins',
      work({
        plans: [
          { ...says, from: '2026-11-06' },
          { ...says, from: '2026-10-06' },
        ],
      }),
      ['2026-10-06', '2026-11-06'],
    ],
    ['the care began', work({ careStart: '2026-10-07' }), ['2026-10-07']],
    ['permanence was agreed', work({ permanenceAgreedOn: '2026-10-08' }), ['2026-10-08']],
    ['long-term was agreed', work({ longTermAgreedOn: '2026-10-09' }), ['2026-10-09']],
    ['the child came to stay', work({ stays: ['2026-10-10', '2026-10-24'] }), ['2026-10-10', '2026-10-24']],
    ['we were told', work({ notifiedOn: '2026-10-11' }), ['2026-10-11']],
    ['the order was made', work({ orderOn: '2026-10-12' }), ['2026-10-12']],
    [
      'away, and the day after the last day away',
      { away: [{ from: '2026-10-20', to: '2026-10-30' }] },
      ['2026-10-20', '2026-10-31'],
    ],
    [
      'exempt from being seen alone, with a last day or without',
      {
        aloneExemptions: [
          { why: 'child-says-no', reason: 'no', from: '2026-10-13', until: '2026-10-19' },
          { why: 'child-says-no', reason: 'no', from: '2026-11-13' },
        ],
      },
      ['2026-10-13', '2026-10-20', '2026-11-13'],
    ],
    [
      'something happened, to the minute',
      { milestones: [{ kind: 'review-held', at: '2026-10-14T10:30' }] },
      ['2026-10-14T10:30:00+01:00'],
    ],
    ['the birth', { dateOfBirth: '2026-11-02' }, ['2026-11-02']],
    // Of a child born on a 29 February the duty begins a day sooner, but this year's is no leap year's anyway.
    ['the first birthday', { dateOfBirth: '2025-11-02' }, ['2026-11-02']],
    ['the eighteenth', { dateOfBirth: '2008-11-02' }, ['2026-11-02']],
    ['not the nineteenth', { dateOfBirth: '2007-11-02' }, []],
    [
      'two things on one day',
      {
        ...work({ start: '2026-10-05', orderOn: '2026-10-05' }),
        away: [{ from: '2026-10-05', to: '2026-10-06' }],
      },
      ['2026-10-05', '2026-10-07'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(changes(facts)).toEqual(expected);
  });

  it('born on 29 February: in a year without one what begins at an age begins on the 28th', () => {
    const born = { dateOfBirth: '2024-02-29' };
    expect(changes(born, [], '2027-01-01', '2028-12-31')).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('what is of several kinds comes in order of time, not of kind', () => {
    expect(
      changes({
        dateOfBirth: '2016-12-01',
        ...work({ start: '2026-11-02' }),
        away: [{ from: '2026-10-20', to: '2026-11-30' }],
        milestones: [{ kind: 'review-held', at: '2026-10-25T09:00' }],
      }),
    ).toEqual(['2026-10-20', '2026-10-25T09:00:00+00:00', '2026-11-02', '2026-12-01']);
  });

  it('after the one instant and up to the other, which still belongs to it', () => {
    const stays = work({ stays: ['2026-10-10', '2026-10-11', '2026-10-12', '2026-10-13'] });
    expect(changes(stays, [], '2026-10-10T00:00', '2026-10-12T00:00')).toEqual(['2026-10-11', '2026-10-12']);
    expect(changes(stays, [], '2026-10-09T23:59', '2026-10-11T23:59')).toEqual(['2026-10-10', '2026-10-11']);
  });
});

describe('policies', () => {
  it('are followed from a day on, and until the end of their last', () => {
    expect(changes({}, [{ pack: pack(), from: '2026-10-19', until: '2026-11-15' }])).toEqual([
      '2026-10-19',
      '2026-11-16',
    ]);
    expect(changes({}, [{ pack: pack(), from: null, until: null }])).toEqual([]);
  });

  it('may change a value on a day', () => {
    const one = pack();
    const periods = [
      { from: null, pack: one },
      { from: '2026-11-02', pack: one },
      { from: '2026-12-07', pack: one },
    ];
    expect(changes({}, [{ pack: { ...one, periods }, from: null, until: null }])).toEqual([
      '2026-11-02',
      '2026-12-07',
    ]);
  });

  describe('with lengths of time of their own', () => {
    const always = (...packs: PolicyPack[]): HeldPack[] =>
      packs.map((one) => ({ pack: one, from: null, until: null }));
    const lapsing = (exemptionLapsesAfter: string, dayOfEvent: 0 | 1 = 0) =>
      pack({ settings: { exemptionLapsesAfter, dayOfEvent } });
    const exempt = {
      visits: [visit('v1', '2026-10-20T16:00', { alone: 'exempt' }), visit('v2', '2026-11-20')],
    };

    it('an exemption made at a visit lapses: the day after its last', () => {
      expect(changes(exempt, always(lapsing('2 weeks')))).toEqual(['2026-11-04']);
      expect(changes(exempt, always(lapsing('2 weeks', 1)))).toEqual(['2026-11-03']);
      expect(changes(exempt, always(lapsing('1 month'), lapsing('2 weeks')))).toEqual([
        '2026-11-04',
        '2026-11-21',
      ]);
    });

    it('so does one that was entered for a time', () => {
      const aloneExemptions = [{ why: 'child-says-no' as const, reason: 'no', from: '2026-10-20' }];
      expect(changes({ aloneExemptions }, always(lapsing('2 weeks')))).toEqual(['2026-10-20', '2026-11-04']);
    });

    it('also where that length changes', () => {
      const periods = [
        { from: null, pack: lapsing('2 weeks') },
        { from: '2026-10-26', pack: lapsing('1 week') },
      ];
      expect(changes(exempt, always({ ...lapsing('1 week'), periods }))).toEqual([
        '2026-10-26',
        '2026-10-28',
        '2026-11-04',
      ]);
    });

    it('a pause between stays has been too long', () => {
      const clock = {
        clause: 'S-5',
        says: 'So often.',
        clock: 'visit' as const,
        for: ['short-breaks' as const],
        every: '6 weeks',
      };
      const policy = pack({ covers: ['short-breaks'], clocks: [{ ...clock, staysApart: '3 weeks' }] });
      expect(changes(work({ stays: ['2026-10-06', '2026-10-13'] }), always(policy))).toEqual([
        '2026-10-06',
        '2026-10-13',
        '2026-10-28',
        '2026-11-04',
      ]);
      const plain = pack({ covers: ['short-breaks'], clocks: [clock] });
      expect(changes(work({ stays: ['2026-10-06'] }), always(plain))).toEqual(['2026-10-06']);
    });
  });
});
