import type { Child, Visit } from '#shared/model/caseFile.ts';
import { visitStandings } from '#shared/rules/visitStandings.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** Whether a visit counts, and by which clause not (SR-9): awake by age, video by agreement, before the birth, and what no source says. */
const says = 'So.';
const policy = (awake?: object) =>
  pack({
    counting: {
      inPerson: { clause: 'S-1', says, exceptions: true },
      role: { clause: 'S-2', says, count: ['lead-social-worker'] },
      purpose: { clause: 'S-3', says, count: ['planned'] },
      seen: { clause: 'S-4', says },
      ...(awake && { awake: { clause: 'S-6', says, ...awake } }),
      individually: { clause: 'S-7', says },
    },
  } as Parameters<typeof pack>[0]);
const at = '2026-10-12T10:00';
const result = (facts: Partial<Visit>, more: Partial<Child> = {}, of = policy({}), when = at) => {
  const involvements = [{ kind: 'child-protection', start: '2026-01-05' }] as Child['involvements'];
  const seen = child({ involvements, visits: [visit('v1', when, facts)], ...more });
  const [standing] = visitStandings(seen, [of], '2026-11-01T09:00');
  return [standing?.result, standing?.clause, standing?.because];
};
const counts = ['counted', undefined, undefined];
const asleep = ['attempt', 'S-6', 'asleep'];
const notSaidAwake = ['attempt', 'S-6', 'the record does not say whether the child was awake'];

describe('awake', () => {
  it.each<[string, Partial<Visit>, unknown[]]>([
    ['yes', { awake: 'yes' }, counts],
    ['no', { awake: 'no' }, asleep],
    ['unknown', { awake: 'unknown' }, notSaidAwake],
    ['nothing on record', { awake: undefined }, notSaidAwake],
    ['the source has no field for it', { awake: undefined, sourceSilentOn: ['awake'] }, counts],
    ['the source has none, and says unknown', { awake: 'unknown', sourceSilentOn: ['awake'] }, counts],
    ['somebody has said since that it was not so', { awake: 'no', sourceSilentOn: ['awake'] }, asleep],
    ['the source lacks another field', { awake: undefined, sourceSilentOn: ['place'] }, notSaidAwake],
  ])('%s', (_, facts, expected) => {
    expect(result(facts)).toEqual(expected);
  });

  it('of a child whose age nobody knows too, where the policy names no age', () => {
    expect(result({ awake: 'unknown' }, { dateOfBirth: null })).toEqual(notSaidAwake);
  });

  const underTwo = policy({ underAge: 2 });
  it.each<[string, Child['dateOfBirth'], Visit['awake'], unknown[]]>([
    ['on the second birthday no longer', '2024-10-12', 'no', counts],
    ['on the day before', '2024-10-13', 'no', asleep],
    ['on the day before, not said', '2024-10-13', 'unknown', notSaidAwake],
    ['age not known, asleep', null, 'no', asleep],
    ['age not known, nor whether awake', null, 'unknown', counts],
    ['age not known, nothing on record', null, undefined, counts],
    ['age not known, awake', null, 'yes', counts],
  ])('under two: %s', (_, dateOfBirth, awake, expected) => {
    expect(result({ awake }, { dateOfBirth }, underTwo)).toEqual(expected);
  });

  it('born on 29 February, under two until 1 March (SR-8)', () => {
    const born = { dateOfBirth: '2024-02-29' };
    expect(result({ awake: 'no' }, born, underTwo, '2026-02-28T10:00')).toEqual(asleep);
    expect(result({ awake: 'no' }, born, underTwo, '2026-03-01T10:00')).toEqual(counts);
  });
});

describe('by video', () => {
  const agreed = (from: string, until: string) => ({
    videoExceptions: [{ from, until, reason: 'in hospital' }] as Child['videoExceptions'],
  });
  const byVideo = ['contact', 'S-1', 'by video'];
  it.each([
    ['in the time agreed', '2026-10-01', '2026-10-20', counts],
    ['from that day on', '2026-10-12', '2026-10-20', counts],
    ['until that day', '2026-10-01', '2026-10-12', counts],
    ['from the day after', '2026-10-13', '2026-10-20', byVideo],
    ['until the day before', '2026-10-01', '2026-10-11', byVideo],
  ])('%s', (_, from, until, expected) => {
    expect(result({ mode: 'video' }, agreed(from, until))).toEqual(expected);
  });

  it('not by phone, nor without an agreement, nor under a policy that knows none', () => {
    expect(result({ mode: 'phone' }, agreed('2026-10-01', '2026-10-20'))).toEqual([
      'contact',
      'S-1',
      'by phone',
    ]);
    expect(result({ mode: 'video' })).toEqual(byVideo);
    expect(result({ mode: 'video' }, agreed('2026-10-01', '2026-10-20'), pack())).toEqual(byVideo);
  });
});

describe('what the record does not say', () => {
  const lacks = (facts: Partial<Visit>) => result(facts, {}, policy());
  it.each<[keyof Visit & ('mode' | 'by' | 'purpose'), string, string]>([
    ['mode', 'S-1', 'the record does not say whether it was in person'],
    ['by', 'S-2', 'the record does not say who made the visit'],
    ['purpose', 'S-3', 'the record does not say whether it was planned as a visit'],
  ])('%s', (field, clause, because) => {
    expect(lacks({ [field]: undefined })).toEqual(['contact', clause, because]);
    expect(lacks({ [field]: undefined, sourceSilentOn: [field] })).toEqual(counts);
    expect(lacks({ [field]: undefined, sourceSilentOn: ['awake'] })).toEqual(['contact', clause, because]);
  });

  it('a date alone, reported, counts; what it does say is weighed', () => {
    const reported = { id: 'v1', at, childSeen: 'reported' } as Visit;
    const of = (facts: Partial<Visit>) =>
      visitStandings(child({ visits: [{ ...reported, ...facts }] }), [policy({})], '2026-11-01T09:00')[0];
    expect(of({})).toMatchObject({ result: 'counted' });
    expect(of({ awake: 'no' })).toMatchObject({ result: 'attempt', clause: 'S-6' });
    expect(of({ by: 'other' })).toMatchObject({ result: 'contact', clause: 'S-2' });
    expect(of({ purpose: 'unknown' })).toMatchObject({ result: 'contact', clause: 'S-3' });
  });

  it('is said of the visit that the next date is counted from', () => {
    const because = (...visits: Visit[]) =>
      obligation(under(policy({}), child({ visits }), '2026-10-13T09:00'), 'S-5').because.slice(2);
    expect(because({ id: 'v1', at, childSeen: 'reported' })).toEqual([
      'That visit is reported and not yet confirmed: please confirm that the child was seen.',
      'Of that visit the source does not say who made it, how, whether it was planned, whether the child was awake, whether on their own: taken as met.',
    ]);
    expect(because(visit('v1', at, { by: undefined, sourceSilentOn: ['by', 'mode'] }))).toEqual([
      'Of that visit the source does not say who made it: taken as met.',
    ]);
    expect(because(visit('v1', at, { sourceSilentOn: ['by'] }))).toEqual([]);
    expect(because(visit('v1', at))).toEqual([]);
  });
});

describe('before the birth', () => {
  const seen = (facts: Partial<Visit>, dateOfBirth: string | null, more: Partial<Child> = {}) =>
    result({ childSeen: undefined, awake: undefined, ...facts }, { dateOfBirth, ...more })[0];
  it.each<[string, string | undefined]>([
    ['2026-10-13', 'earlier'],
    ['2026-10-12', 'attempt'],
    ['2026-10-11', 'attempt'],
  ])('a visit on 12 October to one born on %s: %s', (dateOfBirth, expected) => {
    expect(seen({}, dateOfBirth)).toBe(expected);
  });

  it('one at which nobody was met was none', () => {
    expect(seen({ childSeen: 'no' }, '2026-10-13')).toBe('attempt');
    expect(seen({ childSeen: 'unknown' }, '2026-10-13')).toBe('attempt');
  });

  it('of one who is not yet born it counts, of one whose age nobody knows it does not', () => {
    expect(seen({}, null, { unborn: true })).toBe('counted');
    expect(seen({}, '2026-12-24')).toBe('counted');
    expect(seen({}, null)).toBe('attempt');
  });
});

it('awake is asked under five until 1 March of a child born on 29 February', () => {
  const on = (when: string) =>
    visitStandings(
      child({
        dateOfBirth: '2020-02-29',
        involvements: [{ kind: 'child-protection', start: '2025-01-06' }] as never,
        visits: [visit('v1', `${when}T10:00`, { awake: 'no' })],
      }),
      [policy({ underAge: 5 })],
      '2025-04-01T09:00',
    ).map(({ result }) => result);
  expect([on('2025-02-28'), on('2025-03-01')]).toEqual([['attempt'], ['counted']]);
});
