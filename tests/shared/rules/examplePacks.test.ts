import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { differencesFromCases } from '#bot/policies/workedCases.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { examplePacks } from './everyPack.ts';

const pack = (id: string) => examplePacks.find((one) => one.id === id)!;
const due = (id: string, facts: Child, asOf: string) => evaluate(facts, [pack(id)], asOf);

describe('the policies of other councils', () => {
  it('name where they were read, hold to their own cases, and are not offered to anybody', () => {
    expect(examplePacks.length).toBeGreaterThanOrEqual(5);
    for (const one of examplePacks) {
      expect(one.source.url).toBeDefined();
      expect(one.name).toContain('an example');
      expect(one.cases.length).toBeGreaterThanOrEqual(3);
      expect([one.id, differencesFromCases(one)]).toEqual([one.id, []]);
      expect(builtInPacks().has(one.id)).toBe(false);
    }
  });
});

describe('seen by anyone within six weeks', () => {
  const start = visit('v1', '2026-11-05T16:00');
  const byAnyone = (facts: Parameters<typeof visit>[2]) => {
    const facts2 = child({ visits: [start, visit('v2', '2026-11-17T11:00', facts)] });
    return obligation(due('southwark', facts2, '2026-11-18T09:00'), 'SW-5').dueBy;
  };
  // 17 November and 42 days is 29 December; 5 November and 42 days is 17 December.
  it.each([
    ['a health visitor who saw the child at home', { by: 'other', purpose: 'unplanned' }, '2026-12-29'],
    ['a teacher at school', { by: 'other', place: 'school', purpose: 'meeting' }, '2026-12-29'],
    ['a lift by our own worker, in which the child was seen', { purpose: 'transport' }, '2026-12-29'],
    ['nobody knows who', { by: 'unknown' }, '2026-12-29'],
    ['somebody who did not see the child', { by: 'other', childSeen: 'no' }, '2026-12-17'],
    ['nobody knows whether the child was seen', { by: 'other', childSeen: 'unknown' }, '2026-12-17'],
    ['by telephone', { by: 'other', mode: 'phone' }, '2026-12-17'],
    ['nobody knows how', { by: 'other', mode: 'unknown' }, '2026-12-17'],
  ] as const)('%s', (_, facts, expected) => expect(byAnyone(facts)).toBe(expected));

  it('moves no visit of ours, and a child not yet born has none', () => {
    const seen = child({
      visits: [start, visit('v2', '2026-11-17T11:00', { by: 'other', purpose: 'unplanned' })],
    });
    expect(obligation(due('southwark', seen, '2026-11-18T09:00'), 'SW-7').dueBy).toBe('2026-12-03');
    const unborn = child({ dateOfBirth: null, unborn: true, visits: [] });
    expect(
      due('southwark', unborn, '2026-11-18T09:00').obligations.map(({ clause }) => clause),
    ).not.toContain('SW-5');
  });
});

describe('the bedroom once between two conferences', () => {
  const conference = { kind: 'initial-conference', at: '2026-10-05T10:00' } as const;
  const review = { kind: 'review-held', at: '2026-11-12T10:00' } as const;
  const bedroom = (milestones: Child['milestones'], ...seen: string[]) =>
    due(
      'walsall',
      child({ milestones, visits: seen.map((at, index) => visit(`v${index}`, at)) }),
      '2026-11-20T09:00',
    )
      .obligations.filter(({ clause }) => clause === 'WA-P5')
      .map(({ dueBy }) => dueBy);
  it.each([
    ['not seen: three months after the conference', [conference], [], ['2027-01-05']],
    ['seen since: nothing until the next', [conference], ['2026-11-05T16:00'], []],
    [
      'seen before the review alone: six months after it',
      [conference, review],
      ['2026-11-05T16:00'],
      ['2027-05-12'],
    ],
    ['seen on the day of the review, after it', [conference, review], ['2026-11-12T16:00'], []],
    ['and before it', [conference, review], ['2026-11-12T09:00'], ['2027-05-12']],
    ['no conference on record: from the start of the plan', [], [], ['2027-01-05']],
    ['a review without a conference on record', [review], [], ['2027-05-12']],
  ] as const)('%s', (_, milestones, seen, expected) =>
    expect(bedroom([...milestones], ...seen)).toEqual(expected),
  );
});

describe('the day of the visit is day 1', () => {
  const because = (at: string) =>
    obligation(
      due('day-of-the-visit-counts', child({ visits: [visit('v1', at)] }), '2026-11-09T09:00'),
      'DV-3',
    ).because;
  it('the sum says so', () => {
    expect(because('2026-11-05T16:00')).toContain('Counted with 5 November itself as day 1.');
  });
  it('but not of a Saturday, which is no working day', () => {
    expect(because('2026-11-07T11:00').join(' ')).not.toContain('as day 1');
  });
});

it('a step of the ladder for children in need is not taken for a child with a child protection plan', () => {
  const facts = child({ visits: [visit('v1', '2026-11-05T16:00', { alone: 'no' })] });
  expect(due('walsall', facts, '2026-11-06T09:00').escalation).toEqual([]);
});
