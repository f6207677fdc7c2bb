import type { School } from '#shared/model/api/administration.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';

/** The times of a school day as they are typed, `08:45`; break and core lessons as the fields of `DayPlan.tsx`. */
export interface DayPlanTimes {
  start: string;
  coreFrom: string;
  coreTo: string;
  breakFrom: string;
  breakTo: string;
  lunchFrom: string;
  lunchTo: string;
  end: string;
}

const { names } = schoolDayWords.plan;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * The school day that five lines give: what lies between beginning and end is lessons, cut by break and lunch, and said to be core
 * within the core times. Null where a time is missing or out of order.
 */
export function bellsOfPlan(times: DayPlanTimes): School['bells'] | null {
  const { start, coreFrom, coreTo, breakFrom, breakTo, lunchFrom, lunchTo, end } = times;
  const inOrder = (...list: string[]) =>
    list.every((time, index) => index === 0 || (list[index - 1] ?? '') < time);
  if (!Object.values(times).every(isTime)) return null;
  if (!inOrder(start, breakFrom, breakTo, end) || !inOrder(start, lunchFrom, lunchTo, end)) return null;
  if (!inOrder(coreFrom, coreTo) || coreFrom < start || coreTo > end) return null;
  if (breakFrom < lunchTo && lunchFrom < breakTo) return null;
  const cuts = [...new Set([start, coreFrom, coreTo, breakFrom, breakTo, lunchFrom, lunchTo, end])].sort();
  let core = 0;
  let other = 0;
  return cuts.slice(0, -1).map((from, index): School['bells'][number] => {
    const to = cuts[index + 1] ?? end;
    if (from >= breakFrom && from < breakTo) return { name: names.break, from, to, kind: 'break' };
    if (from >= lunchFrom && from < lunchTo) return { name: names.lunch, from, to, kind: 'lunch' };
    const isCore = from >= coreFrom && from < coreTo;
    const number = isCore ? ++core : ++other;
    return {
      name: `${isCore ? names.core : names.lessons} ${number}`,
      from,
      to,
      kind: 'lesson',
      core: isCore,
    };
  });
}
