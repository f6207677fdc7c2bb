import { describe, expect, it } from '@jest/globals';
import { applyFacts } from '#bot/caseload/facts/applyFacts.ts';
import { childSchema } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';

const child = childSchema.parse({
  id: 'c1',
  name: 'Amara',
  dateOfBirth: '2019-03-02',
  involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
  visits: [{ id: 'v1', at: '2026-11-05T16:00', childSeen: 'yes', alone: 'no' }],
});

describe('an exemption from "alone" that was entered (SR-12)', () => {
  const entered = applyFacts(child, [
    { kind: 'alone-exempt', why: 'child-says-no', reason: 'only with my aunt', from: '2026-11-09' },
  ]);

  it('joins the facts and leaves the visits as they were recorded', () => {
    expect(entered.aloneExemptions).toEqual([
      { why: 'child-says-no', reason: 'only with my aunt', from: '2026-11-09' },
    ]);
    expect(entered.visits).toEqual(child.visits);
    expect(childSchema.parse(entered)).toEqual(entered);
  });

  it('lifts the demand of the very next visit', () => {
    const packs = [...builtInPacks().values()];
    const demanded = (facts: typeof child, asOf: string) =>
      evaluate(facts, packs, asOf).next?.mustInclude.includes('alone');
    expect(demanded(child, '2026-11-09T10:00')).toBe(true);
    expect(demanded(entered, '2026-11-09T10:00')).toBe(false);
    expect(demanded(entered, '2027-02-10T10:00')).toBe(true);
  });
});
