import type { Visit } from '#shared/model/caseFile.ts';
import { areJudgedAlike } from '#shared/rules/judgedAlike.ts';
import { visit } from './childBuilder.ts';

/** Two visits are judged once only where no policy's tests can tell them apart, whatever their days. */
const one = visit('v1', '2026-10-12T10:00');
const other = (facts: Partial<Visit> = {}) => visit('v2', '2026-11-05T16:00', facts);
const both = (facts: Partial<Visit>, more: Partial<Visit> = {}) => [
  areJudgedAlike({ ...one, ...facts }, other({ ...facts, ...more })),
  areJudgedAlike(other({ ...facts, ...more }), { ...one, ...facts }),
];

it('of another day, and in what no test looks at', () => {
  expect(areJudgedAlike(one, other())).toBe(true);
  expect(
    areJudgedAlike(one, other({ alone: 'no', place: 'school', homeSeen: 'no', recordedAt: undefined })),
  ).toBe(true);
  expect(both({ childSeen: 'no' })).toEqual([true, true]);
});

it.each<[keyof Visit, Partial<Visit>]>([
  ['by', { by: 'duty-social-worker' }],
  ['mode', { mode: 'phone' }],
  ['purpose', { purpose: 'meeting' }],
  ['childSeen', { childSeen: 'briefly' }],
  ['individually', { individually: false }],
  ['sourceSilentOn', { sourceSilentOn: ['place'] }],
])('not with another %s', (_, facts) => {
  expect(both({}, facts)).toEqual([false, false]);
});

it.each<[string, Partial<Visit>, boolean]>([
  ['by video, which may be agreed for a time', { mode: 'video' }, false],
  ['that do not say whether the child was seen, as before a birth', { childSeen: undefined }, false],
  ['that do not say whether the child was awake, which is asked by age', { awake: undefined }, false],
  ['at which the child was asleep', { awake: 'no' }, false],
  ['of which nobody knows whether the child was awake', { awake: 'unknown' }, false],
  ['whose source has no field for that', { awake: undefined, sourceSilentOn: ['awake'] }, true],
  ['whose source has no field for something else', { awake: undefined, sourceSilentOn: ['place'] }, false],
  ['that were only reported', { childSeen: 'reported', awake: undefined }, true],
])('two %s', (_, facts, expected) => {
  expect(both(facts)).toEqual([expected, expected]);
});

it('whether the child was awake tells them apart, where the source has no field for it as well', () => {
  expect(both({ awake: undefined, sourceSilentOn: ['awake'] }, { awake: 'no' })).toEqual([false, false]);
  expect(both({}, { awake: 'no' })).toEqual([false, false]);
});

it('what a source does not say is the same where it is the same list', () => {
  type Silent = Visit['sourceSilentOn'];
  const alike = (a: Silent, b: Silent) =>
    areJudgedAlike({ ...one, sourceSilentOn: a }, other({ sourceSilentOn: b }));
  expect(alike(['place', 'interaction'], ['place', 'interaction'])).toBe(true);
  expect(alike([], [])).toBe(true);
  expect(alike(['place', 'interaction'], ['place', 'mode'])).toBe(false);
  expect(alike(['place'], ['place', 'interaction'])).toBe(false);
  expect(alike(['place', 'interaction'], ['place'])).toBe(false);
  expect(alike(['place'], undefined)).toBe(false);
});
