import type { Visit } from '#shared/model/caseFile.ts';
import { pack, under } from './packBuilder.ts';
import {
  child,
  childInNeed,
  clauses,
  obligation,
  underVisitingPolicy as evaluated,
  visit,
} from './childBuilder.ts';

/** I.12 and I.13, a planned holiday (SR-19), to the day. Last seen Thursday 15 October: due Thursday 29. */
const seen = visit('v1', '2026-10-15T16:00');
const away = [{ from: '2026-10-24', to: '2026-11-01' }];
const on = (asOf: string, visits: Visit[] = [seen], periods = away) =>
  evaluated(child({ away: periods, visits }), `${asOf}T09:00`);

describe('what is said of the visit that moves', () => {
  it('why it moved, and from which date', () => {
    expect(obligation(on('2026-10-20'), 'I.5')).toEqual({
      id: 'visiting-policy-2019/I.5',
      clause: 'I.5',
      kind: 'visit',
      involvement: 'child-protection',
      countedFrom: { what: 'last day away', at: '2026-11-01' },
      dueBy: '2026-11-02',
      aimBy: '2026-11-02',
      state: 'on-track',
      assumed: false,
      because: [
        'Due Monday 2 November: the first working day after the last day away, Sunday 1 November (I.5).',
        'Away from 24 October to 1 November, when the visit would have been due (Thursday 29 October).',
      ],
    });
  });

  it.each([
    ['the first day away is the day it is due', '2026-10-29', '2026-11-01', '2026-11-02'],
    ['the last day away is the day it is due', '2026-10-24', '2026-10-29', '2026-10-30'],
    ['they go the day after', '2026-10-30', '2026-11-08', '2026-10-29'],
    ['they are back the day before', '2026-10-20', '2026-10-28', '2026-10-29'],
    ['back on a Friday, so Monday', '2026-10-24', '2026-10-30', '2026-11-02'],
    ['back on Christmas Eve, so Tuesday 29 December', '2026-10-24', '2026-12-24', '2026-12-29'],
  ])('%s', (_, from, to, dueBy) => {
    expect(on('2026-10-20', [seen], [{ from, to }]).next?.dueBy).toBe(dueBy);
  });

  it('a second holiday that takes the day back moves it on again', () => {
    // Back on Sunday 1 November, away again from Monday 2 to Wednesday 4: due Thursday 5.
    const twice = [...away, { from: '2026-11-02', to: '2026-11-04' }];
    const moved = obligation(on('2026-10-20', [seen], twice), 'I.5');
    expect([moved.dueBy, moved.countedFrom?.at]).toEqual(['2026-11-05', '2026-11-04']);
    expect(moved.because[1]).toBe(
      'Away from 24 October to 4 November, when the visit would have been due (Thursday 29 October).',
    );
    // Home for a weekend alone: that is no working day to visit on.
    const weekend = [
      { from: '2026-10-24', to: '2026-10-30' },
      { from: '2026-11-02', to: '2026-11-04' },
    ];
    expect(on('2026-10-20', [seen], weekend).next?.dueBy).toBe('2026-11-05');
    // A day at home between the two is a day on which to visit.
    const apart = [...away, { from: '2026-11-03', to: '2026-11-08' }];
    expect(on('2026-10-20', [seen], apart).next?.dueBy).toBe('2026-11-02');
  });
});

describe('contact while they are away', () => {
  it('is said with its sum', () => {
    expect(obligation(on('2026-10-20'), 'I.13')).toEqual({
      id: 'visiting-policy-2019/I.13',
      clause: 'I.13',
      kind: 'contact',
      involvement: 'child-protection',
      countedFrom: { what: 'visit v1', at: '2026-10-15' },
      dueBy: '2026-10-29',
      aimBy: '2026-10-27',
      state: 'on-track',
      assumed: false,
      because: [
        'Due Thursday 29 October: 10 working days after Amara was seen on 15 October (I.13).',
        'Aim for Tuesday 27 October.',
        'By video or phone while Amara is away; the visit itself follows when they are back.',
      ],
    });
  });

  it.each([
    ['a phone call', { mode: 'phone' }, true],
    ['a phone call of which nothing else is known', { mode: 'phone', childSeen: undefined }, true],
    ['a phone call that did not reach them', { mode: 'phone', childSeen: 'no' }, false],
    ['a phone call that was called off', { mode: 'phone', childSeen: 'cancelled' }, false],
    ['a video call', { mode: 'video' }, true],
    ['a video call without the child', { mode: 'video', childSeen: 'no' }, false],
    [
      'a video call of which nobody says that they saw the child',
      { mode: 'video', childSeen: undefined },
      false,
    ],
    ['a message', { mode: 'message' }, false],
    ['seen by another worker there', { by: 'other' }, true],
    ['another worker there, who did not see them', { by: 'other', childSeen: 'no' }, false],
  ] as const)('%s', (_, facts, settles) => {
    // On Tuesday 20 October, before they go: ten working days later is Tuesday 3 November.
    const spoken = visit('v2', '2026-10-20T16:00', facts);
    const evaluation = on('2026-10-21', [seen, spoken], [{ from: '2026-10-24', to: '2026-11-08' }]);
    expect(obligation(evaluation, 'I.13')).toMatchObject(
      settles
        ? {
            dueBy: '2026-11-03',
            countedFrom: { what: 'visit v2' },
            because: expect.arrayContaining([
              'Due Tuesday 3 November: 10 working days after Amara was spoken to on 20 October (I.13).',
            ]),
          }
        : { dueBy: '2026-10-29', countedFrom: { what: 'visit v1' } },
    );
  });

  it('a call before the last visit counts for nothing', () => {
    const before = visit('v0', '2026-10-14T16:00', { mode: 'phone' });
    expect(obligation(on('2026-10-20', [before, seen]), 'I.13').countedFrom?.what).toBe('visit v1');
    const same = visit('v0', '2026-10-15T16:00', { mode: 'phone' });
    expect(obligation(on('2026-10-20', [same, seen]), 'I.13').countedFrom?.what).toBe('visit v1');
  });

  it.each([
    ['the last day away', '2026-11-01', ['I.5', 'I.13']],
    ['the day after', '2026-11-02', ['I.5']],
  ])('on %s', (_, asOf, owed) => {
    expect(clauses(on(asOf))).toEqual(owed);
  });

  it.each([
    ['on the last day away it is still owed', '2026-10-29', true],
    ['back before it is due it is not', '2026-10-28', false],
  ])('%s', (_, to, isOwed) => {
    // Spoken to on the 15th as well as seen: contact is due on the 29th.
    const evaluation = on('2026-10-20', [seen], [{ from: '2026-10-22', to }]);
    expect(clauses(evaluation).includes('I.13')).toBe(isOwed);
  });

  it('is not what the next visit is for', () => {
    expect(on('2026-10-20').next).toMatchObject({
      dueBy: '2026-11-02',
      obligation: 'visiting-policy-2019/I.5',
    });
  });
});

it('another clock whose date falls into it moves as well, and asks for no second call', () => {
  const every = { for: ['child-protection' as const], every: '10 working days' };
  const holiday = {
    plan: { clause: 'S-60', says: 'Planned for.' },
    contact: { clause: 'S-61', says: 'Spoken to.' },
  };
  const policy = pack({
    clocks: [
      { clause: 'S-5', says: 'Every ten working days.', clock: 'visit', ...every },
      { clause: 'S-6', says: 'The home as often.', clock: 'home', ...every },
    ],
    holiday,
  });
  const { obligations } = under(policy, child({ away, visits: [seen] }), '2026-10-20T09:00');
  expect(obligations.map(({ clause, dueBy }) => [clause, dueBy])).toEqual([
    ['S-5', '2026-11-02'],
    ['S-61', '2026-10-29'],
    ['S-6', '2026-11-02'],
  ]);
});

describe('advice before and during it', () => {
  const said = (asOf: string) => on(asOf).advice.filter(({ clause }) => clause === 'I.12');

  it('a child in need: no agency abroad is asked', () => {
    const { advice } = evaluated(childInNeed({ away, visits: [seen] }), '2026-10-20T09:00');
    expect(advice).toEqual([
      {
        clause: 'I.12',
        text: 'Amara is away from 24 October to 1 November: see them before they go. Agree video calls, have the address and a way to reach family there.',
      },
    ]);
  });

  it('with a child protection plan beside other work the agency is asked', () => {
    const both = child({
      away,
      visits: [seen],
      involvements: [
        { kind: 'child-in-need', start: '2026-10-05' },
        { kind: 'child-protection', start: '2026-10-05' },
      ],
    });
    expect(evaluated(both, '2026-10-20T09:00').advice[0]?.text).toContain('ask the child protection agency');
  });

  it('once they have gone, nobody is to see them before', () => {
    const text =
      'Amara is away until 1 November. Agree video calls, have the address and a way to reach family there, and ask the child protection agency where they are staying to see them.';
    expect(said('2026-10-24')).toEqual([{ clause: 'I.12', text }]);
    expect(said('2026-11-01')).toEqual([{ clause: 'I.12', text }]);
    expect(said('2026-10-23')[0]?.text).toContain('see them before they go');
    expect(said('2026-11-02')).toEqual([]);
  });
});
