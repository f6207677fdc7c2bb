import { clausesOf } from '#shared/rules/clausesOf.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { pack } from './packBuilder.ts';
import { sourceClauses } from './sourceClauses.ts';

describe('the clauses of the policies', () => {
  it('every policy has its pack', () => {
    expect(sourceClauses.map(({ pack }) => pack).sort()).toEqual([...builtInPacks().keys()].sort());
  });

  describe.each(sourceClauses)('$pack', ({ pack, all, rules, follows }) => {
    const found = clausesOf(builtInPacks().get(pack)!);

    it('each has a rule or says who keeps it', () => {
      expect(all.filter((id) => !found.some(({ clause }) => clause === id))).toEqual([]);
    });

    it('each that is for the rules has a rule', () => {
      expect(
        rules.filter((id) => !found.some(({ clause, keptBy }) => clause === id && keptBy === undefined)),
      ).toEqual([]);
    });

    it('who keeps the others is said in words', () => {
      expect(
        found.filter(({ keptBy }) => keptBy !== undefined && keptBy.trim().split(' ').length < 2),
      ).toEqual([]);
    });

    it('none is invented', () => {
      const others = sourceClauses.find((one) => one.pack === follows)?.all ?? [];
      expect(
        found
          .map(({ clause }) => clause)
          .filter((clause) => !all.includes(clause) && !others.includes(clause)),
      ).toEqual([]);
    });
  });
});

it('a policy that says everything: each clause once for each rule, in the order of the file', () => {
  const says = 'So it is.';
  const cited = (clause: string) => ({ clause, says });
  const visits = {
    ...cited('S-10'),
    clock: 'visit' as const,
    for: ['child-protection' as const],
    every: '2 weeks',
  };
  const whole = pack({
    counting: {
      inPerson: cited('S-1'),
      role: { ...cited('S-2'), count: ['lead-social-worker'] },
      purpose: { ...cited('S-3'), count: ['planned'], clauseFor: { meeting: 'S-3a', transport: 'S-3b' } },
      seen: { ...cited('S-4'), cancelledClause: 'S-4a' },
      awake: cited('S-5'),
      individually: cited('S-6'),
    },
    aloneAge: { ...cited('S-8'), from: 4 },
    firstVisits: [{ ...cited('S-9'), for: ['child-protection'], within: '1 week' }],
    clocks: [{ ...visits, later: [{ ...cited('S-11'), every: '4 weeks', past: '3 months' }] }],
    plans: { ...cited('S-12'), clauseFor: { court: 'S-12a' } },
    requests: [{ ...cited('S-13'), after: ['child-asked'], within: '1 week' }],
    retries: [{ ...cited('S-14'), after: ['not-seen'], within: '1 week' }],
    followUps: [{ ...cited('S-15'), lacking: 'home', within: '1 week' }],
    demands: [{ ...cited('S-16'), include: 'alone', every: 1 }],
    escalation: [{ ...cited('S-17'), step: 'supervisor', when: [{ attempt: 1 }], within: 'same day' }],
    advice: [{ ...cited('S-18'), look: 'one-place-only' }],
    planAsks: [{ ...cited('S-19'), for: ['child-protection'], holds: ['visitEvery'] }],
    notes: [{ ...cited('S-20'), for: ['child-protection'], alongside: ['in-care'], until: ['review-held'] }],
    conduct: [cited('S-21')],
    elsewhere: [{ ...cited('S-22'), for: ['in-care'], missing: 'it' }],
    recording: { ...cited('S-23'), within: '2 working days' },
    holiday: { plan: cited('S-24'), contact: cited('S-25') },
    keptElsewhere: [{ ...cited('S-26'), by: 'the visit record' }],
  });
  const found = clausesOf(whole);
  expect(found.map(({ clause }) => clause)).toEqual(
    'S-1 S-2 S-3 S-4 S-5 S-6 S-3a S-3b S-4a S-8 S-9 S-10 S-11 S-12 S-12a S-13 S-14 S-15 S-16 S-17 S-18 S-19 S-20 S-21 S-22 S-23 S-24 S-25 S-26'.split(
      ' ',
    ),
  );
  expect(found.filter((one) => one.says !== says)).toEqual([]);
  expect(found.flatMap(({ clause, keptBy }) => (keptBy === undefined ? [] : [[clause, keptBy]]))).toEqual([
    ['S-26', 'the visit record'],
  ]);
});
