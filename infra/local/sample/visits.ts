import { addWorkingDays, countWorkingDays, workingDaysBefore } from '#shared/time/workingDays.ts';
import { addDays, ageOn } from './days.ts';
import type { SampleKind } from './caseloads.ts';
import type { SampleChild } from './families.ts';
import type { Random } from './random.ts';

export interface SampleVisit {
  day: string;
  /** `16:00`, or null where the case system only has the day. */
  time: string | null;
  seen: 'Y' | 'N' | '';
  alone: 'Y' | 'N' | '';
  bedroom: 'Y' | 'N' | '';
}

/** Working days between visits as a team plans them, a little inside what the policies allow (10 and 20). */
const rhythm: Partial<Record<SampleKind, { shortest: number; longest: number; limit: number }>> = {
  'child-protection': { shortest: 6, longest: 9, limit: 10 },
  'child-in-need': { shortest: 12, longest: 19, limit: 20 },
  'in-care': { shortest: 18, longest: 28, limit: 30 },
  assessment: { shortest: 4, longest: 9, limit: 10 },
  'section-47': { shortest: 1, longest: 4, limit: 2 },
  'early-help': { shortest: 10, longest: 18, limit: 20 },
  'private-fostering': { shortest: 18, longest: 27, limit: 30 },
  'adoption-placement': { shortest: 4, longest: 5, limit: 30 },
  'interim-order-at-home': { shortest: 4, longest: 5, limit: 20 },
  'care-order-at-home': { shortest: 4, longest: 28, limit: 30 },
  'at-home-pending-assessment': { shortest: 4, longest: 5, limit: 30 },
  'temporary-carer': { shortest: 4, longest: 5, limit: 20 },
  'carer-in-doubt': { shortest: 4, longest: 5, limit: 20 },
  'short-breaks': { shortest: 30, longest: 55, limit: 60 },
  'additional-home': { shortest: 18, longest: 28, limit: 30 },
  missing: { shortest: 12, longest: 25, limit: 30 },
  'protection-and-care': { shortest: 6, longest: 9, limit: 10 },
  'need-after-protection': { shortest: 6, longest: 9, limit: 20 },
  'enquiry-in-need': { shortest: 6, longest: 14, limit: 20 },
};

/**
 * The visits of brothers and sisters: one trip for all of them, each with their own answers. Visits begin with the plan, at the
 * earliest two years back, and end where the family stands today.
 */
export function inventVisits(
  random: Random,
  today: string,
  children: readonly SampleChild[],
): Map<string, SampleVisit[]> {
  const [first] = children;
  const visits = new Map(children.map(({ id }) => [id, [] as SampleVisit[]]));
  const pace = first === undefined ? undefined : rhythm[first.kind];
  if (first === undefined || pace === undefined || first.standing === 'unseen') return visits;
  const twoYears = workingDaysBefore(today, 500);
  const begin = first.began > twoYears ? first.began : twoYears;
  const last = lastVisit(random, today, first, pace);
  const days: string[] = [];
  for (let day = last; day > begin; day = workingDaysBefore(day, random.between(pace.shortest, pace.longest)))
    days.unshift(day);
  for (const [index, day] of days.entries()) {
    const newest = index === days.length - 1;
    if (!newest && random.chance(0.05)) addMissed(random, children, visits, day, days[index + 1] ?? today);
    else addTrip(random, children, visits, day, { careful: index >= days.length - 2 });
  }
  if (first.standing === 'not-seen-last' && first.tries === 0)
    addMissed(random, children, visits, workingDaysBefore(today, 1), today);
  addSlips(children, visits);
  return visits;
}

/** A visit that says nothing of the child, or one with the wrong year. */
function addSlips(children: readonly SampleChild[], visits: Map<string, SampleVisit[]>): void {
  for (const { id, slip, born } of children) {
    const own = visits.get(id) ?? [];
    const last = own.at(-1);
    if (slip === 'seen-not-said' && last) Object.assign(last, { seen: '', alone: '', bedroom: '' });
    if (slip === 'visit-before-birth' && born !== null && last)
      own.unshift({ ...last, day: addDays(born, -700) });
  }
}

/** On track, due within two working days, or late: counted back from today. */
function lastVisit(
  random: Random,
  today: string,
  { standing, start }: SampleChild,
  { limit, shortest }: { limit: number; shortest: number },
): string {
  const ago = {
    'on-track': random.between(1, Math.max(1, Math.min(limit - 3, shortest + 1))),
    'due-soon': limit - random.between(0, 1),
    late: limit + random.between(1, 4),
    'not-seen-last': random.between(4, Math.max(5, limit - 2)),
    unseen: 0,
  }[standing];
  const day = workingDaysBefore(today, ago);
  const soonest = addWorkingDays(start, 1);
  return day >= soonest || soonest >= today ? day : soonest;
}

/** Nobody at home, or the child was out: written down as not seen, and mostly tried again within days. */
function addMissed(
  random: Random,
  children: readonly SampleChild[],
  visits: Map<string, SampleVisit[]>,
  day: string,
  next: string,
): void {
  const again = addWorkingDays(day, random.between(1, 3));
  const tried = random.chance(0.8) && again < next && countWorkingDays(again, next) > 2;
  for (const { id, born, began } of children) {
    if (born === null || day <= began) continue;
    visits.get(id)?.push({ day, time: null, seen: 'N', alone: 'N', bedroom: 'N' });
    if (tried) visits.get(id)?.push({ day: again, time: null, seen: 'Y', alone: 'Y', bedroom: 'N' });
  }
}

function addTrip(
  random: Random,
  children: readonly SampleChild[],
  visits: Map<string, SampleVisit[]>,
  day: string,
  { careful }: { careful: boolean },
): void {
  const time = random.pick(['09:30', '10:15', '13:30', '15:45', '16:00', '16:30', '17:00', '17:30', null]);
  const bedroom = random.chance(0.55);
  // A trip that was planned and did not take place has a row and no answers.
  const cancelled = !careful && random.chance(0.02);
  for (const child of children) {
    if (day <= child.began) continue;
    visits
      .get(child.id)
      ?.push({ day, time, ...answersOf(random, child, day, { bedroom, careful, cancelled }) });
  }
}

function answersOf(
  random: Random,
  child: SampleChild,
  day: string,
  { bedroom, careful, cancelled }: { bedroom: boolean; careful: boolean; cancelled: boolean },
): Pick<SampleVisit, 'seen' | 'alone' | 'bedroom'> {
  const empty = { seen: '', alone: '', bedroom: '' } as const;
  if (child.born === null || cancelled) return empty;
  // One child was at a friend's; a visit was written up without its boxes.
  if (!careful && random.chance(0.04)) return { seen: 'N', alone: 'N', bedroom: bedroom ? 'Y' : 'N' };
  if (!careful && random.chance(0.015)) return empty;
  const small = ageOn(child.born, day) < 4;
  const alone = small ? random.chance(0.4) : careful || random.chance(0.82);
  return { seen: 'Y', alone: alone ? 'Y' : random.chance(0.2) ? '' : 'N', bedroom: bedroom ? 'Y' : 'N' };
}
