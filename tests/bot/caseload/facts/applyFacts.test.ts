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

describe('work that no export carries', () => {
  const inCare = childSchema.parse({
    id: 'c2',
    involvements: [
      { kind: 'in-care', start: '2025-01-10', end: '2026-02-01', careStart: '2025-01-10' },
      { kind: 'in-care', start: '2026-02-01', careStart: '2025-01-10' },
    ],
  });
  const kinds = ({ involvements }: typeof child) =>
    involvements.filter(({ end }) => !end).map(({ kind }) => kind);

  it('stands beside what the export says, and belongs to the same time in our care', () => {
    const entered = applyFacts(inCare, [
      { kind: 'work', involvement: 'additional-home', from: '2026-09-01', home: 'School' },
    ]);
    expect(entered.involvements.at(-1)).toEqual({
      kind: 'additional-home',
      start: '2026-09-01',
      end: null,
      home: 'School',
      careStart: '2025-01-10',
    });
    expect(childSchema.parse(entered)).toEqual(entered);
  });

  it('takes the place of the referral that led to it, until it ends', () => {
    const referred = childSchema.parse({
      id: 'c3',
      involvements: [{ kind: 'open-referral', start: '2026-11-02' }],
    });
    const help = { kind: 'work', involvement: 'early-help', from: '2026-11-09' } as const;
    expect(kinds(applyFacts(referred, [help]))).toEqual(['early-help']);
    expect(kinds(applyFacts(referred, [{ ...help, until: '2026-11-20' }]))).toEqual(['open-referral']);
  });

  it('agrees permanence of the home of that day alone', () => {
    const agreed = applyFacts(inCare, [{ kind: 'home-agreed', what: 'permanence', on: '2026-05-05' }]);
    expect(agreed.involvements.map((one) => one.permanenceAgreedOn)).toEqual([undefined, '2026-05-05']);
  });
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
