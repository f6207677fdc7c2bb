import { visitStandings } from '#shared/rules/visitStandings.ts';
import { bedford, child, visit, visitingPolicy } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

describe('visitStandings', () => {
  it('tells of every visit, in order of time, whether it counted under each policy and why not', () => {
    const facts = child({
      visits: [
        visit('booked', '2026-11-20T16:00'),
        visit('meeting', '2026-11-10T16:00', { purpose: 'meeting' }),
        visit('missed', '2026-11-11T16:00', { childSeen: 'no' }),
        visit('covered', '2026-11-05T16:00', { by: 'duty-social-worker' }),
        visit('before', '2026-09-01T16:00'),
        visit('plain', '2026-11-12T16:00'),
        { id: 'reported', at: '2026-10-20', childSeen: 'reported' },
      ],
    });
    expect(visitStandings(facts, [bedford], '2026-11-16T09:00')).toEqual([
      {
        visit: 'before',
        pack: 'bedford-borough',
        result: 'earlier',
        because: 'before the present work with the child began',
      },
      {
        visit: 'reported',
        pack: 'bedford-borough',
        result: 'counted',
        because: 'reported, not yet confirmed that the child was seen',
      },
      {
        visit: 'covered',
        pack: 'bedford-borough',
        result: 'counted',
        because: 'not by the allocated worker',
      },
      {
        visit: 'meeting',
        pack: 'bedford-borough',
        result: 'contact',
        clause: 'BB-16',
        because: 'seen during a meeting',
      },
      {
        visit: 'missed',
        pack: 'bedford-borough',
        result: 'attempt',
        clause: 'BB-2',
        because: 'not seen this time',
      },
      { visit: 'plain', pack: 'bedford-borough', result: 'counted' },
    ]);
  });

  it('counts from the first day of the present work; without any, all of it lies before', () => {
    const facts = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-11-01' }],
      visits: [visit('before', '2026-10-04T16:00'), visit('first', '2026-10-05T16:00')],
    });
    const on = (asOf: string) =>
      visitStandings(facts, [bedford], asOf).map(({ visit, result }) => [visit, result]);
    expect(on('2026-10-20T09:00')).toEqual([
      ['before', 'earlier'],
      ['first', 'counted'],
    ]);
    expect(on('2026-11-02T09:00')).toEqual([
      ['before', 'earlier'],
      ['first', 'earlier'],
    ]);
  });

  describe('by whose visits count', () => {
    const counting = pack().counting!;
    const role = {
      ...counting.role,
      countFor: { 'care-leaver': ['personal-adviser' as const] },
      allocated: 'lead-social-worker' as const,
    };
    const policy = pack({
      covers: ['child-protection', 'care-leaver'],
      clocks: [
        {
          clause: 'S-5',
          says: 'So often.',
          clock: 'visit',
          for: ['child-protection', 'care-leaver'],
          every: '2 weeks',
        },
      ],
      counting: { ...counting, role },
    });
    const told = (kind: string, facts: Parameters<typeof visit>[2], end: string | null = null) =>
      visitStandings(
        child({
          involvements: [{ kind, start: '2026-10-05', end }],
          visits: [visit('v1', '2026-10-12T16:00', facts)],
        }),
        [policy],
        '2026-10-20T09:00',
      ).map(({ result, because }) => [result, because]);
    const other = [['contact', 'made by a personal adviser']];
    const noted = [['counted', 'not by the allocated worker']];

    it.each<[string, string, Parameters<typeof visit>[2], unknown]>([
      ['for this work', 'child-protection', { by: 'personal-adviser' }, other],
      ['for other work', 'care-leaver', { by: 'personal-adviser' }, noted],
      ['nor the other way round', 'care-leaver', {}, [['contact', 'made by the lead social worker']]],
      [
        'not known to the source',
        'child-protection',
        { by: undefined, sourceSilentOn: ['by'] },
        [['counted', undefined]],
      ],
      [
        'unknown to the source',
        'child-protection',
        { by: 'unknown', sourceSilentOn: ['by'] },
        [['counted', undefined]],
      ],
    ])('%s', (_, kind, facts, expected) => {
      expect(told(kind, facts)).toEqual(expected);
    });

    it('of a child with no work open whatever ever counts', () => {
      const before = [['earlier', 'before the present work with the child began']];
      expect(told('child-protection', {}, '2026-10-15')).toEqual(before);
      expect(told('child-protection', { by: 'personal-adviser' }, '2026-10-15')).toEqual(before);
      expect(told('child-protection', { by: 'other' }, '2026-10-15')).toEqual([
        ['contact', 'made by somebody else than a social worker'],
      ]);
    });
  });

  it('one for each policy; a visit before the birth counted for the time before it', () => {
    const facts = child({
      dateOfBirth: '2026-11-10',
      visits: [visit('before', '2026-11-05T16:00'), visit('after', '2026-11-12T16:00')],
    });
    const told = visitStandings(facts, [visitingPolicy, bedford], '2026-11-16T09:00');
    expect(told.map(({ visit, result, because }) => [visit, result, because])).toEqual([
      ['before', 'earlier', 'before the birth'],
      ['before', 'earlier', 'before the birth'],
      ['after', 'counted', undefined],
      ['after', 'counted', undefined],
    ]);
  });
});
