import fc from 'fast-check';
import {
  type Child,
  childSchema,
  involvementKinds,
  milestoneKinds,
  type Visit,
} from '#shared/model/caseFile.ts';
import { type LookBack, lookBackSchema } from '#shared/model/lookBack.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import { heldAlways } from '#shared/rules/heldPack.ts';
import { lookBack } from '#shared/rules/lookBack.ts';
import { owedVisits } from '#shared/rules/owedVisits.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';

/** What must hold of looking back over any history whatever. */

const packs = [...builtInPacks().values()];
const held = heldAlways(packs);
const firstDay = dayNumber('2026-01-01');
const days = 240;
const asOf = readMoment('2026-10-01T09:00').instant;
const day = fc.integer({ min: firstDay, max: firstDay + days }).map(isoDate);
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([d, h, m]) => `${d}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

const visitFacts: fc.Arbitrary<Partial<Visit>> = fc.record({
  by: fc.constantFrom('lead-social-worker', 'duty-social-worker', 'personal-adviser'),
  mode: fc.constantFrom('in-person', 'in-person', 'in-person', 'video'),
  place: fc.constantFrom('home', 'home', 'school'),
  purpose: fc.constant('planned'),
  childSeen: fc.constantFrom('yes', 'yes', 'yes', 'no'),
  alone: fc.constantFrom('yes', 'no', 'exempt'),
  aloneReason: fc.constant('asked for it'),
  awake: fc.constant('yes'),
  homeSeen: fc.constantFrom('yes', 'no'),
  bedroomSeen: fc.constantFrom('yes', 'no'),
});

const history: fc.Arbitrary<Child> = fc
  .record({
    dateOfBirth: fc.constantFrom('2012-05-04', '2022-06-10', '2024-02-29', '2026-04-01'),
    involvements: fc.array(
      fc.record({
        kind: fc.constantFrom('child-protection', 'child-in-need', 'in-care', ...involvementKinds),
        start: day,
        end: fc.option(day),
        plans: fc.array(
          fc.record({ from: day, visitEvery: fc.constantFrom('5 working days', '3 weeks', '48 hours') }),
          { maxLength: 1 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    milestones: fc.array(fc.record({ kind: fc.constantFrom(...milestoneKinds), at: moment }), {
      maxLength: 3,
    }),
    away: fc.array(fc.record({ from: day, to: day }), { maxLength: 1 }),
    visits: fc.array(fc.tuple(fc.oneof(moment, moment, day), visitFacts, fc.option(moment)), {
      maxLength: 10,
    }),
  })
  .map(({ visits, ...facts }) =>
    childSchema.parse({
      id: 'c',
      ...facts,
      visits: visits.map(([at, each, recordedAt], index) => ({
        id: `v${index}`,
        at,
        ...each,
        ...(recordedAt !== null && { recordedAt }),
      })),
    }),
  );

const period = fc
  .tuple(fc.integer({ min: 0, max: days }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length, next]) => ({
    from: isoDate(firstDay + start),
    to: isoDate(firstDay + start + length),
    after: isoDate(firstDay + start + length + 1),
    end: isoDate(firstDay + start + length + next),
  }));

const texts = (found: Pick<LookBack, 'settled'>) => found.settled.map((one) => JSON.stringify(one)).sort();

describe('looking back', () => {
  it('is total, pure, and answers in the shape it promises, whatever the order of the facts', () => {
    fc.assert(
      fc.property(history, period, (child, { from, to }) => {
        const before = structuredClone(child);
        const found = lookBack(child, held, from, to, asOf);
        expect(lookBackSchema.safeParse(found).success).toBe(true);
        expect(child).toEqual(before);
        const turned = {
          ...child,
          visits: child.visits.toReversed(),
          milestones: child.milestones.toReversed(),
        };
        expect(texts(lookBack(turned, held, from, to, asOf))).toEqual(texts(found));
        for (const { settledOn } of found.settled) expect(settledOn >= from && settledOn <= to).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('over two periods side by side is looking back over both together', () => {
    fc.assert(
      fc.property(history, period, (child, { from, to, after, end }) => {
        const one = lookBack(child, held, from, to, asOf);
        const other = lookBack(child, held, after, end, asOf);
        const whole = lookBack(child, held, from, end, asOf);
        expect(texts({ settled: [...one.settled, ...other.settled] })).toEqual(texts(whole));
        expect([...one.visits, ...other.visits]).toEqual(whole.visits);
      }),
      { numRuns: 80 },
    );
  });

  it('counts a visit that was owed once, in one of two periods side by side', () => {
    fc.assert(
      fc.property(history, period, (child, { from, to, after, end }) => {
        const counts = (first: string, last: string) => {
          const found = lookBack(child, held, first, last, asOf);
          return [owedVisits(found, 'visit'), owedVisits(found, 'recording')].map((list) => [
            list.length,
            list.filter(({ result }) => result === 'late').length,
          ]);
        };
        const [one, other] = [counts(from, to), counts(after, end)];
        const sum = one.map((kind, index) => kind.map((count, at) => count + other[index]![at]!));
        expect(sum).toEqual(counts(from, end));
      }),
      { numRuns: 80 },
    );
  });

  it('gives each interval that a visit ended the due date that the rules said the moment before', () => {
    fc.assert(
      fc.property(history, period, (child, { from, end }) => {
        const timed = { ...child, visits: child.visits.filter(({ at }) => at.length > 10) };
        for (const { ended, kind, dueBy, clause, pack, result, settledOn } of lookBack(
          timed,
          held,
          from,
          end,
          asOf,
        ).settled) {
          // What is late keeps the date that was missed, whatever became of it afterwards.
          if (!ended || kind === 'recording' || result === 'late') continue;
          expect(settledOn).toBe(ended.on);
          const { instant } = readMoment(timed.visits.find(({ id }) => id === ended.visit)!.at);
          const said = evaluateAt(timed, packs, instant - 1).evaluation.obligations;
          expect(said.map((one) => `${one.id} ${one.dueBy} ${one.kind}`)).toContain(
            `${pack}/${clause} ${dueBy} ${kind}`,
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never un-counts a visit as time goes by', () => {
    fc.assert(
      fc.property(history, period, fc.integer({ min: 0, max: 200 }), (child, { from, to }, later) => {
        const soon = readMoment(`${to}T23:59`).instant;
        const earlier = lookBack(child, held, from, to, soon);
        const then = lookBack(child, held, from, to, soon + later * 86_400_000);
        expect(then.visits).toEqual(expect.arrayContaining(earlier.visits));
        const kept = ({ settled }: LookBack) =>
          settled.flatMap(({ ended, clause, pack, result, kind }) =>
            ended && result === 'in-time' ? [`${pack} ${clause} ${kind} ${ended.visit}`] : [],
          );
        expect(kept(then)).toEqual(expect.arrayContaining(kept(earlier)));
      }),
      { numRuns: 80 },
    );
  });
});
