import type { Child, Visit } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** The sum in words: which day was day 1, which holidays were left out, and what is to be known of the visit it was counted from. */
const clock = (every: string) => ({
  clause: 'S-5',
  says: 'So often.',
  clock: 'visit' as const,
  for: ['child-protection' as const],
  every,
});
type Settings = NonNullable<Parameters<typeof pack>[0]>['settings'];
const due = (every: string, seenAt: string, settings: Settings = {}, asOf = '2026-10-26T09:00') => {
  const policy = pack({ clocks: [clock(every)], settings });
  const facts = child({ visits: [visit('v1', seenAt)] });
  const { dueBy, because } = obligation(under(policy, facts, asOf), 'S-5');
  return { dueBy, rest: because.slice(1).filter((line) => !line.startsWith('Aim')) };
};

describe('a council whose day of the visit is day 1', () => {
  const said = (day: string) => [`Counted with ${day} October itself as day 1.`];
  it.each([
    // Monday 12 October is the first of ten working days, Friday 23 the tenth. Saturday 17 is none of them.
    ['10 working days', '2026-10-12T10:00', '2026-10-23', said('12')],
    ['10 working days', '2026-10-17T10:00', '2026-10-30', []],
    // Saturday is a day of a fortnight like any other: 17 October is its first, 30 October its last.
    ['14 days', '2026-10-17T10:00', '2026-10-30', said('17')],
    ['2 weeks', '2026-10-17T10:00', '2026-10-30', said('17')],
    // To the same date of the next month, and to the same hour.
    ['1 month', '2026-10-12T10:00', '2026-11-12', []],
    ['48 hours', '2026-10-25T10:00', '2026-10-27T10:00:00+00:00', []],
  ])('%s after %s', (every, at, dueBy, rest) => {
    expect(due(every, at, { dayOfEvent: 1 })).toEqual({ dueBy, rest });
  });

  it('elsewhere nothing is said of it', () => {
    expect(due('14 days', '2026-10-17T10:00')).toEqual({ dueBy: '2026-10-31', rest: [] });
  });
});

describe('bank holidays that were left out', () => {
  // Ten working days after Monday 21 December: T22 W23 T24, then T29 W30 T31, then M4 T5 W6 T7 January.
  const leftOut = [
    'Bank holidays left out: Christmas Day (Friday 25 December), Boxing Day (Monday 28 December), New Year’s Day (Friday 1 January 2027).',
  ];
  const seen = '2026-12-21T10:00';
  const asOf = '2026-12-22T09:00';
  it.each<[string, string, Settings, string, string[]]>([
    ['are named where working days are counted', '10 working days', {}, '2027-01-07', leftOut],
    ['not where days are', '17 days', {}, '2027-01-07', []],
    [
      'not where they are working days',
      '10 working days',
      { bankHolidays: 'working days' },
      '2027-01-04',
      [],
    ],
    // T22 W23 T24 lie before Christmas.
    ['not where none lies between', '3 working days', {}, '2026-12-24', []],
  ])('%s', (_, every, settings, dueBy, rest) => {
    expect(due(every, seen, settings, asOf)).toEqual({ dueBy, rest });
  });

  it.each([
    // Ten weekdays after Friday 27 December 2030, New Year's Day among them: Friday 10 January.
    ['2030-12-27T10:00', '2030-12-30T09:00', '2031-01-10'],
    // Ten weekdays after Monday 17 December 2018: Monday 31.
    ['2018-12-17T10:00', '2018-12-18T09:00', '2018-12-31'],
  ])('where they are not known that is said: %s', (at, asOf, dueBy) => {
    const policy = pack({ clocks: [clock('10 working days')] });
    const facts = child({
      dateOfBirth: '2014-03-02',
      involvements: [{ kind: 'child-protection', start: at.slice(0, 10) }],
      visits: [visit('v1', at)],
    });
    const found = obligation(under(policy, facts, asOf), 'S-5');
    expect(found.dueBy).toBe(dueBy);
    expect(found.because).toContain(
      'Bank holidays are known from 2019 to 2030 only: outside those years only weekends were left out.',
    );
  });
});

it('a child whose name is not in the file is "the child"', () => {
  const facts = { ...child({ visits: [visit('v1', '2026-10-12T10:00')] }), name: undefined };
  expect(obligation(under(pack(), facts, '2026-10-13T09:00'), 'S-5').because[0]).toBe(
    'Due Monday 26 October: 10 working days after the child was seen on 12 October (S-5).',
  );
});

describe('hours', () => {
  it('of a visit with only its day are counted from midnight, and the time is asked for', () => {
    expect(due('48 hours', '2026-10-25')).toEqual({
      // The clocks go back on the 25th: forty-eight hours after its midnight is eleven at night on the 26th.
      dueBy: '2026-10-26T23:00:00+00:00',
      rest: [
        'Only the day is known, so it is counted from midnight at the start of 25 October: please add the time.',
      ],
    });
    expect(due('48 hours', '2026-10-25T10:00').rest).toEqual([]);
    expect(due('2 days', '2026-10-25').rest).toEqual([]);
  });
});

describe('of the visit that is counted from', () => {
  const { counting } = pack();
  const role = { ...counting!.role, count: ['lead-social-worker', 'duty-social-worker'] as const };
  const asks = (more: object = {}) =>
    pack({
      counting: {
        ...counting!,
        role: { ...role, count: [...role.count], allocated: 'lead-social-worker' },
        ...more,
      },
    });
  const all = asks({
    awake: { clause: 'S-30', says: 'Awake.' },
    individually: { clause: 'S-31', says: 'On their own.' },
  });
  const said = (facts: Partial<Visit>, policy = all, more: Partial<Child> = {}) => {
    const [seen] = [visit('v1', '2026-10-12T10:00', facts)];
    const found = obligation(under(policy, child({ visits: [seen!], ...more }), '2026-10-13T09:00'), 'S-5');
    // Ten working days after Monday 12 October.
    expect([found.dueBy, found.countedFrom?.what]).toEqual(['2026-10-26', 'visit v1']);
    return found.because.slice(2);
  };
  const notAllocated = 'That visit was not made by the allocated social worker.';

  it('that another one made it, where the policy names who should', () => {
    expect(said({ by: 'lead-social-worker' })).toEqual([]);
    expect(said({ by: 'duty-social-worker' })).toEqual([notAllocated]);
    const anyone = pack({ counting: { ...counting!, role: { ...role, count: [...role.count] } } });
    expect(said({ by: 'duty-social-worker' }, anyone)).toEqual([]);
  });

  it.each<[Partial<Visit>, string]>([
    [{ by: undefined, sourceSilentOn: ['by'] }, 'who made it'],
    [{ by: 'unknown', sourceSilentOn: ['by'] }, 'who made it'],
    [
      { mode: undefined, purpose: undefined, sourceSilentOn: ['purpose', 'mode'] },
      'how, whether it was planned',
    ],
    [{ awake: undefined, sourceSilentOn: ['awake', 'by'] }, 'whether the child was awake'],
    [{ individually: undefined, sourceSilentOn: ['individually'] }, 'whether on their own'],
  ])(
    'what its source does not say, and that of nobody it is said that they are another: %j',
    (facts, words) => {
      expect(said(facts)).toEqual([`Of that visit the source does not say ${words}: taken as met.`]);
    },
  );

  it('nothing of what the policy does not ask, nor of what somebody has said since', () => {
    const silent = { awake: undefined, individually: undefined } as const;
    expect(said({ ...silent, sourceSilentOn: ['awake', 'individually', 'place'] }, asks())).toEqual([]);
    expect(said({ sourceSilentOn: ['by', 'mode', 'purpose', 'awake', 'individually'] })).toEqual([]);
    // What the record leaves open is not what its source has no field for.
    expect(said({ individually: undefined, sourceSilentOn: ['place'] })).toEqual([]);
  });

  it('that it is only reported', () => {
    const facts = child({ visits: [{ id: 'v1', at: '2026-10-12', childSeen: 'reported' }] });
    expect(obligation(under(asks(), facts, '2026-10-13T09:00'), 'S-5').because).toEqual([
      'Due Monday 26 October: 10 working days after Amara was reported as seen on 12 October (S-5).',
      'Aim for Thursday 22 October.',
      'That visit is reported and not yet confirmed: please confirm that the child was seen.',
      'Of that visit the source does not say who made it, how, whether it was planned: taken as met.',
    ]);
  });

  it('of a child before the birth it is the visit that was made, and nobody who was seen', () => {
    const facts = child({
      dateOfBirth: null,
      unborn: true,
      visits: [visit('v1', '2026-10-12T10:00', { childSeen: undefined, alone: undefined })],
    });
    expect(obligation(under(pack(), facts, '2026-10-13T09:00'), 'S-5').because[0]).toBe(
      'Due Monday 26 October: 10 working days after the visit on 12 October (S-5).',
    );
  });
});
