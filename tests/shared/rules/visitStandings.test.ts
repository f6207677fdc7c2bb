import { visitStandings } from '#shared/rules/visitStandings.ts';
import { bedford, child, visit, visitingPolicy } from './childBuilder.ts';

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
