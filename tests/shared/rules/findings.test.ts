import { describe, expect, it } from '@jest/globals';
import type { Child } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, visit } from './childBuilder.ts';

const packs = [...builtInPacks().values()];
const found = (facts: Partial<Child>): string[] =>
  evaluate(child(facts), packs, '2026-11-10T09:00').findings.filter((text) => text !== '');

const inCare = { kind: 'in-care', start: '2026-03-02' };

describe('facts that cannot be right come out as findings, and never as an exception', () => {
  it.each<[string, Partial<Child>, RegExp | null]>([
    ['nothing wrong', { visits: [visit('v1', '2026-11-05T16:00')] }, null],
    [
      'a kind nobody knows',
      { involvements: [{ kind: 'lodging', start: '2026-10-05' }] },
      /"lodging" is not an involvement we know/,
    ],
    [
      'the end before the start',
      { involvements: [{ kind: 'in-care', start: '2026-10-05', end: '2026-10-01' }] },
      /before its start/,
    ],
    [
      'two homes in care at once',
      { involvements: [inCare, { kind: 'in-care', start: '2026-10-05' }] },
      /^Two records of .* overlap from 5 October/,
    ],
    [
      'one home after another on the same day',
      {
        involvements: [
          { ...inCare, end: '2026-10-05' },
          { kind: 'in-care', start: '2026-10-05' },
        ],
      },
      null,
    ],
    [
      'a further home without a label',
      { involvements: [inCare, { kind: 'additional-home', start: '2026-09-01' }] },
      /no label/,
    ],
    ['short breaks alone need none', { involvements: [{ kind: 'short-breaks', start: '2026-09-01' }] }, null],
    [
      'short breaks beside care do',
      { involvements: [inCare, { kind: 'short-breaks', start: '2026-09-01' }] },
      /no label/,
    ],
    [
      'a visit to a home nobody knows',
      { visits: [visit('v1', '2026-11-05T16:00', { home: 'Hill School' })] },
      /visit of 5 November was to "Hill School"/,
    ],
    [
      'an exception that ends before it begins',
      { videoExceptions: [{ from: '2026-11-05', until: '2026-11-01', reason: 'infection' }] },
      /by video from 5 November ends before it begins, on 1 November/,
    ],
  ])('%s', (_, facts, expected) => {
    const said = found(facts);
    if (expected === null) expect(said).toEqual([]);
    else expect(said).toEqual([expect.stringMatching(expected)]);
  });
});
