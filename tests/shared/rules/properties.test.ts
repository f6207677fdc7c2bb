import fc from 'fast-check';
import {
  answers,
  type Child,
  childSchema,
  childSeenAnswers,
  escalationSteps,
  involvementKinds,
  milestoneKinds,
  type Visit,
  visitModes,
  visitPlaces,
  visitPurposes,
  visitRoles,
} from '#shared/model/caseFile.ts';
import { type Evaluation, evaluationSchema, type Obligation } from '#shared/model/evaluation.ts';
import { evaluate, evaluateAt } from '#shared/rules/evaluate.ts';
import { visitStandings } from '#shared/rules/visitStandings.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { isAfter, readMoment } from '#shared/time/moment.ts';
import { bedford, visitingPolicy } from './childBuilder.ts';

/** What must hold of any history whatever, over generated ones. */

const packs = [visitingPolicy, bedford];
const firstDay = dayNumber('2025-01-01');
const lastDay = dayNumber('2027-03-01');
const day = fc.integer({ min: firstDay, max: lastDay }).map(isoDate);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const moment = fc.oneof(
  fc.tuple(day, time).map(([d, t]) => d + t),
  day,
);
const every = fc.constantFrom(
  '2 working days',
  '5 working days',
  '1 week',
  '28 days',
  '3 months',
  '48 hours',
  '20 working days',
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Half of all visits are plain ones that count, so that the histories are not all noise. */
const visitFacts = fc.oneof(
  fc.constant({
    by: 'lead-social-worker',
    mode: 'in-person',
    place: 'home',
    purpose: 'planned',
    childSeen: 'yes',
    awake: 'yes',
  }),
  fc.record({
    by: maybe(fc.constantFrom(...visitRoles, 'unknown')),
    mode: maybe(fc.constantFrom(...visitModes, 'unknown')),
    place: maybe(fc.constantFrom(...visitPlaces, 'unknown')),
    purpose: maybe(fc.constantFrom(...visitPurposes, 'unknown')),
    childSeen: maybe(fc.constantFrom(...childSeenAnswers)),
    scheduledAt: maybe(moment),
    alone: maybe(fc.constantFrom(...answers)),
    aloneReason: maybe(fc.constantFrom('', 'the manager agreed')),
    awake: maybe(fc.constantFrom(...answers)),
    homeSeen: maybe(fc.constantFrom(...answers)),
    bedroomSeen: maybe(fc.constantFrom(...answers, 'shared')),
    announced: maybe(fc.boolean()),
    recordedAt: maybe(moment),
    sourceSilentOn: maybe(fc.constantFrom([], ['by', 'mode'], ['by', 'mode', 'place', 'purpose', 'awake'])),
  }),
);
const visits = fc
  .array(fc.tuple(moment, visitFacts), { maxLength: 12 })
  .map((list) => list.map(([at, facts], index) => withoutUndefined({ id: `v${index}`, at, ...facts })));

const involvement = fc.record({
  kind: fc.oneof(
    fc.constantFrom('child-protection', 'child-in-need'),
    fc.constantFrom(...involvementKinds, 'a kind nobody knows'),
  ),
  start: day,
  end: fc.option(day),
  plans: maybe(
    fc.array(
      fc
        .record({ from: maybe(day), visitEvery: maybe(every), aloneEvery: maybe(fc.constantFrom(1, 2, 3)) })
        .map(withoutUndefined),
      {
        maxLength: 3,
      },
    ),
  ),
});

const history: fc.Arbitrary<Child> = fc
  .record({
    dateOfBirth: fc.option(day),
    unborn: maybe(fc.boolean()),
    involvements: fc.array(involvement.map(withoutUndefined), { maxLength: 3 }),
    milestones: fc.array(
      fc
        .record({
          kind: fc.constantFrom(...milestoneKinds),
          at: moment,
          step: maybe(fc.constantFrom(...escalationSteps)),
        })
        .map(withoutUndefined),
      { maxLength: 4 },
    ),
    away: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
    visits,
  })
  .map((facts) => childSchema.parse(withoutUndefined({ id: 'c', name: 'Amara', ...facts })));

/** A child with one plan that is open throughout, so that there are dates to compare. */
const planned: fc.Arbitrary<Child> = fc
  .record({ kind: fc.constantFrom('child-protection', 'child-in-need'), visits })
  .map(({ kind, visits }) =>
    childSchema.parse({
      id: 'c',
      name: 'Amara',
      dateOfBirth: '2015-03-02',
      involvements: [{ kind, start: '2025-01-01' }],
      visits,
    }),
  );

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const rolling = (evaluation: Evaluation): Obligation[] =>
  evaluation.obligations.filter(
    ({ kind, countedFrom }) =>
      (kind === 'visit' || kind === 'seen-alone') &&
      !countedFrom?.what.includes('asked') &&
      !countedFrom?.what.includes('raised'),
  );
const end = (text: string): number =>
  text.length === 10 ? readMoment(`${text}T23:59`).instant : readMoment(text).instant;
const attempt = (at: string, facts: Partial<Visit>): Visit => ({
  id: 'attempt',
  at,
  by: 'lead-social-worker',
  mode: 'in-person',
  place: 'home',
  purpose: 'planned',
  ...facts,
});

describe('evaluate', () => {
  it('is total, and what it answers has the shape it promises', () => {
    fc.assert(
      fc.property(history, moment, (child, asOf) => {
        expect(evaluationSchema.safeParse(evaluate(child, packs, asOf)).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is total for dates far off', () => {
    const far = fc.constantFrom(
      '0001-01-01',
      '1899-12-31',
      '2018-12-31',
      '2030-12-31',
      '2031-01-01',
      '9999-12-31',
    );
    fc.assert(
      fc.property(far, far, far, far, (dateOfBirth, start, at, asOf) => {
        const visit = attempt(at, { childSeen: 'yes' });
        const child = childSchema.parse({
          id: 'c',
          dateOfBirth,
          involvements: [{ kind: 'child-protection', start }],
          visits: [visit],
        });
        expect(evaluationSchema.safeParse(evaluate(child, packs, asOf)).success).toBe(true);
      }),
    );
  });

  it('is pure: the same twice, and nothing of the facts is changed', () => {
    fc.assert(
      fc.property(history, moment, (child, asOf) => {
        const before = structuredClone(child);
        expect(evaluate(child, packs, asOf)).toEqual(evaluate(child, packs, asOf));
        expect(child).toEqual(before);
      }),
    );
  });

  it('does not mind the order of its input', () => {
    const shuffled = history.chain((child) =>
      fc.tuple(
        fc.constant(child),
        fc.record({
          visits: fc.shuffledSubarray(child.visits, { minLength: child.visits.length }),
          milestones: fc.shuffledSubarray(child.milestones, { minLength: child.milestones.length }),
          involvements: fc.shuffledSubarray(child.involvements, { minLength: child.involvements.length }),
          away: fc.shuffledSubarray(child.away, { minLength: child.away.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, moment, ([child, lists], asOf) => {
        const sorted = (evaluation: Evaluation) => ({
          ...evaluation,
          obligations: evaluation.obligations.map((each) => JSON.stringify(each)).sort(),
          findings: [...evaluation.findings].sort(),
        });
        expect(sorted(evaluate({ ...child, ...lists }, packs, asOf))).toEqual(
          sorted(evaluate(child, packs, asOf)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('holds until the instant it names, to the last millisecond', () => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(
        history,
        moment,
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (child, any, hours, part) => {
          // Near what happened, where deadlines in hours run, rather than anywhere in two years.
          const happened = child.visits.at(-1)?.at ?? any;
          const at = readMoment(happened).instant + hours * hour;
          const { evaluation, until } = evaluateAt(child, packs, at);
          expect(until).toBeGreaterThan(at);
          for (const later of [at + Math.floor((until - at) * part), until - 1])
            expect(evaluateAt(child, packs, Math.min(later, until - 1)).evaluation).toEqual(evaluation);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('says something of every open involvement', () => {
    fc.assert(
      fc.property(history, day, (child, asOf) => {
        const open = child.involvements.filter(
          ({ start, end }) => start <= asOf && (!end || (end >= asOf && end >= start)),
        );
        const named = new Set(evaluate(child, packs, asOf).obligations.map(({ involvement }) => involvement));
        expect(open.filter(({ kind }) => !named.has(kind))).toEqual([]);
      }),
    );
  });

  it('a failed visit never makes a visit clock later', () => {
    const failure = fc.constantFrom<Partial<Visit>>(
      { childSeen: 'no' },
      { childSeen: 'briefly' },
      { childSeen: 'cancelled' },
    );
    fc.assert(
      fc.property(planned, moment, failure, (child, at, failed) => {
        const asOf = '2027-03-01T09:00';
        const without = rolling(evaluate(child, packs, asOf));
        const withIt = rolling(
          evaluate({ ...child, visits: [...child.visits, attempt(at, failed)] }, packs, asOf),
        );
        expect(withIt.map(({ id, dueBy }) => [id, dueBy])).toEqual(
          without.map(({ id, dueBy }) => [id, dueBy]),
        );
      }),
    );
  });

  it('a counted visit never brings a visit clock forward', () => {
    fc.assert(
      fc.property(planned, moment, (child, at) => {
        const asOf = '2027-03-01T09:00';
        const without = new Map(rolling(evaluate(child, packs, asOf)).map(({ id, dueBy }) => [id, dueBy]));
        const seen = attempt(at, { childSeen: 'yes', alone: 'yes', awake: 'yes' });
        for (const { id, dueBy } of rolling(
          evaluate({ ...child, visits: [...child.visits, seen] }, packs, asOf),
        ))
          expect(end(dueBy!)).toBeGreaterThanOrEqual(end(without.get(id)!));
      }),
    );
  });

  it('a stricter plan never makes a date later', () => {
    fc.assert(
      fc.property(planned, every, day, (child, visitEvery, from) => {
        const asOf = '2027-03-01T09:00';
        const strict = {
          ...child,
          involvements: child.involvements.map((each) => ({ ...each, plans: [{ from, visitEvery }] })),
        };
        const without = new Map(rolling(evaluate(child, packs, asOf)).map(({ id, dueBy }) => [id, dueBy]));
        for (const { id, dueBy } of rolling(evaluate(strict, packs, asOf)))
          expect(end(dueBy!)).toBeLessThanOrEqual(end(without.get(id)!));
      }),
    );
  });

  it('nor is the stricter of two plans ever later than the other', () => {
    const pair = fc.constantFrom(
      ['2 working days', '5 working days'],
      ['8 working days', '9 working days'],
      ['1 week', '28 days'],
    );
    fc.assert(
      fc.property(planned, pair, day, (child, [strict, loose], from) => {
        const under = (visitEvery: string | undefined): Obligation[] =>
          rolling(
            evaluate(
              {
                ...child,
                involvements: child.involvements.map((each) => ({ ...each, plans: [{ from, visitEvery }] })),
              },
              packs,
              '2027-03-01T09:00',
            ),
          );
        const looser = new Map(under(loose).map(({ id, dueBy }) => [id, dueBy]));
        for (const { id, dueBy } of under(strict))
          expect(end(dueBy!)).toBeLessThanOrEqual(end(looser.get(id)!));
      }),
    );
  });

  it('aimBy is never after dueBy, and next is the earliest that a visit settles', () => {
    fc.assert(
      fc.property(history, moment, (child, asOf) => {
        const { obligations, next } = evaluate(child, packs, asOf);
        for (const { aimBy, dueBy } of obligations)
          if (dueBy !== null) expect(end(aimBy!)).toBeLessThanOrEqual(end(dueBy));
        const settled = obligations.filter(
          ({ kind, dueBy }) => dueBy !== null && (kind === 'visit' || kind === 'retry'),
        );
        if (settled.length > 0)
          expect(end(next!.dueBy)).toBeLessThanOrEqual(Math.min(...settled.map(({ dueBy }) => end(dueBy!))));
        else if (next) expect(obligations.map(({ id }) => id)).toContain(next.obligation);
      }),
    );
  });

  it('a later asOf never un-counts a visit', () => {
    fc.assert(
      fc.property(planned, moment, moment, (child, one, other) => {
        const [early, late] =
          readMoment(one).instant <= readMoment(other).instant ? [one, other] : [other, one];
        const counted = (asOf: string): string[] =>
          visitStandings(child, packs, asOf)
            .filter(({ result }) => result === 'counted')
            .map(({ visit, pack }) => `${pack}/${visit}`);
        // Where only the days are known a day's visits count from its start on, so the days must be in order too.
        fc.pre(early.slice(0, 10) < late.slice(0, 10));
        expect(counted(late)).toEqual(expect.arrayContaining(counted(early)));
      }),
    );
  });

  it('every visit is told: counted, or not counted with a clause and a reason', () => {
    fc.assert(
      fc.property(planned, (child) => {
        const asOf = '2027-03-01T23:00';
        const { notCounted } = evaluate(child, packs, asOf);
        const standings = visitStandings(child, packs, asOf);
        expect(standings).toHaveLength(
          child.visits.filter((visit) => !isAfter(readMoment(visit.at), readMoment(asOf))).length *
            packs.length,
        );
        const told = standings.filter(({ result }) => result === 'attempt' || result === 'contact');
        const covered = told.filter(
          ({ pack }) => pack === 'visiting-policy-2019' || child.involvements[0]!.kind === 'child-protection',
        );
        expect(notCounted).toHaveLength(covered.length);
        for (const { clause, because } of notCounted)
          expect(clause.length * because.length).toBeGreaterThan(0);
      }),
    );
  });
});
