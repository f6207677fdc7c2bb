import type { FortnightProblem, PlanOption, PlanTask, Risk } from '#shared/slots/fortnight/problem.ts';

/** Monday 23 November 2026, 00:00. */
export const firstMoment = Date.parse('2026-11-23T00:00:00Z');

const hour = 3_600_000;
const quarter = hour / 4;
const quartersADay = 40;
const workingDays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11];
const risks: Risk[] = ['other', 'in-need', 'in-need', 'looked-after', 'protection'];

/**
 * A fortnight as one may meet it: 10 working days from 8 to 18, half of them taken in Outlook; children within 30 by 30 kilometres, a
 * school for three of them; at school from 9:15 to 15:00, at home from 15:45; visits of 30 to 90 minutes; 50 to 90 times for each
 * child. With several workers every tenth child may also be seen by the next one.
 * @param seed the same number, the same problem
 */
export function fortnightProblem(children: number, workers: number, seed: number): FortnightProblem {
  const chance = chances(seed * 7_919 + children);
  const among = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1));
  const points: [number, number][] = [];
  const place = (): number => points.push([chance() * 30, chance() * 30]) - 1;
  const bases = Array.from({ length: workers }, place);
  const schools = Array.from({ length: Math.max(4, Math.ceil(children / 3)) }, place);
  const taken = bases.map(() => workingDays.map(() => halfTaken(among)));
  const tasks = Array.from({ length: children }, (_, index): PlanTask => {
    const home = place();
    const school = schools[among(0, schools.length - 1)]!;
    const own = index % workers;
    const going = workers > 1 && index % 10 === 0 ? [own, (own + 1) % workers] : [own];
    const length = [2, 3, 4, 4, 6][among(0, 4)]!;
    const due = among(0, 13);
    const late = due < 1;
    const badDay = among(0, 9);
    const options: PlanOption[] = [];
    for (const worker of going)
      for (const [at, days] of workingDays.entries())
        for (let first = 0; first + length <= quartersADay; first++) {
          if (taken[worker]![at]!.slice(first, first + length).includes(1)) continue;
          const start = firstMoment + days * 24 * hour + 8 * hour + first * quarter;
          const penalty =
            60 * at +
            (at === badDay ? 6_000 : 0) +
            (chance() < 0.1 ? -2_500 : 0) +
            (chance() < 0.3 ? 400 : 0);
          const times = {
            worker,
            start,
            end: start + length * quarter,
            ...(worker === own ? {} : { cover: true }),
          };
          if (first >= 5 && first + length <= 28)
            options.push({
              ...times,
              place: school,
              penalty: penalty + 1_000 + (first >= 16 && first <= 20 ? 0 : 300),
            });
          if (first >= 31) options.push({ ...times, place: home, penalty });
        }
    const day = (days: number): number => firstMoment + days * 24 * hour;
    return {
      children: [
        {
          id: `child ${index}`,
          urgency: {
            aimOver: day(due - 2),
            dueOver: day(due),
            late,
            daysLate: late ? among(1, 10) : 0,
            risk: risks[among(0, 4)]!,
          },
        },
      ],
      family: null,
      options,
    };
  });
  const journeys = points.map(([x, y]) =>
    points.map(([toX, toY]) =>
      x === toX && y === toY ? 0 : Math.ceil(10 + Math.hypot(x - toX, y - toY) * 1.6),
    ),
  );
  return {
    workers: bases.map((base, index) => ({ id: `worker ${index}`, base, locked: [] })),
    tasks,
    journeys,
    minutesBetween: 0,
    visitsADay: 5,
  };
}

function halfTaken(among: (from: number, to: number) => number): Uint8Array {
  const day = new Uint8Array(quartersADay);
  let count = 0;
  while (count < quartersADay / 2) {
    const start = among(0, quartersADay - 4);
    const end = Math.min(quartersADay, start + among(2, 10));
    for (let at = start; at < end; at++) if (day[at] === 0) [day[at], count] = [1, count + 1];
  }
  return day;
}

function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
