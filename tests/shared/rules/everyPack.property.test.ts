import fc from 'fast-check';
import {
  type Child,
  childSchema,
  childSeenAnswers,
  exemptionGrounds,
  involvementKinds,
  milestoneKinds,
  type Plan,
  type Visit,
  visitModes,
  visitPlaces,
  visitRoles,
} from '#shared/model/caseFile.ts';
import { type Evaluation, evaluationSchema } from '#shared/model/evaluation.ts';
import { clausesOf } from '#shared/rules/clausesOf.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { visitStandings } from '#shared/rules/visitStandings.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { everyPack } from './everyPack.ts';
import { waysTo } from './reached.ts';

/** What must hold under every policy there is, of any history whatever. */
const packs = everyPack;
const asOf = '2027-03-01T09:00';
const day = fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2027-02-28') }).map(isoDate);
const moment = fc.oneof(
  day,
  fc
    .tuple(day, fc.integer({ min: 8, max: 18 }))
    .map(([d, hour]) => `${d}T${String(hour).padStart(2, '0')}:00`),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
const home = maybe(fc.constantFrom('A', 'B'));

/** The answers of a visit that counts under every policy, made by somebody whose visits count for the kind. */
const whole = (kind: string): Omit<Visit, 'id' | 'at'> => ({
  by:
    kind === 'care-leaver'
      ? 'personal-adviser'
      : kind === 'early-help'
        ? 'early-help-practitioner'
        : 'lead-social-worker',
  mode: 'in-person',
  place: 'home',
  purpose: 'planned',
  childSeen: 'yes',
  alone: 'yes',
  awake: 'yes',
  individually: true,
  homeSeen: 'yes',
  bedroomSeen: 'yes',
  sleepingArrangementsSeen: 'yes',
  interactionObserved: 'yes',
  announced: false,
});

const involvement = (kind: fc.Arbitrary<string>) =>
  fc
    .record({
      kind,
      start: day,
      end: fc.option(day, { freq: 4 }),
      careStart: maybe(day),
      permanenceAgreedOn: maybe(day),
      longTermAgreedOn: maybe(day),
      notifiedOn: maybe(day),
      orderOn: maybe(day),
      stays: maybe(fc.array(day, { maxLength: 9 })),
      home,
    })
    .map(clean);

const visitsOf = (kind: string) =>
  fc
    .array(
      fc.tuple(
        moment,
        fc.oneof(
          fc.constant({}),
          fc.record(
            {
              by: fc.constantFrom(...visitRoles, 'unknown' as const),
              mode: fc.constantFrom(...visitModes),
              place: fc.constantFrom(...visitPlaces),
              childSeen: fc.constantFrom(...childSeenAnswers),
              alone: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
              awake: fc.constantFrom('yes' as const, 'no' as const),
              individually: fc.boolean(),
              homeSeen: fc.constantFrom('yes' as const, 'no' as const),
              announced: fc.boolean(),
              home: fc.constantFrom('A', 'B'),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
      { maxLength: 10 },
    )
    .map((list) => list.map(([at, facts], index) => ({ id: `v${index}`, at, ...whole(kind), ...facts })));

const milestones = fc.array(fc.record({ kind: fc.constantFrom(...milestoneKinds), at: moment }), {
  maxLength: 4,
});

/** Plans of which two may begin on one day. */
const plans = fc.array(
  fc
    .record({
      from: maybe(fc.oneof(day, fc.constantFrom('2025-03-03', '2026-01-05'))),
      visitEvery: maybe(
        fc.constantFrom('2 working days', '2 weeks', '14 days', '6 weeks', '3 months', '48 hours'),
      ),
      contactEvery: maybe(fc.constantFrom('1 week', '1 month')),
      aloneEvery: maybe(fc.constantFrom(1, 2, 3)),
      setBy: maybe(fc.constantFrom('plan', 'matrix', 'court', 'review')),
    })
    .map(clean),
  { maxLength: 3 },
);

/** Anything that may be on record, right or not. */
const history: fc.Arbitrary<Child> = fc
  .record({
    dateOfBirth: fc.option(fc.oneof(day, fc.constant('2015-03-02'), fc.constant('2022-11-10'))),
    ableToEngage: maybe(fc.boolean()),
    unborn: maybe(fc.boolean()),
    involvements: fc.array(
      fc
        .tuple(involvement(fc.constantFrom(...involvementKinds, 'a kind nobody knows')), maybe(plans))
        .map(([one, plans]) => clean({ ...one, plans })),
      { maxLength: 4 },
    ),
    milestones,
    away: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
    aloneExemptions: maybe(
      fc.array(
        fc
          .record({
            why: fc.constantFrom(...exemptionGrounds),
            reason: fc.constant('why'),
            from: day,
            until: maybe(day),
          })
          .map(clean),
        { maxLength: 2 },
      ),
    ),
    videoExceptions: maybe(
      fc.array(fc.record({ reason: fc.constant('why'), from: day, until: day }), { maxLength: 2 }),
    ),
    visits: visitsOf('child-protection'),
  })
  .map((facts) => childSchema.parse(clean({ id: 'c', name: 'Amara', ...facts })));

/** A child of twelve with one involvement that is open throughout. */
const steady: fc.Arbitrary<Child> = fc.constantFrom(...involvementKinds).chain((kind) =>
  fc
    .record({
      one: involvement(fc.constant(kind)),
      plans: maybe(plans),
      visits: visitsOf(kind),
      away: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
      milestones,
    })
    .map(({ one, plans, ...facts }) =>
      childSchema.parse({
        id: 'c',
        name: 'Amara',
        dateOfBirth: '2014-03-02',
        involvements: [clean({ ...one, plans, start: '2024-06-01', end: null })],
        ...facts,
      }),
    ),
);

interface Dated {
  dueBy: string;
  countedFrom: string;
}

/** What comes round by itself, the earliest of each clause; what follows an attempt has its own rules (SR-9). */
function rolling({ obligations }: Evaluation): Map<string, Dated> {
  const found = new Map<string, Dated>();
  for (const { id, kind, involvement, dueBy, countedFrom } of obligations) {
    if (dueBy === null || (kind !== 'visit' && kind !== 'seen-alone')) continue;
    const key = `${id} ${kind} ${involvement}`;
    const known = found.get(key);
    if (!known || end(dueBy) < end(known.dueBy)) found.set(key, { dueBy, countedFrom: countedFrom!.at });
  }
  return found;
}

const end = (text: string): number => readMoment(text.length === 10 ? `${text}T23:59` : text).instant;
const withVisit = (child: Child, visit: Visit): Child => ({ ...child, visits: [...child.visits, visit] });
const runs = { numRuns: 150 };

describe('every policy, whatever the history', () => {
  it('is total and pure, and the order of the facts does not matter', () => {
    const sorted = (evaluation: Evaluation) => ({
      ...evaluation,
      obligations: evaluation.obligations.map((one) => JSON.stringify(one)).sort(),
      findings: [...evaluation.findings].sort(),
      advice: evaluation.advice.map((one) => JSON.stringify(one)).sort(),
    });
    fc.assert(
      fc.property(history, moment, (child, at) => {
        const before = structuredClone(child);
        const evaluation = evaluate(child, packs, at);
        expect(evaluationSchema.safeParse(evaluation).success).toBe(true);
        expect(child).toEqual(before);
        const backwards = {
          ...child,
          visits: child.visits.toReversed(),
          milestones: child.milestones.toReversed(),
          involvements: child.involvements.toReversed().map(({ stays, plans, ...one }) => ({
            ...one,
            ...(stays && { stays: stays.toReversed() }),
            ...(plans && { plans: plans.toReversed() }),
          })),
          away: child.away.toReversed(),
          ...(child.aloneExemptions && { aloneExemptions: child.aloneExemptions.toReversed() }),
          ...(child.videoExceptions && { videoExceptions: child.videoExceptions.toReversed() }),
        };
        expect(sorted(evaluate(backwards, packs, at))).toEqual(sorted(evaluation));
      }),
      { numRuns: 300 },
    );
  });

  it('says something of every open involvement, but where others stand in its place', () => {
    fc.assert(
      fc.property(history, day, (child, at) => {
        const open = child.involvements.filter(
          ({ start, end: last }) => start <= at && (!last || (last >= at && last >= start)),
        );
        for (const pack of packs) {
          const named = new Set(evaluate(child, [pack], at).obligations.map((one) => one.involvement));
          const replaced = pack.replaces
            .filter(({ kinds }) => open.some(({ kind }) => (kinds as string[]).includes(kind)))
            .flatMap(({ insteadOf }) => insteadOf as string[]);
          const silent = open.filter(({ kind }) => !named.has(kind) && !replaced.includes(kind));
          expect([pack.id, silent]).toEqual([pack.id, []]);
        }
      }),
      runs,
    );
  });

  it('every date can be traced: the clause is the pack’s, and what it was counted from is on record', () => {
    const clauses = new Map(
      packs.map((pack) => [pack.id, new Set(clausesOf(pack).map(({ clause }) => clause))]),
    );
    fc.assert(
      fc.property(history, moment, (child, at) => {
        for (const one of evaluate(child, packs, at).obligations) {
          const [pack, clause] = one.id.split('/') as [string, string];
          if (pack === 'none') continue;
          expect(clauses.get(pack)?.has(clause)).toBe(true);
          if (one.dueBy === null) continue;
          const { what } = one.countedFrom!;
          const visit = /^visit (.*)$/.exec(what)?.[1];
          if (visit !== undefined) expect(child.visits.map(({ id }) => id)).toContain(visit);
          expect(one.because[0]).toContain(`(${clause})`);
        }
      }),
      runs,
    );
  });

  it('every date is reached from what it was counted from by the clause that it names', () => {
    fc.assert(
      fc.property(history, moment, (child, at) => {
        for (const pack of packs) {
          const { obligations } = evaluate(child, [pack], at);
          for (const one of obligations) {
            if (one.dueBy === null) continue;
            const due = one.dueBy.length === 10 ? one.dueBy : String(readMoment(one.dueBy).instant);
            expect([one.id, one.because, waysTo(one, obligations, child, pack)]).toEqual([
              one.id,
              one.because,
              expect.arrayContaining([due]),
            ]);
          }
        }
      }),
      runs,
    );
  });

  it('a failed visit makes no date later', () => {
    const failed = fc.constantFrom<Partial<Visit>>(
      { childSeen: 'no' },
      { childSeen: 'cancelled' },
      { awake: 'no', childSeen: 'no' },
    );
    fc.assert(
      fc.property(steady, moment, failed, (child, at, facts) => {
        const kind = child.involvements[0]!.kind;
        const attempt: Visit = { id: 'failed', at, ...whole(kind), alone: 'no', ...facts };
        const without = evaluate(child, packs, asOf);
        const withIt = evaluate(withVisit(child, attempt), packs, asOf);
        expect(rolling(withIt)).toEqual(rolling(without));
      }),
      runs,
    );
  });

  it('a visit that counts brings no date forward, unless it was before what is counted from', () => {
    fc.assert(
      fc.property(steady, moment, (child, at) => {
        const kind = child.involvements[0]!.kind;
        const without = rolling(evaluate(child, packs, asOf));
        const seen: Visit = { id: 'seen', at, ...whole(kind) };
        for (const [id, { dueBy }] of rolling(evaluate(withVisit(child, seen), packs, asOf))) {
          const before = without.get(id);
          if (!before || end(at) < end(before.countedFrom)) continue;
          expect([id, end(dueBy)]).toEqual([id, Math.max(end(dueBy), end(before.dueBy))]);
        }
      }),
      runs,
    );
  });

  it('a plan that asks for more makes no date later', () => {
    const every = fc.constantFrom('2 working days', '1 week', '28 days', '3 months');
    fc.assert(
      fc.property(steady, every, day, (child, visitEvery, from) => {
        const under = (plans: Plan[]) => ({
          ...child,
          involvements: child.involvements.map((one) => ({ ...one, plans })),
        });
        const strict = under([{ from, visitEvery }]);
        const without = rolling(evaluate(under([]), packs, asOf));
        for (const [id, { dueBy }] of rolling(evaluate(strict, packs, asOf)))
          if (without.has(id)) expect(end(dueBy)).toBeLessThanOrEqual(end(without.get(id)!.dueBy));
      }),
      runs,
    );
  });

  it('a later look un-counts no visit', () => {
    fc.assert(
      fc.property(steady, day, day, (child, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        fc.pre(early < late);
        const counted = (at: string): string[] =>
          visitStandings(child, packs, at)
            .filter(({ result }) => result === 'counted')
            .map(({ visit, pack }) => `${pack} ${visit}`);
        expect(counted(late)).toEqual(expect.arrayContaining(counted(early)));
      }),
      runs,
    );
  });
});
