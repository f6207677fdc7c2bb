import { firstSampleWorkers } from './staff.ts';

/** What the council does with a child. Several words: several things at once, or one after another. */
export type SampleKind =
  | 'child-protection'
  | 'child-in-need'
  | 'in-care'
  | 'assessment'
  | 'section-47'
  | 'care-leaver'
  | 'open-referral'
  | 'closed'
  | 'early-help'
  | 'private-fostering'
  | 'adoption-placement'
  | 'interim-order-at-home'
  | 'care-order-at-home'
  | 'at-home-pending-assessment'
  | 'temporary-carer'
  | 'carer-in-doubt'
  | 'short-breaks'
  | 'additional-home'
  | 'missing'
  | 'protection-and-care'
  | 'need-after-protection'
  | 'enquiry-in-need';

/** Something about the first child of a family that was entered wrong, as it happens in every case system. */
export type SampleSlip =
  'no-birth-date' | 'birth-passed' | 'second-plan' | 'seen-not-said' | 'visit-before-birth' | 'no-order';

/** A family of a worker: how many children, and what the council does with them. */
export interface PlannedFamily {
  /** Which of the workers, by their place in the list. */
  worker: number;
  kind: SampleKind;
  size: number;
  slip?: SampleSlip;
  /** How often somebody has tried in vain to see the children since they were last seen. */
  tries?: number;
}

/** The slip is in the first family; the tries are the families' own, in their order. */
type Line = [kind: SampleKind, sizes: number[], slip?: SampleSlip | null, tries?: number[]];

/** North and South protect; Care looks after. */
const safeguarding: Line[] = [
  ['child-protection', [3, 2, 2, 1, 1]],
  ['child-in-need', [3, 2, 1, 1, 1]],
  ['assessment', [1]],
];
const care: Line[] = [
  ['child-protection', [2, 1]],
  ['child-in-need', [3, 3, 2, 1, 1]],
  ['in-care', [2, 1, 1, 1]],
];
const extras: [worker: number, ...Line][] = [
  [1, 'section-47', [2]],
  [4, 'section-47', [1, 1]],
  [2, 'open-referral', [1]],
  [5, 'open-referral', [2]],
  [3, 'closed', [2, 1]],
  [6, 'closed', [2, 1]],
  [9, 'closed', [1, 1]],
  [11, 'care-leaver', [1, 1, 1, 1, 1, 1]],
];
/** Those who came later, in their order in the list of people. */
const later: Line[][] = [
  [
    ['child-protection', [3, 2, 1], 'visit-before-birth', [0, 2, 1]],
    ['child-in-need', [2, 2, 1], 'birth-passed'],
    ['need-after-protection', [2, 1]],
    ['enquiry-in-need', [2, 1]],
  ],
  [
    ['child-protection', [2, 2, 1], null, [3]],
    ['child-in-need', [3, 2], 'second-plan'],
    ['need-after-protection', [2]],
    ['protection-and-care', [2, 1]],
    ['short-breaks', [1, 1]],
  ],
  [
    ['in-care', [2, 1, 1]],
    ['adoption-placement', [2, 1, 1]],
    ['interim-order-at-home', [2, 1], 'no-order'],
    ['care-order-at-home', [2, 1]],
    ['missing', [1, 1]],
  ],
  [
    ['in-care', [2, 1]],
    ['additional-home', [1, 1, 1]],
    ['temporary-carer', [2, 1]],
    ['carer-in-doubt', [1]],
    ['at-home-pending-assessment', [2, 1]],
    ['short-breaks', [1, 1, 1]],
  ],
  [['care-leaver', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]],
  [['early-help', [3, 3, 2, 2, 2, 1, 1, 1, 1]]],
  [
    ['section-47', [2, 1]],
    ['child-in-need', [3, 2, 1]],
    ['assessment', [1, 1]],
    ['open-referral', [1, 1]],
    ['private-fostering', [2, 1], 'no-birth-date'],
  ],
  [
    ['child-protection', [3, 1], null, [0, 1]],
    ['assessment', [1]],
    ['child-in-need', [3, 2, 1], 'seen-not-said'],
    ['enquiry-in-need', [1]],
    ['private-fostering', [1, 1]],
  ],
];

/**
 * Every family of the sample. Families of those who came later stand last: chance is drawn in this order, so the others stay who
 * they are.
 */
export function planFamilies(): PlannedFamily[] {
  const first = Array.from({ length: firstSampleWorkers }, (_, worker) => {
    // The last of the care team is a personal adviser, who works with young people who have left care.
    const own = worker < 8 ? safeguarding : worker < 11 ? care : [];
    return own.flatMap((line) => familiesOf(worker, line));
  });
  return [
    ...first.flat(),
    ...extras.flatMap(([worker, ...line]) => familiesOf(worker, line)),
    ...later.flatMap((lines, index) => lines.flatMap((line) => familiesOf(firstSampleWorkers + index, line))),
  ];
}

function familiesOf(worker: number, [kind, sizes, slip, tries = []]: Line): PlannedFamily[] {
  return sizes.map((size, index) => ({
    worker,
    kind,
    size,
    ...(index === 0 && slip ? { slip } : {}),
    ...(tries[index] ? { tries: tries[index] } : {}),
  }));
}
