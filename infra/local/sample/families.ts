import { addWorkingDays, workingDaysBefore } from '#shared/time/workingDays.ts';
import type { SampleKind, SampleSlip } from './caseloads.ts';
import { planFamilies } from './caseloads.ts';
import { addDays } from './days.ts';
import { familyNames, givenNames } from './inventedNames.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './staff.ts';
import { sampleWorkers } from './staff.ts';

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
  /** When the council's work began, where other work came before. */
  began: string;
  worker: SamplePerson;
  workerSince: string;
  slip: SampleSlip | null;
  /** How often somebody has tried in vain since, as people write it up in the product. */
  tries: number;
}

/** All children of the sample, family by family. */
export function inventChildren(random: Random, today: string): SampleChild[] {
  const names = random.shuffle(familyNames);
  const taken = new Set<string>();
  return planFamilies().flatMap(({ worker, kind, size, slip, tries }, index) => {
    const family = inventFamily(random, today, taken, {
      index,
      kind,
      size,
      ...(slip === undefined ? {} : { slip }),
      tries: tries ?? 0,
      worker: sampleWorkers[worker] ?? random.pick(sampleWorkers),
      family: names[index % names.length] ?? 'Fenn',
      expecting: unborn.has(index) && (kind === 'child-protection' || kind === 'child-in-need'),
    });
    for (const child of family) taken.add(`${child.given} ${child.family}`);
    return family;
  });
}

/** Families, by their place in the plan, that expect a child. */
const unborn: ReadonlySet<number> = new Set([4, 17, 40, 71, 139, 142]);

interface FamilyPlan {
  tries: number;
  slip?: SampleSlip;
  index: number;
  kind: SampleKind;
  size: number;
  worker: SamplePerson;
  family: string;
  expecting: boolean;
}

function inventFamily(
  random: Random,
  today: string,
  taken: ReadonlySet<string>,
  plan: FamilyPlan,
): SampleChild[] {
  // Family names come up twice: no two children have the same whole name.
  const given = random.shuffle(givenNames).filter((name) => !taken.has(`${name} ${plan.family}`));
  const drawn = inventStanding(random, plan);
  const standing = plan.tries > 0 ? 'not-seen-last' : drawn;
  const start = inventStart(random, today, plan, standing);
  const workerSince = random.chance(0.7) ? start : laterOf(start, addDays(today, -random.between(40, 300)));
  const postcode = `BW${random.between(1, 9)} ${random.between(1, 9)}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`;
  const ages = inventAges(random, plan);
  return ages.map((age, index) => {
    const slip = index === (plan.slip === 'birth-passed' ? ages.length - 1 : 0) ? (plan.slip ?? null) : null;
    const born = age === 'unborn' ? null : addDays(today, -Math.round(age * 365.25) - random.between(1, 340));
    const expectedOn = age === 'unborn' ? addDays(today, random.between(20, 90)) : null;
    // A child who came later is on the plan from their birth; one not yet born, since the pregnancy was known.
    const birth = born === null ? addDays(today, -random.between(30, 110)) : addDays(born, 3);
    const ownStart = laterOf(start, birth);
    return {
      id: String(410_000 + plan.index * 10 + index + 1),
      given: given[index] ?? 'Ada',
      family: plan.family,
      familyId: `F${String(2001 + plan.index)}`,
      postcode,
      born,
      expectedOn: expectedOn !== null && slip === 'birth-passed' ? addDays(today, -6) : expectedOn,
      kind: plan.kind,
      standing,
      start: ownStart,
      began: plan.kind === 'need-after-protection' ? laterOf(addDays(start, -180), birth) : ownStart,
      worker: plan.worker,
      workerSince,
      slip,
      tries: plan.tries,
    };
  });
}

function inventAges(random: Random, { kind, size, expecting }: FamilyPlan): (number | 'unborn')[] {
  if (kind === 'care-leaver') return [random.between(18, 21)];
  const [least, most] = oldestOf[kind] ?? [size * 2, 15];
  const oldest = random.between(least, most);
  const ages: (number | 'unborn')[] = [];
  for (let index = 0; index < size; index += 1) ages.push(Math.max(0, oldest - index * random.between(2, 4)));
  if (expecting) ages[ages.length - 1] = 'unborn';
  return ages;
}

/** Between which ages the oldest of a family is, where the kind of work says so. */
const oldestOf: Partial<Record<SampleKind, [least: number, most: number]>> = {
  'in-care': [6, 16],
  'adoption-placement': [2, 6],
  'interim-order-at-home': [1, 6],
  'care-order-at-home': [8, 15],
  'at-home-pending-assessment': [2, 8],
  'temporary-carer': [4, 12],
  'short-breaks': [8, 16],
  'additional-home': [9, 15],
  'private-fostering': [11, 15],
  missing: [14, 16],
};

/** Work whose visits are all made: how it stands is in its dates. */
const steady: ReadonlySet<SampleKind> = new Set([
  'in-care',
  'assessment',
  'section-47',
  'care-leaver',
  'open-referral',
  'closed',
  'missing',
  'short-breaks',
]);

function inventStanding(random: Random, { kind }: FamilyPlan): SampleStanding {
  const throwOf100 = random.between(1, 100);
  if (steady.has(kind)) return 'on-track';
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
    'early-help': [50, 300],
    'private-fostering': [80, 500],
    'adoption-placement': [60, 300],
    'interim-order-at-home': [60, 160],
    'care-order-at-home': [100, 500],
    'at-home-pending-assessment': [60, 120],
    'temporary-carer': [45, 150],
    'carer-in-doubt': [45, 150],
    'short-breaks': [120, 500],
    'additional-home': [200, 900],
    missing: [150, 700],
    'protection-and-care': [100, 300],
    'need-after-protection': [60, 200],
    'enquiry-in-need': [100, 400],
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
