import type { Child, Visit } from '#shared/model/caseFile.ts';
import { countedVisit } from '#shared/rules/countedVisit.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { packsHeldOn } from '#shared/rules/heldPack.ts';
import { timelineOf } from '#shared/rules/timeline.ts';
import { visitsInOrder } from '#shared/rules/visitsInOrder.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { bedford, child, visit, visitingPolicy } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

/** A visit as a report counts it. Child protection since Monday 5 October, a visit on Tuesday 20. */
const policies = [bedford, visitingPolicy];
const counted = (facts: Partial<Visit>, of: Partial<Child> = {}, packs = policies) => {
  const one = child({ visits: [visit('v1', '2026-10-20T16:00', facts)], ...of });
  const [made] = visitsInOrder(timelineOf(one), readMoment('2026-10-31').instant);
  return countedVisit(one, made!, packs, evaluate({ ...one, visits: [] }, packs, '2026-10-20T15:59'));
};

it('with the policies under which it counted, the work that was open, and whether alone was asked', () => {
  expect(counted({})).toEqual({
    visit: 'v1',
    on: '2026-10-20',
    packs: ['bedford-borough', 'visiting-policy-2019'],
    involvements: ['child-protection'],
    alone: 'yes',
    aloneAsked: true,
  });
});

it('under none it is none; under some these alone', () => {
  expect(counted({ childSeen: 'no' })).toBeNull();
  expect(counted({}, {}, [])).toBeNull();
  // One of the policies asks who made it.
  const anyone = pack({
    id: 'anyone',
    counting: {
      ...pack().counting!,
      role: { clause: 'S-2', says: 'Anybody.', count: ['lead-social-worker', 'other'] },
    },
  });
  expect(counted({ by: 'other' }, {}, [pack(), anyone])?.packs).toEqual(['anyone']);
});

it.each<[string, Partial<Visit>, string]>([
  ['alone', {}, 'yes'],
  ['not alone', { alone: 'no' }, 'no'],
  ['exempt', { alone: 'exempt', aloneReason: 'asked for' }, 'exempt'],
  ['nobody knows', { alone: 'unknown' }, 'unknown'],
  ['nothing on record', { alone: undefined }, 'unknown'],
  ['alone, and asleep', { awake: 'no' }, 'no'],
])('seen %s', (_, facts, alone) => {
  // A policy that does not ask whether the child was awake.
  expect(counted(facts, {}, [pack()])?.alone).toBe(alone);
});

it.each<[string, Partial<Child>, string | null]>([
  ['before the birth', { dateOfBirth: '2026-10-21' }, null],
  ['on the day of the birth', { dateOfBirth: '2026-10-20' }, 'yes'],
  ['of an unborn child', { dateOfBirth: null, unborn: true }, null],
  ['born since, though nobody took the mark off', { dateOfBirth: '2026-10-19', unborn: true }, 'yes'],
  ['no date of birth', { dateOfBirth: null }, 'yes'],
])('alone %s', (_, of, alone) => {
  expect(counted({}, of, [pack()])?.alone).toBe(alone);
});

it('alone was not asked where every other visit is enough, and the last one was', () => {
  const demands = [{ clause: 'S-7', says: 'Alone.', include: 'alone' as const, every: 2 }];
  const asks = pack({ demands });
  const before = (alone: 'yes' | 'no') =>
    evaluate(child({ visits: [visit('v0', '2026-10-12T16:00', { alone })] }), [asks], '2026-10-20T15:59');
  const one = child();
  const made = { visit: visit('v1', '2026-10-20T16:00'), moment: readMoment('2026-10-20T16:00') };
  const aloneAsked = (alone: 'yes' | 'no') => countedVisit(one, made, [asks], before(alone))?.aloneAsked;
  expect([aloneAsked('no'), aloneAsked('yes')]).toEqual([true, false]);
  // With nothing due there is no visit of which it could be asked.
  const closed = evaluate(child({ involvements: [] }), [asks], '2026-10-20T15:59');
  expect(countedVisit(one, made, [asks], closed)?.aloneAsked).toBe(false);
});

it('the work of that day, its last day included, each kind once', () => {
  const work = (kind: string, start: string, end: string | null = null) => ({ kind, start, end });
  expect(
    counted(
      {},
      {
        involvements: [
          work('child-protection', '2026-10-05'),
          work('assessment', '2026-10-01', '2026-10-20'),
          work('section-47', '2026-10-01', '2026-10-19'),
          work('early-help', '2026-10-20'),
          work('in-care', '2026-10-21'),
          work('short-breaks', '2026-10-10'),
          work('short-breaks', '2026-10-11'),
        ] as Child['involvements'],
      },
    )?.involvements,
  ).toEqual(['child-protection', 'assessment', 'early-help', 'short-breaks']);
});

describe('visits in order', () => {
  const order = (visits: Visit[], at = '2026-10-31T12:00') =>
    visitsInOrder(timelineOf(child({ visits })), readMoment(at).instant).map(({ visit: { id } }) => id);

  it('of time, and of one moment by their id', () => {
    const visits = [
      visit('c', '2026-10-20T16:00'),
      visit('b', '2026-10-20T16:00'),
      visit('d', '2026-10-19'),
      visit('a', '2026-10-20T16:00'),
    ];
    expect(order(visits)).toEqual(['d', 'a', 'b', 'c']);
    expect(order(visits.toReversed())).toEqual(['d', 'a', 'b', 'c']);
  });

  it('up to now; a visit of which only the day is known counts from the start of that day', () => {
    const visits = [visit('a', '2026-10-20T16:00'), visit('b', '2026-10-20T16:01'), visit('c', '2026-10-20')];
    expect(order(visits, '2026-10-20T16:00')).toEqual(['c', 'a']);
    expect(order(visits, '2026-10-19T23:59')).toEqual([]);
  });

  it('one that was called off when that was known, if before its time', () => {
    const off = visit('off', '2026-10-20T16:00', { childSeen: 'cancelled', scheduledAt: '2026-10-18T10:00' });
    expect(order([visit('a', '2026-10-19T10:00'), off])).toEqual(['off', 'a']);
  });
});

it('policies are followed from their first day to their last, both included, in their order', () => {
  const held = [
    { pack: pack({ id: 'always' }), from: null, until: null },
    { pack: pack({ id: 'until' }), from: null, until: '2026-10-19' },
    { pack: pack({ id: 'from' }), from: '2026-10-20', until: null },
    { pack: pack({ id: 'between' }), from: '2026-10-19', until: '2026-10-20' },
  ];
  const on = (day: string) => packsHeldOn(held, dayNumber(day)).map(({ id }) => id);
  expect(on('2026-10-18')).toEqual(['always', 'until']);
  expect(on('2026-10-19')).toEqual(['always', 'until', 'between']);
  expect(on('2026-10-20')).toEqual(['always', 'from', 'between']);
  expect(on('2026-10-21')).toEqual(['always', 'from']);
});
