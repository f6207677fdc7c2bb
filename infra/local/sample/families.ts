import { addWorkingDays, workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays } from './days.ts';
import { familyNames, givenNames } from './inventedNames.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './staff.ts';
import { sampleWorkers } from './staff.ts';

export type SampleKind =
  | 'child-protection'
  | 'child-in-need'
  | 'in-care'
  | 'assessment'
  | 'section-47'
  | 'care-leaver'
  | 'open-referral'
  | 'closed';

/** How the child stands on the day of the sample: most on track, some soon due, a few late, a few unseen. */
export type SampleStanding = 'on-track' | 'due-soon' | 'late' | 'not-seen-last' | 'unseen';

export interface SampleChild {
  id: string;
  given: string;
  family: string;
  familyId: string;
  postcode: string;
  /** Null for a child not yet born, who has `expectedOn`. */
  born: string | null;
  expectedOn: string | null;
  kind: SampleKind;
  standing: SampleStanding;
  /** When the plan, the care or the other work began. */
  start: string;
  worker: SamplePerson;
  workerSince: string;
}

/** How many families of each kind each worker has, by the size of the family. North and South protect; Care looks after. */
const safeguarding: [SampleKind, number[]][] = [
  ['child-protection', [3, 2, 2, 1, 1]],
  ['child-in-need', [3, 2, 1, 1, 1]],
  ['assessment', [1]],
];
const careTeam: [SampleKind, number[]][] = [
  ['child-protection', [2, 1]],
  ['child-in-need', [3, 3, 2, 1, 1]],
  ['in-care', [2, 1, 1, 1]],
];
const extras: [number, SampleKind, number[]][] = [
  [1, 'section-47', [2]],
  [4, 'section-47', [1, 1]],
  [2, 'open-referral', [1]],
  [5, 'open-referral', [2]],
  [3, 'closed', [2, 1]],
  [6, 'closed', [2, 1]],
  [9, 'closed', [1, 1]],
  [11, 'care-leaver', [1, 1, 1, 1, 1, 1]],
];

/** All children of the sample, family by family. */
export function inventChildren(random: Random, today: string): SampleChild[] {
  const families: [number, SampleKind, number][] = sampleWorkers.flatMap((_, worker) => {
    // The last of the care team is a personal adviser, who works with young people who have left care.
    const own = worker < 8 ? safeguarding : worker < 11 ? careTeam : [];
    return own.flatMap(([kind, sizes]) =>
      sizes.map((size) => [worker, kind, size] as [number, SampleKind, number]),
    );
  });
  for (const [worker, kind, sizes] of extras) for (const size of sizes) families.push([worker, kind, size]);
  const names = random.shuffle(familyNames);
  const unborn = new Set([4, 17, 40, 71]);
  return families.flatMap(([worker, kind, size], index) =>
    inventFamily(random, today, {
      index,
      kind,
      size,
      worker: sampleWorkers[worker] ?? random.pick(sampleWorkers),
      family: names[index % names.length] ?? 'Fenn',
      expecting: unborn.has(index) && (kind === 'child-protection' || kind === 'child-in-need'),
    }),
  );
}

interface FamilyPlan {
  index: number;
  kind: SampleKind;
  size: number;
  worker: SamplePerson;
  family: string;
  expecting: boolean;
}

function inventFamily(random: Random, today: string, plan: FamilyPlan): SampleChild[] {
  const given = random.shuffle(givenNames);
  const standing = inventStanding(random, plan);
  const start = inventStart(random, today, plan, standing);
  const workerSince = random.chance(0.7) ? start : laterOf(start, addDays(today, -random.between(40, 300)));
  const postcode = `BW${random.between(1, 9)} ${random.between(1, 9)}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`;
  const ages = inventAges(random, plan);
  return ages.map((age, index) => {
    const born = age === 'unborn' ? null : addDays(today, -Math.round(age * 365.25) - random.between(1, 340));
    return {
      id: String(410_000 + plan.index * 10 + index + 1),
      given: given[index] ?? 'Ada',
      family: plan.family,
      familyId: `F${String(2001 + plan.index)}`,
      postcode,
      born,
      expectedOn: age === 'unborn' ? addDays(today, random.between(20, 90)) : null,
      kind: plan.kind,
      standing,
      // A child who came later is on the plan from their birth; one not yet born, since the pregnancy was known.
      start: laterOf(start, born === null ? addDays(today, -random.between(30, 110)) : addDays(born, 3)),
      worker: plan.worker,
      workerSince,
    };
  });
}

function inventAges(random: Random, { kind, size, expecting }: FamilyPlan): (number | 'unborn')[] {
  if (kind === 'care-leaver') return [random.between(18, 21)];
  const oldest = kind === 'in-care' ? random.between(6, 16) : random.between(size * 2, 15);
  const ages: (number | 'unborn')[] = [];
  for (let index = 0; index < size; index += 1) ages.push(Math.max(0, oldest - index * random.between(2, 4)));
  if (expecting) ages[ages.length - 1] = 'unborn';
  return ages;
}

function inventStanding(random: Random, { kind }: FamilyPlan): SampleStanding {
  const throwOf100 = random.between(1, 100);
  if (kind !== 'child-protection' && kind !== 'child-in-need') return 'on-track';
  if (throwOf100 <= 74) return 'on-track';
  if (throwOf100 <= 87) return 'due-soon';
  if (throwOf100 <= 92) return 'late';
  return throwOf100 <= 96 ? 'not-seen-last' : 'unseen';
}

function inventStart(random: Random, today: string, { kind }: FamilyPlan, standing: SampleStanding): string {
  // Unseen means that the plan is new: nobody has been seen on it yet.
  if (standing === 'unseen') return workingDaysBefore(today, random.between(2, 7));
  const daysAgo: Record<SampleKind, [number, number]> = {
    'child-protection': [40, 560],
    'child-in-need': [60, 720],
    'in-care': [90, 1500],
    assessment: [5, 40],
    'section-47': [2, 12],
    'care-leaver': [60, 700],
    'open-referral': [1, 6],
    closed: [300, 700],
  };
  const [least, most] = daysAgo[kind];
  const day = addDays(today, -random.between(least, most));
  // Conferences, plans and orders begin on a working day.
  return addWorkingDays(workingDaysBefore(day, 1), 1) > today
    ? day
    : addWorkingDays(workingDaysBefore(day, 1), 1);
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
