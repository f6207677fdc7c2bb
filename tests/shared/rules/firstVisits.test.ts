import type { Child, Visit } from '#shared/model/caseFile.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/**
 * A visit owed once near the beginning, what it is counted from, and visits that somebody asked for: to the day, in whole sentences.
 * The plan began on Monday 5 October 2026; October 2026 begins on a Thursday.
 */
const rule = (facts: object = {}) => ({
  clause: 'S-50',
  says: 'Seen within five working days.',
  for: ['child-protection' as const],
  within: '5 working days' as const,
  ...facts,
});
const first = (facts: object = {}, more: Parameters<typeof pack>[0] = {}) =>
  pack({ firstVisits: [rule(facts) as ReturnType<typeof rule>], ...more });
const on = (policy: PolicyPack, facts: Partial<Child>, asOf = '2026-10-06T09:00') =>
  under(policy, child(facts), asOf);
const owed = (policy: PolicyPack, facts: Partial<Child>, asOf?: string) =>
  on(policy, facts, asOf).obligations.find(({ clause }) => clause === 'S-50');
const plan = (facts: object) => [{ kind: 'child-protection', start: '2026-10-05', ...facts }];
const seen = (at: string, facts: Partial<Visit> = {}) => visit(`v-${at}`, at, facts);

describe('a first visit', () => {
  it('is said with its sum', () => {
    // Monday 5: T6 W7 T8 F9, Monday 12 is the fifth working day.
    expect(owed(first(), {})).toEqual({
      id: 'small/S-50',
      clause: 'S-50',
      kind: 'visit',
      involvement: 'child-protection',
      countedFrom: { what: 'start of the child protection plan', at: '2026-10-05' },
      dueBy: '2026-10-12',
      aimBy: '2026-10-08',
      state: 'on-track',
      assumed: false,
      because: [
        'Due Monday 12 October: 5 working days after the start of the child protection plan on 5 October (S-50).',
        'Aim for Thursday 8 October.',
      ],
    });
  });

  it('with a day to aim for, a number of ours, one that was not checked', () => {
    const marked = first({ aim: '2 working days', assumed: true, unverified: 'a summary' });
    expect(owed(marked, {})).toMatchObject({
      aimBy: '2026-10-07',
      assumed: true,
      because: [
        'Due Monday 12 October: 5 working days after the start of the child protection plan on 5 October (S-50).',
        'Aim for Wednesday 7 October.',
        'The policy gives no number; we use 5 working days.',
        'This number was not checked against the source’s own text (a summary).'.replace('’', "'"),
      ],
    });
  });

  it('on the same day', () => {
    expect(owed(first({ within: 'same day' }), {}, '2026-10-05T09:00')).toMatchObject({
      dueBy: '2026-10-05',
      aimBy: '2026-10-05',
      because: [
        'Due Monday 5 October, on the same day: the start of the child protection plan on 5 October (S-50).',
      ],
    });
  });

  it('of two numbers the earlier, and the other is said', () => {
    // Seven days: Monday 12. Six working days: Tuesday 13.
    const two = owed(first({ within: ['6 working days', '7 days'] }), {});
    expect([two?.dueBy, two?.because]).toEqual([
      '2026-10-12',
      [
        'Due Monday 12 October: 7 days after the start of the child protection plan on 5 October (S-50).',
        'Aim for Thursday 8 October.',
        '6 working days would be later: the earlier holds.',
      ],
    ]);
  });

  it('never later than a meeting since the work began', () => {
    const bound = first({ notAfter: ['initial-conference'] });
    const conference = (at: string) => ({ milestones: [{ kind: 'initial-conference' as const, at }] });
    expect(owed(bound, conference('2026-10-08T10:00'), '2026-10-08T12:00')).toMatchObject({
      dueBy: '2026-10-08',
      because: [
        'Due Thursday 8 October: Seen within five working days (S-50).',
        'Aim for Tuesday 6 October.',
        'Not later than the initial conference on Thursday 8 October.',
      ],
    });
    expect(owed(bound, conference('2026-10-12T10:00'), '2026-10-12T12:00')?.dueBy).toBe('2026-10-12');
    expect(owed(bound, conference('2026-10-13T10:00'), '2026-10-13T12:00')?.dueBy).toBe('2026-10-12');
    expect(owed(bound, conference('2026-10-04T10:00'))?.dueBy).toBe('2026-10-12');
    expect(owed(bound, conference('2026-10-05T10:00'))?.dueBy).toBe('2026-10-05');
    const other = { milestones: [{ kind: 'review-held' as const, at: '2026-10-08T10:00' }] };
    expect(owed(bound, other, '2026-10-08T12:00')?.dueBy).toBe('2026-10-12');
  });

  it.each([
    ['before the start', ['2026-10-02T10:00'], true],
    ['on the day of the start', ['2026-10-05T10:00'], false],
    ['in time', ['2026-10-09T10:00'], false],
    ['late, and so done', ['2026-10-14T10:00'], false],
  ])('a visit %s', (_, at, isOwed) => {
    const evaluation = on(first(), { visits: at.map((each) => seen(each)) }, '2026-10-15T09:00');
    expect(evaluation.obligations.some(({ clause }) => clause === 'S-50')).toBe(isOwed);
  });

  it('of the second visit, until there were two; a single late one ends it', () => {
    const second = first({ visit: 2 });
    expect(owed(second, { visits: [seen('2026-10-06T10:00')] }, '2026-10-07T09:00')?.because.at(-1)).toBe(
      'This is the second visit since then.',
    );
    expect(
      owed(second, { visits: [seen('2026-10-06T10:00'), seen('2026-10-07T10:00')] }, '2026-10-08T09:00'),
    ).toBeUndefined();
    expect(owed(second, { visits: [seen('2026-10-13T10:00')] }, '2026-10-14T09:00')).toBeUndefined();
    expect(owed(second, { visits: [seen('2026-10-12T23:00')] }, '2026-10-14T09:00')?.dueBy).toBe(
      '2026-10-12',
    );
  });

  it('alone: a visit that was not does not settle it, and below the age or exempt it is not owed', () => {
    const alone = first({ clock: 'seen-alone' });
    const visits = (answer: 'yes' | 'no') => ({ visits: [seen('2026-10-06T10:00', { alone: answer })] });
    expect(owed(alone, visits('no'), '2026-10-07T09:00')?.kind).toBe('seen-alone');
    expect(owed(alone, visits('yes'), '2026-10-07T09:00')).toBeUndefined();
    const exempt = {
      aloneExemptions: [{ why: 'manager-decision' as const, reason: 'newly settled', from: '2026-10-05' }],
    };
    expect(owed(alone, exempt)).toBeUndefined();
  });
});

describe('what it is counted from', () => {
  const because = (facts: Partial<Child>, countFrom: string, asOf = '2026-10-20T09:00') => {
    const found = owed(first({ countFrom }), facts, asOf)!;
    return [found.countedFrom, found.dueBy, found.because[0], found.because.at(-1)];
  };

  it('the day on which we were told', () => {
    expect(because({ involvements: plan({ notifiedOn: '2026-10-07' }) }, 'notification')).toEqual([
      { what: 'notification', at: '2026-10-07' },
      '2026-10-14',
      'Due Wednesday 14 October: 5 working days after we were told on 7 October (S-50).',
      'Aim for Monday 12 October.',
    ]);
    expect(because({ involvements: plan({}) }, 'notification')).toEqual([
      { what: 'start of the child protection plan', at: '2026-10-05' },
      '2026-10-12',
      'Due Monday 12 October: 5 working days after the start of the child protection plan on 5 October (S-50).',
      'The day on which we were told is not on record: counted from the start.',
    ]);
  });

  it.each([
    ['before the start', '2026-10-01', { what: 'order', at: '2026-10-01' }, '2026-10-08'],
    [
      'on the day of the start',
      '2026-10-05',
      { what: 'start of the child protection plan', at: '2026-10-05' },
      '2026-10-12',
    ],
    [
      'after the start',
      '2026-10-09',
      { what: 'start of the child protection plan', at: '2026-10-05' },
      '2026-10-12',
    ],
    ['not known', undefined, { what: 'start of the child protection plan', at: '2026-10-05' }, '2026-10-12'],
  ])('an order %s', (_, orderOn, from, dueBy) => {
    const found = because({ involvements: plan({ ...(orderOn && { orderOn }) }) }, 'order');
    expect(found.slice(0, 2)).toEqual([from, dueBy]);
    if (from.what === 'order')
      expect(found[2]).toBe('Due Thursday 8 October: 5 working days after the order on 1 October (S-50).');
  });

  it('the first stay, whatever the order of the record', () => {
    const stays = ['2026-10-17', '2026-10-09', '2026-10-10'];
    expect(because({ involvements: plan({ stays }) }, 'first-stay').slice(0, 3)).toEqual([
      { what: 'first stay', at: '2026-10-09' },
      '2026-10-16',
      'Due Friday 16 October: 5 working days after the first stay on 9 October (S-50).',
    ]);
    expect(because({ involvements: plan({}) }, 'first-stay')[0]).toEqual({
      what: 'start of the child protection plan',
      at: '2026-10-05',
    });
  });

  it('a meeting of this work: from a fortnight before the start on, the first of several', () => {
    const meetings = (...days: string[]) => ({
      milestones: days.map((at) => ({ kind: 'strategy-meeting' as const, at })),
    });
    const from = (...days: string[]) => because(meetings(...days), 'strategy-meeting')[0];
    const start = { what: 'start of the child protection plan', at: '2026-10-05' };
    expect(from('2026-09-21T10:00')).toMatchObject({ what: 'strategy-meeting' });
    expect(from('2026-09-20T10:00')).toEqual(start);
    expect(from('2026-10-07T10:00', '2026-10-09T10:00')).toEqual({
      what: 'strategy-meeting',
      at: '2026-10-07',
    });
    expect(because(meetings('2026-10-07T10:00'), 'strategy-meeting')[2]).toBe(
      'Due Wednesday 14 October: 5 working days after the strategy meeting on 7 October (S-50).',
    );
    expect(because({}, 'strategy-meeting').at(-1)).toBe(
      'The day of the strategy meeting is not on record: counted from the start.',
    );
    const conference = { milestones: [{ kind: 'initial-conference' as const, at: '2026-10-07T10:00' }] };
    expect(because(conference, 'strategy-meeting')[0]).toEqual(start);
  });

  it('a meeting of earlier work of the kind is not this one’s', () => {
    const again = (end: string) => ({
      involvements: [{ kind: 'child-protection', start: '2026-06-01', end }, ...plan({})],
      milestones: [{ kind: 'strategy-meeting' as const, at: '2026-09-24T10:00' }],
    });
    expect(because(again('2026-09-24'), 'strategy-meeting')[0]).toMatchObject({
      what: 'start of the child protection plan',
    });
    expect(because(again('2026-09-23'), 'strategy-meeting')[0]).toMatchObject({ what: 'strategy-meeting' });
  });

  it('never before the birth; a meeting before it was answered by a visit to the parents', () => {
    expect(because({ dateOfBirth: '2026-10-07' }, 'start')).toEqual([
      { what: 'birth', at: '2026-10-07' },
      '2026-10-14',
      'Due Wednesday 14 October: 5 working days after Amara was born on 7 October (S-50).',
      'Aim for Monday 12 October.',
    ]);
    expect(because({ dateOfBirth: '2026-10-05' }, 'start')[0]).toMatchObject({
      what: 'start of the child protection plan',
    });
    const met = {
      dateOfBirth: '2026-10-09',
      milestones: [{ kind: 'strategy-meeting' as const, at: '2026-10-05T10:00' }],
    };
    expect(because(met, 'strategy-meeting')[0]).toMatchObject({ what: 'strategy-meeting' });
    const parents = {
      ...met,
      visits: [seen('2026-10-06T10:00', { childSeen: undefined, alone: undefined })],
    };
    expect(owed(first({ countFrom: 'strategy-meeting' }), parents, '2026-10-20T09:00')).toBeUndefined();
  });

  describe('this home in care', () => {
    const inCare = pack({
      covers: ['in-care'],
      clocks: [
        {
          clause: 'S-5',
          says: 'Every six weeks.',
          clock: 'visit',
          for: ['in-care'],
          every: '6 weeks',
          countFrom: 'home',
        },
      ],
      firstVisits: [{ ...rule(), for: ['in-care'], countFrom: 'home' }],
    });
    const homes = (...homesOf: object[]) => ({
      involvements: homesOf.map((home) => ({ kind: 'in-care', ...home })) as Child['involvements'],
    });
    const from = (...homesOf: object[]) =>
      owed(inCare, homes(...homesOf), '2026-10-20T09:00')?.countedFrom?.at;
    it.each([
      [
        'another home',
        [
          { start: '2026-09-01', end: '2026-10-04', home: 'a' },
          { start: '2026-10-05', home: 'b' },
        ],
        '2026-10-05',
      ],
      [
        'the same home under another status',
        [
          { start: '2026-09-01', end: '2026-10-04', home: 'a' },
          { start: '2026-10-05', home: 'a' },
        ],
        '2026-09-01',
      ],
      [
        'without a label each is a home of its own',
        [{ start: '2026-09-01', end: '2026-10-04' }, { start: '2026-10-05' }],
        '2026-10-05',
      ],
      [
        'back after a week elsewhere',
        [
          { start: '2026-09-01', end: '2026-09-27', home: 'a' },
          { start: '2026-10-05', home: 'a' },
        ],
        '2026-09-01',
      ],
      [
        'back after longer',
        [
          { start: '2026-09-01', end: '2026-09-26', home: 'a' },
          { start: '2026-10-05', home: 'a' },
        ],
        '2026-10-05',
      ],
      [
        'three in a row',
        [
          { start: '2026-08-03', end: '2026-08-31', home: 'a' },
          { start: '2026-09-01', end: '2026-10-04', home: 'a' },
          { start: '2026-10-05', home: 'a' },
        ],
        '2026-08-03',
      ],
    ])('%s', (_, homesOf, day) => {
      expect(from(...homesOf)).toBe(day);
      expect(from(...[...homesOf].reverse())).toBe(day);
    });
  });
});

describe('a visit that somebody asked for', () => {
  const asked = pack({
    requests: [
      {
        clause: 'S-51',
        says: 'When asked.',
        after: ['child-asked', 'carer-asked', 'concern-raised', 'returned', 'review-held'],
        within: '3 working days',
        assumed: true,
        unverified: 'a summary',
      },
    ],
  });
  const request = (kind: string, at = '2026-10-07T10:00') => [{ kind, at }] as Child['milestones'];
  const lines = (kind: string) =>
    obligation(on(asked, { milestones: request(kind) }, '2026-10-08T09:00'), 'S-51').because;

  it.each([
    ['child-asked', 'Amara asked for a visit on 7 October'],
    ['carer-asked', 'the carer asked for a visit on 7 October'],
    ['concern-raised', 'a concern was raised on 7 October'],
    ['returned', 'Amara came back on 7 October'],
    ['review-held', 'the review on 7 October'],
  ])('%s', (kind, said) => {
    // Wednesday 7: T8 F9, Monday 12 is the third working day; aimed for the first, Thursday 8.
    expect(lines(kind)).toEqual([
      `Due Monday 12 October: 3 working days after ${said} (S-51).`,
      'Aim for Thursday 8 October.',
      'The policy gives no number; we use 3 working days.',
      "This number was not checked against the source's own text (a summary).",
    ]);
  });

  it.each([
    ['seen since', request('child-asked'), [seen('2026-10-08T10:00')], 0],
    ['seen the same day, before', request('child-asked'), [seen('2026-10-07T09:00')], 1],
    ['seen the same day, after', request('child-asked'), [seen('2026-10-07T11:00')], 0],
    ['asked at the visit itself', request('child-asked'), [seen('2026-10-07T10:00')], 0],
    ['not seen', request('child-asked'), [seen('2026-10-08T10:00', { childSeen: 'no' })], 1],
    ['asked on the day on which the plan began', request('child-asked', '2026-10-05T10:00'), [], 1],
    ['asked before it began', request('child-asked', '2026-10-04T10:00'), [], 0],
    ['another milestone', request('strategy-meeting'), [], 0],
    ['asked twice', [...request('child-asked'), ...request('carer-asked', '2026-10-08T10:00')], [], 2],
  ] as [string, Child['milestones'], Visit[], number][])('%s', (_, milestones, visits, howMany) => {
    const { obligations } = on(asked, { milestones, visits }, '2026-10-09T09:00');
    expect(obligations.filter(({ clause }) => clause === 'S-51')).toHaveLength(howMany);
  });

  it('a number of the policy’s own is not said to be ours', () => {
    const own = pack({
      requests: [{ clause: 'S-51', says: 'When asked.', after: ['child-asked'], within: '3 working days' }],
    });
    const found = obligation(on(own, { milestones: request('child-asked') }, '2026-10-08T09:00'), 'S-51');
    expect([found.assumed, found.because]).toEqual([
      false,
      [
        'Due Monday 12 October: 3 working days after Amara asked for a visit on 7 October (S-51).',
        'Aim for Thursday 8 October.',
      ],
    ]);
  });

  it('for some work alone, and never where the policy does not cover what is open', () => {
    const some = pack({
      requests: [{ ...asked.requests[0]!, within: '3 working days', aim: undefined, for: ['in-care'] }],
    });
    const milestones = request('child-asked');
    expect(on(some, { milestones }, '2026-10-08T09:00').obligations.map(({ clause }) => clause)).toEqual([
      'S-5',
    ]);
    const involvements = [{ kind: 'child-in-need', start: '2026-10-05' }];
    expect(
      on(asked, { milestones, involvements }, '2026-10-08T09:00').obligations.map(({ id }) => id),
    ).toEqual(['none/child-in-need']);
  });
});

describe('writing it up', () => {
  const recorded = pack({
    recording: { clause: 'S-52', says: 'Written up.', within: '2 working days', assumed: true },
  });
  const open = (facts: Partial<Visit>) =>
    on(
      recorded,
      { visits: [seen('2026-10-06T10:00', { recordedAt: undefined, ...facts })] },
      '2026-10-07T09:00',
    ).obligations.filter(({ clause }) => clause === 'S-52');

  it('is said with its sum', () => {
    expect(open({})).toEqual([
      {
        id: 'small/S-52',
        clause: 'S-52',
        kind: 'recording',
        involvement: 'child-protection',
        countedFrom: { what: 'visit v-2026-10-06T10:00', at: expect.stringContaining('2026-10-06') },
        dueBy: '2026-10-08',
        aimBy: '2026-10-07',
        state: 'on-track',
        assumed: true,
        because: [
          'Due Thursday 8 October: 2 working days after the visit on 6 October (S-52).',
          'Aim for Wednesday 7 October.',
          'The policy gives no number; we use 2 working days.',
        ],
      },
    ]);
  });

  it.each([
    ['an attempt too', { childSeen: 'no' }, 1],
    ['written up', { recordedAt: '2026-10-06T12:00' }, 0],
    ['written up only later than now', { recordedAt: '2026-10-08T12:00' }, 1],
    ['a phone call', { mode: 'phone' }, 0],
    ['an appointment that was called off', { childSeen: 'cancelled' }, 0],
    ['what came with an export', { sourceSilentOn: [] }, 0],
    ['a date alone, reported', { childSeen: 'reported' }, 0],
  ] as [string, Partial<Visit>, number][])('%s', (_, facts, howMany) => {
    expect(open(facts)).toHaveLength(howMany);
  });

  it('a number of the policy’s own is not said to be ours', () => {
    const own = pack({ recording: { clause: 'S-52', says: 'Written up.', within: '2 working days' } });
    const visits = [seen('2026-10-06T10:00', { recordedAt: undefined })];
    expect(obligation(on(own, { visits }, '2026-10-07T09:00'), 'S-52').because).toEqual([
      'Due Thursday 8 October: 2 working days after the visit on 6 October (S-52).',
      'Aim for Wednesday 7 October.',
    ]);
  });
});
