import type { Lesson } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { weekLetters } from '#shared/words/schoolDayForm.ts';

export type TimetableReading = { ok: true; lessons: Lesson[] } | { ok: false; problems: string[] };

const words = childFactsWords.mend;
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
// week? day time-time subject, as people type or paste it: spaces or tabs, any dash, 9:00 or 09.00.
const shape =
  /^(?:(?:week\s*)?([12ab])[\s:,]+)?([a-z]{3,9})\.?[\s:,]+(\d{1,2})[:.](\d{2})\s*(?:-|–|—|to)\s*(\d{1,2})[:.](\d{2})(?:[\s:,]+(.*))?$/i;

/** A line of its own that says the week of the lines under it: `Week A`, `B:`. */
const weekLine = /^(?:week\s*)?([12ab])\s*:?$/i;
const weekOf = (text: string): '1' | '2' => (/[1a]/i.test(text) ? '1' : '2');

const wholeDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** ISO weekday of a name such as `Mon`, `tues` or `Thursday`; 0 when it is none. */
function dayOf(name: string): number {
  const small = name.toLowerCase();
  const index = dayNames.indexOf(small.slice(0, 3));
  return index >= 0 && (wholeDays[index] ?? '').startsWith(small) ? index + 1 : 0;
}

const time = (hours: string, minutes: string) => `${hours.padStart(2, '0')}:${minutes}`;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function lessonIn(line: string, under: Lesson['week']): Lesson | string {
  const found = shape.exec(line);
  if (!found) return words.lineShape;
  const [, week, dayName = '', fromHours = '', fromMinutes = '', toHours = '', toMinutes = '', rest] = found;
  const day = dayOf(dayName);
  if (day === 0) return words.lineShape;
  if (day > 5) return words.lineWeekend;
  const from = time(fromHours, fromMinutes);
  const to = time(toHours, toMinutes);
  if (!isTime(from) || !isTime(to)) return words.lineTime;
  if (to <= from) return words.lineOrder;
  const subject = rest?.trim() ?? '';
  if (subject === '') return words.lineSubject;
  const lesson = { day, from, to, subject };
  const its = week === undefined ? under : weekOf(week);
  return its === undefined ? lesson : { ...lesson, week: its };
}

function overlap(one: Lesson, other: Lesson): boolean {
  const sameWeek = one.week === undefined || other.week === undefined || one.week === other.week;
  return sameWeek && one.day === other.day && one.from < other.to && other.from < one.to;
}

/**
 * Reads a timetable as people type or paste it, a lesson a line; empty lines are fine. Of a two-week timetable a line begins with its week
 * (`A Mon …`, `Week 2 Mon …`), or stands under a line that says it (`Week A`). Every line that cannot be read is named,
 * with its number, and then nothing is taken: a lesson that was read wrongly is a lesson missed.
 * @example timetableOf('Mon 09:00-10:00 Maths') // { ok: true, lessons: [{ day: 1, from: '09:00', to: '10:00', subject: 'Maths' }] }
 */
export function timetableOf(text: string): TimetableReading {
  const lessons: { lesson: Lesson; line: number }[] = [];
  const problems: string[] = [];
  let under: Lesson['week'];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const [, week] = weekLine.exec(line) ?? [];
    if (week !== undefined) {
      under = weekOf(week);
      return;
    }
    const read = lessonIn(line, under);
    const clash = typeof read === 'string' ? undefined : lessons.find(({ lesson }) => overlap(lesson, read));
    const why = typeof read === 'string' ? read : clash && words.lineOverlap(clash.line);
    if (why) problems.push(`${words.line(index + 1, line.slice(0, 60))} ${why}`);
    else if (typeof read !== 'string') lessons.push({ lesson: read, line: index + 1 });
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, lessons: lessons.map(({ lesson }) => lesson) };
}

/** A timetable as lines to edit: what `timetableOf` reads back unchanged. */
export function timetableText(lessons: readonly Lesson[]): string {
  return lessons
    .toSorted(
      (a, b) => (a.week ?? '').localeCompare(b.week ?? '') || a.day - b.day || a.from.localeCompare(b.from),
    )
    .map(({ week, day, from, to, subject }) =>
      [week && weekLetters[week], childFactsWords.days[day - 1], `${from}-${to}`, subject]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
}
