import type { Child } from '#shared/model/caseFile.ts';
import type { Obligation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { child, visit } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

/** What has no date, and what is missing for one: never nothing. */
type Parts = NonNullable<Parameters<typeof pack>[0]>;
type Clock = NonNullable<Parts['clocks']>[number];
const says = 'As the plan says.';
const left = (more: Partial<Clock> = {}): Clock => ({
  clause: 'S-5',
  says,
  clock: 'visit',
  for: ['child-protection'],
  every: 'as planned',
  ...more,
});
const policy = (clocks: Clock[] = [left()], parts: Parts = {}) => pack({ clocks, ...parts });
const notSet = (packs: PolicyPack[], facts: Partial<Child> = {}, asOf = '2026-10-20T09:00'): Obligation[] =>
  evaluate(child(facts), packs, asOf).obligations.filter(({ state }) => state === 'not-set');
const clauses = (packs: PolicyPack[], facts: Partial<Child> = {}) =>
  notSet(packs, facts).map(({ id, kind, involvement }) => [id, kind, involvement]);
const work = (...kinds: string[]) => ({
  involvements: kinds.map((kind) => ({ kind, start: '2026-10-05' })) as Child['involvements'],
});
const without = {
  countedFrom: null,
  dueBy: null,
  aimBy: null,
  state: 'not-set',
  assumed: false,
};

describe('work that no policy has a number for', () => {
  it('is named, with what would help', () => {
    expect(notSet([policy()], work('child-in-need'))).toEqual([
      {
        id: 'none/child-in-need',
        clause: 'none',
        kind: 'visit',
        involvement: 'child-in-need',
        ...without,
        because: ['No chosen policy says how often for the child in need plan.'],
        missing: 'a policy that says how often for the child in need plan; an administrator can choose one',
      },
    ]);
    expect(notSet([], work('open-referral'))[0]!.missing).toBe(
      'an assessment or a plan, which comes from the case system once it has begun',
    );
  });

  it('not where one of the policies covers it', () => {
    const other = policy([left({ for: ['child-in-need'] })], { covers: ['child-in-need'] });
    expect(clauses([other, policy([left({ every: '2 weeks' })])])).toEqual([]);
  });

  it('is sent where the policies say it is kept, by each of them', () => {
    const sent = (id: string, clause: string) =>
      policy([left({ every: '2 weeks' })], {
        id,
        elsewhere: [
          { clause, says: 'See the other one.', for: ['private-fostering'], missing: 'the other one' },
          { clause: 'S-99', says: 'Of something else.', for: ['care-leaver'], missing: 'another one' },
        ],
      });
    const one = {
      id: 'one/S-70',
      clause: 'S-70',
      kind: 'visit',
      involvement: 'private-fostering',
      ...without,
      because: ['See the other one.'],
      missing: 'the other one',
    };
    expect(notSet([sent('one', 'S-70')], work('private-fostering'))).toEqual([one]);
    expect(
      notSet([sent('one', 'S-70'), policy(), sent('two', 'S-71')], work('private-fostering')).map(
        ({ id }) => id,
      ),
    ).toEqual(['one/S-70', 'two/S-71']);
  });
});

describe('a number that is left to the plan', () => {
  it('is asked for in the words of the clause', () => {
    expect(notSet([policy()])).toEqual([
      {
        id: 'small/S-5',
        clause: 'S-5',
        kind: 'visit',
        involvement: 'child-protection',
        ...without,
        because: ['As the plan says (S-5).'],
        missing: 'how often, in the plan for the child protection plan',
      },
    ]);
    const [asked] = notSet([policy([left({ unverified: 'a summary', missing: 'the number of weeks' })])]);
    expect([asked!.because, asked!.missing]).toEqual([
      ['As the plan says (S-5).', "This number was not checked against the source's own text (a summary)."],
      'the number of weeks',
    ]);
  });

  it('and no more once the plan says it', () => {
    const plan = { visitEvery: '3 weeks', setBy: 'plan' as const };
    const involvements = [{ kind: 'child-protection', start: '2026-10-05', plan }] as Child['involvements'];
    expect(notSet([policy()], { involvements })).toEqual([]);
  });

  describe('from some time on', () => {
    // In the second year the number is the plan's. Seen on the corresponding day, or the day after.
    const later = {
      clause: 'S-6',
      says: 'Then the plan decides.',
      every: 'as planned' as const,
      past: '12 months',
      unverified: 'a summary',
    };
    const clock = left({
      every: '2 weeks',
      later: [{ clause: 'S-7', says, every: '4 weeks', past: '3 months' }, later],
    });
    const seen = (day: string) =>
      notSet(
        [policy([clock])],
        {
          involvements: [{ kind: 'child-protection', start: '2025-10-05' }] as Child['involvements'],
          visits: [visit('v1', `${day}T10:00`)],
        },
        '2026-10-20T09:00',
      );

    it('is asked for by the clause of that time, and not before', () => {
      expect(seen('2026-10-05')).toEqual([]);
      expect(seen('2026-10-06')).toEqual([
        {
          id: 'small/S-6',
          clause: 'S-6',
          kind: 'visit',
          involvement: 'child-protection',
          ...without,
          because: [
            'Then the plan decides (S-6).',
            "This number was not checked against the source's own text (a summary).",
          ],
          missing: 'how often, in the plan for the child protection plan',
        },
      ]);
    });
  });

  describe('is not missing where another clock asks for a visit of its own accord', () => {
    const number = (every: string, more: Partial<Clock> = {}) => left({ clause: 'S-8', every, ...more });
    const asked = [['small/S-5', 'visit', 'child-protection']];

    it.each<[string, PolicyPack[], Partial<Child>, string[][]]>([
      ['of the same policy', [policy([left(), number('2 weeks')])], {}, []],
      ['of another policy, before it or after', [policy(), pack({ id: 'other' })], {}, []],
      ['being seen alone is one', [policy([left(), number('2 weeks', { clock: 'seen-alone' })])], {}, []],
      ['a part of a visit is none', [policy([left(), number('2 weeks', { clock: 'bedroom' })])], {}, asked],
      [
        'nor one for other work',
        [
          policy([left(), number('2 weeks', { for: ['in-care'] })], {
            covers: ['child-protection', 'in-care'],
          }),
        ],
        work('child-protection', 'in-care'),
        asked,
      ],
      [
        'nor a visit that the child asked for, which says nothing of how often',
        [
          policy([left()], {
            requests: [
              { clause: 'S-21', says: 'A concern.', after: ['concern-raised'], within: '2 working days' },
              { clause: 'S-20', says: 'The child asks.', after: ['child-asked'], within: '2 working days' },
            ],
          }),
        ],
        { milestones: [{ kind: 'child-asked', at: '2026-10-19T10:00' }] },
        asked,
      ],
    ])('%s', (_, packs, facts, expected) => {
      expect(clauses(packs, facts)).toEqual(expected);
      expect(clauses(packs.toReversed(), facts)).toEqual(expected);
    });

    it('but for calls and messages nothing else stands', () => {
      const contact = left({ clause: 'S-9', clock: 'contact', by: ['phone'] });
      expect(clauses([policy([number('2 weeks'), contact])])).toEqual([
        ['small/S-9', 'contact', 'child-protection'],
      ]);
    });
  });

  it('nobody is asked for how often a child is seen alone', () => {
    expect(
      clauses([policy([left({ every: '2 weeks' }), left({ clause: 'S-9', clock: 'seen-alone' })])]),
    ).toEqual([]);
  });

  it('only for the work that the clock is for, and while it runs', () => {
    const contact = left({ clause: 'S-9', clock: 'contact', by: ['phone'], for: ['in-care'] });
    const clocks = [left({ every: '2 weeks', for: ['child-protection', 'in-care'] }), contact];
    const both = policy(clocks, { covers: ['child-protection', 'in-care'] });
    expect(clauses([both])).toEqual([]);
    const asked = [['small/S-9', 'contact', 'in-care']];
    expect(clauses([both], work('in-care'))).toEqual(asked);
    expect(clauses([both], work('child-protection', 'in-care'))).toEqual(asked);
    const ended = policy([left({ until: ['order-made'] })]);
    expect(clauses([ended], { milestones: [{ kind: 'order-made', at: '2026-10-06' }] })).toEqual([]);
    expect(clauses([ended])).toHaveLength(1);
  });
});
