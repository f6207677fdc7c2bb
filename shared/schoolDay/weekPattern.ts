import type { School } from '#shared/model/api/administration.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { DatedLessons } from '#shared/model/api/schoolDetails.ts';
import { dayNumber, weekday } from '#shared/time/calendarDay.ts';
import { weekOf } from './termDay.ts';

/**
 * The lessons of the week that dated lessons repeat exactly, or null where they do not. Days without a lesson (holidays, INSET days) say
 * nothing; every other day must have the same lessons as all days of its weekday, or, where the school tells which week is
 * which, of its weekday in that week. Each must have been seen at least twice, a week or a fortnight apart: what was seen
 * once is no pattern.
 */
export function weekPattern({ lessons }: DatedLessons, weeks: School['weeks']): Lesson[] | null {
  const byDate = Map.groupBy(lessons, ({ date }) => date);
  return pattern(byDate, () => null, 7) ?? (weeks ? pattern(byDate, (day) => weekOf(weeks, day), 14) : null);
}

type Dated = DatedLessons['lessons'][number];
type Days = ReadonlyMap<string, readonly Dated[]>;

function pattern(byDate: Days, weekAt: (day: number) => '1' | '2' | null, apart: number): Lesson[] | null {
  const found = new Map<string, { text: string; days: number[]; lessons: Lesson[] }>();
  for (const [date, lessons] of byDate) {
    const day = dayNumber(date);
    const week = weekAt(day);
    if (apart === 14 && week === null) return null;
    const text = textOf(lessons);
    const same = found.get(`${week} ${weekday(day)}`);
    if (same === undefined) {
      const own = inOrder(lessons).map(({ from, to, subject }) => ({
        day: weekday(day),
        ...(week === null ? {} : { week }),
        from,
        to,
        subject,
      }));
      found.set(`${week} ${weekday(day)}`, { text, days: [day], lessons: own });
    } else if (same.text !== text) return null;
    else same.days.push(day);
  }
  const all = [...found.values()];
  const isSeenTwice = all.every(({ days }) => days.some((day) => days.includes(day + apart)));
  return all.length > 0 && isSeenTwice ? all.flatMap(({ lessons }) => lessons).sort(byPlace) : null;
}

const inOrder = (lessons: readonly Dated[]): Dated[] =>
  lessons.toSorted((a, b) => a.from.localeCompare(b.from) || (textOf([a]) < textOf([b]) ? -1 : 1));
const textOf = (lessons: readonly Dated[]): string =>
  lessons
    .map(({ from, to, subject }) => `${from} ${to} ${subject}`)
    .sort()
    .join('\n');
const byPlace = (a: Lesson, b: Lesson): number =>
  (a.week ?? '').localeCompare(b.week ?? '') || a.day - b.day || a.from.localeCompare(b.from);
